import { H_HEADER_CHECKSUM, HEADER_WORDS } from './format.ts';
import { addWord, NO_LETTERS } from './hash.ts';
import { eachOf, type Steps } from './steps.ts';

/** Of the header but for the place where this checksum itself stands; 32 bits. */
export function headerChecksum(header: Uint32Array): number {
  let sum = NO_LETTERS;
  for (let i = 0; i < HEADER_WORDS; i++) sum = addWord(sum, i === H_HEADER_CHECKSUM ? 0 : (header[i] as number));
  return sum >>> 0;
}

/** Of everything after the header. */
export function* bodyChecksum(buffer: ArrayBuffer): Steps<number> {
  const numbers = new Uint32Array(buffer, HEADER_WORDS * 4);
  let sum = NO_LETTERS;
  yield* eachOf(numbers.length, (i) => {
    sum = addWord(sum, numbers[i] as number);
  });
  return sum >>> 0;
}
