import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { type BodyText, readBodyText } from '../../lib/page/notes/body-text.ts';
import { partsOf } from '../../lib/page/text-rects.ts';
import { grow, twigs } from './generated-dom.ts';
import { onPage, textsBelow } from './marks.ts';

afterEach(() => document.body.replaceChildren());

const textOf = (range: AbstractRange | null): string | null =>
  range && [...partsOf(range)].map(({ node, start, end }) => node.data.slice(start, end)).join('');

const offsetsOf = (body: BodyText, range: AbstractRange | null): (number | null)[] =>
  range
    ? [body.offsetOf(range.startContainer, range.startOffset), body.offsetOf(range.endContainer, range.endOffset)]
    : [];

/** Every node of the body, and of no shadow tree. */
function nodesOf(root: Node): Node[] {
  const walker = document.createTreeWalker(root);
  const nodes: Node[] = [root];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
}

/** What the browser says stands before a place: its own serialisation of a range, which is `textContent` cut off. */
function lengthBefore(node: Node, offset: number): number {
  const range = document.createRange();
  range.selectNodeContents(document.body);
  range.setEnd(node, offset);
  return range.cloneContents().textContent?.length ?? 0;
}

describe('on generated pages', () => {
  test('every passage is found in the nodes that hold it, and back', () => {
    let passages = 0;
    fc.assert(
      fc.property(fc.array(twigs, { minLength: 1, maxLength: 4 }), fc.nat(), fc.nat(), (children, from, length) => {
        document.body.replaceChildren(...children.map((twig) => grow(document, twig)));
        document.body.append(document.createComment('pas de texte'));
        const body = readBodyText(document);
        expect(body.text).toBe(document.body.textContent);
        if (body.text === '') return;
        const start = from % body.text.length;
        const end = start + 1 + (length % (body.text.length - start));
        const range = body.rangeOf(start, end);
        expect(textOf(range)).toBe(body.text.slice(start, end));
        expect(range && range.startOffset < (range.startContainer as Text).length).toBe(true);
        expect(range && range.endOffset > 0).toBe(true);
        expect(offsetsOf(body, range)).toEqual([start, end]);
        passages += 1;
      }),
      { numRuns: 500 },
    );
    expect(passages).toBeGreaterThan(300);
  });

  test('every place that a selection can begin or end at is known', () => {
    fc.assert(
      fc.property(fc.array(twigs, { minLength: 1, maxLength: 2 }), fc.nat(), fc.nat(), (children, which, where) => {
        document.body.replaceChildren(...children.map((twig) => grow(document, twig)));
        const nodes = nodesOf(document.body);
        const node = nodes[which % nodes.length] as Node;
        const length = 'data' in node ? (node as Text).length : node.childNodes.length;
        const offset = where % (length + 1);
        expect(readBodyText(document).offsetOf(node, offset)).toBe(lengthBefore(node, offset));
      }),
      { numRuns: 500 },
    );
  });
});

describe('what the offsets count', () => {
  test('scripts and styles, but no comments and no templates', () => {
    onPage('<p>Un</p><script type="x">var a</script><!-- non --><style>b{}</style><template>c</template><p>deux</p>');
    const body = readBodyText(document);
    expect(body.text).toBe('Unvar ab{}deux');
    expect(textOf(body.rangeOf(10, 14))).toBe('deux');
  });

  test('CDATA in pages that are XML', () => {
    const page = new DOMParser().parseFromString(
      '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>un <![CDATA[deux <]]> trois</p><?pi rien?></body></html>',
      'application/xhtml+xml',
    );
    const body = readBodyText(page);
    expect(body.text).toBe('un deux < trois');
    expect(body.rangeOf(3, 9)?.startContainer.nodeType).toBe(Node.CDATA_SECTION_NODE);
    expect(offsetsOf(body, body.rangeOf(4, 12))).toEqual([4, 12]);
  });

  test('a range never begins behind a text nor ends before one', () => {
    const section = onPage('<p>abc</p><p>def</p>');
    const [first, second] = textsBelow(section);
    const range = readBodyText(document).rangeOf(3, 6);
    expect([range?.startContainer, range?.startOffset]).toEqual([second, 0]);
    const before = readBodyText(document).rangeOf(0, 3);
    expect([before?.endContainer, before?.endOffset]).toEqual([first, 3]);
  });

  test.each([
    [0, 0],
    [2, 1],
    [-1, 2],
    [5, 9],
  ])('nothing stands from %i to %i of six units', (start, end) => {
    onPage('<p>abcdef</p>');
    expect(readBodyText(document).rangeOf(start, end)).toBe(null);
  });
});

describe('places', () => {
  test('around the body are its ends', () => {
    onPage('<p>abc</p>');
    const body = readBodyText(document);
    expect(body.offsetOf(document.documentElement, 0)).toBe(0);
    expect(body.offsetOf(document.documentElement, document.documentElement.childNodes.length)).toBe(3);
    expect(body.offsetOf(document, document.childNodes.length)).toBe(3);
  });

  test('in shadow trees, in the head and in other documents are none', () => {
    const host = onPage('<div></div>').firstElementChild as Element;
    const root = host.attachShadow({ mode: 'open' });
    root.append('ombre');
    const body = readBodyText(document);
    expect(body.offsetOf(root.firstChild as Node, 1)).toBe(null);
    expect(body.offsetOf(document.head, 0)).toBe(null);
    expect(body.offsetOf(document.createTextNode('ailleurs'), 1)).toBe(null);
  });

  test('in text that was changed since are not vouched for', () => {
    const [first, second] = textsBelow(onPage('<p>abc</p><p>def</p>')) as [Text, Text];
    const body = readBodyText(document);
    second.data = 'xyz';
    expect(body.rangeOf(4, 5)).toBe(null);
    expect(body.offsetOf(second, 1)).toBe(null);
    expect(body.offsetOf(first, 1)).toBe(1);
    first.remove();
    expect(body.rangeOf(0, 2)).toBe(null);
  });
});

test('a page without a body has no text', () => {
  const page = document.implementation.createHTMLDocument('');
  page.body.remove();
  const body = readBodyText(page);
  expect([body.text, body.rangeOf(0, 1), body.offsetOf(page, 0), body.pieceAt(0)]).toEqual(['', null, null, null]);
});

test('50,000 texts are read and mapped soon', () => {
  const section = onPage('<p>Un <b>mot</b></p>'.repeat(25_000));
  const began = performance.now();
  const body = readBodyText(document);
  const read = performance.now();
  const range = body.rangeOf(100_000, 100_010);
  const mapped = performance.now();
  let known = 0;
  for (const node of textsBelow(section)) if (body.offsetOf(node, 1) !== null) known += 1;
  const asked = performance.now();
  console.info(
    `50,000 texts: read ${(read - began).toFixed(1)} ms, mapped ${(mapped - read).toFixed(1)} ms, ` +
      `each asked for in ${((1000 * (asked - mapped)) / known).toFixed(1)} µs`,
  );
  expect(range).not.toBe(null);
  expect(known).toBe(50_000);
  expect(mapped - began).toBeLessThan(500);
  expect(asked - mapped).toBeLessThan(2000);
});
