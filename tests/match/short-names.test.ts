import { describe, expect, it } from 'vitest';
import { namesIn } from './dictionary.ts';

const FULL = 'To Lam, Dmitri Medvedev, Pham Minh Chinh et Bui Thanh Son';

describe('a short name needs a licence', () => {
  it.each<[string, string[], string[]]>([
    ['none: unlit', ['Medvedev a parlé'], []],
    [
      'the full name anywhere on the page',
      ['Medvedev a parlé.', 'Dmitri Medvedev est venu.'],
      ['Medvedev = dmitri-medvedev', 'Dmitri Medvedev = dmitri-medvedev'],
    ],
    [
      'initials that fit',
      ['Thủ tướng D. Medvedev, rồi Medvedev'],
      ['D. Medvedev = dmitri-medvedev', 'Medvedev = dmitri-medvedev'],
    ],
    ['initials that do not', ['A. Medvedev a gagné, dit Medvedev'], []],
    ['an initial of another of his names', ['A. Medvedev a gagné'], []],
    [
      'an article is no initial',
      ['Dmitri Medvedev', 'A Medvedev aide spoke'],
      ['Dmitri Medvedev = dmitri-medvedev', 'Medvedev = dmitri-medvedev'],
    ],
    [
      'an office',
      ['Prime Minister Medvedev came; then Medvedev left'],
      ['Medvedev = dmitri-medvedev', 'Medvedev = dmitri-medvedev'],
    ],
    ['a courtesy alone is none', ['Mr Medvedev came'], []],
    ['"M." is monsieur and no initial', ['M. Medvedev est venu'], []],
    ['a sole name needs none', ['Poutine a répondu'], ['Poutine = vladimir-poutine']],
  ])('%s', (_, blocks, names) => {
    expect(namesIn(...blocks)).toEqual(names);
  });
});

describe('another bearer withdraws it', () => {
  it.each<[string, string[], string[]]>([
    [
      'a first name before it',
      ['Dmitri Medvedev a parlé.', 'Daniil Medvedev a gagné. Medvedev exulte.'],
      ['Dmitri Medvedev = dmitri-medvedev'],
    ],
    [
      'a given name after a Chinese surname',
      ['Xi Jinping', 'Xi Mingze étudie', 'Xi parle'],
      ['Xi Jinping = xi-jinping'],
    ],
    [
      'small words that open a sentence are no first names',
      ['Dmitri Medvedev', 'Selon Medvedev, oui. But Medvedev said no'],
      ['Dmitri Medvedev = dmitri-medvedev', 'Medvedev = dmitri-medvedev', 'Medvedev = dmitri-medvedev'],
    ],
    [
      'nor is a country before it',
      ['Thủ tướng Nga Medvedev và Dmitri Medvedev'],
      ['Nga = russie', 'Medvedev = dmitri-medvedev', 'Dmitri Medvedev = dmitri-medvedev'],
    ],
    [
      'a relative does not take a sole name from the president',
      ['Vladimir Poutine', 'son cousin Igor Poutine', 'Poutine'],
      ['Vladimir Poutine = vladimir-poutine', 'Poutine = vladimir-poutine'],
    ],
    [
      'an unknown word that opens the sentence leaves a sole name alone',
      ['Igor Poutine parle', 'Poutine'],
      ['Poutine = vladimir-poutine'],
    ],
  ])('%s', (_, blocks, names) => {
    expect(namesIn(...blocks)).toEqual(names);
  });
});

describe('Vietnamese given names come last and ask a title', () => {
  it.each<[string, string, string[]]>([
    ['ông', 'Theo ông Lâm, việc này tốt', ['Lâm = to-lam']],
    ['PM', 'PM Chinh agreed with Mr Lam', ['Chinh = pham-minh-chinh', 'Lam = to-lam']],
    ['Foreign Minister', 'Foreign Minister Son replied', ['Son = bui-thanh-son']],
    ['bare, in the press of other languages', 'Chinh agreed', ['Chinh = pham-minh-chinh']],
    ['bare, in Vietnamese', 'Chính vì thế, đất nước đổi mới', []],
    ['bare, before another name', 'Lam Research and Lam Son', []],
    ['"Son" the French word', 'Son bureau est là. Et Son Excellence', []],
    ['"Man" the English word', 'Man of the match; the Man himself', []],
    ['the government, not Chính', 'Thủ tướng Chính phủ và ông Lâm Đồng', []],
  ])('%s', (_, text, names) => {
    expect(namesIn(FULL, text).slice(4)).toEqual(names);
  });

  it('without the full name a title is not enough', () => {
    expect(namesIn('PM Chinh agreed with Mr Lam')).toEqual([]);
  });
});

describe('places that people are called after', () => {
  it.each<[string, string, string[]]>([
    ['the country', 'From Gaza to Jordan and the US', ['Gaza = gaza', 'Jordan = jordanie', 'US = etats-unis']],
    ['its minister', 'Jordan Foreign Minister in Gaza', ['Jordan = jordanie', 'Gaza = gaza']],
    ['Jim', 'Rep. Jim Jordan of the US House. Jordan said', ['US = etats-unis']],
    ['Mr', 'Chairman Jordan, Mr. Jordan; the US', ['US = etats-unis']],
    ['Peele', 'Jordan Peele went to Gaza; Jordan did', ['Gaza = gaza']],
    ['no other sign on the page', 'Jordan won again', []],
    ['a car', 'Der BMW 3er (G20)', []],
    ['a summit', 'Le G20 et l’ONU', ['G20 = g20', 'ONU = onu']],
  ])('%s', (_, text, names) => {
    expect(namesIn(text)).toEqual(names);
  });
});
