import { type Branch, makeText, putAfter, type Text, textOf, textsOf } from './tree.ts';

/** Where each UTF-16 unit of a text node stood in the page as it was noted: an offset for the first of a run as it was, or one a unit; -1 for what is new. */
type Origins = number | readonly number[];

/** A stretch of a text node; UTF-16 offsets, end excluded. */
export interface Piece {
  readonly node: Text;
  readonly from: number;
  readonly to: number;
}

/** A page that remembers, unit by unit, what of its text was there when it was noted. All changes of text go through it. */
export interface Page {
  readonly body: Branch;
  /** Text nodes in document order. */
  nodes(): Text[];
  /** `document.body.textContent`. */
  text(): string;
  /** What stands where a piece stood; `isSame` says that it is the piece in other letters, not something new. Empty text nodes stay. */
  write(piece: Piece, text: string, isSame: boolean): void;
  /** Cuts a text node in two and gives the second, which stands right behind the first. */
  split(node: Text, at: number): Text;
  /** A text node, not yet in the page, with what the pieces hold; they keep theirs unless it is taken out. */
  gather(pieces: readonly Piece[], isSame: boolean): Text;
  /** A text node, not yet in the page, of what was never there. */
  fresh(text: string): Text;
  /** The first and last of what is left of the units from `start` to `end` of the noted text, white space apart; null if none is left. */
  truthOf(start: number, end: number): { readonly start: number; readonly end: number } | null;
}

const WHITE = /\s/;

/** @param body nobody else's: it will be changed */
export function makePage(body: Branch): Page {
  const known = new Map<Text, Origins>();
  let length = 0;
  for (const node of textsOf(body)) {
    known.set(node, length);
    length += node.data.length;
  }
  const originsOf = (node: Text): readonly number[] => {
    const origins = known.get(node) ?? -1;
    if (typeof origins !== 'number') return origins;
    return Array.from({ length: node.data.length }, (_, at) => (origins < 0 ? -1 : origins + at));
  };
  const made = (text: string, origins: Origins): Text => {
    const node = makeText(text);
    known.set(node, origins);
    return node;
  };

  return {
    body,
    nodes: () => textsOf(body),
    text: () => textOf(body),
    write({ node, from, to }, text, isSame) {
      const origins = originsOf(node);
      const old = origins.slice(from, to);
      const put = Array.from({ length: text.length }, (_, at) =>
        isSame ? (old[Math.min(at, old.length - 1)] ?? -1) : -1,
      );
      // What was shortened still ends where it ended.
      if (isSame && put.length > 0 && old.length > put.length) put[put.length - 1] = old.at(-1) ?? -1;
      known.set(node, [...origins.slice(0, from), ...put, ...origins.slice(to)]);
      node.data = node.data.slice(0, from) + text + node.data.slice(to);
    },
    split(node, at) {
      const origins = originsOf(node);
      const second = made(node.data.slice(at), origins.slice(at));
      known.set(node, origins.slice(0, at));
      node.data = node.data.slice(0, at);
      putAfter(node, [second]);
      return second;
    },
    gather(pieces, isSame) {
      const text = pieces.map(({ node, from, to }) => node.data.slice(from, to)).join('');
      return made(text, isSame ? pieces.flatMap(({ node, from, to }) => originsOf(node).slice(from, to)) : -1);
    },
    fresh: (text) => made(text, -1),
    truthOf(start, end) {
      let [first, last, offset] = [-1, -1, 0];
      for (const node of textsOf(body)) {
        const origins = known.get(node) ?? -1;
        const isBeyond = typeof origins === 'number' && (origins >= end || origins + node.data.length <= start);
        if (!isBeyond)
          for (const [at, origin] of originsOf(node).entries()) {
            if (origin < start || origin >= end || WHITE.test(node.data.charAt(at))) continue;
            if (first < 0) first = offset + at;
            last = offset + at + 1;
          }
        offset += node.data.length;
      }
      return first < 0 ? null : { start: first, end: last };
    },
  };
}
