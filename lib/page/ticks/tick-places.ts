import type { Category } from '../../model/category.ts';
import type { Mark } from '../paint/mark.ts';

/** One line of the strip: its row in CSS px from the top, and what stands there. */
export interface Tick {
  readonly row: number;
  readonly category: Category;
}

/** More marks than this are not asked for their place: a strip of a thousand rows cannot tell more apart. */
const MOST_MARKS = 2000;

/**
 * Where marks lie along the page, as rows of a strip; of many thousands every so many-th is taken.
 * @param topOf a mark's top below that of the page, CSS px; `null` when it is not laid out
 * @param height of the strip, CSS px
 * @param pageHeight of all that scrolls, CSS px
 */
export function ticksOf(
  marks: readonly Mark[],
  topOf: (mark: Mark) => number | null,
  height: number,
  pageHeight: number,
): readonly Tick[] {
  const every = Math.max(1, Math.ceil(marks.length / MOST_MARKS));
  const ticks = new Map<string, Tick>();
  for (let at = 0; at < marks.length; at += every) {
    const mark = marks[at];
    const top = mark && topOf(mark);
    if (mark === undefined || top === null || top === undefined) continue;
    const row = Math.floor((top / pageHeight) * height);
    const { category } = mark.mention;
    if (row >= 0 && row < height) ticks.set(`${row} ${category}`, { row, category });
  }
  return [...ticks.values()];
}
