import type { Page, Piece } from './page.ts';
import type { Branch, Text } from './tree.ts';

/** One sentence of one block, in the text nodes that it lies in. */
export interface Sentence {
  readonly pieces: readonly Piece[];
  readonly text: string;
  /** UTF-16 offsets in the page's text. */
  readonly start: number;
  readonly end: number;
  readonly block: Branch;
}

const INLINE = new Set(
  'a abbr b bdi bdo br cite code em font i img kbd label mark q s small span strong sub sup time u var wbr'.split(' '),
);
/** What nobody reads or writes notes on. */
const UNREAD = new Set('script style noscript template textarea select option button svg iframe title'.split(' '));
/** UTF-16 units below which a line is a button or a name, no sentence. */
const SHORTEST = 25;

interface Line {
  readonly block: Branch;
  readonly parts: { readonly node: Text; readonly offset: number }[];
}

/** Texts that a reader sees on end: a new one at every block and `<br>`. */
function linesOf(page: Page): Line[] {
  const lines: Line[] = [];
  let line: Line | undefined;
  let offset = 0;
  const walk = (node: Branch, block: Branch, isUnread: boolean): void => {
    for (const child of node.children) {
      if (child.kind === 'text') {
        const text = child as Text;
        if (!isUnread) {
          if (line === undefined) {
            line = { block, parts: [] };
            lines.push(line);
          }
          line.parts.push({ node: text, offset });
        }
        offset += text.data.length;
      } else if (child.kind === 'element') {
        const isInline = INLINE.has(child.name);
        if (!isInline || child.name === 'br') line = undefined;
        walk(child, isInline ? block : child, isUnread || UNREAD.has(child.name));
        if (!isInline) line = undefined;
      }
    }
  };
  walk(page.body, page.body, false);
  return lines;
}

function piecesOf({ parts }: Line, from: number, to: number): { pieces: Piece[]; start: number } {
  const pieces: Piece[] = [];
  let start = -1;
  let at = 0;
  for (const { node, offset } of parts) {
    const [first, last] = [Math.max(from, at), Math.min(to, at + node.data.length)];
    if (first < last) {
      if (start < 0) start = offset + first - at;
      pieces.push({ node, from: first - at, to: last - at });
    }
    at += node.data.length;
  }
  return { pieces, start };
}

interface Span {
  readonly from: number;
  readonly to: number;
}

const segmenters = new Map<string, Intl.Segmenter>();
/** Most lines are the same in every version of a page, and to find their sentences is what takes longest. */
const known = new Map<string, readonly Span[]>();
const MOST_KNOWN = 50_000;

/** The sentences of a line; UTF-16 offsets, white space at their ends left out. */
function spansOf(text: string, language: string): readonly Span[] {
  const before = known.get(text);
  if (before !== undefined) return before;
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, segmenter);
  const spans = [...segmenter.segment(text.replaceAll(/\s/g, ' '))].map(({ segment, index }) => {
    const from = index + segment.length - segment.trimStart().length;
    return { from, to: from + segment.trim().length };
  });
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, spans);
  return spans;
}

/** The page's sentences in document order; white space at their ends left out, buttons and names too. */
export function sentencesIn(page: Page, language: string): Sentence[] {
  return linesOf(page).flatMap((line) => {
    const text = line.parts.map(({ node }) => node.data).join('');
    if (text.trim().length < SHORTEST) return [];
    return spansOf(text, language).flatMap(({ from, to }) => {
      if (to - from < SHORTEST) return [];
      const { pieces, start } = piecesOf(line, from, to);
      return [{ pieces, text: text.slice(from, to), start, end: endOf(line, to), block: line.block }];
    });
  });
}

function endOf({ parts }: Line, to: number): number {
  let at = 0;
  for (const { node, offset } of parts) {
    if (to <= at + node.data.length) return offset + to - at;
    at += node.data.length;
  }
  return at;
}

/** The pieces of a stretch of a sentence; UTF-16 offsets in its text. */
export function piecesWithin(pieces: readonly Piece[], from: number, to: number): Piece[] {
  const within: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const [first, last] = [Math.max(from, at), Math.min(to, at + piece.to - piece.from)];
    if (first < last) within.push({ node: piece.node, from: piece.from + first - at, to: piece.from + last - at });
    at += piece.to - piece.from;
  }
  return within;
}
