import type { Digest } from '../../../lib/model/digest.ts';
import { standingIn } from '../standing.ts';

/** Where words of a note are looked for, those first that say most of it; names of its entities come after all of them. */
const FIELDS = ['tags', 'title', 'text', 'quote'] as const satisfies readonly (keyof Digest['words'])[];
/** A whole word, wherever it is, is worth more than the beginning of one. */
const WHOLE = FIELDS.length + 1;

/** Ids of the entities in whose names a word stands. */
export interface NamedFor {
  readonly whole: Set<string>;
  readonly begun: Set<string>;
}

/**
 * What a note is worth to somebody who looks for these words; 0 when one of them begins no word of it.
 * @param named for each of the words
 */
export function worthOf(note: Digest, words: readonly string[], named: readonly NamedFor[]): number {
  let sum = 0;
  for (const [at, word] of words.entries()) {
    const worth = Math.max(worthInFields(note, word), worthInNames(note, named[at]));
    if (worth === 0) return 0;
    sum += worth;
  }
  return sum;
}

function worthInFields({ words }: Digest, word: string): number {
  let best = 0;
  let worth = FIELDS.length + 1;
  for (const field of FIELDS) {
    const standing = standingIn(words[field], word);
    if (standing === 'whole') return WHOLE + worth;
    if (standing === 'begun') best = Math.max(best, worth);
    worth -= 1;
  }
  return best;
}

function worthInNames({ entities }: Digest, named: NamedFor | undefined): number {
  if (named === undefined) return 0;
  if (entities.some((entity) => named.whole.has(entity))) return WHOLE + 1;
  return entities.some((entity) => named.begun.has(entity)) ? 1 : 0;
}
