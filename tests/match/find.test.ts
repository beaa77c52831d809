import { describe, expect, it } from 'vitest';
import { findNames } from '../../lib/match/find.ts';
import { lexicon, mentionsOf, namesIn } from './dictionary.ts';

describe('spellings of a name', () => {
  it.each([
    [
      'elisions, both apostrophes',
      "L'ASEAN, l’ASEAN et jusqu’à l'ONU",
      ['ASEAN = asean', 'ASEAN = asean', 'ONU = onu'],
    ],
    ['case and accents', 'TÔ LÂM et Tô Lâm à HANOI', ['TÔ LÂM = to-lam', 'Tô Lâm = to-lam', 'HANOI = hanoi']],
    [
      'hyphens and dashes',
      'Le dialogue Vietnam–Laos et Nguyen-Phu‑Trong',
      ['Vietnam = vietnam', 'Laos = laos', 'Nguyen-Phu‑Trong = nguyen-phu-trong'],
    ],
    [
      'a no-break space, soft hyphens, zero-width signs',
      'Au Ka\u00adzakhstan, To\u00a0Lam et La\u200bos',
      ['Ka\u00adzakhstan = kazakhstan', 'To\u00a0Lam = to-lam', 'La\u200bos = laos'],
    ],
    ['letters taken apart', 'Bùi Thanh Sơn'.normalize('NFD'), [`${'Bùi Thanh Sơn'.normalize('NFD')} = bui-thanh-son`]],
    [
      'a capital is asked where the name has one',
      'une échine, la chine des tissus, rue de la Chine',
      ['Chine = chine'],
    ],
    ['an acronym asks all of its own', 'le pcv, le Pcv, le PCV', ['PCV = pcv']],
    [
      'long phrases are known in any case',
      'la convention des Nations unies sur le droit de la mer',
      ['convention des Nations unies sur le droit de la mer = cnudm'],
    ],
    [
      'an ordinal printed in two',
      'le XIV e Congrès national du Parti',
      ['XIV e Congrès national du Parti = congres-pcv-14'],
    ],
    [
      'a full stop inside and at the end',
      'The U.S. said it. In the U.S., yes',
      ['U.S. = etats-unis', 'U.S. = etats-unis'],
    ],
    ['a genitive', 'Russia’s answer to Xi Jinping’s plan', ['Russia = russie', 'Xi Jinping = xi-jinping']],
  ])('%s', (_, text, names) => {
    expect(namesIn(text)).toEqual(names);
  });
});

describe('what is no name', () => {
  it.each([
    ['words that begin or end like one', 'Chinatown, Vietnamese, Indochine, Laosien, Gazaoui'],
    ['spaces that would have to be left out', 'la politique extérieure, la mise en œuvre, il a mis'],
    ['"tirer parti"', 'Les villes tirent parti de ces accords.'],
    ['a name inside another word', 'Ce thermolaminage, un gamant'],
    ['a person with one word more', 'Nguyen To Lam et Pham Tran Thanh Man'],
    ['another ending of the name', 'Tran Thanh Nam, ma tran thanh mang'],
    ['the surname Le', 'Le ministre Le Van Minh'],
    ['other accents on a short name', 'Ngã ba, cô Mỵ, tiếng Lao'],
    ['money, domains, handles, addresses', 'US$56 billion, Vietnam.vn, @Russia, https://site.org/Vietnam-news'],
    ['an appeal in capitals', 'CONTACT US, FOLLOW US'],
    ['Roman figures', 'khóa XI, XII'],
    ['other places and firms', 'Ho Chi Minh City, TP Hồ Chí Minh, Lào Cai, Air China, US Open, mer de Chine orientale'],
    ['a woman with a middle name', 'Trần Tố Nga, Lê Hoàng Mỹ'],
    ['towns of America', 'in Gaza, Iowa, and Jordanie, Texas.'],
    ['women’s names', 'bà Nga, Nguyễn Thị Nga, Thúy Nga, ca sĩ Mỹ Linh, chị Mỹ'],
    ['demonyms, unless asked for', 'les Chinois, le chef vietnamien, a Russian ship, hai người Nga'],
  ])('%s', (_, text) => {
    expect(namesIn(text)).toEqual([]);
  });

  it('the country of a sea or a region', () => {
    expect(namesIn('In the South China Sea and in Southeast Asia')).toEqual([
      'South China Sea = mer-orientale',
      'Southeast Asia = asie-du-sud-est',
    ]);
  });
});

describe('a name inside a longer one', () => {
  it.each([
    [
      'is no mention of its own',
      'la Convention des Nations Unies contre la cybercriminalité',
      ['Convention des Nations Unies contre la cybercriminalité = cybercriminalite'],
    ],
    [
      'is one when the dictionary lacks the longer',
      'le sommet de l’ASEAN et le UN Security Council',
      ['ASEAN = asean', 'UN = onu'],
    ],
    [
      'nor does a party hide in its name',
      'Le Parti communiste du Vietnam et le Vietnam',
      ['Parti communiste du Vietnam = pcv', 'Vietnam = vietnam'],
    ],
  ])('%s', (_, text, names) => {
    expect(namesIn(text)).toEqual(names);
  });
});

describe('finds', () => {
  it('are plain JSON in order of place, with UTF-16 offsets', () => {
    const text = '🎉 Tô Lâm au Laos';
    const finds = findNames(lexicon, text);
    expect(JSON.parse(JSON.stringify(finds))).toEqual(finds);
    expect(finds.map(({ start, end, entity }) => [start, end, entity])).toEqual([
      [3, 9, 'leader/to-lam'],
      [13, 17, 'country/laos'],
    ]);
  });

  it('say which alias and which rule made a mention', () => {
    expect(mentionsOf('Putin in Laos').map(({ alias, kind, rule }) => [alias, kind, rule])).toEqual([
      ['Putin', 'sole', 'sole'],
      ['Laos', 'full', 'full name'],
    ]);
  });

  it('are none in an empty text', () => {
    expect(findNames(lexicon, '')).toEqual([]);
  });
});
