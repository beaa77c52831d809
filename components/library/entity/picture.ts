import type { EntityRef } from '../../../lib/model/card.ts';
import type { Relation, Tie } from '../../../lib/model/tables.ts';

/** In CSS px; the drawing is scaled down where there is less room. */
export const PICTURE = { width: 720, height: 440 } as const;
const RADII = { x: 200, y: 160 } as const;
const LABEL_GAP = 12;
const THINNEST = 1;
const THICKEST = 7;

/** More names than this would write over one another. */
const MOST_AROUND = 14;

/** Those of the ties that are drawn, the strongest first. */
export const drawnTies = (ties: readonly Pick<Tie, 'to'>[]): readonly EntityRef[] =>
  ties.slice(0, MOST_AROUND).map(({ to }) => to);

export interface Spot {
  readonly ref: EntityRef;
  readonly x: number;
  readonly y: number;
  /** Where the name begins, and towards which side it goes. */
  readonly label: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'middle' | 'end' };
}

export interface Thread {
  readonly from: Spot;
  readonly to: Spot;
  readonly facts: number;
  readonly agreements: number;
  /** CSS px; grows with the root of the facts, so that forty do not hide one. */
  readonly width: number;
}

export interface Picture {
  readonly spots: readonly Spot[];
  /** The thinnest first: what is strong lies on top. */
  readonly threads: readonly Thread[];
}

/**
 * One name in the middle and others around it. Those around are set so that strongly tied ones are neighbours: each place
 * is taken by the one that is most tied to the last. The same data always gives the same picture.
 */
export function pictureOf(self: EntityRef, others: readonly EntityRef[], relations: readonly Relation[]): Picture {
  const weights = new Map(
    relations.flatMap(({ between: [a, b], facts, agreements }) => {
      const weight = facts + agreements;
      return [
        [`${a} ${b}`, weight],
        [`${b} ${a}`, weight],
      ];
    }),
  );
  const weightOf = (a: string, b: string): number => weights.get(`${a} ${b}`) ?? 0;
  const around = inNeighbourhood(others, weightOf);
  const middle: Spot = {
    ref: self,
    x: PICTURE.width / 2,
    y: PICTURE.height / 2,
    label: { x: PICTURE.width / 2, y: PICTURE.height / 2 + LABEL_GAP * 2, anchor: 'middle' },
  };
  const spots = [middle, ...around.map((ref, at) => spotAt(ref, at / around.length))];
  const byId = new Map(spots.map((spot) => [spot.ref.id, spot]));
  const most = Math.max(1, ...relations.map(({ facts }) => facts));
  const threads = relations.flatMap(({ between, facts, agreements }) => {
    const [from, to] = between.map((id) => byId.get(id));
    if (from === undefined || to === undefined) return [];
    const width = THINNEST + (THICKEST - THINNEST) * Math.sqrt(facts / most);
    return [{ from, to, facts, agreements, width }];
  });
  return { spots, threads: threads.toSorted((a, b) => a.width - b.width) };
}

function inNeighbourhood(
  others: readonly EntityRef[],
  weightOf: (a: string, b: string) => number,
): readonly EntityRef[] {
  const waiting = [...others];
  const placed: EntityRef[] = waiting.splice(0, 1);
  while (waiting.length > 0) {
    const last = placed.at(-1)?.id ?? '';
    let next = 0;
    waiting.forEach(({ id }, at) => {
      if (weightOf(last, id) > weightOf(last, waiting[next]?.id ?? '')) next = at;
    });
    placed.push(...waiting.splice(next, 1));
  }
  return placed;
}

/** @param turn from 0 at the top, clockwise, to 1 */
function spotAt(ref: EntityRef, turn: number): Spot {
  const angle = turn * 2 * Math.PI - Math.PI / 2;
  const [right, down] = [Math.cos(angle), Math.sin(angle)];
  const x = Math.round(PICTURE.width / 2 + RADII.x * right);
  const y = Math.round(PICTURE.height / 2 + RADII.y * down);
  const isUpright = Math.abs(right) < 0.2;
  return {
    ref,
    x,
    y,
    label: {
      x: isUpright ? x : x + Math.sign(right) * LABEL_GAP,
      y: isUpright ? y + Math.sign(down) * LABEL_GAP * 1.6 + 4 : y + 4,
      anchor: isUpright ? 'middle' : right > 0 ? 'start' : 'end',
    },
  };
}
