import { eachOf, type Steps } from './steps.ts';

const DIGIT = 1 << 16;

/** The order of some keys from the smallest: places in `keys`, those of equal keys as they stand. */
export function* orderOf(keys: Uint32Array): Steps<Uint32Array> {
  let order: Uint32Array | undefined;
  for (const shift of [0, 16]) {
    const from = order;
    const digit = (place: number): number => ((keys[place] as number) >>> shift) & (DIGIT - 1);
    const next = new Uint32Array(DIGIT + 1);
    yield* eachOf(keys.length, (i) => {
      const above = digit(i) + 1;
      next[above] = (next[above] as number) + 1;
    });
    for (let i = 1; i <= DIGIT; i++) next[i] = (next[i] as number) + (next[i - 1] as number);
    const to = new Uint32Array(keys.length);
    yield* eachOf(keys.length, (i) => {
      const place = from === undefined ? i : (from[i] as number);
      const value = digit(place);
      to[next[value] as number] = place;
      next[value] = (next[value] as number) + 1;
    });
    order = to;
  }
  return order ?? new Uint32Array(0);
}
