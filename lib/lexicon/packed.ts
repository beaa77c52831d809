/** Whole numbers of the same width in bits, end to end, the lowest bit first. */
export interface Packed {
  at(place: number): number;
}

/** Wider ones take 32 bits, so that any four bytes hold a whole number. */
const WIDEST = 25;
/** Bytes after the last number, so that four can be read wherever it begins. */
const SPARE = 3;

/** The fewest bits that a number needs. */
export function widthOf(largest: number): number {
  const bits = Math.max(1, 32 - Math.clz32(largest));
  return bits > WIDEST ? 32 : bits;
}

export const packedBytes = (length: number, width: number): number => Math.ceil((length * width) / 8) + SPARE;

/** @param width of each; anything that is none reads as 32 */
export function readPacked(bytes: Uint8Array, width: number): Packed {
  const bits = width >= 1 && width <= WIDEST ? width : 32;
  const mask = 0xffffffff >>> (32 - bits);
  const byte = (at: number): number => bytes[at] as number;
  return {
    at: (place) => {
      const bit = place * bits;
      const from = bit >>> 3;
      const four = byte(from) | (byte(from + 1) << 8) | (byte(from + 2) << 16) | (byte(from + 3) << 24);
      return ((four >>> (bit & 7)) & mask) >>> 0;
    },
  };
}

/** Writes one of them, once; `bytes` begins with the first and is empty before. */
export function writePacked(bytes: Uint8Array, width: number, place: number, number: number): void {
  const bit = place * width;
  let at = bit >>> 3;
  for (let rest = (number << (bit & 7)) >>> 0; rest > 0; rest >>>= 8) {
    bytes[at] = (bytes[at] as number) | (rest & 0xff);
    at++;
  }
}
