import { H_CHECKSUM } from './format.ts';
import { addWord, NO_LETTERS } from './hash.ts';

/** Of a whole lexicon but for the place where the checksum itself stands; 32 bits. */
export function checksumOf(buffer: ArrayBuffer): number {
  const numbers = new Uint32Array(buffer);
  let sum = NO_LETTERS;
  for (let i = 0; i < numbers.length; i++) sum = addWord(sum, i === H_CHECKSUM ? 0 : (numbers[i] as number));
  return sum >>> 0;
}
