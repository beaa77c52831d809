import type { WalkPlace } from '../../lib/model/outline.ts';
import { keyOf, type Mark } from '../../lib/page/paint/mark.ts';
import { bringIntoView, nextMark, type Step } from '../../lib/page/walk.ts';
import type { Reading } from './reading.ts';

/** Walks through an entity's mentions for the panel, also through those that are not underlined: the reader asks for this name. */
export interface EntityWalk {
  go(entity: string, step: Step): WalkPlace;
  /** The mention that the walk stands on, else the first one; `null` when the page does not name it. */
  standing(entity: string): Mark | null;
}

/** A walk through the mentions of what is not there. */
export const NOWHERE: WalkPlace = { at: 0, of: 0, around: null };

export function makeEntityWalk(window: Window, reading: Pick<Reading, 'painter' | 'everyMark' | 'around'>): EntityWalk {
  let current: Mark | null = null;

  const marksOf = (entity: string): Mark[] => reading.everyMark().filter(({ mention }) => mention.entity === entity);
  const indexIn = (marks: readonly Mark[], one: Mark | null): number =>
    one === null ? -1 : marks.findIndex((mark) => keyOf(mark) === keyOf(one));

  return {
    go(entity, step) {
      const marks = marksOf(entity);
      const known = indexIn(marks, current) >= 0 ? current : null;
      const next = nextMark(reading.painter, marks, known, step);
      if (next === undefined) return NOWHERE;
      current = next;
      bringIntoView(window, reading.painter, next);
      reading.painter.emphasise(next);
      const here = reading.around(next.mention);
      return {
        at: indexIn(marks, next) + 1,
        of: marks.length,
        around: here && { before: here.before, text: here.text, after: here.after },
      };
    },
    standing(entity) {
      const marks = marksOf(entity);
      return marks[Math.max(0, indexIn(marks, current))] ?? null;
    },
  };
}
