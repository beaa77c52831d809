import { H_SECTIONS, HEADER_WORDS, SECTIONS, type SectionName } from './format.ts';

/** Bytes of a section, and how wide a number is in it: see `packed.ts`. */
export interface Extent {
  readonly bytes: number;
  readonly width: number;
}

const aligned = (bytes: number): number => (bytes + 3) & ~3;

/** Where the sections lie that a header tells of; `undefined` when the buffer is too short for them. */
export function layOut(
  header: Uint32Array,
  bytes: number,
): ReadonlyMap<SectionName, Extent & { at: number }> | undefined {
  const places = new Map<SectionName, Extent & { at: number }>();
  let at = HEADER_WORDS * 4;
  for (const [i, name] of SECTIONS.entries()) {
    const extent = { bytes: header[H_SECTIONS + i * 2] as number, width: header[H_SECTIONS + i * 2 + 1] as number, at };
    places.set(name, extent);
    at += aligned(extent.bytes);
  }
  return at === bytes ? places : undefined;
}

/** A buffer with a header that tells of sections, and room for them. */
export function makeRoom(extents: Readonly<Record<SectionName, Extent>>): ArrayBuffer {
  const bytes = SECTIONS.reduce((sum, name) => sum + aligned(extents[name].bytes), HEADER_WORDS * 4);
  const buffer = new ArrayBuffer(bytes);
  const header = new Uint32Array(buffer, 0, HEADER_WORDS);
  SECTIONS.forEach((name, i) => {
    header[H_SECTIONS + i * 2] = extents[name].bytes;
    header[H_SECTIONS + i * 2 + 1] = extents[name].width;
  });
  return buffer;
}

/** The sections of a buffer, as bytes and as numbers of their width. */
export class Sections {
  private readonly buffer: ArrayBuffer;
  private readonly places: ReadonlyMap<SectionName, Extent & { at: number }>;

  /** @throws RangeError when it is not as long as its header says */
  constructor(buffer: ArrayBuffer) {
    const places = layOut(new Uint32Array(buffer, 0, HEADER_WORDS), buffer.byteLength);
    if (places === undefined) throw new RangeError('A lexicon cut short.');
    this.buffer = buffer;
    this.places = places;
  }

  bytes(name: SectionName): Uint8Array {
    const { at, bytes } = this.place(name);
    return new Uint8Array(this.buffer, at, bytes);
  }

  /** Of a section of four. */
  words(name: SectionName): Uint32Array {
    const { at, bytes } = this.place(name);
    return new Uint32Array(this.buffer, at, bytes >>> 2);
  }

  widthOf(name: SectionName): number {
    return this.place(name).width;
  }

  private place(name: SectionName): Extent & { at: number } {
    return this.places.get(name) as Extent & { at: number };
  }
}
