import { describe, expect, it } from 'vitest';
import { foldName, foldTable, makeFoldTable } from '../../lib/lexicon/fold.ts';

describe('a name is folded to what the matcher compares', () => {
  it.each([
    ['case and Vietnamese accents', 'TÔ LÂM', 'to lam'],
    ['đ, which Unicode does not take apart', 'Đà Nẵng', 'da nang'],
    ['letters composed or not', 'Hà Nội'.normalize('NFD'), 'ha noi'],
    ['old and new places of the tone', 'hoà hòa', 'hoa hoa'],
    ['both apostrophes', "l’Accord d'Hanoï", 'l accord d hanoi'],
    [
      'hyphens, dashes, underscores and a no-break space',
      'Viet-Nam–Laos_Chine\u00a0Russie',
      'viet nam laos chine russie',
    ],
    ['soft hyphens and zero-width signs', 'Kazakh\u00adstan\u200b', 'kazakhstan'],
    ['ligatures', 'Œuvre æther ﬁn', 'oeuvre aether fin'],
    ['small raised letters', '92ᵉ', '92e'],
    ['every kind of quotation mark', 'a « khai » “Xuân”', 'a"khai""xuan'],
    ['hard signs stay', 'n° 9-NQ/TW', 'n°9 nq/tw'],
    ['Cyrillic and Han', 'Путин 习近平', 'путин 习近平'],
  ])('%s', (_, written, folded) => {
    expect(foldName(written)).toBe(folded);
  });

  it('makes the same table every time', () => {
    expect(makeFoldTable()).toEqual(foldTable());
    expect(foldTable()).toHaveLength(0x10000);
  });
});
