/** Between a name and its card, in CSS px: near enough to cross in one movement. */
export const GAP = 6;
/** Between the card and the edge of the viewport, in CSS px. */
export const MARGIN = 8;
/** With less room than this (CSS px) both above and below its line, a card is better beside its name, if it can be. */
const LEAST_HEIGHT = 160;
const LEAST_WIDTH = 200;

/** In CSS px of the viewport, as client rectangles have it. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How large a card is when its height is not limited, in CSS px. */
export interface HostSize {
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

type Side = CardPlace['side'];

const within = (value: number, from: number, to: number): number => Math.max(from, Math.min(value, to));

/** The sides to try, in this order. */
function sidesFor(room: Readonly<Record<Side, number>>): readonly [Side, ...Side[]] {
  const isLow = Math.max(room.top, room.bottom) < LEAST_HEIGHT;
  if (!isLow || Math.max(room.left, room.right) < LEAST_WIDTH) return ['bottom', 'top'];
  return [room.right >= room.left ? 'right' : 'left'];
}

/**
 * Place a card beside a name: below its line, above when there is more room, at its side in a very low viewport.
 * Its size is limited rather than that it covers the name or leaves the viewport. The card lies in the top layer, where
 * no ancestor clips, moves or scales it: the viewport is all there is.
 * @param name the rectangle of the name's line
 */
export function placeCard(name: Box, card: HostSize, viewport: Box): CardPlace {
  const [left, top] = [viewport.x + MARGIN, viewport.y + MARGIN];
  const [right, bottom] = [viewport.x + viewport.width - MARGIN, viewport.y + viewport.height - MARGIN];
  const [after, below] = [name.x + name.width, name.y + name.height];
  /** How far a card may reach on each side. */
  const room = {
    top: name.y - GAP - top,
    bottom: bottom - below - GAP,
    left: name.x - GAP - left,
    right: right - after - GAP,
  };
  const [first, second = first] = sidesFor(room);
  const isUpright = first === 'bottom';
  const wanted = isUpright ? card.height : card.width;
  const side = room[first] >= wanted || room[first] >= room[second] ? first : second;
  const most = { width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
  const maxWidth = isUpright ? most.width : within(room[side], 0, most.width);
  const maxHeight = isUpright ? within(room[side], 0, most.height) : most.height;
  const [width, height] = [Math.min(card.width, maxWidth), Math.min(card.height, maxHeight)];
  const across = { left: within(name.x, left, right - width), top: within(name.y, top, bottom - height) };
  const along: Readonly<Record<Side, Partial<Pick<CardPlace, 'left' | 'top'>>>> = {
    top: { top: name.y - GAP - height },
    bottom: { top: below + GAP },
    left: { left: name.x - GAP - width },
    right: { left: after + GAP },
  };
  return { ...across, ...along[side], maxWidth, maxHeight, side };
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
export function placeClear(lines: readonly [Box, ...Box[]], card: HostSize, viewport: Box): CardPlace {
  const [line, ...others] = lines;
  const place = placeCard(line, card, viewport);
  const { left: x, top: y, maxWidth, maxHeight } = place;
  const filled = { x, y, width: Math.min(card.width, maxWidth), height: Math.min(card.height, maxHeight) };
  const whole = around(lines);
  if (!others.some((other) => isOver(filled, other)) || !areNeighbours(lines, whole)) return place;
  const clear = placeCard(whole, card, viewport);
  return Math.min(clear.maxWidth, clear.maxHeight) < LEAST_USABLE ? place : clear;
}
