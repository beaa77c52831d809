import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describePassage } from '../../lib/anchor/describe.ts';
import { findPassage, makeFinder } from '../../lib/anchor/find.ts';
import { foldText } from '../../lib/anchor/fold-text.ts';
import type { Anchor } from '../../lib/model/anchor.ts';
import { PAGE, spanOf } from './page.ts';

const anchorOf = (words: string, from = 0): Anchor => describePassage(PAGE, ...spanOf(PAGE, words, from));

/** What the anchor of `words` finds in another text, as one reads it. */
function foundIn(text: string, anchor: Anchor): [found: string, text: string] {
  const anchored = findPassage(text, anchor);
  return [anchored.found, anchored.found === 'orphan' ? '' : text.slice(anchored.start, anchored.end)];
}

const SENTENCE = 'Les premiers camions sont passés à l’aube, devant quelques dizaines d’habitants venus en barque.';
const LONG = PAGE.slice(PAGE.indexOf('« Nous'), PAGE.indexOf('Les pêcheurs')).trim();
const QUOTES = ['Mme Hoa', 'Le bac, lui', 'le tirant d’air leur paraît trop bas', SENTENCE, LONG];

describe('a text that says the same', () => {
  it.each(QUOTES)('is found where it stood: %s', (words) => {
    const [start, end] = spanOf(PAGE, words);
    expect(findPassage(PAGE, anchorOf(words))).toEqual({ found: 'exact', start, end, score: 1 });
  });

  it.each<[string, (text: string) => string]>([
    ['white space squeezed', (text) => text.replaceAll(/\s+/g, ' ')],
    ['no white space between blocks', (text) => text.replaceAll(/\n\s*/g, '')],
    ['every space widened', (text) => text.replaceAll(/ /g, '\n\t ')],
    ['no-break spaces', (text) => text.replaceAll(/ (?=[:»])|(?<=«) /g, '\u202f')],
    ['soft hyphens', (text) => text.replaceAll(/(\p{L}{3})(?=\p{L}{2})/gu, '$1\u00ad')],
    ['accents apart', (text) => text.normalize('NFD')],
    ['straight apostrophes and quotes', (text) => text.replaceAll('’', "'").replaceAll(/[«»]/g, '"')],
    ['a script before', (text) => `var a = { b: "Mme" };${text}`],
  ])('is found exact with %s', (_, change) => {
    const text = change(PAGE);
    for (const words of QUOTES) {
      const [found, read] = foundIn(text, anchorOf(words));
      expect([found, foldText(read).text]).toEqual(['exact', foldText(words).text]);
    }
  });

  it('is found exact at the very offsets, for any text and span', () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (raw, a, b) => {
        const [start = 0, end = 0] = [a % (raw.length + 1), b % (raw.length + 1)].sort((x, y) => x - y);
        fc.pre(/\p{L}/u.test(raw.slice(start, end)));
        const anchor = describePassage(raw, start, end);
        expect(findPassage(raw, anchor)).toEqual({ found: 'exact', ...anchor.position, score: 1 });
      }),
    );
  });

  it('is found exact whatever white space the markup adds or takes, for any words', () => {
    const word = fc.stringMatching(/^[a-zéèàđ’]{1,9}[,.]?$/);
    const gap = fc.constantFrom(' ', '\n', '', '\u00a0', '  \n\t', '\u00ad');
    const words = fc.array(fc.tuple(word, gap), { minLength: 30, maxLength: 60 });
    fc.assert(
      fc.property(words, fc.nat(19), fc.integer({ min: 5, max: 10 }), (parts, from, count) => {
        const write = (between: (gap: string) => string): string[] => parts.map(([w, g]) => w + between(g));
        const saved = write(() => ' ');
        const now = write((g) => g);
        const at = (texts: string[], to: number): number => texts.slice(0, to).join('').length;
        const anchor = describePassage(saved.join(''), at(saved, from), at(saved, from + count));
        const text = now.join('');
        const anchored = findPassage(text, anchor);
        expect(anchored.found).toBe('exact');
        if (anchored.found === 'orphan') return;
        expect(anchored.start).toBe(at(now, from));
        expect(foldText(text.slice(anchored.start, anchored.end)).text).toBe(foldText(anchor.quote.exact).text);
      }),
    );
  });
});

describe('a passage that is written twice', () => {
  const first = PAGE.indexOf('Le Premier ministre');
  const second = PAGE.indexOf('Le Premier ministre', first + 1);

  it.each([0, 1])('is told apart by its context, number %d', (which) => {
    const at = [first, second][which] ?? 0;
    const anchor = anchorOf('Le Premier ministre', at);
    const text = `Une phrase d’avant, assez longue pour que les places changent. ${PAGE.replace('812 mètres', '812 m')}`;
    const start = text.indexOf('Le Premier ministre', which === 0 ? 0 : text.indexOf('trop bas'));
    for (const known of [anchor, { quote: anchor.quote }])
      expect(findPassage(text, known)).toEqual({ found: 'exact', start, end: start + 19, score: 1 });
  });

  it('is told apart by nearness when its context is written twice too', () => {
    const text = `${SENTENCE}\n`.repeat(8);
    const anchor = describePassage(text, ...spanOf(text, 'à l’aube', 4 * SENTENCE.length));
    const later = `Bref. ${text}`;
    const start = (anchor.position?.start ?? 0) + 6;
    expect(findPassage(later, anchor)).toMatchObject({ found: 'exact', start });
    expect(findPassage(later, { quote: anchor.quote })).toEqual({ found: 'orphan' });
  });

  it('is an orphan when nothing tells which', () => {
    const anchor: Anchor = { quote: { exact: 'Le Premier ministre', prefix: '', suffix: '' } };
    expect(findPassage(PAGE, anchor)).toEqual({ found: 'orphan' });
  });

  it('is an orphan when it is short, deleted, and only its twin is left', () => {
    const anchor = anchorOf('Le Premier ministre', first);
    const text = PAGE.replace(/Le Premier ministre visitera .*? octobre\. /, '');
    expect(findPassage(text, anchor)).toEqual({ found: 'orphan' });
  });
});

describe('a passage that was changed', () => {
  it.each([
    ['le tirant d’air leur paraît trop bas', 'le tirant d’air leur semblait trop bas'],
    ['les deux rives du bras nord', 'les deux rives du bras sud'],
    [SENTENCE, SENTENCE.replace('quelques dizaines', 'une centaine').replace('passés', 'pasés')],
    [
      LONG,
      LONG.replace('mangues', 'ananas').replace('1 140', '1 210').replace('attendu', 'atendu').replace(' un ', ' '),
    ],
    ['Mme Hoa, qui vend', 'Mme Hoa qui vend'],
  ])('is found approximate: %s', (words, changed) => {
    const text = PAGE.replace(words, changed);
    expect(foundIn(text, anchorOf(words))).toEqual(['approximate', changed]);
    expect(foundIn(`Un mot d’abord. ${text}`, { quote: anchorOf(words).quote })).toEqual(['approximate', changed]);
    const anchored = findPassage(text, anchorOf(words));
    if (anchored.found !== 'orphan') expect(anchored.score).toBeLessThan(1);
  });

  it('is found with its first and last word changed', () => {
    const changed = SENTENCE.replace('Les premiers', 'Sept').replace('barque', 'bateau');
    expect(foundIn(PAGE.replace(SENTENCE, changed), anchorOf(SENTENCE))).toEqual(['approximate', changed]);
  });

  it('is found where it stood, not at its literal twin in other surroundings', () => {
    const twin = 'La mairie dit que le tirant d’air leur paraît trop bas pour un port. ';
    const changed = 'le tirant d’air leur semble trop bas';
    const text = `${twin}${PAGE.replace('le tirant d’air leur paraît trop bas', changed)}`;
    expect(foundIn(text, anchorOf('le tirant d’air leur paraît trop bas'))).toEqual(['approximate', changed]);
  });

  it('is found with its first word replaced by a longer one', () => {
    const changed = 'réinspectera le chantier du port voisin en octobre';
    const text = PAGE.replace('visitera le chantier du port voisin en octobre', changed);
    expect(foundIn(text, anchorOf('visitera le chantier du port voisin en octobre'))).toEqual(['approximate', changed]);
  });

  it('is found where it moved to, far away', () => {
    const moved = `${PAGE.replace(SENTENCE, '')}${'Une autre nouvelle du jour, sans rapport. '.repeat(200)}${SENTENCE}`;
    expect(foundIn(moved, anchorOf(SENTENCE))).toEqual(['exact', SENTENCE]);
    const changed = SENTENCE.replace('barque', 'bateau');
    expect(foundIn(moved.replace(SENTENCE, changed), anchorOf(SENTENCE))[0]).toBe('approximate');
    expect(foundIn(moved.replace(SENTENCE, changed), anchorOf(SENTENCE))[1]).toMatch(/^Les premiers .* en bat/);
  });

  it('is found when only what stands around it was changed', () => {
    const text = PAGE.replace('paraît trop bas. Le Premier', 'paraît trop bas. Un ingénieur les contredit. Le Premier');
    expect(foundIn(text, anchorOf('trop bas.'))).toEqual(['exact', 'trop bas.']);
  });
});

describe('a passage that is gone', () => {
  it.each(QUOTES)('is an orphan: %s', (words) => {
    expect(findPassage(PAGE.replace(words, ''), anchorOf(words))).toEqual({ found: 'orphan' });
    expect(findPassage('', anchorOf(words))).toEqual({ found: 'orphan' });
  });

  it('is an orphan when it was cut out and a twin stands between the same words', () => {
    const caption = 'Photo d’archives de la province : le pont vu de la rive, un matin de crue. ';
    const text = caption.repeat(3);
    const anchor = describePassage(text, ...spanOf(text, 'vu de la rive', caption.length));
    const { start = 0, end = 0 } = anchor.position ?? {};
    expect(findPassage(text.slice(0, start) + text.slice(end), anchor)).toEqual({ found: 'orphan' });
  });

  it('is an orphan when it was rewritten in other words', () => {
    const text = PAGE.replace(
      SENTENCE,
      'La circulation a commencé avant le jour sous les yeux de riverains montés sur des bateaux.',
    );
    expect(findPassage(text, anchorOf(SENTENCE))).toEqual({ found: 'orphan' });
  });

  it('is never exact, wherever it was cut out', () => {
    const cut = fc.tuple(fc.nat(PAGE.length - 1), fc.integer({ min: 3, max: 300 }));
    fc.assert(
      fc.property(cut, ([from, length]) => {
        const to = Math.min(PAGE.length, from + length);
        fc.pre(PAGE.slice(from, to).trim() !== '');
        const anchor = describePassage(PAGE, from, to);
        const text = PAGE.slice(0, from) + PAGE.slice(to);
        fc.pre(!foldText(text).text.includes(foldText(anchor.quote.exact).text));
        expect(findPassage(text, anchor).found).not.toBe('exact');
      }),
    );
  });

  it('is an orphan when nothing of it can be compared', () => {
    expect(findPassage('\u00ad', { quote: { exact: '\u200b', prefix: '', suffix: '' } })).toEqual({ found: 'orphan' });
  });
});

describe('makeFinder', () => {
  it('finds many anchors in one long text without slowing down', () => {
    const text = Array.from({ length: 2000 }, (_, n) => PAGE.replaceAll(/\d+/g, () => String(n * 7919))).join('');
    const at = text.indexOf('Mme Hoa', text.length / 2);
    const anchors = Array.from({ length: 200 }, (_, n) => describePassage(text, at + 40 * n, at + 40 * n + 300));
    const find = makeFinder(`Nouveau. ${text}`);
    const begun = performance.now();
    const found = anchors.map(find);
    expect(performance.now() - begun).toBeLessThan(20_000);
    expect(found).toEqual(
      anchors.map(({ position }) => ({
        found: 'exact',
        start: (position?.start ?? 0) + 9,
        end: (position?.end ?? 0) + 9,
        score: 1,
      })),
    );
  });
});
