import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../lib/lexicon/compile.ts';
import { joinLexicons } from '../../lib/lexicon/join.ts';
import { type Lexicon, openLexicon } from '../../lib/lexicon/open.ts';
import { findNames } from '../../lib/match/find.ts';
import type { Alias, Entity } from '../../lib/model/entity.ts';
import { ENTITIES } from '../match/dictionary.ts';

const open = (entities: readonly Entity[]): Lexicon => openLexicon(compileLexicon(entities));
const joined = (...parts: (readonly Entity[])[]): Lexicon => joinLexicons(parts.map(open));

const names = { fr: '-', en: '-', vi: '-' };
const place = (id: string, ...aliases: Alias[]): Entity => ({ id: `place/${id}`, category: 'place', names, aliases });
const full = (text: string): Alias => ({ text, kind: 'full' });
const short = (text: string): Alias => ({ text, kind: 'short' });

const found = (lexicon: Lexicon, text: string): string[] =>
  findNames(lexicon, text).map(({ entity, alias }) => `${alias} = ${entity.split('/')[1]}`);

describe('parts that are joined', () => {
  const said = ENTITIES.flatMap(({ aliases }) => aliases.map(({ text }) => text));
  const between = ['le', 'of', 'Prime Minister', 'ông', 'entre', 'et', ',', '.', '"', 'V.', 'Daniil', 'ministère', '-'];
  const text = fc
    .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...said) }, fc.constantFrom(...between)), { maxLength: 12 })
    .map((parts) => parts.join(' '));
  const sides = fc.array(fc.nat(2), { minLength: ENTITIES.length, maxLength: ENTITIES.length });

  it('find what they find when they are compiled as one, wherever the cut is', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(sides, fc.array(text, { minLength: 5, maxLength: 5 }), (side, texts) => {
        const parts = [0, 1, 2].map((number) => ENTITIES.filter((_, i) => side[i] === number));
        const one = open(parts.flat());
        const many = joined(...parts);
        for (const each of texts) expect(findNames(many, each), each).toEqual(findNames(one, each));
      }),
      { numRuns: 60 },
    );
  });

  it('are that part when there is one, and need one', () => {
    const part = open(ENTITIES);
    expect(joinLexicons([part])).toBe(part);
    expect(() => joinLexicons([])).toThrow(RangeError);
  });

  it('have another version when a part has', () => {
    const [a, b] = [[place('a', full('Zenda'))], [place('b', full('Strelsau'))]];
    expect(joined(a, b).version).toBe(joined(a, b).version);
    expect(joined(a, b).version).not.toBe(joined(b, a).version);
    expect(joined(a, b).version).not.toBe(open(a).version);
  });

  it('give an id one number, and what any of them says of it', () => {
    const a = [place('zenda', full('Zenda')), place('tarlenheim', full('Tarlenheim'))];
    const ruritania: Entity = { ...place('-', full('Ruritania')), id: 'country/ruritania', category: 'country' };
    const b = [ruritania, { ...place('zenda', full('Zenda Castle')), country: ruritania.id }];
    const lexicon = joined(a, b);
    const zenda = lexicon.numberOf('place/zenda');
    expect(findNames(lexicon, 'Zenda Castle, Zenda').map(({ entity }) => entity)).toEqual([
      'place/zenda',
      'place/zenda',
      'place/zenda',
    ]);
    expect(lexicon.idOf(lexicon.countryOf(zenda))).toBe('country/ruritania');
    expect(lexicon.countryOf(zenda)).toBe(lexicon.numberOf('country/ruritania'));
    expect(lexicon.numberOf('place/nowhere')).toBe(0xffffffff);
  });
});

describe('a form that two parts give to different bearers', () => {
  it.each<[string, Entity[], Entity[], string[]]>([
    ['is the first’s', [place('a', full('Strelsau'))], [place('b', full('Strelsau'))], ['Strelsau = a']],
    ['however it is written', [place('a', full('Strelsau'))], [place('b', full('Strêlsau'))], ['Strelsau = a']],
    [
      'stays the second’s too, on a condition',
      [place('a', full('Strelsau'))],
      [place('b', short('Strelsau'))],
      ['Strelsau = a', 'Strelsau = b'],
    ],
    [
      'stays the second’s when the first gives it on a condition only',
      [place('a', short('Strelsau'))],
      [place('b', full('Strelsau'))],
      ['Strelsau = a', 'Strelsau = b'],
    ],
    [
      'may be taken from nobody whom the first part gave it to',
      [place('a', full('Strelsau')), place('b', full('Zenda'))],
      [place('b', full('Strelsau'), full('Zenda'))],
      ['Strelsau = a'],
    ],
    [
      'is told once when both say the same',
      [place('a', full('Strelsau'))],
      [place('a', full('Strelsau'))],
      ['Strelsau = a'],
    ],
  ])('%s', (_, first, second, expected) => {
    expect(found(joined(first, second), 'Vers Strelsau, la ville')).toEqual(expected);
  });
});
