import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { makeBlockIndex } from '../../lib/page/text/block-index.ts';
import { cutBlocks } from '../../lib/page/text/blocks.ts';
import { makeScopeReader } from '../../lib/page/text/scope-reader.ts';
import { sightOf } from '../../lib/page/text/visibility.ts';
import { runs } from '../runs.ts';
import { grow, twigs } from './generated-dom.ts';

const SEED = 20_181_121;

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

/** A reader of the page as it stands, asked for all of it. */
function readerOfPage() {
  const index = makeBlockIndex();
  const reader = makeScopeReader(index, {
    sight: sightOf(window),
    isResting: () => false,
    onShadow: () => undefined,
    onEnter: () => undefined,
  });
  reader.ask(document.documentElement);
  return { index, reader };
}

const fresh = () => cutBlocks(document, { firstNumber: 1, ...sightOf(window) });

/** Time that is up when asked for the so-manieth time. */
const upAfter = (asked: number) => {
  let left = asked;
  return () => --left < 0;
};

/** A list as infinite scrolling makes it. */
function openList(lines: number): void {
  const list = document.createElement('main');
  list.append(
    ...Array.from({ length: lines }, (_, at) => {
      const line = document.createElement('p');
      line.textContent = `ligne ${at}`;
      return line;
    }),
  );
  document.body.append(list);
}

describe('a page read in slices', () => {
  test('comes out as one read at once, wherever it is stopped and whatever is seen first', () => {
    fc.assert(
      fc.property(
        fc.array(twigs, { minLength: 1, maxLength: 6 }),
        fc.infiniteStream(fc.nat(2)),
        fc.infiniteStream(fc.nat(200)),
        (trees, times, places) => {
          document.body.replaceChildren(...trees.map((tree) => grow(document, tree)));
          const expected = fresh();
          const seen = expected.flatMap(({ pieces }) => pieces.map(({ node }) => node));
          const { index, reader } = readerOfPage();
          for (let isMore = true; isMore; ) {
            const at = (places.next().value ?? 0) % Math.max(1, seen.length);
            reader.hurry(seen.slice(at, at + 2));
            ({ isMore } = reader.read(upAfter(1 + (times.next().value ?? 0))));
          }
          expect(index.list().map(({ text }) => text)).toEqual(expected.map(({ text }) => text));
        },
      ),
      { numRuns: runs(500), seed: SEED },
    );
  });

  test('passes the lines of a long list once, however often it is stopped', () => {
    const LINES = 4000;
    openList(LINES);
    const { reader } = readerOfPage();
    const steps = vi.spyOn(Node.prototype, 'nextSibling', 'get');
    for (let isMore = true; isMore; ) ({ isMore } = reader.read(upAfter(2)));
    // A line is stepped to, and so is the end of the text in it.
    expect(steps.mock.calls.length).toBeLessThan(3 * LINES);
  });

  test('begins with what the reader sees', () => {
    openList(400);
    const { reader } = readerOfPage();
    reader.read(upAfter(2));
    const text = document.querySelector('p:nth-child(300)')?.firstChild as Text;
    reader.hurry([text]);
    const { added } = reader.read(upAfter(2));
    expect(added[0]?.text).toBe('ligne 299');
  });

  test('keeps out of a field, seen or not', () => {
    document.body.innerHTML = `<p>un</p><div contenteditable><p id="x">écrit ici</p></div>`;
    const { index, reader } = readerOfPage();
    reader.hurry([document.getElementById('x')?.firstChild as Text]);
    expect(reader.read(upAfter(1)).added.map(({ text }) => text)).toEqual(['un']);
    while (reader.read(() => false).isMore);
    expect(index.list().map(({ text }) => text)).toEqual(['un']);
  });
});
