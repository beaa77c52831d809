import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { cutBlocks, isIntact } from '../../lib/page/text/blocks.ts';
import { readPage } from '../../lib/page/text/page-text.ts';
import { sightOf } from '../../lib/page/text/visibility.ts';
import { runs } from '../runs.ts';
import { grow, type Twig, twigs } from './generated-dom.ts';
import { begin, find, microtask, open, readEachPage, session, shows, texts, wait } from './read-session.ts';

const SEED = 20_181_120;

readEachPage();

describe('a page that fights back', () => {
  test('is left alone after three rounds, and read again when it is quiet', async () => {
    await open('<p>un</p><p id="x">0</p>', 'un', '0');
    let rounds = 0;
    const stop = new AbortController();
    readPage(document, {
      signal: stop.signal,
      onAdded(blocks) {
        if (!blocks.some((block) => block.element.id === 'x')) return;
        rounds += 1;
        find('#x').textContent = `${rounds}`;
      },
      onDropped: () => undefined,
    });
    await wait(1500);
    expect(rounds).toBe(3);
    await vi.waitFor(() => expect(rounds).toBe(4), { timeout: 4000 });
    await wait(1000);
    expect(rounds).toBe(4);
    stop.abort();
  });

  test('by replacing whole paragraphs is left alone too', async () => {
    await open('<section><p>0</p></section><p>un</p>', '0', 'un');
    let rounds = 0;
    const stop = new AbortController();
    readPage(document, {
      signal: stop.signal,
      onAdded(blocks) {
        if (!blocks.some((block) => block.element.parentElement?.localName === 'section')) return;
        rounds += 1;
        find('section').innerHTML = `<p>${rounds}</p>`;
      },
      onDropped: () => undefined,
    });
    await wait(1500);
    expect(rounds).toBe(3);
    stop.abort();
  });
});

describe('a write of ours', () => {
  test('is not taken for the page’s own', async () => {
    await open('<p>le Laos répond</p>', 'le Laos répond');
    const node = find('p').firstChild as Text;
    session.text.quietly(() => {
      const name = node.splitText(3);
      name.splitText(4);
      const mark = document.createElement('mark');
      name.replaceWith(mark);
      mark.append(name);
    });
    await wait(60);
    find('p').className = 'x';
    await wait(250);
    expect(session.dropped).toEqual([]);
    expect(texts()).toEqual(['le Laos répond']);
  });

  test('does not hide what the page did before it', async () => {
    await open('<p>un</p>', 'un');
    find('p').textContent = 'deux';
    session.text.quietly(() => find('p').setAttribute('class', 'x'));
    expect(session.dropped.map((block) => block.text)).toEqual(['un']);
    await shows('deux');
  });

  test('that split a text lets a change of the page in it be heard', async () => {
    await open('<p>le Laos répond</p>', 'le Laos répond');
    const node = find('p').firstChild as Text;
    session.text.quietly(() => {
      const mark = document.createElement('mark');
      const name = node.splitText(3);
      name.splitText(4);
      name.replaceWith(mark);
      mark.append(name);
    });
    const name = find('mark').firstChild as Text;
    name.data = 'Népal';
    await microtask();
    expect(session.dropped.map((block) => block.text)).toEqual(['le Laos répond']);
    await shows('le Népal répond');
  });
});

test('a point of the page has its place in a block, and only there', async () => {
  await open('<p>un <b>Laos</b></p><p>deux</p>', 'un Laos', 'deux');
  const node = find('b').firstChild as Text;
  const block = session.text.blockOf(node);
  if (!block) throw new Error('no block');
  expect(session.text.placeOf(block, node, 2)).toBe(5);
  expect(session.text.placeOf(block, document.body, 0)).toBeUndefined();
  expect(session.text.blockOf(find('b'))).toBeUndefined();
});

/** One change of a page: which element, and what happens to it. */
const changes = fc.record({
  at: fc.nat(40),
  to: fc.nat(40),
  act: fc.constantFrom('text', 'append', 'remove', 'move', 'hide', 'show', 'split', 'normalize'),
  tree: twigs,
});
type Change = typeof changes extends fc.Arbitrary<infer T> ? T : never;

function apply(root: Element, { at, to, act, tree }: Change): void {
  const all = [...root.querySelectorAll<HTMLElement>('*')];
  const element = all[at % all.length];
  const other = all[to % all.length] ?? root;
  if (!element) return;
  const text = [...element.childNodes].find((node): node is Text => node.nodeType === Node.TEXT_NODE);
  if (act === 'text' && text) text.data = `changé ${at} `;
  else if (act === 'append') element.append(grow(document, tree as Twig));
  else if (act === 'remove') element.remove();
  else if (act === 'move' && !element.contains(other)) other.prepend(element);
  else if (act === 'hide') element.hidden = true;
  else if (act === 'show') element.removeAttribute('hidden');
  else if (act === 'split') text?.splitText(text.length >> 1);
  else if (act === 'normalize') element.normalize();
}

test('after any changes the text is the same as when the page is read afresh', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(twigs, { minLength: 1, maxLength: 4 }),
      fc.array(changes, { maxLength: 8 }),
      async (trees, list) => {
        const root = document.createElement('main');
        root.append(...trees.map((tree) => grow(document, tree)));
        document.body.replaceChildren(root);
        session.stop.abort();
        begin();
        for (const [index, change] of list.entries()) {
          if (index % 3 === 0) await wait(1);
          apply(root, change);
          await microtask();
          for (const block of session.text.blocks()) if (!isIntact(block)) throw new Error(`“${block.text}” is stale`);
        }
        // Long enough for the rest that three quick changes of one text bring about.
        const fresh = (): string[] =>
          cutBlocks(document, { firstNumber: 1, ...sightOf(window) }).map((block) => block.text);
        await vi.waitFor(() => expect(session.text.blocks().map((block) => block.text)).toEqual(fresh()), {
          timeout: 6000,
          interval: 10,
        });
        const told = new Set(session.added);
        for (const block of session.dropped) told.delete(block);
        expect([...told].map((block) => block.number).sort()).toEqual(
          session.text
            .blocks()
            .map((block) => block.number)
            .sort(),
        );
      },
    ),
    { numRuns: runs(150), seed: SEED },
  );
}, 60_000);
