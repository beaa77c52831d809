import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldTable } from '../../lib/lexicon/fold.ts';
import { cutWords, GAP_GLUE, Words } from '../../lib/lexicon/words.ts';

function cut(text: string): string[] {
  const words = new Words();
  cutWords(foldTable(), text, words);
  return Array.from({ length: words.count }, (_, i) => {
    const glue = words.gap[i] === GAP_GLUE ? '+' : '';
    return glue + text.slice(words.start[i], words.end[i]);
  });
}

describe('a text is cut into words', () => {
  it.each([
    ['elisions', "jusqu'à l’ASEAN", ['jusqu', 'à', 'l', 'ASEAN']],
    ['a capital run on to a small letter', 'laChine', ['la', '+Chine']],
    ['capitals do not cut an acronym', 'P4G, ASEANPOL', ['P4G', 'ASEANPOL']],
    [
      'a stray ordinal ending joins its number',
      'le XIV e congrès et la 92 ᵉ session',
      ['le', 'XIV e', 'congrès', 'et', 'la', '92 ᵉ', 'session'],
    ],
    ['an "e" after a word is a word', 'mot e clé', ['mot', 'e', 'clé']],
    ['accents that follow their letter belong to the word', 'Phu\u0301c va\u0300', ['Phu\u0301c', 'va\u0300']],
    ['a trailing soft hyphen does not', 'Laos\u00ad.', ['Laos']],
    ['scripts without spaces go letter by letter', '习近平 và Lào', ['习', '近', '平', 'và', 'Lào']],
    ['emoji end a word', '🇻🇳Vietnam🎉', ['Vietnam']],
    ['nothing', ' … ', []],
  ])('%s', (_, text, words) => {
    expect(cut(text)).toEqual(words);
  });

  it('gives offsets in order, inside the text, whatever the text', () => {
    const words = new Words();
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        cutWords(foldTable(), text, words);
        let last = 0;
        for (let i = 0; i < words.count; i++) {
          expect(words.start[i]).toBeGreaterThanOrEqual(last);
          expect(words.end[i]).toBeGreaterThan(words.start[i] as number);
          last = words.end[i] as number;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
