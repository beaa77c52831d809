import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../lib/model/language.ts';
import { sayInstant } from '../../lib/words/instant.ts';
import { NOTE_WORDS } from '../../lib/words/note.ts';
import { NOTE_TERMS } from '../../lib/words/note-terms.ts';

/** Every sentence in a value, those with a gap filled. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [1, 2].flatMap((filling) => textsIn(value(filling)));
  return Object.values(value ?? {}).flatMap(textsIn);
}

const textsOf = (language: Language): string[] => [...textsIn(NOTE_WORDS[language]), ...textsIn(NOTE_TERMS[language])];

describe('the words of notes', () => {
  it.each(LANGUAGES)('%s: none is empty, and apostrophes are typographic', (language) => {
    const texts = textsOf(language);
    expect(texts.length).toBeGreaterThan(80);
    expect(texts.filter((text) => text.trim() === '' || text.includes("'"))).toEqual([]);
  });

  it('French keeps its colons and question marks with the word before', () => {
    expect(textsOf('fr').filter((text) => /[^\u00a0][:;?!»]/.test(text))).toEqual([]);
  });

  it.each([
    [0, 'Aucune proposition', 'No suggestion', 'Không có gợi ý'],
    [1, '1\u00a0proposition', '1 suggestion', '1 gợi ý'],
    [2, '2\u00a0propositions', '2 suggestions', '2 gợi ý'],
  ])('%i proposals are counted', (count, ...said) => {
    expect(LANGUAGES.map((language) => NOTE_WORDS[language].proposals(count))).toEqual(said);
  });
});

describe('a moment in words', () => {
  it.each([
    ['2018-11-19T12:30:00.000Z', 'fr', /^19 nov\. 2018, \d\d:\d\d$/],
    ['2018-05-01T12:30:00.000Z', 'fr', /^1er mai 2018, \d\d:\d\d$/],
    ['2018-05-01T12:30:00.000Z', 'en', /^1 May 2018, \d\d:\d\d$/],
    ['2018-11-19T12:30:00.000Z', 'vi', /^\d\d:\d\d 19\/11\/2018$/],
  ] as const)('%s in %s', (instant, language, said) => {
    expect(sayInstant(instant, language)).toMatch(said);
  });

  it('refuses what is none', () => {
    expect(() => sayInstant('hier', 'fr')).toThrow(RangeError);
  });
});
