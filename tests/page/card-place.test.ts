import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Box,
  type CardPlace,
  GAP,
  MARGIN,
  placeCard,
  placeClear,
  viewportOf,
  widthIn,
} from '../../lib/page/card/card-place.ts';

const WINDOW: Box = { x: 0, y: 0, width: 1280, height: 720 };
const CARD = { width: 360, height: 300 };
const nameAt = (x: number, y: number, width = 80): Box => ({ x, y, width, height: 18 });

/** The box the card fills at its place. */
const filled = ({ left, top, maxWidth, maxHeight }: CardPlace, card = CARD): Box => ({
  x: left,
  y: top,
  width: Math.min(card.width, maxWidth),
  height: Math.min(card.height, maxHeight),
});

const overlap = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

describe('a card', () => {
  test('lies below its name, flush left, with a small gap', () => {
    const place = placeCard(nameAt(100, 100), CARD, WINDOW);
    expect(place).toMatchObject({ side: 'bottom', left: 100, top: 118 + GAP });
    expect(place.maxHeight).toBe(720 - MARGIN - 118 - GAP);
  });

  test('lies above when there is no room below, its lower edge at the name', () => {
    const place = placeCard(nameAt(100, 600), CARD, WINDOW);
    expect(place).toMatchObject({ side: 'top', left: 100, top: 600 - GAP - 300 });
  });

  test('is shifted from the right edge', () => {
    const place = placeCard(nameAt(1200, 100, 70), CARD, WINDOW);
    expect(place.left).toBe(1280 - MARGIN - 360);
  });

  test('too high for either side takes the larger and is limited to it', () => {
    const place = placeCard(nameAt(100, 400), { ...CARD, height: 900 }, WINDOW);
    expect(place).toMatchObject({ side: 'top', top: MARGIN, maxHeight: 400 - GAP - MARGIN });
  });

  test('at 400 % zoom is as wide as the viewport allows and never on its name', () => {
    const viewport = { x: 0, y: 0, width: 320, height: 180 };
    const place = placeCard(nameAt(40, 60), { ...CARD, width: widthIn(viewport) }, viewport);
    expect(place.left).toBe(MARGIN);
    expect(place.maxWidth).toBe(320 - 2 * MARGIN);
    expect(place).toMatchObject({ side: 'bottom', maxHeight: 180 - MARGIN - 78 - GAP });
  });

  test('in a very low window stands beside the name where there is room', () => {
    const viewport = { x: 0, y: 0, width: 900, height: 200 };
    expect(placeCard(nameAt(50, 90), CARD, viewport).side).toBe('right');
    expect(placeCard(nameAt(700, 90), CARD, viewport).side).toBe('left');
  });

  test('follows the part of the page that two fingers have magnified', () => {
    const viewport = { x: 300, y: 200, width: 640, height: 360 };
    const place = placeCard(nameAt(310, 520), CARD, viewport);
    expect(place.side).toBe('top');
    expect(place.top).toBeGreaterThanOrEqual(200);
  });
});

describe('a name over two lines', () => {
  const lower: Box = { x: 100, y: 120, width: 60, height: 18 };

  test('keeps both free', () => {
    expect(placeClear([nameAt(100, 100), lower], CARD, WINDOW)).toMatchObject({ side: 'bottom', top: 138 + GAP });
  });

  test('has its card near the line that is pointed at, where that leaves the other free', () => {
    expect(placeClear([nameAt(900, 100), lower], CARD, WINDOW)).toMatchObject({ left: 900, top: 118 + GAP });
  });

  test('over two columns has its card at the line that is pointed at', () => {
    const column: Box = { x: 500, y: 10, width: 60, height: 18 };
    expect(placeClear([nameAt(400, 690), column], { ...CARD, height: 900 }, WINDOW)).toMatchObject({
      side: 'top',
    });
  });
});

test('in any viewport, a card neither covers its name nor leaves the viewport', () => {
  const room = fc.record({ width: fc.integer({ min: 240, max: 2000 }), height: fc.integer({ min: 120, max: 1200 }) });
  const unit = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(room, unit, unit, unit, fc.integer({ min: 40, max: 1500 }), (size, x, y, width, height) => {
      const viewport = { x: 0, y: 0, ...size };
      const name = {
        x: x * (size.width - 20),
        y: y * (size.height - 20),
        width: 20 + width * (size.width * (1 - x) - 20),
        height: 20,
      };
      const card = { width: Math.min(360, widthIn(viewport)), height };
      const box = filled(placeCard(name, card, viewport), card);
      expect(overlap(box, name)).toBe(false);
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(size.width + 0.01);
      expect(box.y + box.height).toBeLessThanOrEqual(size.height + 0.01);
      expect(box.height).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});

test('the viewport is what can be seen of the window', () => {
  expect(viewportOf(window)).toMatchObject({ x: 0, y: 0, width: window.visualViewport?.width });
});
