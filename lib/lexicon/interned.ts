import { RunsInMaking } from './runs.ts';

/** Runs of bytes, each kept once and known by its number, in the order in which they first came. */
export class Interned {
  readonly runs = new RunsInMaking();
  /** Open addressing: one more than the number, at the place that the hash says or after it. */
  private slots = new Uint32Array(1 << 12);

  /** @returns its number */
  of(run: Uint8Array, length: number): number {
    if (this.runs.length * 2 >= this.slots.length) this.grow();
    const mask = this.slots.length - 1;
    let at = hashOf(run, 0, length) & mask;
    for (let slot = this.slots[at] as number; slot !== 0; slot = this.slots[at] as number) {
      if (this.isSame(slot - 1, run, length)) return slot - 1;
      at = (at + 1) & mask;
    }
    const number = this.runs.push(run, length);
    this.slots[at] = number + 1;
    return number;
  }

  private isSame(number: number, run: Uint8Array, length: number): boolean {
    const { bytes, starts } = this.runs;
    const end = this.runs.endOf(number);
    const from = end - length;
    // The length before it is told by where the next begins; it takes a byte at least.
    if (from - starts.at(number) !== bytesOfLength(length)) return false;
    for (let i = 0; i < length; i++) if (bytes.at(from + i) !== run[i]) return false;
    return true;
  }

  private grow(): void {
    this.slots = new Uint32Array(this.slots.length * 2);
    const mask = this.slots.length - 1;
    const bytes = this.runs.bytes.view();
    for (let number = 0; number < this.runs.length; number++) {
      const end = this.runs.endOf(number);
      let from = this.runs.starts.at(number);
      while ((bytes[from] as number) > 127) from++;
      let at = hashOf(bytes, from + 1, end) & mask;
      while (this.slots[at] !== 0) at = (at + 1) & mask;
      this.slots[at] = number + 1;
    }
  }
}

const bytesOfLength = (length: number): number => (length < 128 ? 1 : length < 1 << 14 ? 2 : 3);

function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193);
  return hash ^ (hash >>> 15);
}
