import { describe, expect, it } from 'vitest';
import { addLens, lensTallyOf, type Range } from './lens.ts';

const TEXT = 'Anna Vogel aime Zoug. Selon Vogel, ZOUG attend la Banque de Zoug. Mardi arrive.';

function nth(words: string, n = 0): Range {
  let at = TEXT.indexOf(words);
  for (let i = 0; i < n; i++) at = TEXT.indexOf(words, at + 1);
  if (at < 0) throw new Error(`Not in the text: ${words}`);
  return [at, at + words.length];
}

describe('the coverage lens is measured', () => {
  const cases: { rule: string; shown: Range[]; marked: Range[]; tally: [number, number, number, number, number] }[] = [
    { rule: 'a name shown whole', shown: [nth('Zoug')], marked: [nth('Zoug')], tally: [1, 1, 1, 1, 1] },
    { rule: 'a name shown in part', shown: [nth('Banque')], marked: [nth('Banque de Zoug')], tally: [1, 1, 0, 1, 1] },
    { rule: 'a name not shown', shown: [], marked: [nth('Zoug')], tally: [1, 0, 0, 0, 0] },
    { rule: 'what is no name', shown: [nth('Mardi')], marked: [nth('Zoug')], tally: [1, 0, 0, 1, 0] },
    { rule: 'another place of a name', shown: [nth('ZOUG')], marked: [nth('Zoug')], tally: [1, 1, 1, 1, 1] },
    {
      rule: 'two places of one name',
      shown: [nth('Zoug'), nth('ZOUG')],
      marked: [nth('Zoug')],
      tally: [1, 1, 1, 1, 1],
    },
    { rule: 'touching is not overlapping', shown: [nth('Selon ')], marked: [nth('Vogel', 1)], tally: [1, 0, 0, 1, 0] },
  ];
  it.each(cases)('$rule', ({ shown, marked, tally: [lacking, found, whole, all, names] }) => {
    expect(lensTallyOf(TEXT, shown, marked)).toEqual({ marked: lacking, found, whole, shown: all, names });
  });

  it('adds up over texts', () => {
    const one = lensTallyOf(TEXT, [nth('Zoug'), nth('Mardi')], [nth('Zoug'), nth('Anna Vogel')]);
    expect(addLens([one, one])).toEqual({ marked: 4, found: 2, whole: 2, shown: 4, names: 2 });
  });
});
