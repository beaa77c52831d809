import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Mark } from '../../lib/page/paint/mark.ts';
import { markPainter } from '../../lib/page/paint/mark-painter.ts';
import type { Painter } from '../../lib/page/paint/painter.ts';
import { type Block, rangeOf } from '../../lib/page/text/blocks.ts';
import { type PageText, readPage } from '../../lib/page/text/page-text.ts';
import { mentionOf, onPage, textsBelow, until } from './marks.ts';

let stop: AbortController;
let page: PageText;
let painter: Painter;
let dropped: Block[];

const marksOf = (block: Block): Mark[] =>
  [...block.text.matchAll(/Lam/g)].map(({ index }) => ({
    mention: mentionOf(block.number, index, index + 3),
    range: new StaticRange(rangeOf(block, index, index + 3)),
  }));

/** A session as small as can be: it paints every "Lam" of the page and keeps it so. */
function begin(): void {
  const paint = (): void => painter.paint(page.blocks().flatMap(marksOf));
  page = readPage(document, {
    signal: stop.signal,
    onAdded: paint,
    onDropped(blocks) {
      dropped.push(...blocks);
      painter.drop(new Set(blocks.map(({ number }) => number)));
    },
  });
  painter = markPainter(window, page.quietly);
}

const marked = (): string[] => [...document.querySelectorAll('mark')].map(({ textContent }) => textContent ?? '');

beforeEach(() => {
  dropped = [];
  stop = new AbortController();
});
afterEach(() => {
  stop.abort();
  painter.clear();
  document.body.replaceChildren();
});

test('our own writes are not taken for the page’s', async () => {
  onPage('<p>Lam and Lam</p>');
  begin();
  await until(() => marked().length === 2, 'two marks');
  painter.emphasise(marksOf(page.blocks()[0] as Block)[0] ?? null);
  await new Promise((done) => setTimeout(done, 300));
  expect(dropped).toEqual([]);
});

test('text that the page writes anew is read whole and marked again', async () => {
  const paragraph = onPage('<p>Lam and Lam</p>').firstElementChild as HTMLElement;
  const node = paragraph.firstChild as Text;
  begin();
  await until(() => marked().length === 2, 'two marks');
  node.data = 'Then came Lam';
  await until(() => marked().length === 1, 'one mark');
  expect(paragraph.textContent).toBe('Then came Lam');
  painter.clear();
  expect(paragraph.childNodes.length).toBe(1);
  expect(paragraph.firstChild).toBe(node);
});

test('what is shown or hidden beside a name leaves the text as the page wrote it', async () => {
  const section = onPage('<style>.off b{display:none}</style><p>Lam <b>met</b> Lam</p>');
  const paragraph = section.lastElementChild as HTMLElement;
  const texts = textsBelow(paragraph);
  begin();
  await until(() => marked().length === 2, 'two marks');
  paragraph.classList.add('off');
  await until(() => page.blocks().some(({ text }) => text === 'Lam  Lam'), 'the text without its middle');
  await until(() => marked().length === 2, 'two marks again');
  painter.clear();
  expect(textsBelow(paragraph)).toEqual(texts);
  expect(texts.map(({ data }) => data)).toEqual(['Lam ', 'met', ' Lam']);
});

test('what the page adds is marked, and what it had stays marked', async () => {
  const section = onPage('<p>Lam</p>');
  begin();
  await until(() => marked().length === 1, 'one mark');
  const first = document.querySelector('mark');
  section.append(document.createElement('p'));
  section.lastElementChild?.append('More of Lam');
  await until(() => marked().length === 2, 'two marks');
  expect(document.querySelector('mark')).toBe(first);
});
