import { describe, expect, it } from 'vitest';
import { sayCount, sayPlural } from '../../lib/words/count.ts';
import { LIBRARY_WORDS } from '../../lib/words/library.ts';
import { POPUP_WORDS } from '../../lib/words/popup.ts';

describe('counts in words', () => {
  it.each([
    ['fr', '1\u202f234'],
    ['en', '1,234'],
    ['vi', '1.234'],
  ] as const)('%s groups thousands its own way', (language, said) => {
    expect(sayCount(1234, language)).toBe(said);
  });

  it.each([
    [0, 'nom', 'names'],
    [1, 'nom', 'name'],
    [2, 'noms', 'names'],
  ])('%i takes the form that each language gives it', (count, french, english) => {
    expect([sayPlural(count, 'fr', 'nom', 'noms'), sayPlural(count, 'en', 'name', 'names')]).toEqual([french, english]);
  });

  it.each([
    [1, 0, '1 mention sur cette page, dont 0 soulignée'],
    [54, 46, '54 mentions sur cette page, dont 46 soulignées'],
  ])('the popup says %i and %i', (found, shown, said) => {
    expect(POPUP_WORDS.fr.names(found, shown).replaceAll('\u00a0', ' ')).toBe(said);
  });

  it('a range of one paragraph is one paragraph', () => {
    const { range } = LIBRARY_WORDS.en;
    expect([range(3, 3), range(22, 24)]).toEqual(['¶\u00a03', '¶\u00a022–24']);
  });
});
