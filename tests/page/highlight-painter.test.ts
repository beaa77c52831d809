import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CATEGORIES } from '../../lib/model/category.ts';
import { choosePainter } from '../../lib/page/paint/choose-painter.ts';
import { highlightPainter } from '../../lib/page/paint/highlight-painter.ts';
import { markPainter } from '../../lib/page/paint/mark-painter.ts';
import type { Painter } from '../../lib/page/paint/painter.ts';
import { ALL_AT_ONCE } from '../../lib/page/paint/shown-marks.ts';
import { marksOn, onPage, until } from './marks.ts';

let painter: Painter;
beforeEach(() => {
  painter = highlightPainter(window);
});
afterEach(() => {
  painter.clear();
  vi.useRealTimers();
  document.body.replaceChildren();
});

const wordsIn = (name: string): string[] =>
  [...(CSS.highlights.get(name) ?? [])].map(({ startContainer, startOffset, endOffset }) =>
    (startContainer as Text).data.slice(startOffset, endOffset),
  );

describe('what it paints', () => {
  test('each category has a highlight of its own, made of StaticRanges', () => {
    const section = onPage('<p>Vietnam and Lam</p>');
    painter.paint([...marksOn(section, 'Vietnam', 'country'), ...marksOn(section, 'Lam')]);
    expect([...CSS.highlights.keys()].sort()).toEqual(
      [...CATEGORIES.map((name) => `reperes-${name}`), 'reperes-focus'].sort(),
    );
    expect(wordsIn('reperes-country')).toEqual(['Vietnam']);
    expect(wordsIn('reperes-leader')).toEqual(['Lam']);
    expect([...(CSS.highlights.get('reperes-leader') ?? [])][0]).toBeInstanceOf(StaticRange);
  });

  test('what is no longer in the set goes, what stays is not touched', () => {
    const section = onPage('<p>Lam, Lam, Lam</p>');
    const marks = marksOn(section, 'Lam');
    painter.paint(marks);
    const kept = [...(CSS.highlights.get('reperes-leader') ?? [])][1];
    painter.paint(marksOn(section, 'Lam').slice(1, 2));
    expect([...(CSS.highlights.get('reperes-leader') ?? [])]).toEqual([kept]);
  });

  test('dropped blocks go before the call returns, tint and all', () => {
    const marks = marksOn(onPage('<p>Lam</p><p>Lam</p>'), 'Lam');
    painter.paint(marks);
    painter.emphasise(marks[0] ?? null);
    expect(wordsIn('reperes-focus')).toEqual(['Lam']);
    painter.drop(new Set([0]));
    expect(wordsIn('reperes-leader').length).toBe(1);
    expect(wordsIn('reperes-focus')).toEqual([]);
  });

  test('the style sheet is adopted, in shadow trees with marks too, and given back', () => {
    const host = onPage('<div></div>').firstElementChild as HTMLElement;
    const root = host.attachShadow({ mode: 'open' });
    root.append('Lam is here');
    const own = new CSSStyleSheet();
    document.adoptedStyleSheets = [own];
    painter.paint(marksOn(root, 'Lam'));
    expect(document.adoptedStyleSheets.length).toBe(2);
    expect(root.adoptedStyleSheets.length).toBe(1);
    expect(painter.roots()).toEqual([root]);
    painter.clear();
    expect(document.adoptedStyleSheets).toEqual([own]);
    expect(root.adoptedStyleSheets).toEqual([]);
    document.adoptedStyleSheets = [];
  });

  test('clear leaves the page’s own highlights alone', () => {
    const own = new Highlight();
    CSS.highlights.set('page', own);
    painter.paint(marksOn(onPage('<p>Lam</p>'), 'Lam'));
    painter.clear();
    expect([...CSS.highlights]).toEqual([['page', own]]);
    CSS.highlights.clear();
  });

  test('on a dark page that does not say so the dark inks are taken', () => {
    const section = onPage('<div style="background:#111"><p>Lam</p></div>');
    painter.paint(marksOn(section, 'Lam'));
    const rules = (): string =>
      [...(document.adoptedStyleSheets[0]?.cssRules ?? [])].map((rule) => rule.cssText).join();
    expect(rules()).not.toContain('light-dark');
    painter.clear();
    painter.paint(marksOn(onPage('<p>Lam</p>'), 'Lam'));
    expect(rules()).toContain('light-dark');
  });
});

describe('beyond a thousand marks', () => {
  const painted = (): number => CSS.highlights.get('reperes-leader')?.size ?? 0;
  const lines = ALL_AT_ONCE + 500;
  const long = `${'<p style="height:40px;margin:0">Lam</p>'.repeat(lines)}`;

  test('only those within a screen of the viewport are painted, wherever it goes', async () => {
    const section = onPage(long);
    const marks = marksOn(section, 'Lam');
    painter.paint(marks);
    const most = Math.ceil((3 * innerHeight) / 40) + 2;
    await until(() => painted() > 0, 'first marks');
    expect(painted()).toBeLessThanOrEqual(most);
    const has = (index: number): boolean => {
      const range = marks[index]?.range;
      return range !== undefined && (CSS.highlights.get('reperes-leader')?.has(range) ?? false);
    };
    expect(has(0)).toBe(true);
    expect(has(lines - 1)).toBe(false);
    scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
    await until(() => has(lines - 1) && !has(0), 'marks at the end');
    expect(painted()).toBeLessThanOrEqual(most);
    scrollTo({ top: 0, behavior: 'instant' });
  });

  test('a scrolling box of the page’s own is followed too', async () => {
    const section = onPage(`<div style="height:200px;overflow:auto">${long}</div>`);
    const box = section.firstElementChild as HTMLElement;
    const marks = marksOn(section, 'Lam');
    painter.paint(marks);
    await until(() => painted() > 0, 'first marks');
    const last = marks.at(-1)?.range as AbstractRange;
    expect(CSS.highlights.get('reperes-leader')?.has(last)).toBe(false);
    box.scrollTo({ top: box.scrollHeight, behavior: 'instant' });
    await until(() => CSS.highlights.get('reperes-leader')?.has(last) ?? false, 'the last mark');
  });

  test('when marks grow fewer all are painted again, and when they grow more the far ones go', async () => {
    const section = onPage(long);
    const marks = marksOn(section, 'Lam');
    painter.paint(marks.slice(0, ALL_AT_ONCE));
    expect(painted()).toBe(ALL_AT_ONCE);
    painter.paint(marks);
    await until(() => painted() < 300, 'far ones to go');
    painter.paint(marks.slice(0, ALL_AT_ONCE));
    expect(painted()).toBe(ALL_AT_ONCE);
  });

  test('dropped blocks do not come back by scrolling', async () => {
    const marks = marksOn(onPage(long), 'Lam');
    painter.paint(marks);
    await until(() => painted() > 0, 'first marks');
    painter.drop(new Set(marks.map(({ mention }) => mention.block)));
    expect(painted()).toBe(0);
    scrollTo({ top: 2000, behavior: 'instant' });
    await new Promise((done) => setTimeout(done, 200));
    expect(painted()).toBe(0);
    scrollTo({ top: 0, behavior: 'instant' });
  });

  test('names in elements without a box are painted', async () => {
    const section = onPage('<p><span style="display:contents">Lam</span></p>'.repeat(lines));
    painter.paint(marksOn(section, 'Lam'));
    await until(() => painted() > 0, 'marks in boxless elements');
  });
});

describe('a page that empties the registry', () => {
  const toFake = ['setTimeout', 'clearTimeout', 'setInterval', 'performance'] as const;
  const use = (): void => void vi.useFakeTimers({ toFake: [...toFake] });
  /** The reader moves the pointer, and a second passes. */
  const second = (): void => {
    dispatchEvent(new PointerEvent('pointermove'));
    vi.advanceTimersByTime(1000);
  };

  test('gets the marks again within a second, three times, and then has won', () => {
    use();
    const marks = marksOn(onPage('<p>Lam</p>'), 'Lam');
    painter.paint(marks);
    for (let round = 0; round < 3; round += 1) {
      CSS.highlights.clear();
      second();
      expect(wordsIn('reperes-leader')).toEqual(['Lam']);
    }
    CSS.highlights.clear();
    for (let round = 0; round < 5; round += 1) second();
    painter.paint(marks);
    expect(CSS.highlights.size).toBe(0);
    painter.clear();
    painter.paint(marks);
    expect(wordsIn('reperes-leader')).toEqual(['Lam']);
  });

  test('does not wear our patience out when it does so once in a while', () => {
    use();
    painter.paint(marksOn(onPage('<p>Lam</p>'), 'Lam'));
    for (let round = 0; round < 8; round += 1) {
      vi.advanceTimersByTime(30_000);
      CSS.highlights.clear();
      second();
      expect(wordsIn('reperes-leader')).toEqual(['Lam']);
    }
  });

  test('or our highlights, or throws out our sheet, is mended as well', () => {
    use();
    painter.paint(marksOn(onPage('<p>Lam</p>'), 'Lam'));
    CSS.highlights.get('reperes-leader')?.clear();
    document.adoptedStyleSheets = [];
    second();
    expect(wordsIn('reperes-leader')).toEqual(['Lam']);
    expect(document.adoptedStyleSheets.length).toBe(1);
  });

  test('is looked at when its theme changes', async () => {
    const marks = marksOn(onPage('<p>Lam</p>'), 'Lam');
    painter.paint(marks);
    const rules = (): string =>
      [...(document.adoptedStyleSheets[0]?.cssRules ?? [])].map((rule) => rule.cssText).join();
    expect(rules()).toContain('light-dark');
    document.documentElement.style.background = '#111';
    await until(() => !rules().includes('light-dark'), 'the dark inks');
    document.documentElement.removeAttribute('style');
  });

  test('nothing runs where nothing happens, and nothing at all when there is nothing to paint', async () => {
    use();
    painter.paint(marksOn(onPage('<p>Lam</p>'), 'Lam'));
    expect(vi.getTimerCount()).toBe(0);
    for (let move = 0; move < 9; move += 1) dispatchEvent(new PointerEvent('pointermove'));
    expect(vi.getTimerCount()).toBe(1);
    painter.paint([]);
    expect(vi.getTimerCount()).toBe(0);
    dispatchEvent(new PointerEvent('pointermove'));
    document.documentElement.setAttribute('data-theme', 'dark');
    await Promise.resolve();
    expect(vi.getTimerCount()).toBe(0);
    document.documentElement.removeAttribute('data-theme');
  });
});

test('without the Highlight API mark.js paints, and by choice it does too', () => {
  const quietly = (write: () => void): void => write();
  const bare = new Proxy(window, {
    has: (target, key) => key !== 'Highlight' && Reflect.has(target, key),
    get: (target, key) => {
      const value = Reflect.get(target, key);
      return typeof value === 'function' && !/^[A-Z]/.test(String(key)) ? value.bind(target) : value;
    },
  });
  expect(choosePainter(window, 'highlight', quietly, markPainter).name).toBe('highlight');
  expect(choosePainter(window, 'mark', quietly, markPainter).name).toBe('mark');
  expect(choosePainter(bare, 'highlight', quietly, markPainter).name).toBe('mark');
});
