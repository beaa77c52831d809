import { GrowingBytes, GrowingNumbers } from './growing.ts';

/** Runs of bytes end to end, each after its length; where every thirty-second begins is kept, the others are counted off. */
export const RUNS_A_MARK = 32;

/** A number of seven bits a byte cannot be longer. */
const LONGEST_VARINT = 5;

/** Reads runs where they lie. Whatever the bytes say, it stays within them and comes to an end. */
export class Runs {
  /** Where the run that was looked for last begins and ends. */
  start = 0;
  end = 0;
  private readonly bytes: Uint8Array;
  private readonly marks: Uint32Array;
  private at = 0;

  constructor(bytes: Uint8Array, marks: Uint32Array) {
    this.bytes = bytes;
    this.marks = marks;
  }

  /** Looks up a run: `start` and `end` are its bounds then, and `next` begins to read it. */
  seek(number: number): void {
    this.at = this.marks[Math.floor(number / RUNS_A_MARK)] ?? this.bytes.length;
    for (let before = number % RUNS_A_MARK; before > 0; before--) {
      const length = this.varint();
      this.at += length;
    }
    const length = this.varint();
    this.start = Math.min(this.at, this.bytes.length);
    this.end = Math.min(this.at + length, this.bytes.length);
    this.at = this.start;
  }

  /** Goes on to the run after the one that was looked up last, the first one at first; false when there is none. */
  next(): boolean {
    if (this.end >= this.bytes.length) return false;
    this.at = this.end;
    const length = this.varint();
    this.start = Math.min(this.at, this.bytes.length);
    this.end = Math.min(this.at + length, this.bytes.length);
    return true;
  }

  get hasNext(): boolean {
    return this.at < this.end;
  }

  byte(): number {
    return this.bytes[this.at++] ?? 0;
  }

  varint(): number {
    let number = 0;
    for (let i = 0; i < LONGEST_VARINT; i++) {
      const byte = this.byte();
      number |= (byte & 127) << (i * 7);
      if (byte < 128) break;
    }
    return number >>> 0;
  }
}

/** Runs in the making. */
export class RunsInMaking {
  readonly bytes = new GrowingBytes();
  /** Where each begins. */
  readonly starts = new GrowingNumbers();

  /** @returns the number of the run */
  push(run: Uint8Array, length: number): number {
    const number = this.starts.push(this.bytes.length);
    this.bytes.pushVarint(length);
    this.bytes.append(run, length);
    return number;
  }

  get length(): number {
    return this.starts.length;
  }

  bytesOf(number: number): number {
    return this.endOf(number) - this.starts.at(number);
  }

  /** The end of a run, and the beginning of the next. */
  endOf(number: number): number {
    return number + 1 < this.starts.length ? this.starts.at(number + 1) : this.bytes.length;
  }
}

export const marksFor = (runs: number): number => Math.ceil(runs / RUNS_A_MARK);
