import { describe, expect, it } from 'vitest';
import { mentionsOf, namesIn } from './dictionary.ts';

describe('words run together', () => {
  it.each([
    [
      'an article before a country that also stands free',
      ['La Chine répond.', 'Il connaît laChine et LaChine.'],
      ['Chine = chine', 'Chine = chine', 'Chine = chine'],
    ],
    ['any small word before a long name', ['le chef russeDmitri Medvedev'], ['Dmitri Medvedev = dmitri-medvedev']],
    ['no space within a name', ['reçu par NguyenXuan Phuc'], ['NguyenXuan Phuc = nguyen-xuan-phuc']],
    [
      'a small word after it',
      ['Nguyen Phu Tronga salué', 'Nguyen Xuan Phuca demandé'],
      ['Nguyen Phu Trong = nguyen-phu-trong', 'Nguyen Xuan Phuc = nguyen-xuan-phuc'],
    ],
    [
      'within a phrase',
      ["l'accord de libre-échangeentre le Vietnam et l'UEE"],
      ["accord de libre-échangeentre le Vietnam et l'UEE = ale-vietnam-uee"],
    ],
    [
      'an elision within a phrase',
      ["Accord sur les principes del'amitié entre le Vietnam et laRussie"],
      ["Accord sur les principes del'amitié entre le Vietnam et laRussie = amitie"],
    ],
    [
      'an article before a phrase in small letters',
      ['Vietnam, Russie', 'le texte dupartenariat stratégiqueintégral'],
      ['Vietnam = vietnam', 'Russie = russie', 'partenariat stratégiqueintégral = partenariat-vietnam-russie'],
    ],
    [
      '"et" after a place, both capitals or not',
      ['en merOrientale', 'la mer Orientaleet la paix'],
      ['merOrientale = mer-orientale', 'mer Orientale = mer-orientale'],
    ],
    [
      'a long word after a country that also stands free',
      ['Le Vietnam', 'la politique du Vietnamconsistant à bâtir'],
      ['Vietnam = vietnam', 'Vietnam = vietnam'],
    ],
  ])('%s', (_, blocks, names) => {
    expect(namesIn(...blocks)).toEqual(names);
  });

  it.each([
    ['a country that stands nowhere free', ['laChine est vaste']],
    ['brands', ['Vietnam', 'VietnamPlus, VietNamNet, MyVietnam, iVietnam et RussiaToday'].slice(1)],
    ['inhabitants and derived words', ['Hanoïen, Vietnamisation, Vietnamesisch, Chinese']],
    ['a longer name that begins alike', ['To Lambert, To Lamb']],
    ['letters that happen to spell an acronym', ['la politique extérieure de chaque pays']],
  ])('%s: nothing is believed', (_, blocks) => {
    expect(namesIn(...blocks)).toEqual([]);
  });

  it('brands stay unlit even where the country stands free', () => {
    expect(namesIn('Le Vietnam', 'lu sur VietnamPlus et MyVietnam')).toEqual(['Vietnam = vietnam']);
  });

  it('is told as the rule', () => {
    expect(mentionsOf('le chef russeDmitri Medvedev')[0]?.rule).toBe('glue');
  });
});
