import MarkJs from 'mark.js';
import { isElement } from '../text/flat-tree.ts';
import { endsOf, keyOf, type Mark, type Position, rangeBetween } from './mark.ts';
import { makeMarkSheet, rootsOf } from './mark-sheet.ts';
import { FOCUS_NAME, highlightName, MARK_CLASS, markCss } from './mark-styles.ts';
import type { Painter, Quietly } from './painter.ts';
import { patience } from './patience.ts';
import { planOf, type Span, spansByNode } from './spans.ts';
import { restore, standsAt, textsIn, unwrapInPlace, type WrappedText } from './wrapped-text.ts';

interface Wrapping extends WrappedText {
  readonly spans: readonly Span[];
  readonly plan: string;
}

/** True for a wrapper of ours, and for a copy the page made of one. */
export const isOurMark = (node: Node): boolean => isElement(node) && node.matches(`mark.${MARK_CLASS}`);

/**
 * Wrap with mark.js, which is told where and never searches: its own search overflows the stack near 1,000 names.
 * It works in a document of its own: its iterators live until the garbage collector comes, and the browser tells
 * each of them of every node removed from their document, which in the page would slow down all that follows.
 */
function wrap(node: Text, spans: readonly Span[], classOf: (mark: Mark) => string): Wrapping {
  const whole = node.data;
  const byStart = new Map(spans.map((span) => [span.start, span.mark]));
  const workshop = node.ownerDocument.implementation.createHTMLDocument('');
  const bench = workshop.createElement('p');
  bench.textContent = whole;
  new MarkJs(bench).markRanges(
    spans.map(({ start, end }) => ({ start, length: end - start })),
    {
      element: 'mark',
      each(element, { start }) {
        const mark = byStart.get(start);
        if (mark) element.className = classOf(mark);
      },
    },
  );
  const [first, ...pieces] = [...bench.childNodes] as (Text | HTMLElement)[];
  const last = pieces.at(-1);
  if (last && last.textContent !== '') pieces.push(workshop.createTextNode(''));
  const head = first && last ? (first.textContent ?? '') : whole;
  if (head !== whole) node.deleteData(head.length, whole.length - head.length);
  node.after(...pieces);
  return { node, whole, head, pieces, spans, plan: planOf(spans) };
}

/**
 * Paints with `<mark>` elements, which assistive technology announces. It writes the page's DOM, which may
 * disturb pages that rewrite themselves; each text node is put back as it was found.
 */
export function markPainter(window: Window & typeof globalThis, quietly: Quietly): Painter {
  const { document } = window;
  const wrappings = new Map<Text, Wrapping>();
  const origins = new WeakMap<Node, { readonly node: Text; readonly start: number }>();
  const wrappers = new Map<string, Set<Element>>();
  let marks: readonly Mark[] = [];
  let tinted: Mark | null = null;

  const sheet = makeMarkSheet(window, markCss);
  const guard = patience(window, {
    isWell() {
      sheet.suit(marks);
      return sheet.isWorn();
    },
    repair: () => sheet.wear(rootsOf(marks)),
  });

  const classOf = (mark: Mark): string =>
    `${MARK_CLASS} ${highlightName(mark.mention.category)}${tinted && keyOf(tinted) === keyOf(mark) ? ` ${FOCUS_NAME}` : ''}`;

  function asFound({ node, offset }: Position): Position {
    const origin = origins.get(node);
    return origin ? { node: origin.node, offset: origin.start + offset } : { node, offset };
  }

  /** A mark of a block that was cut while names were wrapped may stand in texts of ours: told in the page's own. */
  function settled(mark: Mark): Mark {
    const ends = endsOf(mark);
    if (!ends || !(origins.has(ends.start.node) || origins.has(ends.end.node))) return mark;
    const [start, end] = [asFound(ends.start), asFound(ends.end)];
    const range = new window.StaticRange({
      startContainer: start.node,
      startOffset: start.offset,
      endContainer: end.node,
      endOffset: end.offset,
    });
    return { mention: mark.mention, range };
  }

  function doWrap(node: Text, spans: readonly Span[]): void {
    const wrapping = wrap(node, spans, classOf);
    wrappings.set(node, wrapping);
    for (const { text, start } of textsIn(wrapping)) if (text !== node) origins.set(text, { node, start });
    for (const { text, start } of textsIn(wrapping)) {
      const span = spans.find((one) => one.start <= start && start < one.end);
      if (!span || !text.parentElement || !isOurMark(text.parentElement)) continue;
      const elements = wrappers.get(keyOf(span.mark)) ?? new Set();
      wrappers.set(keyOf(span.mark), elements.add(text.parentElement));
    }
  }

  function undo(wrapping: Wrapping): void {
    const texts = textsIn(wrapping);
    for (const { mark } of wrapping.spans) {
      const elements = wrappers.get(keyOf(mark));
      for (const piece of wrapping.pieces) elements?.delete(piece as Element);
      if (elements?.size === 0) wrappers.delete(keyOf(mark));
    }
    restore(wrapping);
    wrappings.delete(wrapping.node);
    for (const { text } of texts) if (text.isConnected) origins.delete(text);
  }

  function undoAll(stale: readonly Wrapping[]): void {
    if (stale.length > 0) quietly(() => stale.forEach(undo));
  }

  function emphasise(mark: Mark | null): void {
    const before = tinted ? [...(wrappers.get(keyOf(tinted)) ?? [])] : [];
    const after = mark ? [...(wrappers.get(keyOf(mark)) ?? [])] : [];
    tinted = mark;
    if (before.length + after.length === 0) return;
    quietly(() => {
      for (const element of before) element.classList.remove(FOCUS_NAME);
      for (const element of after) element.classList.add(FOCUS_NAME);
    });
  }

  return {
    name: 'mark',
    paint(wanted) {
      const wholeOf = (node: Text): string => wrappings.get(node)?.whole ?? node.data;
      marks = wanted.map(settled);
      const spans = spansByNode(marks, { asFound, wholeOf });
      undoAll([...wrappings.values()].filter(({ node, plan }) => plan !== planOf(spans.get(node) ?? [])));
      const fresh = [...spans].filter(([node]) => !wrappings.has(node));
      guard.watch(marks.length > 0);
      if (fresh.length === 0) return;
      sheet.suit(marks);
      if (!guard.hasGivenUp()) sheet.wear(rootsOf(marks));
      quietly(() => {
        for (const [node, group] of fresh) doWrap(node, group);
      });
    },
    drop(blocks) {
      marks = marks.filter(({ mention }) => !blocks.has(mention.block));
      undoAll([...wrappings.values()].filter(({ spans }) => spans.some(({ mark }) => blocks.has(mark.mention.block))));
      if (tinted && blocks.has(tinted.mention.block)) tinted = null;
    },
    emphasise,
    clear() {
      guard.forgive();
      undoAll([...wrappings.values()]);
      const roots = [document, ...sheet.roots()];
      const copies = roots.flatMap((root) => [...root.querySelectorAll(`mark.${MARK_CLASS}`)]);
      if (copies.length > 0) quietly(() => copies.forEach(unwrapInPlace));
      marks = [];
      tinted = null;
      sheet.remove();
    },
    rangeOf(mark) {
      const ends = endsOf(settled(mark));
      if (!ends) return null;
      const now = ({ node, offset }: Position, side: 'start' | 'end'): Position | null => {
        const wrapping = wrappings.get(node);
        return wrapping ? standsAt(wrapping, offset, side) : { node, offset };
      };
      const start = now(ends.start, 'start');
      const end = now(ends.end, 'end');
      return start && end && rangeBetween(start, end);
    },
    asFound,
    roots: () => sheet.roots(),
  };
}
