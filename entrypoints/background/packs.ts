import type { FromOurPages } from '../../lib/bridge/from-our-pages.ts';
import { type Answer, answered, refused } from '../../lib/model/answer.ts';
import { type InstalledPack, PACK_KINDS } from '../../lib/model/installed-pack.ts';
import type { Language } from '../../lib/model/language.ts';
import { OWN_PACK, type OwnPack } from '../../lib/model/own-pack.ts';
import type { Pack } from '../../lib/model/pack.ts';
import { asPack } from '../../lib/packs/as-pack.ts';
import type { PackChange } from '../../lib/store/change-packs.ts';
import type { PackRow } from '../../lib/store/database.ts';
import { installedPacks, wholePack } from '../../lib/store/packs.ts';
import type { Corpus } from './corpus.ts';
import { rowOf } from './installed-row.ts';

type AnswerTo<T extends keyof FromOurPages> = Promise<ReturnType<FromOurPages[T]>>;

/** The packs that the corpus is made of, as the library lists and changes them. */
export interface Packs {
  /** In the order of their kinds, then by name. */
  list(language: Language): AnswerTo<'packs/list'>;
  /** `missing` when there is none of this id. */
  turn(id: string, on: boolean): AnswerTo<'packs/switch'>;
  /** `forbidden` for those that did not come from a file. */
  remove(id: string): AnswerTo<'packs/remove'>;
  /** `invalid` for large ones. */
  toFile(id: string): AnswerTo<'packs/export'>;
}

export interface PacksOptions {
  readonly corpus: Pick<Corpus, 'open' | 'change'>;
  /** The reader's own pack, where it is kept. */
  readOwn(): Promise<Answer<OwnPack>>;
}

export function makePacks({ corpus, readOwn }: PacksOptions): Packs {
  const change = async (id: string, plan: (row: PackRow) => Answer<PackChange | undefined>): Promise<Answer<null>> => {
    const changed = await corpus.change(({ packs }) => {
      const row = packs.find((pack) => pack.id === id);
      return row === undefined ? refused('missing') : plan(row);
    });
    return changed.ok ? answered(null) : changed;
  };

  const packOf = async (id: string): Promise<Answer<Pack | null>> => {
    if (id === OWN_PACK) {
      const own = await readOwn();
      return own.ok ? answered(asPack(own.value)) : own;
    }
    const open = await corpus.open();
    if (!open.ok) return open;
    const row = await rowOf(open.value.store, id);
    if (!row.ok) return row;
    return row.value?.generation === undefined ? wholePack(open.value.store, id) : refused('invalid');
  };

  return {
    list: async (language) => {
      const open = await corpus.open();
      if (!open.ok) return open;
      const rows = await installedPacks(open.value.store);
      return rows.ok ? answered(inOrder(rows.value.map(listed), language)) : rows;
    },
    turn: (id, on) => change(id, (row) => answered(row.on === on ? undefined : { turn: { id, on } })),
    remove: (id) => change(id, ({ kind }) => (kind === 'added' ? answered({ remove: [id] }) : refused('forbidden'))),
    toFile: async (id) => {
      const pack = await packOf(id);
      if (!pack.ok) return pack;
      if (pack.value === null) return refused('missing');
      return answered({ name: `${id}.reperes.json`, text: `${JSON.stringify(pack.value)}\n` });
    },
  };
}

/** What the library shows of a pack. */
export const listed = (row: PackRow): InstalledPack => ({
  id: row.id,
  name: row.name,
  version: row.version,
  licence: row.licence,
  kind: row.kind,
  on: row.on,
  documents: row.documents,
  entities: row.entities,
  facts: row.facts,
  isLarge: row.generation !== undefined,
});

function inOrder(packs: readonly InstalledPack[], language: Language): readonly InstalledPack[] {
  const { compare } = new Intl.Collator(language);
  return packs.toSorted(
    (a, b) => PACK_KINDS.indexOf(a.kind) - PACK_KINDS.indexOf(b.kind) || compare(a.name, b.name) || compare(a.id, b.id),
  );
}
