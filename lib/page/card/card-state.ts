import type { Answer } from '../../model/answer.ts';
import type { Card } from '../../model/card.ts';
import type { Mention } from '../../model/mention.ts';
import { type CardEffect, effectsBetween } from './card-effects.ts';
import type { CardState, Coming, Shown, Stage, Token } from './card-stage.ts';

export { type CardEffect, DWELL_MS, LEAVE_MS } from './card-effects.ts';
export { type CardState, type CardView, FIRST_STATE, type Token, viewOf } from './card-stage.ts';

/**
 * The pointer came onto or left a mark or the card (told once, when it changes); `command`: the reader asks for
 * the card of a mark by the keyboard; `pin`: a click in the card; `unpin`: the pin taken out again; `press`, `release`: a button on the page, not in
 * the card; `select`: text begins to be selected; `turn`, `back`: to another entity's card and back;
 * `gone`: the page changed these blocks.
 */
export type CardEvent =
  | { readonly type: 'on mark' | 'command'; readonly mention: Mention }
  | { readonly type: 'off mark' | 'on card' | 'off card' | 'escape' | 'close' | 'pin' | 'unpin' | 'back' }
  | { readonly type: 'press' | 'release' | 'select' | 'page hidden' }
  | { readonly type: 'timer'; readonly token: Token }
  | { readonly type: 'answer'; readonly token: Token; readonly card: Answer<Card> }
  | { readonly type: 'turn'; readonly entity: string }
  | { readonly type: 'gone'; readonly blocks: ReadonlySet<number> };

export interface Reduced {
  readonly state: CardState;
  readonly effects: readonly CardEffect[];
}

const CLOSED: Stage = { at: 'closed' };

const isSame = (one: Mention, other: Mention): boolean =>
  one.block === other.block && one.start === other.start && one.entity === other.entity;

const stays = (shown: Shown): boolean => shown.pinned || shown.byKeyboard;

/** A card opens when its answer is there and the pointer has rested; a refusal is an answer too. */
function opened({ mention, dwell, answer, byKeyboard }: Coming): Stage | null {
  if (dwell !== null || !answer) return null;
  return { at: 'open', shown: { mention, cards: [answer], turning: null, pinned: false, byKeyboard } };
}

const arriving = (coming: Coming): Stage => opened(coming) ?? { at: 'resting', coming };

const onward = (coming: Coming | null): Stage => (coming ? arriving(coming) : CLOSED);

/** Another card in the place of `coming`, wherever it is on its way. */
const withComing = (stage: Stage, coming: Coming): Stage =>
  stage.at === 'leaving' ? (opened(coming) ?? { ...stage, coming }) : arriving(coming);

function onMark(stage: Stage, mention: Mention, take: () => Token): Stage {
  const coming = (): Coming => ({ mention, asked: take(), dwell: take(), answer: null, byKeyboard: false });
  switch (stage.at) {
    case 'closed':
      return { at: 'resting', coming: coming() };
    case 'resting':
      if (stage.coming.byKeyboard || isSame(stage.coming.mention, mention)) return stage;
      return { at: 'resting', coming: coming() };
    case 'open':
      if (stays(stage.shown) || isSame(stage.shown.mention, mention)) return stage;
      return { at: 'leaving', shown: stage.shown, leave: take(), coming: coming() };
    case 'leaving':
      if (isSame(stage.shown.mention, mention)) return { at: 'open', shown: stage.shown };
      if (stage.coming && isSame(stage.coming.mention, mention)) return stage;
      return { ...stage, coming: coming() };
  }
}

function offMark(stage: Stage, take: () => Token): Stage {
  if (stage.at === 'resting') return stage.coming.byKeyboard ? stage : CLOSED;
  if (stage.at === 'leaving') return { ...stage, coming: null };
  if (stage.at !== 'open' || stays(stage.shown)) return stage;
  return { at: 'leaving', shown: stage.shown, leave: take(), coming: null };
}

function onCommand(stage: Stage, mention: Mention, take: () => Token): Stage {
  if (stage.at === 'open' || stage.at === 'leaving') {
    if (isSame(stage.shown.mention, mention)) return { at: 'open', shown: { ...stage.shown, byKeyboard: true } };
  }
  const coming = stage.at === 'resting' || stage.at === 'leaving' ? stage.coming : null;
  if (coming && isSame(coming.mention, mention)) return arriving({ ...coming, dwell: null, byKeyboard: true });
  return { at: 'resting', coming: { mention, asked: take(), dwell: null, answer: null, byKeyboard: true } };
}

function onTimer(stage: Stage, token: Token): Stage {
  if (stage.at === 'leaving' && stage.leave === token) return onward(stage.coming);
  if ((stage.at === 'resting' || stage.at === 'leaving') && stage.coming?.dwell === token)
    return withComing(stage, { ...stage.coming, dwell: null });
  return stage;
}

function onAnswer(stage: Stage, token: Token, card: Answer<Card>): Stage {
  if ((stage.at === 'resting' || stage.at === 'leaving') && stage.coming?.asked === token)
    return withComing(stage, { ...stage.coming, answer: card });
  if ((stage.at === 'open' || stage.at === 'leaving') && stage.shown.turning?.token === token)
    return { ...stage, shown: { ...stage.shown, turning: null, cards: [...stage.shown.cards, card] } };
  return stage;
}

/** What the reader does in the card: it pins the card, and brings it back when it was leaving. */
function inCard(stage: Stage, change: (shown: Shown) => Partial<Shown>): Stage {
  if (stage.at !== 'open' && stage.at !== 'leaving') return stage;
  return { at: 'open', shown: { ...stage.shown, ...change(stage.shown), pinned: true } };
}

const wayBack = ({ cards: [first, ...others] }: Shown): Partial<Shown> => ({
  turning: null,
  cards: others.length > 0 ? [first, ...others.slice(0, -1)] : [first],
});

/** A card that stays is the reader's: the page takes it away no more than the pointer does. */
function onGone(stage: Stage, blocks: ReadonlySet<number>): Stage {
  const isGone = ({ mention }: { readonly mention: Mention }): boolean => blocks.has(mention.block);
  if (stage.at === 'resting') return isGone(stage.coming) ? CLOSED : stage;
  if (stage.at === 'open') return isGone(stage.shown) && !stays(stage.shown) ? CLOSED : stage;
  if (stage.at === 'closed') return stage;
  const coming = stage.coming && !isGone(stage.coming) ? stage.coming : null;
  return isGone(stage.shown) ? onward(coming) : { ...stage, coming };
}

function stageAfter({ stage, held }: CardState, event: CardEvent, take: () => Token): Stage {
  switch (event.type) {
    case 'on mark':
      return held ? stage : onMark(stage, event.mention, take);
    case 'command':
      return held ? stage : onCommand(stage, event.mention, take);
    case 'off mark':
      return offMark(stage, take);
    case 'off card':
      return stage.at === 'open' ? offMark(stage, take) : stage;
    case 'on card':
      return stage.at === 'leaving' ? { at: 'open', shown: stage.shown } : stage;
    case 'timer':
      return onTimer(stage, event.token);
    case 'answer':
      return onAnswer(stage, event.token, event.card);
    case 'pin':
      return inCard(stage, () => ({}));
    case 'unpin':
      return stage.at === 'open' ? { at: 'open', shown: { ...stage.shown, pinned: false } } : stage;
    case 'turn':
      return inCard(stage, () => ({ turning: { token: take(), entity: event.entity } }));
    case 'back':
      return inCard(stage, wayBack);
    case 'gone':
      return onGone(stage, event.blocks);
    case 'page hidden':
      return stage.at === 'open' && stays(stage.shown) ? stage : CLOSED;
    case 'press':
    case 'select':
      return stage.at === 'open' && stage.shown.pinned ? stage : CLOSED;
    case 'escape':
    case 'close':
      return CLOSED;
    case 'release':
      return stage;
  }
}

/** The hover card as a pure state machine: what happened, what is the case now, and what is to be done about it. */
export function reduce(state: CardState, event: CardEvent): Reduced {
  let { nextToken } = state;
  const stage = stageAfter(state, event, () => nextToken++);
  const held = event.type === 'press' || (state.held && event.type !== 'release');
  const after: CardState = { stage, nextToken, held };
  return { state: after, effects: effectsBetween(state, after, event.type === 'timer' ? event.token : null) };
}
