import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeBubble, placeInCorner } from '../../entrypoints/page.content/bubble-place.ts';
import type { Box } from '../../lib/page/card/card-place.ts';

const viewport: Box = { x: 0, y: 0, width: 800, height: 600 };
const size = { width: 160, height: 36 };
const line = (x: number, y: number, width = 200): Box => ({ x, y, width, height: 20 });
const overlaps = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

const placed = (near: Box, avoid: readonly Box[], first: 'above' | 'below') => {
  const { left, top, side } = placeBubble({ near, avoid, size, viewport, first });
  return { box: { x: left, y: top, ...size }, side };
};

describe('the bubble’s place', () => {
  it.each([
    { why: 'below a selection', near: line(300, 200), avoid: [], first: 'below', side: 'bottom' },
    { why: 'above a noted passage', near: line(300, 200), avoid: [], first: 'above', side: 'top' },
    { why: 'above at the foot of the window', near: line(300, 570), avoid: [], first: 'below', side: 'top' },
    { why: 'below at its head', near: line(300, 4), avoid: [], first: 'above', side: 'bottom' },
    {
      why: 'above when the selection goes on below',
      near: line(300, 200),
      avoid: [line(300, 220), line(300, 240)],
      first: 'below',
      side: 'top',
    },
    {
      why: 'beside a line within a selection',
      near: line(300, 200),
      avoid: [line(300, 150), line(300, 175), line(300, 225), line(300, 250)],
      first: 'below',
      side: 'right',
    },
    {
      why: 'clear of a selection as wide as the window',
      near: line(0, 200, 800),
      avoid: [line(0, 150, 800), line(0, 175, 800), line(0, 225, 800), line(0, 250, 800)],
      first: 'below',
      side: 'bottom',
    },
  ] as const)('is $why', ({ near, avoid, first, side }) => {
    const place = placed(near, avoid, first);
    expect(place.side).toBe(side);
    expect([near, ...avoid].filter((box) => overlaps(place.box, box))).toEqual([]);
  });

  it('is always whole in the window, and covers nothing where it need not', () => {
    const lines = fc.record({
      x: fc.integer({ min: -50, max: 780 }),
      y: fc.integer({ min: -10, max: 590 }),
      width: fc.integer({ min: 1, max: 400 }),
      height: fc.integer({ min: 10, max: 40 }),
    });
    fc.assert(
      fc.property(lines, fc.constantFrom('above' as const, 'below' as const), (near, first) => {
        const { box } = placed(near, [], first);
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(viewport.width);
        expect(box.y + box.height).toBeLessThanOrEqual(viewport.height);
        expect(overlaps(box, near)).toBe(false);
      }),
    );
  });

  it('covers as little as it can where all is selected', () => {
    const all = { x: 100, y: 0, width: 600, height: 600 };
    const { box } = placed(line(300, 200), [all], 'below');
    expect(box.x + box.width).toBeLessThanOrEqual(800);
    expect(box.y + box.height).toBeLessThanOrEqual(600);
  });
});

describe('a corner', () => {
  const frame = { width: 380, height: 300 };
  it.each([
    { why: 'the top right one where nothing is', avoid: [], corner: [412, 8] },
    { why: 'the left one beside lines on the right', avoid: [line(500, 100, 290)], corner: [8, 8] },
    { why: 'the lower one below lines across the window', avoid: [line(0, 100, 800)], corner: [412, 292] },
    {
      why: 'the one that covers least where it must cover',
      avoid: [line(0, 100, 800), line(0, 320, 800), line(400, 340, 300)],
      corner: [412, 8],
    },
  ])('is $why', ({ avoid, corner }) => {
    const { left, top } = placeInCorner(frame, viewport, avoid);
    expect([left, top]).toEqual(corner);
  });

  it('is never beyond a window that is too small', () => {
    const { left, top } = placeInCorner(frame, { x: 10, y: 20, width: 300, height: 200 }, [line(100, 100)]);
    expect([left, top]).toEqual([18, 28]);
  });
});
