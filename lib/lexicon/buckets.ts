import { eachOf, type Steps } from './steps.ts';

/**
 * Keys in order, found by their highest bits: where those of each bucket begin, and of each key the 8 bits below.
 * Two keys that agree in both cannot be told apart here: what is found is a candidate, one in some 30 of them a wrong one.
 */
const FEWEST_BITS = 8;
const MOST_BITS = 20;
const KEYS_A_BUCKET = 8;

/** The number of bits that tell a bucket, for so many keys. */
export function bucketBits(keys: number): number {
  const bits = Math.ceil(Math.log2(Math.max(1, keys / KEYS_A_BUCKET)));
  return Math.min(MOST_BITS, Math.max(FEWEST_BITS, bits));
}

const restOf = (key: number, bits: number): number => (key >>> (24 - bits)) & 0xff;

/** @param order which of `keys`, from the smallest */
export function* writeBuckets(
  keys: Uint32Array,
  order: Uint32Array,
  bounds: Uint32Array,
  rests: Uint8Array,
): Steps<void> {
  const bits = bucketBits(order.length);
  yield* eachOf(order.length, (i) => {
    const key = keys[order[i] as number] as number;
    const after = (key >>> (32 - bits)) + 1;
    bounds[after] = (bounds[after] as number) + 1;
    rests[i] = restOf(key, bits);
  });
  for (let i = 1; i < bounds.length; i++) bounds[i] = (bounds[i] as number) + (bounds[i - 1] as number);
}

export interface Buckets {
  /** The first place of a key, -1 if there is none. */
  first(key: number): number;
  /** The place after one of the same key, -1 if that was the last. */
  next(place: number, key: number): number;
}

/** Reads them where they lie; whatever is in them, it comes to an end. */
export function readBuckets(bounds: Uint32Array, rests: Uint8Array): Buckets {
  const bits = Math.round(Math.log2(Math.max(1, bounds.length - 1)));
  const shift = 32 - bits;
  const from = (at: number, key: number): number => {
    const end = Math.min(bounds[(key >>> shift) + 1] as number, rests.length);
    const rest = restOf(key, bits);
    let place = at;
    while (place < end && (rests[place] as number) < rest) place++;
    return place < end && rests[place] === rest ? place : -1;
  };
  return {
    first: (key) => from(bounds[key >>> shift] as number, key),
    next: (place, key) => from(place + 1, key),
  };
}
