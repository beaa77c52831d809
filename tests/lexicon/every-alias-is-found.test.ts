import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../lib/lexicon/compile.ts';
import { openLexicon } from '../../lib/lexicon/open.ts';
import { findNames } from '../../lib/match/find.ts';
import type { Entity } from '../../lib/model/entity.ts';

const names = { fr: '-', en: '-', vi: '-' };

const LETTERS = [...'abcdefghijklmnopqrstuvwxyzéèôđươạếñçœжд'];
const word = fc.array(fc.constantFrom(...LETTERS), { minLength: 4, maxLength: 9 }).map((letters) => letters.join(''));
const capital = word.map((small) => (small[0] ?? '').toUpperCase() + small.slice(1));
const separator = fc.constantFrom(' ', '-', '’', ' ', '\u00a0');
const alias = fc
  .tuple(capital, fc.array(fc.tuple(separator, fc.oneof(word, capital)), { maxLength: 5 }))
  .map(([first, rest]) => first + rest.map(([gap, next]) => gap + next).join(''));

describe('every compiled alias is found in a text made of it', { timeout: 60_000 }, () => {
  it('for any aliases', () => {
    fc.assert(
      fc.property(fc.uniqueArray(alias, { minLength: 1, maxLength: 30 }), fc.integer(), (texts, seed) => {
        const entities: Entity[] = texts.map((text, i) => ({
          id: `place/p${i}`,
          category: 'place',
          names,
          aliases: [{ text, kind: 'full' }],
        }));
        const lexicon = openLexicon(compileLexicon(entities));
        const chosen = texts[Math.abs(seed) % texts.length] as string;
        for (const text of [chosen, `12 (${chosen}), 34`, chosen.toUpperCase(), chosen.normalize('NFD')]) {
          const there = findNames(lexicon, text).map((find) => find.alias);
          expect(there, text).toContain(chosen.normalize('NFC'));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('for 100,000 of them', () => {
    const syllables = 'ba ke li mo nu ra se ti vo xu'.split(' ');
    const spell = (number: number): string => {
      const said = [...String(number)].map((digit) => syllables[Number(digit)]).join('');
      return `${(said[0] ?? '').toUpperCase()}${said.slice(1)}`;
    };
    const entities: Entity[] = Array.from({ length: 100_000 }, (_, i) => ({
      id: `place/p${i}`,
      category: 'place',
      names,
      aliases: [{ text: `${spell(i % 317)} ${spell(i)}`, kind: 'full' }],
    }));
    const lexicon = openLexicon(compileLexicon(entities));
    expect(lexicon.aliases).toBeGreaterThanOrEqual(100_000);
    const text = entities.map((entity) => entity.aliases[0]?.text).join(', ');
    expect(findNames(lexicon, text).map((find) => find.entity)).toEqual(entities.map((entity) => entity.id));
  });
});
