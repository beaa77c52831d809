import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answered, refused } from '../../lib/model/answer.ts';
import type { Mention } from '../../lib/model/mention.ts';
import { type CardEvent, type CardState, FIRST_STATE, reduce, viewOf } from '../../lib/page/card/card-state.ts';
import { cardNamed, mentionOf } from './marks.ts';

const MENTIONS = [1, 2, 3].map((block) => ({ ...mentionOf(block, 0, 3), entity: `leader/${block}` }));

/** A world that does what the machine asks: it keeps timers and requests, and answers with the token as the card's name. */
class World {
  state: CardState = FIRST_STATE;
  readonly timers = new Set<number>();
  readonly requests = new Map<number, string>();
  readonly stopped = new Set<number>();
  isDrawn = false;
  hasFocus = false;

  send(event: CardEvent): void {
    const { state, effects } = reduce(this.state, event);
    this.state = state;
    for (const effect of effects) {
      if (effect.type === 'ask') {
        expect(this.requests.has(effect.token)).toBe(false);
        this.requests.set(effect.token, effect.entity);
      } else if (effect.type === 'start timer') this.timers.add(effect.token);
      else if (effect.type === 'stop timer') {
        expect(this.timers.delete(effect.token)).toBe(true);
        this.stopped.add(effect.token);
      } else if (effect.type === 'draw') this.isDrawn = true;
      else if (effect.type === 'hide') {
        expect(this.isDrawn).toBe(true);
        this.isDrawn = false;
      } else if (effect.type === 'focus card') this.hasFocus = true;
      else this.hasFocus = false;
    }
  }

  fire(token: number): void {
    this.timers.delete(token);
    this.send({ type: 'timer', token });
  }

  answer(token: number): void {
    const entity = this.requests.get(token);
    if (entity === undefined) return;
    const card = token % 5 === 0 ? refused('missing') : answered(cardNamed(entity));
    this.send({ type: 'answer', token, card });
  }

  /** Timers run out and requests are answered until nothing is under way. */
  settle(): void {
    for (const token of this.requests.keys()) this.answer(token);
    for (let token = first(this.timers); token !== undefined; token = first(this.timers)) this.fire(token);
  }
}

const first = (tokens: ReadonlySet<number>): number | undefined => tokens.values().next().value;

/** Events of the browser, and what becomes of timers and requests; `rest`: the pointer stays until all has come. */
type Act =
  | CardEvent
  | { readonly type: 'fire'; readonly which: number }
  | { readonly type: 'late'; readonly which: number }
  | { readonly type: 'rest'; readonly mention: Mention };

const mention = fc.constantFrom(...MENTIONS);
const simple = fc.constantFrom(
  'off mark',
  'on card',
  'off card',
  'escape',
  'close',
  'pin',
  'unpin',
  'back',
  'press',
  'release',
  'select',
  'page hidden',
);
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ type: fc.constant('rest' as const), mention }) },
  { weight: 5, arbitrary: fc.record({ type: fc.constant('on mark' as const), mention }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('command' as const), mention }) },
  { weight: 6, arbitrary: fc.record({ type: fc.constantFrom('fire' as const, 'late' as const), which: fc.nat(9) }) },
  { weight: 6, arbitrary: fc.record({ type: simple }) },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('turn' as const), entity: fc.constantFrom('country/x', 'place/y') }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('gone' as const),
      blocks: fc.constantFrom(new Set([1]), new Set([2, 3])),
    }),
  },
);
const acts = fc.array(act, { maxLength: 40 });

function perform(world: World, one: Act): void {
  if (one.type === 'rest') {
    world.send({ type: 'on mark', mention: one.mention });
    world.settle();
  } else if (one.type === 'fire' || one.type === 'late') {
    const tokens = [...(one.type === 'fire' ? world.timers : world.requests.keys())];
    const token = tokens[one.which % Math.max(1, tokens.length)];
    if (token === undefined) return;
    if (one.type === 'fire') world.fire(token);
    else world.answer(token);
  } else world.send(one);
}

function worldAfter(list: readonly Act[], check: (world: World) => void = () => undefined): World {
  const world = new World();
  for (const one of list) {
    perform(world, one);
    check(world);
  }
  return world;
}

const always = (list: fc.Arbitrary<readonly Act[]>, property: (list: readonly Act[]) => void): void =>
  fc.assert(fc.property(list, property), { numRuns: 2000 });

describe('whatever happens, in any order', () => {
  test('what is drawn is what is to be seen, and the entity of the mention lies at the bottom of the stack', () => {
    let opened = 0;
    always(acts, (list) => {
      worldAfter(list, ({ state, isDrawn }) => {
        expect(isDrawn).toBe(viewOf(state) !== null);
        const { stage } = state;
        if (stage.at !== 'open' && stage.at !== 'leaving') return;
        opened += 1;
        const [bottom] = stage.shown.cards;
        if (bottom.ok) expect(bottom.value.entity.id).toBe(stage.shown.mention.entity);
      });
    });
    expect(opened).toBeGreaterThan(1000);
  });

  test('no token is given twice and no timer runs that the state does not know', () => {
    always(acts, (list) => {
      worldAfter(list, ({ state: { stage }, timers, stopped }) => {
        const known = [
          stage.at === 'resting' || stage.at === 'leaving' ? stage.coming?.dwell : null,
          stage.at === 'leaving' ? stage.leave : null,
        ].filter((token): token is number => typeof token === 'number');
        expect([...timers].sort()).toEqual(known.sort());
        for (const token of stopped) expect(timers.has(token)).toBe(false);
      });
    });
  });

  test('Esc closes, and nothing that was under way opens a card after it', () => {
    always(acts, (list) => {
      const world = worldAfter(list);
      world.send({ type: 'escape' });
      world.settle();
      expect(world.isDrawn).toBe(false);
      expect(world.state.stage.at).toBe('closed');
    });
  });

  test('no card but one that was pinned is there or comes while a button is down', () => {
    always(acts, (list) => {
      const world = worldAfter(list);
      world.send({ type: 'press' });
      for (const one of list) {
        // A pin is taken out with the button, which is then down in the card.
        if (one.type === 'release' || one.type === 'unpin') continue;
        perform(world, one);
        const { stage } = world.state;
        expect(world.isDrawn).toBe(stage.at === 'open' && stage.shown.pinned);
      }
    });
  });

  test('with the pointer away and the timers run out the card is closed, unless the reader keeps it', () => {
    let kept = 0;
    always(acts, (list) => {
      const world = worldAfter(list);
      world.send({ type: 'off mark' });
      world.send({ type: 'off card' });
      world.settle();
      const { stage } = world.state;
      if (stage.at === 'open') {
        kept += 1;
        expect(stage.shown.pinned || stage.shown.byKeyboard).toBe(true);
      } else expect(stage.at).toBe('closed');
    });
    expect(kept).toBeGreaterThan(10);
  });

  test('the pointer resting on a name opens its card, wherever we came from, unless the reader keeps another', () => {
    always(acts, (list) => {
      const world = worldAfter([...list, { type: 'escape' }, { type: 'release' }]);
      for (const target of MENTIONS) {
        world.send({ type: 'on mark', mention: target });
        world.settle();
        expect(viewOf(world.state)?.mention).toBe(target);
      }
    });
  });

  test('focus that went into a card is given back when the card goes', () => {
    always(acts, (list) => {
      worldAfter(list, ({ isDrawn, hasFocus }) => {
        if (!isDrawn) expect(hasFocus).toBe(false);
      });
    });
  });
});
