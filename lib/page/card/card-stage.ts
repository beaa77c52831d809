import type { Answer } from '../../model/answer.ts';
import type { Card } from '../../model/card.ts';
import type { Mention } from '../../model/mention.ts';

/** Given to a request or a timer; never given twice, so that what comes late is known to be late. */
export type Token = number;

/** A card on its way: asked for, and the dwell running. It opens when both are done. */
export interface Coming {
  readonly mention: Mention;
  readonly asked: Token;
  /** `null` once the pointer has rested long enough, and for the keyboard, which does not wait. */
  readonly dwell: Token | null;
  readonly answer: Answer<Card> | null;
  readonly byKeyboard: boolean;
}

/** A card to be seen. */
export interface Shown {
  readonly mention: Mention;
  /** The first card and those turned to, the one to be seen last. */
  readonly cards: readonly [Answer<Card>, ...Answer<Card>[]];
  /** The entity that the reader turns to, while the card before it is still there. */
  readonly turning: { readonly token: Token; readonly entity: string } | null;
  /** It stays when the pointer leaves. */
  readonly pinned: boolean;
  /** The keyboard opened it: it stays, focus is in it and has to be given back. */
  readonly byKeyboard: boolean;
}

export type Stage =
  | { readonly at: 'closed' }
  | { readonly at: 'resting'; readonly coming: Coming }
  | { readonly at: 'open'; readonly shown: Shown }
  /** Still to be seen; `coming` is the name that the pointer has gone on to. */
  | { readonly at: 'leaving'; readonly shown: Shown; readonly leave: Token; readonly coming: Coming | null };

export interface CardState {
  readonly stage: Stage;
  readonly nextToken: Token;
  /** A button is down on the page: no card until it is up. */
  readonly held: boolean;
}

export const FIRST_STATE: CardState = { stage: { at: 'closed' }, nextToken: 1, held: false };

/** What is to be drawn; `null` when no card is to be seen. */
export interface CardView {
  readonly mention: Mention;
  readonly card: Answer<Card>;
  readonly pinned: boolean;
  readonly canGoBack: boolean;
}

export const shownOf = (stage: Stage): Shown | null =>
  stage.at === 'open' || stage.at === 'leaving' ? stage.shown : null;

export const comingOf = (stage: Stage): Coming | null =>
  stage.at === 'resting' || stage.at === 'leaving' ? stage.coming : null;

export function viewOf({ stage }: CardState): CardView | null {
  const shown = shownOf(stage);
  if (!shown) return null;
  return {
    mention: shown.mention,
    card: shown.cards.at(-1) ?? shown.cards[0],
    pinned: shown.pinned,
    canGoBack: shown.cards.length > 1,
  };
}
