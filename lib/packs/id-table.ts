/** Twice as many places as ids, at least. */
const FIRST_PLACES = 1024;

/**
 * Ids by 64 bits of hash, each with a number: a million take 24 MB. Of a million ids two have the same hash once in
 * forty million packs: an id that is taken for one that is there must be looked at; one that is not there is not there.
 */
export class IdTable {
  private places = FIRST_PLACES;
  private high = new Uint32Array(FIRST_PLACES);
  private low = new Uint32Array(FIRST_PLACES);
  private numbers = new Uint32Array(FIRST_PLACES);
  private count = 0;

  get size(): number {
    return this.count;
  }

  /** @returns false when it is there already, as far as one can tell; then nothing is changed */
  add(id: string, number = 0): boolean {
    if (this.count * 2 >= this.places) this.grow();
    const { high, low } = hashOf(id);
    const place = this.placeOf(high, low);
    if (this.isTaken(place)) return false;
    this.put(place, high, low, number);
    this.count += 1;
    return true;
  }

  has(id: string): boolean {
    const { high, low } = hashOf(id);
    return this.isTaken(this.placeOf(high, low));
  }

  /** The number that was given with an id. */
  numberOf(id: string): number | undefined {
    const { high, low } = hashOf(id);
    const place = this.placeOf(high, low);
    return this.isTaken(place) ? this.numbers[place] : undefined;
  }

  private isTaken(place: number): boolean {
    return this.high[place] !== 0;
  }

  private placeOf(high: number, low: number): number {
    let place = low & (this.places - 1);
    while (this.isTaken(place) && (this.high[place] !== high || this.low[place] !== low)) {
      place = (place + 1) & (this.places - 1);
    }
    return place;
  }

  private put(place: number, high: number, low: number, number: number): void {
    this.high[place] = high;
    this.low[place] = low;
    this.numbers[place] = number;
  }

  private grow(): void {
    const { high, low, numbers } = this;
    this.places *= 2;
    this.high = new Uint32Array(this.places);
    this.low = new Uint32Array(this.places);
    this.numbers = new Uint32Array(this.places);
    for (let i = 0; i < high.length; i++) {
      const [upper = 0, lower = 0] = [high[i], low[i]];
      if (upper !== 0) this.put(this.placeOf(upper, lower), upper, lower, numbers[i] ?? 0);
    }
  }
}

/** Two hashes of 32 bits; the upper one is never 0, which stands for a free place. */
function hashOf(id: string): { readonly high: number; readonly low: number } {
  let a = 0x811c9dc5;
  let b = 0x2545f491;
  for (let i = 0; i < id.length; i++) {
    const unit = id.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul((b ^ unit) + i, 0x9e3779b1);
    b ^= b >>> 15;
  }
  return { high: mixed(a ^ (b << 7)) || 1, low: mixed(b) };
}

function mixed(hash: number): number {
  let bits = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
