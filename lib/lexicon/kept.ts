/** How many answers are kept; then all are forgotten, since a worker may live for hours. */
const MOST = 4096;

/** Remembers what a number gave: pages name the same few again and again. */
export class Kept<T> {
  private readonly known = new Map<number, T>();
  private readonly make: (number: number) => T;

  constructor(make: (number: number) => T) {
    this.make = make;
  }

  of(number: number): T {
    let value = this.known.get(number);
    if (value === undefined) {
      value = this.make(number);
      if (this.known.size >= MOST) this.known.clear();
      this.known.set(number, value);
    }
    return value;
  }
}
