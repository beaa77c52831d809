import { entityRef } from '../../../lib/card/reference.ts';
import type { EntityRef } from '../../../lib/model/card.ts';
import type { Entity } from '../../../lib/model/entity.ts';
import type { Language } from '../../../lib/model/language.ts';
import { readCorpus } from '../../../lib/store/read.ts';
import type { Corpus } from '../corpus.ts';

/** Entities that notes speak of. Notes outlive the corpus: whatever it does not know, or cannot say, is left out. */
export interface EntityNames {
  of(ids: Iterable<string>): Promise<readonly Entity[]>;
  refs(ids: Iterable<string>, language: Language): Promise<readonly EntityRef[]>;
  /** Changes with the dictionary; empty when the corpus does not open. */
  version(): Promise<string>;
}

/** What was looked up is remembered until the dictionary changes: a search asks for the same names at every letter. */
export function makeEntityNames(corpus: Pick<Corpus, 'open'>): EntityNames {
  const known = new Map<string, Entity | null>();
  let knownKey: string | undefined;

  const of = async (ids: Iterable<string>): Promise<readonly Entity[]> => {
    const open = await corpus.open();
    if (!open.ok) return [];
    if (open.value.key !== knownKey) {
      known.clear();
      knownKey = open.value.key;
    }
    const wanted = [...new Set(ids)];
    const unknown = wanted.filter((id) => !known.has(id));
    if (unknown.length > 0) {
      const read = await readCorpus(open.value.store, (reading) => reading.entities(unknown));
      if (!read.ok) return [];
      for (const id of unknown) known.set(id, null);
      for (const entity of read.value) known.set(entity.id, entity);
    }
    return wanted.flatMap((id) => known.get(id) ?? []);
  };

  return {
    of,
    refs: async (ids, language) => (await of(ids)).map((entity) => entityRef(entity, language)),
    version: async () => {
      const open = await corpus.open();
      return open.ok ? open.value.key : '';
    },
  };
}
