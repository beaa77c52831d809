const NOBODY = 0;
const MANY = 0xffffffff;

/** Of words of longer names: whose names they stand in. */
export class WordBearers {
  private size = 0;
  private keys = new Uint32Array(1 << 12);
  private bearers = new Uint32Array(1 << 12);

  /** @param bearer a number that is not 0 */
  add(key: number, bearer: number): void {
    if (this.size * 2 >= this.keys.length) this.grow();
    const at = this.placeOf(key);
    const there = this.bearers[at] as number;
    if (there === NOBODY) this.size++;
    this.keys[at] = key;
    this.bearers[at] = there === NOBODY || there === bearer ? bearer : MANY;
  }

  /** Whether it is a word of a longer name of anybody but this bearer. */
  isOthers(key: number, bearer: number): boolean {
    const there = this.bearers[this.placeOf(key)] as number;
    return there !== NOBODY && there !== bearer;
  }

  private placeOf(key: number): number {
    const mask = this.keys.length - 1;
    let at = key & mask;
    while (this.bearers[at] !== NOBODY && this.keys[at] !== key >>> 0) at = (at + 1) & mask;
    return at;
  }

  private grow(): void {
    const { keys, bearers } = this;
    this.keys = new Uint32Array(keys.length * 2);
    this.bearers = new Uint32Array(keys.length * 2);
    bearers.forEach((bearer, i) => {
      if (bearer === NOBODY) return;
      const at = this.placeOf(keys[i] as number);
      this.keys[at] = keys[i] as number;
      this.bearers[at] = bearer;
    });
  }
}
