import { describe, expect, it } from 'vitest';
import type { Category } from '../../lib/model/category.ts';
import type { MarkedName, MarkedSpan } from './marks.ts';
import { type Lit, outcomesOf, ratesOf, tallyOf } from './score.ts';

const TEXT = 'Le président Poutine a reçu Tô Lâm à Moscou, dit la République du Kazakhstan.';

function placeOf(words: string): [start: number, end: number] {
  const start = TEXT.indexOf(words);
  if (start < 0) throw new Error(`Not in the text: ${words}`);
  return [start, start + words.length];
}

const span = (words: string, category: Category, entity?: string): [...MarkedSpan] =>
  entity === undefined ? [...placeOf(words), category] : [...placeOf(words), category, entity];

function lit(words: string, entity: string, isShort = false): Lit {
  const [start, end] = placeOf(words);
  const category = entity.split('/', 1)[0] as Category;
  return { start, end, category, entity, isShort };
}

const LAM: MarkedName = { spans: [span('Tô Lâm', 'leader', 'leader/to-lam')] };
const KAZAKHSTAN: MarkedName = { spans: [span('République du Kazakhstan', 'country'), span('Kazakhstan', 'country')] };
const MOSCOW: MarkedName = { spans: [span('Moscou', 'place')], doubt: true };
const PUTIN: MarkedName = { spans: [span('Poutine', 'leader')], short: true };

describe('what became of the names of a text', () => {
  const cases: { rule: string; names: MarkedName[]; mentions: Lit[]; right: number; wrong: number; missed: number }[] =
    [
      {
        rule: 'a mention is right on the very span, category and entity',
        names: [LAM],
        mentions: [lit('Tô Lâm', 'leader/to-lam')],
        ...{ right: 1, wrong: 0, missed: 0 },
      },
      {
        rule: 'of another entity it is wrong, and the name missed',
        names: [LAM],
        mentions: [lit('Tô Lâm', 'leader/lam-other')],
        ...{ right: 0, wrong: 1, missed: 1 },
      },
      {
        rule: 'of another category it is wrong, and the name missed',
        names: [LAM],
        mentions: [lit('Tô Lâm', 'place/to-lam')],
        ...{ right: 0, wrong: 1, missed: 1 },
      },
      {
        rule: 'a mark without an entity takes any of its category',
        names: [PUTIN],
        mentions: [lit('Poutine', 'leader/somebody')],
        ...{ right: 1, wrong: 0, missed: 0 },
      },
      {
        rule: 'what only overlaps a name is wrong, and the name missed',
        names: [LAM],
        mentions: [lit('Lâm', 'leader/to-lam')],
        ...{ right: 0, wrong: 1, missed: 1 },
      },
      {
        rule: 'any of the spans of a name is right',
        names: [KAZAKHSTAN],
        mentions: [lit('Kazakhstan', 'country/kazakhstan')],
        ...{ right: 1, wrong: 0, missed: 0 },
      },
      {
        rule: 'a name counts once when two of its spans are lit',
        names: [KAZAKHSTAN],
        mentions: [lit('République du Kazakhstan', 'country/kazakhstan'), lit('Kazakhstan', 'country/kazakhstan')],
        ...{ right: 1, wrong: 0, missed: 0 },
      },
      {
        rule: 'a doubtful name that is lit counts for nothing',
        names: [MOSCOW],
        mentions: [lit('Moscou', 'place/moscou')],
        ...{ right: 0, wrong: 0, missed: 0 },
      },
      {
        rule: 'a doubtful name that is not lit counts for nothing',
        names: [MOSCOW],
        mentions: [],
        ...{ right: 0, wrong: 0, missed: 0 },
      },
      {
        rule: 'what only overlaps a doubtful name is wrong',
        names: [MOSCOW],
        mentions: [lit('à Moscou', 'place/moscou')],
        ...{ right: 0, wrong: 1, missed: 0 },
      },
      {
        rule: 'what is lit outside of every name is wrong',
        names: [],
        mentions: [lit('président', 'leader/to-lam')],
        ...{ right: 0, wrong: 1, missed: 0 },
      },
      {
        rule: 'a name that is not lit is missed',
        names: [LAM, PUTIN],
        mentions: [lit('Poutine', 'leader/vladimir-poutine')],
        ...{ right: 1, wrong: 0, missed: 1 },
      },
    ];
  it.each(cases)('$rule', ({ names, mentions, right, wrong, missed }) => {
    expect(tallyOf(outcomesOf(names, mentions))).toEqual({ right, wrong, missed });
  });

  it('tells them in order of place, a missed one by its first span', () => {
    const outcomes = outcomesOf([KAZAKHSTAN, LAM], [lit('président', 'leader/to-lam')]);
    expect(outcomes.map(({ verdict, start, end }) => `${verdict} ${TEXT.slice(start, end)}`)).toEqual([
      'wrong président',
      'missed Tô Lâm',
      'missed République du Kazakhstan',
    ]);
  });

  it('takes from the mark whether a marked name is short, from the alias when nothing is marked there', () => {
    const mentions = [lit('Poutine', 'leader/vladimir-poutine'), lit('Lâm', 'leader/to-lam', true)];
    const outcomes = outcomesOf([PUTIN, LAM], mentions);
    expect(outcomes.map(({ verdict, isShort }) => [verdict, isShort])).toEqual([
      ['right', true],
      ['missed', false],
      ['wrong', true],
    ]);
  });
});

describe('rates', () => {
  it('are shares of what is lit and of what is marked', () => {
    expect(ratesOf({ right: 6, wrong: 2, missed: 4 })).toEqual({ precision: 0.75, recall: 0.6, f1: 12 / 18 });
  });

  it('are unknown where there is nothing to share', () => {
    expect(ratesOf({ right: 0, wrong: 0, missed: 0 })).toEqual({ precision: null, recall: null, f1: null });
    expect(ratesOf({ right: 0, wrong: 0, missed: 1 })).toEqual({ precision: null, recall: 0, f1: 0 });
  });
});
