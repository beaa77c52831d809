import { type Answer, answered } from '../model/answer.ts';
import type { CorpusDocument } from '../model/document.ts';
import type { Pack } from '../model/pack.ts';
import { attempt } from './attempt.ts';
import { CorpusLost, type Database, everyTable, type LexiconRow, type PackRow } from './database.ts';
import { blocksOf } from './generations.ts';
import { inRank } from './merge.ts';
import type { Store } from './open.ts';

/** What is installed: nothing yet, or packs, in rank, with the lexicon built from the small ones that are on. */
export type Installed = { readonly packs: readonly PackRow[]; readonly lexicon: LexiconRow } | null;

/**
 * How closely large packs are looked at. `quick`: whether there is anything of each, which costs nothing; `whole`: whether
 * every block is there, for which the browser reads through them all.
 */
export type Look = 'quick' | 'whole';

/**
 * What is installed. `database` when rows that were stored are gone: a damaged IndexedDB reads as a silently
 * empty one, so the counts are compared with those written beside each pack.
 */
export function readInstalled({ database }: Store, look: Look = 'whole'): Promise<Answer<Installed>> {
  return attempt('reading what is installed', () =>
    database.transaction('r', everyTable(database), async () => {
      const packs = inRank(await database.packs.toArray());
      if (packs.length === 0) return null;
      const lexicon = await database.lexicon.get('live');
      for (const pack of packs) {
        if (!(await hasEveryRow(database, pack, look))) throw new CorpusLost('Rows are missing.');
      }
      if (lexicon === undefined || !('buffer' in lexicon)) throw new CorpusLost('The lexicon is missing.');
      return { packs, lexicon };
    }),
  );
}

async function hasEveryRow(database: Database, pack: PackRow, look: Look): Promise<boolean> {
  const { generation } = pack;
  if (generation !== undefined) {
    const blocks = blocksOf(database, generation.number);
    if (look === 'whole') return (await blocks.count()) === generation.blocks;
    return (await blocks.limit(1).primaryKeys()).length === Math.min(1, generation.blocks);
  }
  const [documents, entities, facts] = await Promise.all([
    database.documents.where('pack').equals(pack.id).count(),
    database.entities.where('pack').equals(pack.id).count(),
    database.facts.where('pack').equals(pack.id).count(),
  ]);
  return documents === pack.documents && entities === pack.entities && facts === pack.facts;
}

/** Packs as installed, in rank, whatever state their records are in. */
export function installedPacks({ database }: Store): Promise<Answer<readonly PackRow[]>> {
  return attempt('listing packs', async () => inRank(await database.packs.toArray()));
}

/**
 * A small pack as it was installed but for the order of its records, which is that of their ids; `null` when there is
 * none, `database` when it is not whole.
 */
export function wholePack({ database }: Store, id: string): Promise<Answer<Pack | null>> {
  return attempt('reading a pack', () =>
    database.transaction('r', everyTable(database), async () => {
      const row = await database.packs.get(id);
      if (row === undefined) return null;
      const documents = await database.documents.where('pack').equals(id).toArray();
      const entities = await database.entities.where('pack').equals(id).toArray();
      const facts = await database.facts.where('pack').equals(id).toArray();
      if (documents.length !== row.documents || entities.length !== row.entities || facts.length !== row.facts)
        throw new CorpusLost('Rows are missing.');
      return {
        format: 'reperes-pack',
        version: row.version,
        id,
        name: row.name,
        languages: [...row.languages],
        licence: row.licence,
        offices: [...row.offices],
        documents: documents.map(({ record }) => record),
        entities: entities.map(({ record }) => record),
        facts: facts.map(({ record }) => record),
      };
    }),
  );
}

/** What small packs hold: where ids of another one may lead. */
export interface KnownIds {
  readonly entities: ReadonlySet<string>;
  readonly offices: ReadonlySet<string>;
  readonly documents: ReadonlyMap<string, CorpusDocument>;
}

/** What all small packs hold, on or off, but for one that is only known later: `but(id)`. */
export interface EveryId {
  but(pack: string): KnownIds;
}

/** Ids of everything that small packs hold, on or off, and the offices of all. */
export function everyId({ database }: Store): Promise<Answer<EveryId>> {
  return attempt('reading ids', () =>
    database.transaction('r', everyTable(database), async () => {
      const packs = await database.packs.toArray();
      const entities = await database.entities.toCollection().primaryKeys();
      const documents = await database.documents.toArray();
      return {
        but: (except) => ({
          entities: new Set(entities.filter(([pack]) => pack !== except).map(([, id]) => id)),
          offices: new Set(
            packs.filter(({ id }) => id !== except).flatMap(({ offices }) => offices.map(({ id }) => id)),
          ),
          documents: new Map(documents.filter(({ pack }) => pack !== except).map(({ id, record }) => [id, record])),
        }),
      };
    }),
  );
}

/** Ids of every pack but one. */
export async function knownIds(store: Store, except: string): Promise<Answer<KnownIds>> {
  const every = await everyId(store);
  return every.ok ? answered(every.value.but(except)) : every;
}
