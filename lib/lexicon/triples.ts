import { GrowingNumbers } from './growing.ts';
import { addWord, NO_WORDS } from './hash.ts';

/** Groups of three numbers, each kept once. */
export class Triples {
  readonly numbers = new GrowingNumbers();
  private slots = new Uint32Array(1 << 8);

  get length(): number {
    return this.numbers.length / 3;
  }

  /** @returns which it is, by the order in which they first came */
  of(a: number, b: number, c: number): number {
    if (this.length * 2 >= this.slots.length) this.grow();
    const at = this.placeOf(a, b, c);
    const slot = this.slots[at] as number;
    if (slot !== 0) return slot - 1;
    this.slots[at] = this.length + 1;
    this.numbers.push(a);
    this.numbers.push(b);
    this.numbers.push(c);
    return this.length - 1;
  }

  /** The slot where it is, or could be. */
  private placeOf(a: number, b: number, c: number): number {
    const mask = this.slots.length - 1;
    let at = addWord(addWord(addWord(NO_WORDS, a), b), c) & mask;
    for (let slot = this.slots[at] as number; slot !== 0; slot = this.slots[at] as number) {
      const first = (slot - 1) * 3;
      const { numbers } = this;
      if (numbers.at(first) === a && numbers.at(first + 1) === b && numbers.at(first + 2) === c) break;
      at = (at + 1) & mask;
    }
    return at;
  }

  private grow(): void {
    this.slots = new Uint32Array(this.slots.length * 2);
    for (let i = 0; i < this.length; i++) {
      const [a, b, c] = [this.numbers.at(i * 3), this.numbers.at(i * 3 + 1), this.numbers.at(i * 3 + 2)];
      this.slots[this.placeOf(a, b, c)] = i + 1;
    }
  }
}
