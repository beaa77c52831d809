import { describe, expect, it } from 'vitest';
import { MentionKeeper, outlineOf } from '../../entrypoints/page.content/mentions.ts';
import { findNames } from '../../lib/match/find.ts';
import type { Mention } from '../../lib/model/mention.ts';
import { FIRST_SETTINGS } from '../../lib/model/settings.ts';
import { lexicon } from '../match/dictionary.ts';

const mention = (entity: string, start: number): Mention => ({
  block: 1,
  start,
  end: start + 4,
  entity,
  category: 'country',
  alias: 'Name',
  kind: 'full',
  rule: 'full name',
});

describe('the outline of a page', () => {
  it('has each entity once, in order of first mention, with how many of its mentions are lit', () => {
    const [first, second, third] = [mention('country/b', 0), mention('country/a', 10), mention('country/b', 20)];
    expect(outlineOf({ all: [first, second, third], shown: [first] })).toEqual([
      { entity: 'country/b', count: 2, shown: 1 },
      { entity: 'country/a', count: 1, shown: 0 },
    ]);
  });

  it('is empty where nothing is named', () => {
    expect(outlineOf({ all: [], shown: [] })).toEqual([]);
  });
});

describe('a name that the reader has switched off', () => {
  it('is not lit, but is found, and vouches for others as before', () => {
    const keeper = new MentionKeeper();
    const texts = ['Les États-Unis répondent.', 'Jordan tire, puis Jordan marque.'];
    keeper.take(texts.map((text, block) => ({ block, finds: findNames(lexicon, text) })));
    const order = texts.map((_, number) => ({ number }));
    const before = keeper.settle(order, FIRST_SETTINGS);
    expect(outlineOf(before).map(({ shown }) => shown)).toEqual([1, 2]);
    const off = keeper.settle(order, { ...FIRST_SETTINGS, entitiesOff: ['country/etats-unis'] });
    expect(off.all).toEqual(before.all);
    expect(outlineOf(off)).toEqual([
      { entity: 'country/etats-unis', count: 1, shown: 0 },
      { entity: 'country/jordanie', count: 2, shown: 2 },
    ]);
  });
});
