import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { CATEGORIES } from '../../lib/model/category.ts';
import { choosePainter } from '../../lib/page/paint/choose-painter.ts';
import type { Mark, Position } from '../../lib/page/paint/mark.ts';
import { markPainter } from '../../lib/page/paint/mark-painter.ts';
import type { Painter } from '../../lib/page/paint/painter.ts';
import { runs } from '../runs.ts';
import { markBetween, textsBelow } from './marks.ts';

/** The full count is the one in README. */
const PAGES = runs(1000);

/** What is generated: a tree of elements and texts, and cuts of its whole text into names and what is between. */
type Tree = string | { readonly name: string; readonly children: readonly Tree[] };

const NAMES = ['p', 'b', 'a', 'em', 'div', 'li', 'span', 'mark', 'h2'];
const text = fc.string({ unit: fc.constantFrom(...'abé  đ\n\u00a0-'), minLength: 0, maxLength: 14 });
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.record({ name: fc.constantFrom(...NAMES), children: fc.array(tie('tree'), { maxLength: 5 }) }),
  ),
}));
const trees = fc.array(tree, { minLength: 1, maxLength: 6 });
const cuts = fc.array(fc.record({ skip: fc.nat(9), length: fc.integer({ min: 1, max: 12 }), category: fc.nat(5) }), {
  maxLength: 14,
});
const steps = fc.array(fc.oneof(fc.record({ drop: fc.nat(6) }), fc.record({ keep: fc.nat(14) }), fc.constant('tint')), {
  maxLength: 5,
});

function build(parent: Node, children: readonly Tree[]): void {
  for (const child of children) {
    if (typeof child === 'string') parent.appendChild(document.createTextNode(child));
    else build(parent.appendChild(document.createElement(child.name)), child.children);
  }
}

/** Every node in document order, with what a page could see of it. */
const nodesOf = (root: Node): { node: Node; data: string | null }[] => {
  const walker = document.createTreeWalker(root);
  const nodes: { node: Node; data: string | null }[] = [];
  do nodes.push({ node: walker.currentNode, data: walker.currentNode.nodeValue });
  while (walker.nextNode());
  return nodes;
};

function marksOf(root: Node, wanted: readonly { skip: number; length: number; category: number }[]): Mark[] {
  const texts = textsBelow(root);
  const total = texts.reduce((sum, node) => sum + node.length, 0);
  const placeAt = (offset: number, isEnd: boolean): Position => {
    let start = 0;
    for (const node of texts) {
      if (isEnd ? offset <= start + node.length && offset > start : offset < start + node.length)
        return { node, offset: offset - start };
      start += node.length;
    }
    throw new RangeError(`${offset} of ${total}`);
  };
  let at = 0;
  return wanted.flatMap(({ skip, length, category }, index) => {
    const start = at + skip;
    const end = Math.min(total, start + length);
    if (end <= start) return [];
    at = end;
    return [markBetween(index % 7, placeAt(start, false), placeAt(end, true), CATEGORIES[category])];
  });
}

const painted = (painter: Painter, marks: readonly Mark[]): string[] =>
  marks.map((mark) => painter.rangeOf(mark)?.toString() ?? 'nothing');

afterEach(() => document.body.replaceChildren());

describe.each(['highlight', 'mark'] as const)('the %s painter', (name) => {
  test(`leaves each of ${PAGES} pages with the nodes, texts and serialisation it found`, () => {
    let wrapped = 0;
    fc.assert(
      fc.property(trees, cuts, steps, (children, wanted, then) => {
        const root = document.createElement('main');
        document.body.replaceChildren(root);
        build(root, children);
        const before = { nodes: nodesOf(root), html: root.outerHTML, text: root.textContent };
        let marks = marksOf(root, wanted);
        const painter = choosePainter(window, name, (write) => write(), markPainter);
        const names = painted(painter, marks);

        painter.paint(marks);
        expect(root.textContent).toBe(before.text);
        expect(painted(painter, marks)).toEqual(names);
        if (name === 'highlight') expect(root.outerHTML).toBe(before.html);
        wrapped += root.querySelectorAll('mark.reperes-mark').length;
        for (const step of then) {
          if (step === 'tint') painter.emphasise(marks[0] ?? null);
          else if ('drop' in step) {
            painter.drop(new Set([step.drop]));
            marks = marks.filter(({ mention }) => mention.block !== step.drop);
          } else {
            marks = marks.slice(0, step.keep);
            painter.paint(marks);
          }
          expect(root.textContent).toBe(before.text);
        }
        painter.clear();

        const after = nodesOf(root);
        expect(after.length).toBe(before.nodes.length);
        for (const [index, { node, data }] of before.nodes.entries()) {
          expect(after[index]?.node === node).toBe(true);
          expect(after[index]?.data).toBe(data);
        }
        expect(root.outerHTML).toBe(before.html);
        expect(CSS.highlights.size).toBe(0);
        expect(document.adoptedStyleSheets).toEqual([]);
      }),
      { numRuns: PAGES },
    );
    expect(wrapped > PAGES).toBe(name === 'mark');
  }, 120_000);
});
