import { flatParentElement } from './flat-parent.ts';
import { rectsOf } from './hit-test.ts';
import { keyOf, type Mark } from './paint/mark.ts';
import type { Painter } from './paint/painter.ts';

export type Step = 1 | -1;
type Ranges = Pick<Painter, 'rangeOf'>;

const isLaidOut = (painter: Ranges, mark: Mark): boolean => rectsOf(painter, mark).length > 0;

/** Index of the mark that the walk stands on; when on none, of the one before the first that begins in view. */
function standing(painter: Ranges, marks: readonly Mark[], current: Mark | null, step: Step): number {
  const known = current ? marks.findIndex((mark) => keyOf(mark) === keyOf(current)) : -1;
  if (known >= 0) return known;
  const inView = marks.findIndex((mark) => rectsOf(painter, mark).some(({ top }) => top >= 0));
  const first = inView < 0 ? marks.length : inView;
  return step > 0 ? first - 1 : first;
}

/**
 * The next or previous mark in document order, from the current one or from the top of the viewport;
 * around the end to the other end. Marks that the page does not lay out are passed over.
 * @param marks the whole set, in document order @returns `undefined` when there is none to go to
 */
export function nextMark(painter: Ranges, marks: readonly Mark[], current: Mark | null, step: Step): Mark | undefined {
  const from = standing(painter, marks, current, step);
  for (let count = 1; count <= marks.length; count += 1) {
    const mark = marks[(from + step * count + 2 * marks.length) % marks.length];
    if (mark && isLaidOut(painter, mark)) return mark;
  }
  return undefined;
}

/** Part of the viewport's height kept free above and below a name: sites lay bars over both edges. */
const EDGE = 0.15;

function isScroller(element: Element, window: Window): boolean {
  if (element.scrollHeight <= element.clientHeight) return false;
  return ['auto', 'scroll', 'overlay'].includes(window.getComputedStyle(element).overflowY);
}

/** How far to scroll (CSS px) so that a line comes to the middle of a box; 0 when it lies well inside. */
function distance(line: DOMRect, top: number, height: number): number {
  const edge = height * EDGE;
  if (line.top >= top + edge && line.bottom <= top + height - edge) return 0;
  return line.top + line.height / 2 - (top + height / 2);
}

/** Where something stands: its lines in the viewport now, CSS px, and a node of it. */
export interface Standing {
  readonly node: Node;
  lines(): readonly DOMRect[];
}

/** Scroll a mark into view. */
export function bringIntoView(window: Window, painter: Ranges, mark: Mark): void {
  const node = painter.rangeOf(mark)?.startContainer;
  if (node) bringLinesIntoView(window, { node, lines: () => rectsOf(painter, mark) });
}

/** Scroll a first line into view where it is not: at once in inner scrollers, smoothly in the page unless the reader wants no motion. */
export function bringLinesIntoView(window: Window, { node, lines }: Standing): void {
  const page = window.document.scrollingElement ?? window.document.documentElement;
  let element = flatParentElement(node);
  for (; element && element !== page && element !== window.document.body; element = flatParentElement(element)) {
    const [line] = lines();
    if (!line || !isScroller(element, window)) continue;
    const top = element.getBoundingClientRect().top + element.clientTop;
    element.scrollBy({ top: distance(line, top, element.clientHeight), behavior: 'instant' });
  }
  const [line] = lines();
  if (!line) return;
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const top = distance(line, 0, window.innerHeight);
  if (top !== 0) window.scrollBy({ top, behavior: isStill ? 'instant' : 'smooth' });
}
