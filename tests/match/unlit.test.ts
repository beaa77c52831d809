import { describe, expect, it } from 'vitest';
import { findNames } from '../../lib/match/find.ts';
import { settle } from '../../lib/match/settle.ts';
import type { Unlit } from '../../lib/model/settings.ts';
import { lexicon } from './dictionary.ts';

const namesIn = (texts: readonly string[], ...unlit: Unlit[]): string[] =>
  settle(
    texts.map((text, block) => ({ block, finds: findNames(lexicon, text) })),
    { unlit },
  ).map(({ block, start, end }) => (texts[block] ?? '').slice(start, end));

const form = (entity: string, alias: string): Unlit => ({ entity, alias });

describe('a form of which the reader said “not this one”', () => {
  const page = ['Vladimir Poutine arrive.', 'Poutine repart. Putin again.'];

  it('is no mention, and other forms of the entity are as before', () => {
    expect(namesIn(page)).toEqual(['Vladimir Poutine', 'Poutine', 'Putin']);
    expect(namesIn(page, form('leader/vladimir-poutine', 'Poutine'))).toEqual(['Vladimir Poutine', 'Putin']);
  });

  it('is that of one entity only', () => {
    expect(namesIn(page, form('leader/to-lam', 'Poutine'))).toEqual(namesIn(page));
  });

  it('leaves its words to no shorter name within them', () => {
    const unlit = form('leader/vladimir-poutine', 'Vladimir Poutine');
    expect(namesIn(page, unlit)).toEqual(['Poutine', 'Putin']);
  });

  it('is no witness for others', () => {
    const jordan = ['Gaza reste fermée.', 'Jordan tire.'];
    expect(namesIn(jordan)).toEqual(['Gaza', 'Jordan']);
    expect(namesIn(jordan, form('place/gaza', 'Gaza'))).toEqual([]);
  });
});
