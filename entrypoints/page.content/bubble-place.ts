import { type Box, type CardPlace, GAP, MARGIN, widthIn } from '../../lib/page/card/card-place.ts';

export interface BubblePlacing {
  /** The line to be near. */
  readonly near: Box;
  /** What is not to be covered, `near` included or not. */
  readonly avoid: readonly Box[];
  readonly size: { readonly width: number; readonly height: number };
  readonly viewport: Box;
  readonly first: 'above' | 'below';
}

const within = (value: number, from: number, to: number): number => Math.max(from, Math.min(value, to));

const overlap = (one: Box, other: Box): number => {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.max(0, width) * Math.max(0, height);
};

/** How much of some boxes lies below another, in CSS px². */
export const covered = (box: Box, boxes: readonly Box[]): number =>
  boxes.reduce((sum, each) => sum + overlap(box, each), 0);

/**
 * The corner of the viewport in which what has this size covers least of `avoid`; if it is all the same, at the top on
 * the right. All in CSS px.
 */
export function placeInCorner(size: BubblePlacing['size'], viewport: Box, avoid: readonly Box[]): CardPlace {
  const { width, height } = size;
  const [left, top] = [viewport.x + MARGIN, viewport.y + MARGIN];
  const right = Math.max(left, viewport.x + viewport.width - MARGIN - width);
  const bottom = Math.max(top, viewport.y + viewport.height - MARGIN - height);
  const corners: readonly [Box, ...Box[]] = [
    { x: right, y: top, width, height },
    { x: left, y: top, width, height },
    { x: right, y: bottom, width, height },
    { x: left, y: bottom, width, height },
  ];
  const best = corners.reduce((one, other) => (covered(other, avoid) < covered(one, avoid) ? other : one));
  const maxHeight = Math.max(0, viewport.y + viewport.height - MARGIN - best.y);
  return { left: best.x, top: best.y, maxWidth: width, maxHeight, side: 'bottom' };
}

/**
 * Where a bubble covers nothing of what it is about: above or below the line, else beside it, else clear of all.
 * Where that is nowhere in the viewport, it covers as little as it can. All in CSS px of the viewport.
 */
export function placeBubble({ near, avoid, size, viewport, first }: BubblePlacing): CardPlace {
  const { width, height } = size;
  const obstacles = [near, ...avoid];
  const centred = near.x + near.width / 2 - width / 2;
  const level = near.y + near.height / 2 - height / 2;
  const top = Math.min(...obstacles.map((box) => box.y));
  const bottom = Math.max(...obstacles.map((box) => box.y + box.height));
  const above = { x: centred, y: near.y - GAP - height, side: 'top' } as const;
  const below = { x: centred, y: near.y + near.height + GAP, side: 'bottom' } as const;
  const spots = [
    ...(first === 'above' ? [above, below] : [below, above]),
    { x: near.x + near.width + GAP, y: level, side: 'right' } as const,
    { x: near.x - GAP - width, y: level, side: 'left' } as const,
    { x: centred, y: bottom + GAP, side: 'bottom' } as const,
    { x: centred, y: top - GAP - height, side: 'top' } as const,
  ].map(({ x, y, side }) => {
    const left = within(x, viewport.x + MARGIN, viewport.x + viewport.width - MARGIN - width);
    const place = { left, top: within(y, viewport.y + MARGIN, viewport.y + viewport.height - MARGIN - height), side };
    return { place, cost: covered({ x: left, y: place.top, width, height }, obstacles) };
  });
  const best = spots.reduce((one, other) => (other.cost < one.cost ? other : one));
  return { ...best.place, maxWidth: widthIn(viewport), maxHeight: Math.max(0, viewport.height - 2 * MARGIN) };
}
