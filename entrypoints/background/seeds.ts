import { type Answer, answered } from '../../lib/model/answer.ts';
import { OWN_PACK, type OwnPack } from '../../lib/model/own-pack.ts';
import type { Pack } from '../../lib/model/pack.ts';
import { asPack } from '../../lib/packs/as-pack.ts';
import { sha256Of } from '../../lib/packs/sha256.ts';
import type { PackChange, Seeding } from '../../lib/store/change-packs.ts';
import type { Installed } from '../../lib/store/packs.ts';

export interface SeedsOptions {
  /** Checked and built only when it is needed. */
  readonly bundled: () => Promise<Pack>;
  readonly id: string;
  readonly version: number;
  /** The reader's own pack, where it is kept. */
  readOwn(): Promise<Answer<OwnPack>>;
}

/** The packs that need no file: ours, and the reader's own. */
export interface Seeds {
  bundled(): Promise<Seeding>;
  own(): Promise<Answer<Seeding>>;
  /**
   * What must be written so that both are installed as they are now; `undefined` for nothing. An own pack that cannot be
   * read stays installed as it was.
   * @param by how the bundled pack is compared: a version says that it changed, content tells it in a development build too
   */
  missing(installed: Installed, by: 'version' | 'content'): Promise<PackChange | undefined>;
  /** What must be written so that the own pack is; `database` when it cannot be read. */
  missingOwn(installed: Installed): Promise<Answer<PackChange | undefined>>;
}

export function makeSeeds({ bundled, id, version, readOwn }: SeedsOptions): Seeds {
  const ours = async (): Promise<Seeding> => seedingOf(await bundled(), 'bundled');

  const own = async (): Promise<Answer<Seeding>> => {
    const read = await readOwn();
    return read.ok ? answered(await seedingOf(asPack(read.value), 'own')) : read;
  };

  const rowOf = (installed: Installed, pack: string) => installed?.packs.find((row) => row.id === pack);

  const missingOwn: Seeds['missingOwn'] = async (installed) => {
    const seeding = await own();
    if (!seeding.ok) return seeding;
    const isThere = rowOf(installed, OWN_PACK)?.digest === seeding.value.digest;
    return answered(isThere ? undefined : { put: [seeding.value] });
  };

  const missingOurs = async (installed: Installed, by: 'version' | 'content'): Promise<readonly Seeding[]> => {
    const row = rowOf(installed, id);
    if (row?.version !== version) return [await ours()];
    if (by === 'version') return [];
    const seeding = await ours();
    return row.digest === seeding.digest ? [] : [seeding];
  };

  return {
    bundled: ours,
    own,
    missingOwn,
    missing: async (installed, by) => {
      const change = await missingOwn(installed);
      const put = [...(await missingOurs(installed, by)), ...((change.ok && change.value?.put) || [])];
      return put.length === 0 ? undefined : { put };
    },
  };
}

const seedingOf = async (pack: Pack, kind: Seeding['kind']): Promise<Seeding> => ({
  pack,
  kind,
  digest: await sha256Of(new TextEncoder().encode(JSON.stringify(pack))),
});
