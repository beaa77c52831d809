/** Work in steps of a few ms; each tells how many items it has gone through. */
export type Steps<T> = Generator<number, T, undefined>;

/** Items between two rests: some 5 ms of the dearest work. */
export const ITEMS_A_STEP = 1 << 14;

/** `work` for each number below `count`. */
export function* eachOf(count: number, work: (i: number) => void): Steps<void> {
  for (let from = 0; from < count; from += ITEMS_A_STEP) {
    const to = Math.min(count, from + ITEMS_A_STEP);
    for (let i = from; i < to; i++) work(i);
    yield to - from;
  }
}
