/** Folded units a gram, two words or so: shorter ones stand everywhere, longer ones seldom outlive a changed word. */
const GRAM = 10;
const BUCKETS = 1 << 16;
const NONE = -1;
/** A gram met more often says nothing of where. */
const COMMON = 1000;

/** Where each gram of a text stands: the last place of each bucket, and before each place the one before. */
export interface Grams {
  readonly last: Int32Array;
  readonly previous: Int32Array;
}

function bucketAt(text: string, at: number): number {
  let hash = 0;
  for (let unit = at; unit < at + GRAM; unit += 1) hash = (Math.imul(hash, 0x01000193) ^ text.charCodeAt(unit)) | 0;
  return (hash ^ (hash >>> 16)) & (BUCKETS - 1);
}

/** Grams listed at a time, some ms of work. */
const STRETCH = 1 << 16;

/** Lists the grams of a folded text, by stretches: some 20 ms for a million units. */
export function* indexGrams(text: string): Generator<undefined, Grams> {
  const last = new Int32Array(BUCKETS).fill(NONE);
  const previous = new Int32Array(text.length).fill(NONE);
  for (let at = 0; at + GRAM <= text.length; at += 1) {
    const bucket = bucketAt(text, at);
    previous[at] = last[bucket] ?? NONE;
    last[bucket] = at;
    if (at % STRETCH === STRETCH - 1) yield;
  }
  return { last, previous };
}

/**
 * Folded offsets near which a quote may start, likeliest first, right to within `width` units: those that most of
 * its grams agree on.
 */
export function likelyStarts({ last, previous }: Grams, quote: string, width: number, most: number): number[] {
  const votes = new Map<number, number>();
  for (let at = 0; at + GRAM <= quote.length; at += 1) {
    let place = last[bucketAt(quote, at)] ?? NONE;
    for (let walked = 0; place !== NONE && walked < COMMON; walked += 1) {
      const bin = Math.floor((place - at) / width);
      votes.set(bin, (votes.get(bin) ?? 0) + 1);
      place = previous[place] ?? NONE;
    }
  }
  return [...votes]
    .sort((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([bin]) => bin * width);
}
