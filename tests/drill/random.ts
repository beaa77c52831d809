/** Chance that is the same in every run of a seed. */
export interface Random {
  /** At least 0 and below 1. */
  next(): number;
  /** A whole number from 0, below `end`. */
  below(end: number): number;
  /** @throws when the list is empty */
  pick<T>(list: readonly T[]): T;
  /** A version 4 UUID. */
  uuid(): string;
}

/** @param seed a whole number; near ones give unlike chances */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  // Mulberry32: a congruential generator's low bits come round after a few rounds, and whole numbers are made of them.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number): number => Math.floor(next() * end);
  const pick = <T>(list: readonly T[]): T => {
    const one = list[below(list.length)];
    if (one === undefined) throw new Error('Nothing to pick from.');
    return one;
  };
  const hex = (digits: number): string => Array.from({ length: digits }, () => below(16).toString(16)).join('');
  const uuid = (): string => `${hex(8)}-${hex(4)}-4${hex(3)}-${pick(['8', '9', 'a', 'b'])}${hex(3)}-${hex(12)}`;
  return { next, below, pick, uuid };
}
