import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../entrypoints/page.content/mentions.ts';
import type { Mention } from '../../lib/model/mention.ts';

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
