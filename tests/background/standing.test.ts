import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Standing, standingIn } from '../../entrypoints/background/standing.ts';
import { paddedWords } from '../../lib/model/search-words.ts';

describe('how a word stands among others', () => {
  it.each<[string, string, Standing]>([
    ['Le roi revient', 'roi', 'whole'],
    ['Le roitelet revient', 'roi', 'begun'],
    ['Le roitelet et le roi', 'roi', 'whole'],
    ['Un désarroi', 'roi', 'nowhere'],
    ['Un désarroi du roi', 'roi', 'whole'],
    ['roi', 'roi', 'whole'],
    ['', 'roi', 'nowhere'],
    ['anana ananas', 'ana', 'begun'],
  ])('“%s”: “%s” is %s', (text, word, standing) => {
    expect(standingIn(paddedWords(text), word)).toBe(standing);
  });

  it('as looking at every word says', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), word, (words, sought) => {
        const begun = words.some((one) => one.startsWith(sought)) ? 'begun' : 'nowhere';
        expect(standingIn(paddedWords(words.join(' ')), sought)).toBe(words.includes(sought) ? 'whole' : begun);
      }),
    );
  });
});
