/** Whole numbers of the same width, 1 to 4 bytes each, the lowest byte first. */
export interface Packed {
  readonly length: number;
  at(place: number): number;
}

/** The fewest bytes that a number needs; at least one. */
export const widthOf = (largest: number): number =>
  largest < 0x100 ? 1 : largest < 0x10000 ? 2 : largest < 0x1000000 ? 3 : 4;

/** @param width of each, 1 to 4; anything else reads as four */
export function readPacked(bytes: Uint8Array, width: number): Packed {
  const length = Math.floor(bytes.length / width);
  const byte = (at: number): number => bytes[at] as number;
  if (width === 1) return { length, at: byte };
  if (width === 2) return { length, at: (i) => byte(i * 2) | (byte(i * 2 + 1) << 8) };
  if (width === 3) return { length, at: (i) => byte(i * 3) | (byte(i * 3 + 1) << 8) | (byte(i * 3 + 2) << 16) };
  return {
    length,
    at: (i) => (byte(i * 4) | (byte(i * 4 + 1) << 8) | (byte(i * 4 + 2) << 16) | (byte(i * 4 + 3) << 24)) >>> 0,
  };
}

/** Writes one of them; `bytes` begins with the first. */
export function writePacked(bytes: Uint8Array, width: number, place: number, number: number): void {
  for (let i = 0; i < width; i++) bytes[place * width + i] = (number >>> (i * 8)) & 0xff;
}
