import type { Answer } from '../model/answer.ts';
import type { Pack } from '../model/pack.ts';
import { attempt } from './attempt.ts';
import { everyTable, type PackRow, type Row } from './database.ts';
import type { Store } from './open.ts';

/** A pack with what was computed from it, ready to be stored. */
export interface Seeding {
  readonly pack: Pack;
  /** SHA-256 of the pack, hex. */
  readonly digest: string;
  readonly lexicon: { readonly key: string; readonly buffer: ArrayBuffer };
}

/**
 * Replaces a pack whole, and the lexicon with it, in one transaction: a worker that is stopped in the middle
 * leaves everything as it was. Answers with what is now written of the pack. Nothing but the database is awaited inside. Never throws.
 */
export function seedPack({ database }: Store, { pack, digest, lexicon }: Seeding): Promise<Answer<PackRow>> {
  const row: PackRow = {
    id: pack.id,
    name: pack.name,
    version: pack.version,
    digest,
    languages: pack.languages,
    licence: pack.licence,
    offices: pack.offices,
    documents: pack.documents.length,
    entities: pack.entities.length,
    facts: pack.facts.length,
  };
  return attempt('seeding a pack', () =>
    database.transaction('rw', everyTable(database), async () => {
      await database.documents.where('pack').equals(pack.id).delete();
      await database.entities.where('pack').equals(pack.id).delete();
      await database.facts.where('pack').equals(pack.id).delete();
      await database.documents.bulkAdd(rows(pack.id, pack.documents));
      await database.entities.bulkAdd(rows(pack.id, pack.entities));
      await database.facts.bulkAdd(rows(pack.id, pack.facts));
      await database.packs.put(row);
      await database.lexicon.put({ id: 'live', ...lexicon });
      return row;
    }),
  );
}

const rows = <T extends { readonly id: string }>(pack: string, records: readonly T[]): Row<T>[] =>
  records.map((record) => ({ pack, id: record.id, record }));
