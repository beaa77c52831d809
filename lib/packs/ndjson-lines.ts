const LINE_END = 0x0a;

/** Cuts bytes that come in pieces into lines, without their ends; what is left of one is kept for the next piece. */
export class LineCutter {
  private rest: Uint8Array = new Uint8Array(0);
  private readonly most: number;

  /** @param most bytes of a line; of a longer one the first ones come, and it is the last */
  constructor(most: number) {
    this.most = most;
  }

  /** The lines that end in a piece. Those that are not asked for are lost. */
  *cut(piece: Uint8Array): Generator<Uint8Array, undefined, undefined> {
    let from = 0;
    for (let end = piece.indexOf(LINE_END); end >= 0; end = piece.indexOf(LINE_END, from)) {
      const line = piece.subarray(from, end);
      yield this.rest.length === 0 ? line : joined(this.rest, line);
      this.rest = this.rest.length === 0 ? this.rest : new Uint8Array(0);
      from = end + 1;
    }
    this.rest = joined(this.rest, piece.subarray(from));
    if (this.rest.length > this.most) yield this.rest.subarray(0, this.most + 1);
  }

  /** The last line, which has no end. */
  last(): Uint8Array {
    return this.rest;
  }
}

function joined(one: Uint8Array, two: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + two.length);
  both.set(one);
  both.set(two, one.length);
  return both;
}
