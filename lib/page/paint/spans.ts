import { readingOf } from '../text/readable.ts';
import { endsOf, keyOf, type Mark, type Position } from './mark.ts';

/** Text nodes a name may run over; a walk that goes on longer has lost its end to a change of the page. */
const MOST_NODES = 200;
const SHOW_TEXT = 4;

/** The part of one mark in one text node; UTF-16 offsets in what the page wrote there. */
export interface Span {
  readonly mark: Mark;
  readonly start: number;
  readonly end: number;
}

/** How the document as it stands is told in the page's own nodes. */
export interface Origins {
  asFound(place: Position): Position;
  wholeOf(node: Text): string;
}

/** The text nodes of the page between two of them, both included; empty when the second does not follow the first. */
function nodesBetween(first: Text, last: Text, origins: Origins): Text[] {
  const nodes = [first];
  if (first === last) return nodes;
  const root = first.getRootNode();
  const walker = (root.ownerDocument ?? first.ownerDocument).createTreeWalker(root, SHOW_TEXT);
  walker.currentNode = first;
  for (let step = 0; step < MOST_NODES; step += 1) {
    const next = walker.nextNode() as Text | null;
    if (!next) return [];
    const { node } = origins.asFound({ node: next, offset: 0 });
    if (nodes.at(-1) !== node) nodes.push(node);
    if (node === last) return nodes;
  }
  return [];
}

function spansOf(mark: Mark, origins: Origins): [Text, Span][] {
  const ends = endsOf(mark);
  if (!ends) return [];
  const nodes = nodesBetween(ends.start.node, ends.end.node, origins);
  return nodes.flatMap((node, index): [Text, Span][] => {
    const { length } = origins.wholeOf(node);
    const start = index === 0 ? ends.start.offset : 0;
    const end = index === nodes.length - 1 ? ends.end.offset : length;
    const isProse = node.parentElement === null || readingOf(node.parentElement) === 'text';
    return start < end && end <= length && isProse ? [[node, { mark, start, end }]] : [];
  });
}

/** What to wrap where: the marks' parts by text node, in the order of the marks. What no longer fits is left out. */
export function spansByNode(marks: readonly Mark[], origins: Origins): Map<Text, Span[]> {
  const spans = new Map<Text, Span[]>();
  for (const [node, span] of marks.flatMap((mark) => spansOf(mark, origins))) {
    const group = spans.get(node);
    if (group) group.push(span);
    else spans.set(node, [span]);
  }
  return spans;
}

/** Two lists of spans that would be wrapped alike have the same plan. */
export const planOf = (spans: readonly Span[]): string =>
  spans.map(({ mark, start, end }) => `${start}-${end}:${keyOf(mark)}`).join();
