import { afterEach, describe, expect, it, vi } from 'vitest';
import { PALETTE } from '../../lib/model/palette.ts';
import type { Mark } from '../../lib/page/paint/mark.ts';
import { ticksOf } from '../../lib/page/ticks/tick-places.ts';
import { makeTickStrip } from '../../lib/page/ticks/tick-strip.ts';

const markOf = (node: Text, at: number, category: Mark['mention']['category'] = 'country'): Mark => ({
  mention: {
    block: at,
    start: 0,
    end: node.length,
    entity: `${category}/x`,
    category,
    alias: node.data,
    kind: 'full',
    rule: 'full name',
  },
  range: new StaticRange({ startContainer: node, startOffset: 0, endContainer: node, endOffset: node.length }),
});

describe('where ticks lie', () => {
  const node = document.createTextNode('Vietnam');
  const marks = [markOf(node, 0), markOf(node, 1), markOf(node, 2, 'leader')];

  it('scales the page to the strip, and draws what lies in one row once', () => {
    const tops = [0, 9, 5000];
    expect(ticksOf(marks, (mark) => tops[mark.mention.block] ?? null, 100, 10_000)).toEqual([
      { row: 0, category: 'country' },
      { row: 50, category: 'leader' },
    ]);
  });

  it('leaves out what is not laid out or lies beyond the page', () => {
    const tops = [null, -20, 10_000];
    expect(ticksOf(marks, (mark) => tops[mark.mention.block] ?? null, 100, 10_000)).toEqual([]);
  });

  it('asks for at most two thousand places', () => {
    const asked = vi.fn(() => 0);
    ticksOf(
      Array.from({ length: 9000 }, (_, at) => markOf(node, at)),
      asked,
      100,
      1000,
    );
    expect(asked.mock.calls.length).toBeLessThanOrEqual(2000);
    expect(asked.mock.calls.length).toBeGreaterThan(1000);
  });
});

describe('the strip of ticks', () => {
  let stop = new AbortController();
  afterEach(() => {
    stop.abort();
    document.body.replaceChildren();
  });
  const strip = () => document.querySelector('reperes-ticks');

  function show(height: number): { marks: Mark[]; change: () => void } {
    stop = new AbortController();
    const paragraph = document.createElement('p');
    paragraph.style.marginBlock = `${height / 2}px`;
    const node = paragraph.appendChild(document.createTextNode('Vietnam'));
    document.body.append(paragraph);
    const marks = [markOf(node, 0)];
    const { change } = makeTickStrip(window, {
      shadowMode: 'open',
      signal: stop.signal,
      marks: () => marks,
      rectsOf: () => [paragraph.getBoundingClientRect()],
    });
    change();
    return { marks, change };
  }

  it('draws a tick of its colour where the name is, takes no pointer, and goes with its signal', async () => {
    show(8000);
    await vi.waitFor(() => expect(strip()).not.toBeNull(), 4000);
    const canvas = strip()?.shadowRoot?.querySelector('canvas');
    const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height);
    const drawn = [...(pixels?.data ?? [])].flatMap((_, at, all) =>
      at % 4 === 3 && (all[at] ?? 0) > 0 ? [at - 3] : [],
    );
    expect(drawn.length).toBeGreaterThan(0);
    const [red, green, blue] = pixels?.data.slice(drawn[0], (drawn[0] ?? 0) + 3) ?? [];
    const hex = [red, green, blue].map((part) => (part ?? 0).toString(16).padStart(2, '0')).join('');
    expect(`#${hex}`).toBe(PALETTE.country.light);
    const host = strip();
    expect(host && getComputedStyle(host).pointerEvents).toBe('none');
    stop.abort();
    expect(strip()).toBeNull();
  });

  it('is not there on a page that hardly scrolls, nor without names', async () => {
    const { marks, change } = show(10);
    await new Promise((resolve) => setTimeout(resolve, 1300));
    expect(strip()).toBeNull();
    marks.length = 0;
    change();
    await new Promise((resolve) => setTimeout(resolve, 1300));
    expect(strip()).toBeNull();
  });
});
