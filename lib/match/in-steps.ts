/**
 * Work in small steps: between any two of them, each a few ms at most, whoever does it may rest. A page may have ten
 * thousand blocks, and its own work goes on meanwhile.
 */
export type InSteps<T> = Generator<undefined, T, undefined>;

/** Small things, a few µs each, that make one step: to rest is dearer than each of them. */
export const IN_A_STEP = 32;

/** What each of many gives, a step each. */
export function* each<T, U>(all: Iterable<T>, work: (one: T) => U): InSteps<U[]> {
  const done: U[] = [];
  for (const one of all) {
    done.push(work(one));
    yield;
  }
  return done;
}
