import { eachOf, type Steps } from './steps.ts';

const SMALLEST = 1 << 13;

/**
 * A bit for each key, by its lowest bits.
 * @param bits at least so many for each different key: 8 make one in nine of other keys look present, 16 one in 17
 */
export function* bitmapOf(keys: Uint32Array, bits: number): Steps<Uint32Array> {
  let size = SMALLEST;
  while (size < keys.length * bits) size *= 2;
  let map = new Uint32Array(size / 32);
  let set = 0;
  yield* eachOf(keys.length, (i) => {
    const at = (keys[i] as number) & (size - 1);
    const bit = 1 << (at & 31);
    if (((map[at >>> 5] as number) & bit) === 0) set++;
    map[at >>> 5] = (map[at >>> 5] as number) | bit;
  });
  // How many different keys set so many bits. Names begin with the same words: far fewer than keys, often.
  const different = -size * Math.log1p(-set / size);
  while (size > SMALLEST && size / 2 >= different * bits) {
    size /= 2;
    const half = map.slice(0, size / 32);
    for (let i = 0; i < half.length; i++) half[i] = (half[i] as number) | (map[i + half.length] as number);
    map = half;
  }
  return map;
}

/** Looks into such a bitmap. */
export function hasKey(map: Uint32Array, key: number): boolean {
  const at = key & (map.length * 32 - 1);
  return (((map[at >>> 5] as number) >>> (at & 31)) & 1) === 1;
}

/** A bitmap of the size of the largest, in which every key is that one of them has. @param maps one at least */
export function joinBitmaps(maps: readonly Uint32Array[]): Uint32Array {
  const largest = maps.reduce((most, map) => (map.length > most.length ? map : most));
  const joined = largest.slice();
  for (const map of maps) {
    if (map === largest) continue;
    for (let i = 0; i < joined.length; i++) joined[i] = (joined[i] as number) | (map[i & (map.length - 1)] as number);
  }
  return joined;
}
