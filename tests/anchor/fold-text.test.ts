import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedOffset, foldText } from '../../lib/anchor/fold-text.ts';

describe('foldText', () => {
  it.each([
    ['Un  pont\n\tneuf\u00a0!', 'Unpontneuf!'],
    ['hydro\u00adélec\u200btrique\ufeff', 'hydroélectrique'],
    ['Tô Lâm'.normalize('NFD'), 'TôLâm'],
    ['l’eau, l‘eau, lʼeau', "l'eau,l'eau,l'eau"],
    ['« Oui » “oui”', '"Oui""oui"'],
    ['Ba\u2011Ria', 'Ba-Ria'],
    ['한국'.normalize('NFD'), '한국'],
    ['Å', 'Å'],
  ])('%j compares as %j', (text, folded) => {
    expect(foldText(text).text).toBe(folded);
  });

  it('keeps the way back: letters with their accents, in order', () => {
    const text = 'a\u00ad e\u0301\u0323 b';
    const { text: folded, from, to } = foldText(text);
    expect([...folded].join('|')).toBe('a|ẹ|\u0301|b');
    expect([...from]).toEqual([0, 3, 3, 7]);
    expect([...to]).toEqual([1, 6, 6, 8]);
  });

  it('folds composed and decomposed texts alike, and never loses its way', () => {
    const text = fc.stringMatching(/^[a-zà-ÿđươạ-ỹ '’\n\u00ad]{0,80}$/);
    fc.assert(
      fc.property(text, (raw) => {
        const [one, other] = [foldText(raw.normalize('NFC')), foldText(raw.normalize('NFD'))];
        expect(other.text).toBe(one.text);
        const { from, to } = other;
        from.forEach((start, at) => {
          expect(to[at]).toBeGreaterThan(start);
          expect(start).toBeGreaterThanOrEqual(from[at - 1] ?? 0);
          expect(foldedOffset(other, start)).toBeLessThanOrEqual(at);
        });
      }),
    );
  });
});
