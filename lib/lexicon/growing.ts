/** Numbers below 2^32, one after the other, in memory that doubles when it is full: no object each. */
export class GrowingNumbers {
  length = 0;
  private all: Uint32Array;

  constructor(room = 1024) {
    this.all = new Uint32Array(room);
  }

  /** @returns the place of the number */
  push(number: number): number {
    if (this.length === this.all.length) this.all = copied(this.all, new Uint32Array(this.length * 2));
    this.all[this.length] = number;
    return this.length++;
  }

  at(place: number): number {
    return this.all[place] as number;
  }

  set(place: number, number: number): void {
    this.all[place] = number;
  }

  /** What there is, in place: not to be kept over the next `push`. */
  view(): Uint32Array {
    return this.all.subarray(0, this.length);
  }
}

/** Bytes, likewise. */
export class GrowingBytes {
  length = 0;
  private all: Uint8Array;

  constructor(room = 4096) {
    this.all = new Uint8Array(room);
  }

  push(byte: number): void {
    if (this.length === this.all.length) this.makeRoom(1);
    this.all[this.length++] = byte;
  }

  /** A number below 2^32, seven bits a byte, the lowest first. */
  pushVarint(number: number): void {
    let rest = number;
    while (rest > 127) {
      this.push((rest & 127) | 128);
      rest >>>= 7;
    }
    this.push(rest);
  }

  /** The first `count` of some bytes. */
  append(bytes: Uint8Array, count: number): void {
    if (this.length + count > this.all.length) this.makeRoom(count);
    for (let i = 0; i < count; i++) this.all[this.length + i] = bytes[i] as number;
    this.length += count;
  }

  at(place: number): number {
    return this.all[place] as number;
  }

  clear(): void {
    this.length = 0;
  }

  /** As `view`, with whatever lies after it: it makes nothing new. */
  get memory(): Uint8Array {
    return this.all;
  }

  view(): Uint8Array {
    return this.all.subarray(0, this.length);
  }

  private makeRoom(more: number): void {
    this.all = copied(this.all, new Uint8Array(Math.max(this.all.length * 2, this.length + more)));
  }
}

function copied<T extends Uint8Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
