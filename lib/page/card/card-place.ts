import { computePosition, flip, offset, type Placement, platform, shift, size } from '@floating-ui/dom';

/** Between a name and its card, in CSS px: near enough to cross in one movement. */
export const GAP = 6;
/** Between the card and the edge of the viewport, in CSS px. */
export const MARGIN = 8;
/** Below this height (CSS px) both above and below its line, a card is better beside its name, if it can be. */
const LEAST_HEIGHT = 160;
const LEAST_WIDTH = 200;

/** In CSS px of the viewport, as client rectangles have it. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A card and how large it is when its height is not limited, in CSS px. */
export interface MeasuredCard {
  readonly element: HTMLElement;
  readonly width: number;
  readonly height: number;
}

/** Where the card goes, `position: fixed`, in CSS px. */
export interface CardPlace {
  readonly left: number;
  readonly top: number;
  readonly maxWidth: number;
  readonly maxHeight: number;
  readonly side: 'top' | 'bottom' | 'left' | 'right';
}

/** What the reader sees of the page: less than the window when it is magnified with two fingers. */
export function viewportOf(window: Window): Box {
  const { clientWidth, clientHeight } = window.document.documentElement;
  const visual = window.visualViewport;
  if (visual) return { x: visual.offsetLeft, y: visual.offsetTop, width: visual.width, height: visual.height };
  return { x: 0, y: 0, width: clientWidth, height: clientHeight };
}

/** The width, in CSS px, at which to measure a card before it is placed. */
export const widthIn = (viewport: Box): number => Math.max(0, viewport.width - 2 * MARGIN);

/** A DOMRect keeps its numbers on its prototype, where a spread does not find them. */
const boxOf = ({ x, y, width, height }: Box): Box => ({ x, y, width, height });

function sidesFor(name: Box, viewport: Box): readonly [Placement, ...Placement[]] {
  const above = name.y - viewport.y;
  const below = viewport.y + viewport.height - name.y - name.height;
  const before = name.x - viewport.x;
  const after = viewport.x + viewport.width - name.x - name.width;
  const isLow = Math.max(above, below) < LEAST_HEIGHT + GAP + MARGIN;
  if (isLow && Math.max(before, after) >= LEAST_WIDTH + GAP + MARGIN)
    return [after >= before ? 'right-start' : 'left-start'];
  return ['bottom-start', 'top-start'];
}

/**
 * Place a card beside a name: below its line, above when there is more room, at its side in a very low viewport.
 * Its size is limited rather than that it covers the name or leaves the viewport.
 * @param name the rectangle of the name's line
 */
export async function placeCard(name: Box, card: MeasuredCard, viewport: Box): Promise<CardPlace> {
  const [first, ...others] = sidesFor(name, viewport);
  let most = { width: card.width, height: card.height };
  const used = (): { width: number; height: number } => ({
    width: Math.min(card.width, most.width),
    height: Math.min(card.height, most.height),
  });
  const { x, y, placement } = await computePosition(
    { getBoundingClientRect: () => new DOMRect(name.x, name.y, name.width, name.height) },
    card.element,
    {
      strategy: 'fixed',
      placement: first,
      middleware: [
        offset(GAP),
        flip({ padding: MARGIN, crossAxis: false, fallbackPlacements: others, fallbackStrategy: 'bestFit' }),
        shift({ padding: MARGIN }),
        size({
          padding: MARGIN,
          apply({ availableWidth, availableHeight }) {
            most = { width: Math.max(0, availableWidth), height: Math.max(0, availableHeight) };
          },
        }),
      ],
      // The card lies in the top layer, where no ancestor clips, moves or scales it: the viewport is all there is.
      platform: {
        ...platform,
        getElementRects: () => ({ reference: boxOf(name), floating: { x: 0, y: 0, ...used() } }),
        getClippingRect: () => boxOf(viewport),
        getDimensions: used,
        convertOffsetParentRelativeRectToViewportRelativeRect: ({ rect }) => rect,
        isElement: () => false,
      },
    },
  );
  const side = (['top', 'left', 'right'] as const).find((one) => placement.startsWith(one)) ?? 'bottom';
  return { left: x, top: y, maxWidth: most.width, maxHeight: most.height, side };
}

/** Room for a line of the card and its buttons, in CSS px: less is no card. */
const LEAST_USABLE = 40;

const isOver = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

/** The box around all of them. */
function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** Lines one under the other, and not the end of a column and the top of the next: that would lead far away. */
const areNeighbours = (lines: readonly Box[], whole: Box): boolean =>
  whole.height <= 2 * lines.reduce((sum, { height }) => sum + height, 0);

/**
 * Place a card beside a line of a name, or beside the whole name where it would cover another line of it and there is
 * room for that.
 * @param lines the rectangles of the name's lines, the one to be near first
 */
export async function placeClear(
  lines: readonly [Box, ...Box[]],
  card: MeasuredCard,
  viewport: Box,
): Promise<CardPlace> {
  const [line, ...others] = lines;
  const place = await placeCard(line, card, viewport);
  const { left: x, top: y, maxWidth, maxHeight } = place;
  const filled = { x, y, width: Math.min(card.width, maxWidth), height: Math.min(card.height, maxHeight) };
  const whole = around(lines);
  if (!others.some((other) => isOver(filled, other)) || !areNeighbours(lines, whole)) return place;
  const clear = await placeCard(whole, card, viewport);
  return Math.min(clear.maxWidth, clear.maxHeight) < LEAST_USABLE ? place : clear;
}
