/** Chance that comes out the same for the same seed, on every machine. */
export interface Random {
  /** 0 ≤ x < 1. */
  next(): number;
  /** A whole number, 0 ≤ n < below. */
  int(below: number): number;
  chance(share: number): boolean;
  /** @throws RangeError on an empty list */
  pick<T>(list: readonly T[]): T;
  /** One of a list, and none twice before all have had their turn: people who write avoid repeating themselves. */
  draw<T>(list: readonly T[]): T;
  /** How many of what comes `mean` times on average. */
  poisson(mean: number): number;
  /** Chance of its own, so that one more draw here changes nothing there. */
  fork(name: string): Random;
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

export function makeRandom(seed: string): Random {
  let state = hash(seed);
  // mulberry32: 32 bits of state are plenty for some hundred thousand draws.
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (below: number): number => Math.floor(next() * below);
  const pick = <T>(list: readonly T[]): T => {
    const one = list[int(list.length)];
    if (one === undefined) throw new RangeError('Nothing to pick from.');
    return one;
  };
  const left = new Map<readonly unknown[], number[]>();
  return {
    next,
    int,
    chance: (share) => next() < share,
    pick,
    draw: <T>(list: readonly T[]): T => {
      const before = left.get(list) ?? [];
      const indices = before.length > 0 ? before : list.map((_, index) => index);
      left.set(list, indices);
      const [index] = indices.splice(int(indices.length), 1);
      const one = index === undefined ? undefined : list[index];
      return one ?? pick(list);
    },
    poisson: (mean) => {
      let count = 0;
      for (let product = next(); product > Math.exp(-mean); product *= next()) count += 1;
      return count;
    },
    fork: (name) => makeRandom(`${seed}/${name}`),
  };
}
