import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { rectsOf } from '../../lib/page/hit-test.ts';
import { highlightPainter } from '../../lib/page/paint/highlight-painter.ts';
import type { Mark } from '../../lib/page/paint/mark.ts';
import type { Painter } from '../../lib/page/paint/painter.ts';
import { bringIntoView, nextMark } from '../../lib/page/walk.ts';
import { marksOn, onPage, until } from './marks.ts';

let painter: Painter;
beforeEach(() => {
  painter = highlightPainter(window);
});
afterEach(() => {
  painter.clear();
  document.body.replaceChildren();
  scrollTo({ top: 0, behavior: 'instant' });
});

const LINE = '<p style="height:500px;margin:0">Lam</p>';
const lineIndexes = (marks: readonly Mark[], step: 1 | -1, from: number, count: number): number[] => {
  const visited: number[] = [];
  let current = marks[from] ?? null;
  for (let turn = 0; turn < count; turn += 1) {
    current = nextMark(painter, marks, current, step) ?? null;
    visited.push(current ? marks.indexOf(current) : -1);
  }
  return visited;
};

describe('the walk from mark to mark', () => {
  test('goes on in document order and around the ends', () => {
    const marks = marksOn(onPage(LINE.repeat(3)), 'Lam');
    expect(lineIndexes(marks, 1, 0, 4)).toEqual([1, 2, 0, 1]);
    expect(lineIndexes(marks, -1, 0, 4)).toEqual([2, 1, 0, 2]);
  });

  test('begins at the top of the viewport, onward and back', () => {
    const marks = marksOn(onPage(LINE.repeat(6)), 'Lam');
    scrollTo({ top: 1200, behavior: 'instant' });
    expect(nextMark(painter, marks, null, 1)).toBe(marks[3]);
    expect(nextMark(painter, marks, null, -1)).toBe(marks[2]);
    expect(lineIndexes(marks, 1, -1, 1)).toEqual([3]);
  });

  test('below the last mark it goes around to the first, or back to the last', () => {
    const marks = marksOn(onPage(`${LINE.repeat(2)}<div style="height:4000px"></div>`), 'Lam');
    scrollTo({ top: 3000, behavior: 'instant' });
    expect(nextMark(painter, marks, null, 1)).toBe(marks[0]);
    expect(nextMark(painter, marks, null, -1)).toBe(marks[1]);
  });

  test('passes over what is not laid out', () => {
    const section = onPage(`${LINE}<p style="display:none">Lam</p>${LINE}`);
    expect(lineIndexes(marksOn(section, 'Lam'), 1, 0, 2)).toEqual([2, 0]);
  });

  test('knows its place again after the marks were made anew', () => {
    const section = onPage(LINE.repeat(3));
    const [, second] = marksOn(section, 'Lam');
    const anew = marksOn(section, 'Lam');
    expect(nextMark(painter, anew, second as Mark, 1)).toBe(anew[2]);
  });

  test('goes nowhere when there is no mark', () => {
    expect(nextMark(painter, [], null, 1)).toBe(undefined);
    const hidden = marksOn(onPage('<p style="display:none">Lam</p>'), 'Lam');
    expect(nextMark(painter, hidden, null, -1)).toBe(undefined);
  });
});

describe('bringing a mark into view', () => {
  const topOf = (mark: Mark): number => rectsOf(painter, mark)[0]?.top ?? Number.NaN;
  const isInView = (mark: Mark): boolean => topOf(mark) > 0 && topOf(mark) < innerHeight - 20;

  test('scrolls the page to it', async () => {
    const marks = marksOn(onPage(LINE.repeat(8)), 'Lam');
    const last = marks[6] as Mark;
    expect(isInView(last)).toBe(false);
    bringIntoView(window, painter, last);
    await until(() => isInView(last), 'the mark in view');
  });

  test('scrolls boxes of the page’s own, the inner one too', async () => {
    const section = onPage(
      `<div style="height:1500px"></div><div id="outer" style="height:300px;overflow:auto"><div style="height:900px"></div>
      <div id="inner" style="height:200px;overflow:auto"><div style="height:700px"></div>Lam<div style="height:700px"></div></div></div>
      <div style="height:3000px"></div>`,
    );
    const mark = marksOn(section, 'Lam')[0] as Mark;
    bringIntoView(window, painter, mark);
    await until(() => isInView(mark), 'the mark in view');
    const { top, bottom } = (section.querySelector('#inner') as Element).getBoundingClientRect();
    const box = (section.querySelector('#outer') as Element).getBoundingClientRect();
    expect(topOf(mark)).toBeGreaterThanOrEqual(Math.max(top, box.top));
    expect(topOf(mark)).toBeLessThan(Math.min(bottom, box.bottom));
  });

  test('leaves the page where it is when the mark is well in view', () => {
    const section = onPage(`<div style="height:${innerHeight / 2}px"></div>${LINE.repeat(4)}`);
    bringIntoView(window, painter, marksOn(section, 'Lam')[0] as Mark);
    expect(scrollY).toBe(0);
  });

  test('is at once for a reader who wants no motion, smooth for others', () => {
    const marks = marksOn(onPage(LINE.repeat(8)), 'Lam');
    const scrolled: unknown[] = [];
    for (const matches of [true, false]) {
      const view = {
        document,
        innerHeight,
        getComputedStyle: (element: Element) => getComputedStyle(element),
        matchMedia: () => ({ matches }),
        scrollBy: ({ behavior }: ScrollToOptions) => scrolled.push(behavior),
      };
      bringIntoView(view as unknown as Window, painter, marks[6] as Mark);
    }
    expect(scrolled).toEqual(['instant', 'smooth']);
  });
});
