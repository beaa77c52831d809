import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNames } from '../../lib/match/find.ts';
import { settle } from '../../lib/match/settle.ts';
import type { BlockFinds } from '../../lib/model/find.ts';
import { lexicon } from './dictionary.ts';

const SENTENCES = [
  'Dmitri Medvedev est à Hanoï.',
  'Medvedev rencontre le Politburo.',
  'Daniil Medvedev a gagné.',
  'Le Vietnam et laRussie ont un partenariat stratégique intégral.',
  'La Russie répond.',
  'PM Chinh met Mr Lam; Pham Minh Chinh spoke.',
  'To Lam et Xi Jinping',
  'Xi et Poutine au G20',
  'Jordan and Gaza, says the UN',
  'Jim Jordan of Ohio',
  'Bộ Ngoại giao Nga và Bộ Ngoại giao',
  'Convention des Nations Unies contre la cybercriminalité',
  'Rien à signaler.',
];

const page = fc.array(fc.constantFrom(...SENTENCES), { maxLength: 20 });

const findsOf = (texts: readonly string[]): BlockFinds[] =>
  texts.map((text, block) => ({ block, finds: findNames(lexicon, text) }));

describe('settling a page', () => {
  it('gives the same mentions however its blocks were cut into requests, whenever they came', () => {
    fc.assert(
      fc.property(page, fc.array(fc.nat()), fc.infiniteStream(fc.nat()), (texts, cuts, order) => {
        const whole = settle(findsOf(texts));
        const bounds = [...new Set(cuts.map((cut) => cut % (texts.length + 1)))].sort((a, b) => a - b);
        const pieces = [0, ...bounds].map((from, i) => ({ from, to: bounds[i] ?? texts.length }));
        const known = new Map<number, BlockFinds>();
        const turns = pieces.map((piece) => ({ piece, turn: order.next().value as number }));
        for (const { piece } of turns.sort((a, b) => a.turn - b.turn)) {
          for (let block = piece.from; block < piece.to; block++) {
            // As it comes back over messaging.
            const finds = JSON.parse(JSON.stringify(findNames(lexicon, texts[block] as string)));
            known.set(block, { block, finds });
          }
        }
        expect(settle(texts.map((_, block) => known.get(block) as BlockFinds))).toEqual(whole);
      }),
      { numRuns: 200 },
    );
  });

  it('never lets mentions overlap, and keeps them in document order', () => {
    fc.assert(
      fc.property(page, (texts) => {
        const mentions = settle(findsOf(texts));
        for (const [i, mention] of mentions.entries()) {
          const before = mentions[i - 1];
          if (before === undefined) continue;
          const isAfter =
            before.block < mention.block || (before.block === mention.block && before.end <= mention.start);
          expect(isAfter).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('reads a block that was asked for twice once, where it stands last', () => {
    const [first, second] = findsOf(['Au Laos', 'To Lam']) as [BlockFinds, BlockFinds];
    expect(settle([first, second, first]).map(({ entity }) => entity)).toEqual(['leader/to-lam', 'country/laos']);
  });

  it('keeps the blocks’ own numbers, in the order of the page', () => {
    const [laos, lam] = findsOf(['Au Laos', 'To Lam']) as [BlockFinds, BlockFinds];
    expect(
      settle([
        { ...laos, block: 9 },
        { ...lam, block: 4 },
      ]).map(({ block }) => block),
    ).toEqual([9, 4]);
  });

  it('has nothing to say of nothing', () => {
    expect(settle([])).toEqual([]);
  });
});
