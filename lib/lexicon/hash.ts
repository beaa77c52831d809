/** Hash of no letters. Continue it with `addLetter`, letter by letter: a word's hash can be resumed. */
export const NO_LETTERS = 0x811c9dc5 | 0;

/** @param unit a folded UTF-16 unit */
export const addLetter = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** Key of a sequence of words, from the key of those before (`NO_WORDS` for the first) and the next word's hash. */
export function addWord(key: number, wordHash: number): number {
  let mixed = Math.imul(key ^ wordHash, 0x9e3779b1);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}

export const NO_WORDS = 0x2545f491;

/** Key of an entity's id. */
export function idHash(id: string): number {
  let hash = NO_LETTERS;
  for (let i = 0; i < id.length; i++) hash = addLetter(hash, id.charCodeAt(i));
  return addWord(NO_WORDS, hash) >>> 0;
}
