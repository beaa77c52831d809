/** Four odd seeds and multipliers: four 32-bit hashes of the same text that do not follow from each other. */
const LANES = [
  [0x9e3779b9, 0x85ebca6b],
  [0x243f6a89, 0xc2b2ae35],
  [0xb7e15163, 0x27d4eb2f],
  [0x6a09e667, 0x165667b1],
] as const;

/**
 * A UUID that follows from a text alone (version 8 of RFC 9562, "custom"): the same foreign annotation gets the same id
 * at every import, which is how it is recognised. Not SHA-1 as in version 5, because nothing here rests on its
 * strength: a file that wants to collide with a note can simply state that note's UUID.
 */
export function stableUuid(text: string): string {
  const words = LANES.map(([seed, multiplier]) => hash(text, seed, multiplier));
  const hex = words.map((word) => word.toString(16).padStart(8, '0')).join('');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0b0011) | 0b1000).toString(16);
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, variant + hex.slice(17, 20), hex.slice(20)].join(
    '-',
  );
}

function hash(text: string, seed: number, multiplier: number): number {
  let state = seed ^ text.length;
  for (let i = 0; i < text.length; i += 1) {
    state = Math.imul(state ^ text.charCodeAt(i), multiplier);
    state = (state << 13) | (state >>> 19);
  }
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}
