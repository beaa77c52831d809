import type { Entity } from '../model/entity.ts';
import { atOnce } from '../steps/at-once.ts';
import { DictionaryInMaking } from './builder.ts';

/**
 * Compiles the aliases of a small dictionary into one buffer, which `openLexicon` reads in place. Names of the
 * interface (`names`) are not searched: only aliases are. An alias without a letter is left out.
 */
export function compileLexicon(entities: readonly Entity[]): ArrayBuffer {
  const dictionary = new DictionaryInMaking(false);
  for (const entity of entities) dictionary.add(entity);
  dictionary.addOtherNames();
  return atOnce(dictionary.build());
}
