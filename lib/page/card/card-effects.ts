import { type CardState, comingOf, type Shown, type Stage, shownOf, type Token } from './card-stage.ts';

/** How long the pointer rests on a name before its card opens, in ms: long enough to cross a text without one. */
export const DWELL_MS = 350;
/** How long a card stays after the pointer has left it and its name, in ms: long enough to cross the gap between. */
export const LEAVE_MS = 300;

export type CardEffect =
  | { readonly type: 'ask'; readonly token: Token; readonly entity: string }
  | { readonly type: 'start timer'; readonly token: Token; readonly ms: number }
  | { readonly type: 'stop timer'; readonly token: Token }
  /** `draw` what `viewOf` says. */
  | { readonly type: 'draw' | 'hide' | 'focus card' | 'give focus back' };

function asksOf(stage: Stage): Map<Token, string> {
  const asks = new Map<Token, string>();
  const coming = comingOf(stage);
  if (coming) asks.set(coming.asked, coming.mention.entity);
  const turning = shownOf(stage)?.turning;
  if (turning) asks.set(turning.token, turning.entity);
  return asks;
}

function timersOf(stage: Stage): Map<Token, number> {
  const timers = new Map<Token, number>();
  const dwell = comingOf(stage)?.dwell ?? null;
  if (dwell !== null) timers.set(dwell, DWELL_MS);
  if (stage.at === 'leaving') timers.set(stage.leave, LEAVE_MS);
  return timers;
}

const looksAlike = (one: Shown, other: Shown): boolean =>
  one.mention === other.mention &&
  one.cards === other.cards &&
  one.pinned === other.pinned &&
  (one.turning === null) === (other.turning === null);

function drawing(before: Shown | null, after: Shown | null): CardEffect[] {
  if (!after) {
    if (!before) return [];
    return before.byKeyboard ? [{ type: 'hide' }, { type: 'give focus back' }] : [{ type: 'hide' }];
  }
  const effects: CardEffect[] = before && looksAlike(before, after) ? [] : [{ type: 'draw' }];
  const hadFocus = before?.byKeyboard && before.mention === after.mention;
  if (after.byKeyboard && !hadFocus) effects.push({ type: 'focus card' });
  return effects;
}

/** What has to be done so that the world is as the state after says. @param fired the timer that has just run out */
export function effectsBetween(before: CardState, after: CardState, fired: Token | null): CardEffect[] {
  const [oldTimers, newTimers] = [timersOf(before.stage), timersOf(after.stage)];
  const [oldAsks, newAsks] = [asksOf(before.stage), asksOf(after.stage)];
  const effects: CardEffect[] = [];
  for (const token of oldTimers.keys())
    if (!newTimers.has(token) && token !== fired) effects.push({ type: 'stop timer', token });
  for (const [token, entity] of newAsks) if (!oldAsks.has(token)) effects.push({ type: 'ask', token, entity });
  for (const [token, ms] of newTimers) if (!oldTimers.has(token)) effects.push({ type: 'start timer', token, ms });
  return [...effects, ...drawing(shownOf(before.stage), shownOf(after.stage))];
}
