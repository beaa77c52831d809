import { describe, expect, test } from 'vitest';
import { type Answer, answered, refused } from '../../lib/model/answer.ts';
import type { Card } from '../../lib/model/card.ts';
import {
  type CardEffect,
  type CardEvent,
  type CardState,
  DWELL_MS,
  FIRST_STATE,
  LEAVE_MS,
  reduce,
  viewOf,
} from '../../lib/page/card/card-state.ts';
import { cardNamed, mentionOf } from './marks.ts';

const A = { ...mentionOf(1, 0, 3), entity: 'leader/a' };
const B = { ...mentionOf(2, 0, 3), entity: 'leader/b' };
const cardOf = (id: string): Answer<Card> => answered(cardNamed(id));
const CARD_A = cardOf('leader/a');
const CARD_B = cardOf('leader/b');
const CARD_C = cardOf('country/c');

/** Tokens are counted from 1 in the order of asking: the request first, then its dwell. */
const ON_A: CardEvent = { type: 'on mark', mention: A };
const ON_B: CardEvent = { type: 'on mark', mention: B };
const timer = (token: number): CardEvent => ({ type: 'timer', token });
const answer = (token: number, card = CARD_A): CardEvent => ({ type: 'answer', token, card });
const of = (
  type:
    | 'off mark'
    | 'on card'
    | 'off card'
    | 'escape'
    | 'close'
    | 'pin'
    | 'unpin'
    | 'back'
    | 'press'
    | 'release'
    | 'select'
    | 'page hidden',
): CardEvent => ({ type });
const COMMAND_A: CardEvent = { type: 'command', mention: A };
const COMMAND_B: CardEvent = { type: 'command', mention: B };
const TURN: CardEvent = { type: 'turn', entity: 'country/c' };
const goneWith = (...blocks: number[]): CardEvent => ({ type: 'gone', blocks: new Set(blocks) });

function run(events: readonly CardEvent[]): { state: CardState; effects: readonly CardEffect[] } {
  let state = FIRST_STATE;
  let effects: readonly CardEffect[] = [];
  for (const event of events) ({ state, effects } = reduce(state, event));
  return { state, effects };
}

const say = (effects: readonly CardEffect[]): string =>
  effects
    .map((effect) => {
      if (effect.type === 'ask') return `ask ${effect.token} ${effect.entity}`;
      if (effect.type === 'start timer') return `start ${effect.token} ${effect.ms}`;
      return effect.type === 'stop timer' ? `stop ${effect.token}` : effect.type;
    })
    .join(', ');

/** How to come to a state, and what it is called there. */
const WAYS = {
  closed: [],
  held: [of('press')],
  resting: [ON_A],
  answered: [ON_A, answer(1)],
  dwelt: [ON_A, timer(2)],
  open: [ON_A, answer(1), timer(2)],
  refused: [ON_A, { type: 'answer', token: 1, card: refused('database') }, timer(2)],
  leaving: [ON_A, answer(1), timer(2), of('off mark')],
  onward: [ON_A, answer(1), timer(2), ON_B],
  pinned: [ON_A, answer(1), timer(2), of('pin')],
  asked: [COMMAND_A],
  keyboard: [COMMAND_A, answer(1)],
  turning: [ON_A, answer(1), timer(2), TURN],
  turned: [ON_A, answer(1), timer(2), TURN, answer(3, CARD_C)],
} satisfies Record<string, readonly CardEvent[]>;

/** From, event, the stage it leads to, and what is done. */
const DIAGRAM: readonly [keyof typeof WAYS, CardEvent, string, string][] = [
  ['closed', ON_A, 'resting', `ask 1 leader/a, start 2 ${DWELL_MS}`],
  ['closed', of('off mark'), 'closed', ''],
  ['closed', of('on card'), 'closed', ''],
  ['closed', of('escape'), 'closed', ''],
  ['closed', of('pin'), 'closed', ''],
  ['closed', of('back'), 'closed', ''],
  ['closed', TURN, 'closed', ''],
  ['closed', goneWith(1), 'closed', ''],
  ['closed', COMMAND_A, 'resting', 'ask 1 leader/a'],
  ['closed', of('press'), 'closed', ''],
  ['held', ON_A, 'closed', ''],
  ['held', COMMAND_A, 'closed', ''],

  ['resting', ON_A, 'resting', ''],
  ['resting', ON_B, 'resting', `stop 2, ask 3 leader/b, start 4 ${DWELL_MS}`],
  ['resting', of('off mark'), 'closed', 'stop 2'],
  ['resting', of('off card'), 'resting', ''],
  ['resting', answer(1), 'resting', ''],
  ['resting', timer(2), 'resting', ''],
  ['resting', of('escape'), 'closed', 'stop 2'],
  ['resting', of('press'), 'closed', 'stop 2'],
  ['resting', of('select'), 'closed', 'stop 2'],
  ['resting', of('page hidden'), 'closed', 'stop 2'],
  ['resting', goneWith(1, 9), 'closed', 'stop 2'],
  ['resting', goneWith(9), 'resting', ''],
  ['resting', COMMAND_A, 'resting', 'stop 2'],
  ['resting', COMMAND_B, 'resting', 'stop 2, ask 3 leader/b'],
  ['resting', TURN, 'resting', ''],
  ['answered', timer(2), 'open', 'draw'],
  ['answered', COMMAND_A, 'open', 'stop 2, draw, focus card'],
  ['dwelt', answer(1), 'open', 'draw'],
  ['dwelt', answer(9), 'resting', ''],
  ['dwelt', of('off mark'), 'closed', ''],

  ['open', ON_A, 'open', ''],
  ['open', ON_B, 'leaving', `ask 4 leader/b, start 5 ${DWELL_MS}, start 3 ${LEAVE_MS}`],
  ['open', of('off mark'), 'leaving', `start 3 ${LEAVE_MS}`],
  ['open', of('on card'), 'open', ''],
  ['open', of('off card'), 'leaving', `start 3 ${LEAVE_MS}`],
  ['open', of('pin'), 'open', 'draw'],
  ['open', of('close'), 'closed', 'hide'],
  ['open', of('escape'), 'closed', 'hide'],
  ['open', of('press'), 'closed', 'hide'],
  ['open', of('select'), 'closed', 'hide'],
  ['open', of('page hidden'), 'closed', 'hide'],
  ['open', goneWith(1), 'closed', 'hide'],
  ['open', goneWith(2), 'open', ''],
  ['open', COMMAND_A, 'open', 'focus card'],
  ['open', COMMAND_B, 'resting', 'ask 3 leader/b, hide'],
  ['open', TURN, 'open', 'ask 3 country/c, draw'],
  ['open', answer(1, CARD_B), 'open', ''],
  ['refused', of('escape'), 'closed', 'hide'],

  ['leaving', timer(3), 'closed', 'hide'],
  ['leaving', timer(2), 'leaving', ''],
  ['leaving', ON_A, 'open', 'stop 3'],
  ['leaving', of('on card'), 'open', 'stop 3'],
  ['leaving', ON_B, 'leaving', `ask 4 leader/b, start 5 ${DWELL_MS}`],
  ['leaving', of('off mark'), 'leaving', ''],
  ['leaving', of('escape'), 'closed', 'stop 3, hide'],
  ['leaving', of('page hidden'), 'closed', 'stop 3, hide'],
  ['leaving', of('pin'), 'open', 'stop 3, draw'],
  ['leaving', goneWith(1), 'closed', 'stop 3, hide'],
  ['leaving', COMMAND_A, 'open', 'stop 3, focus card'],
  ['onward', timer(3), 'resting', 'hide'],
  ['onward', of('on card'), 'open', 'stop 5, stop 3'],
  ['onward', ON_A, 'open', 'stop 5, stop 3'],
  ['onward', ON_B, 'leaving', ''],
  ['onward', of('off mark'), 'leaving', 'stop 5'],
  ['onward', of('off card'), 'leaving', ''],
  ['onward', answer(4, CARD_B), 'leaving', ''],
  ['onward', goneWith(2), 'leaving', 'stop 5'],
  ['onward', goneWith(1), 'resting', 'stop 3, hide'],
  ['onward', goneWith(1, 2), 'closed', 'stop 5, stop 3, hide'],
  ['onward', COMMAND_B, 'resting', 'stop 5, stop 3, hide'],

  ['pinned', ON_B, 'open', ''],
  ['pinned', of('off card'), 'open', ''],
  ['pinned', of('off mark'), 'open', ''],
  ['pinned', of('page hidden'), 'open', ''],
  ['pinned', goneWith(1), 'open', ''],
  ['pinned', of('close'), 'closed', 'hide'],
  ['pinned', of('escape'), 'closed', 'hide'],
  ['pinned', of('press'), 'open', ''],
  ['pinned', of('select'), 'open', ''],
  ['pinned', of('unpin'), 'open', 'draw'],
  ['open', of('unpin'), 'open', ''],

  ['asked', answer(1), 'open', 'draw, focus card'],
  ['asked', ON_B, 'resting', ''],
  ['asked', of('off mark'), 'resting', ''],
  ['asked', of('escape'), 'closed', ''],
  ['asked', COMMAND_A, 'resting', ''],
  ['keyboard', ON_B, 'open', ''],
  ['keyboard', of('off card'), 'open', ''],
  ['keyboard', of('escape'), 'closed', 'hide, give focus back'],
  ['keyboard', of('close'), 'closed', 'hide, give focus back'],
  ['keyboard', COMMAND_A, 'open', ''],
  ['keyboard', COMMAND_B, 'resting', 'ask 2 leader/b, hide, give focus back'],

  ['turning', answer(3, CARD_C), 'open', 'draw'],
  ['turning', TURN, 'open', 'ask 4 country/c'],
  ['turning', of('back'), 'open', 'draw'],
  ['turning', of('off card'), 'open', ''],
  ['turned', of('back'), 'open', 'draw'],
  ['turned', answer(3, CARD_B), 'open', ''],
  ['turned', of('escape'), 'closed', 'hide'],
];

describe('the diagram', () => {
  test.each(DIAGRAM.map(([from, event, to, effects]) => [from, event, to, effects] as const))(
    '%s, when %o: %s (%s)',
    (from, event, to, effects) => {
      const before = run(WAYS[from]).state;
      const after = reduce(before, event);
      expect(after.state.stage.at).toBe(to);
      expect(say(after.effects)).toBe(effects);
    },
  );
});

describe('what is to be seen', () => {
  const seenAfter = (...events: readonly CardEvent[]): ReturnType<typeof viewOf> => viewOf(run(events).state);

  test('nothing before the card is open', () => {
    expect([seenAfter(), seenAfter(ON_A), seenAfter(ON_A, answer(1)), seenAfter(ON_A, timer(2))]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  test('the card of the mention, then pinned', () => {
    const view = { mention: A, card: CARD_A, pinned: false, canGoBack: false };
    expect(seenAfter(...WAYS.open)).toEqual(view);
    expect(seenAfter(...WAYS.leaving)).toEqual(view);
    expect(seenAfter(...WAYS.pinned)).toEqual({ ...view, pinned: true });
  });

  test('a refusal, with its reason', () => {
    expect(seenAfter(...WAYS.refused)?.card).toEqual(refused('database'));
  });

  test('another entity’s card, with a way back that keeps the order', () => {
    expect(seenAfter(...WAYS.turning)).toMatchObject({ card: CARD_A, canGoBack: false, pinned: true });
    expect(seenAfter(...WAYS.turned)).toMatchObject({ card: CARD_C, canGoBack: true });
    const twice = [...WAYS.turned, TURN, answer(4, CARD_B)];
    expect(seenAfter(...twice)?.card).toBe(CARD_B);
    expect(seenAfter(...twice, of('back'))).toMatchObject({ card: CARD_C, canGoBack: true });
    expect(seenAfter(...twice, of('back'), of('back'))).toMatchObject({ card: CARD_A, canGoBack: false });
    expect(seenAfter(...twice, of('back'), of('back'), of('back'))?.card).toBe(CARD_A);
  });

  test('the next name’s card after the pointer went on to it and rested there', () => {
    expect(seenAfter(...WAYS.onward, answer(4, CARD_B), timer(3))).toBe(null);
    expect(seenAfter(...WAYS.onward, answer(4, CARD_B), timer(3), timer(5))).toMatchObject({
      mention: B,
      card: CARD_B,
    });
    expect(seenAfter(...WAYS.onward, answer(4, CARD_B), timer(5))).toMatchObject({ mention: B, card: CARD_B });
  });
});

test('after the button is up the pointer opens cards again', () => {
  expect(run([of('press'), ON_A, of('release'), ON_A]).state.stage.at).toBe('resting');
});
