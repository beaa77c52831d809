import { describe, expect, it } from 'vitest';
import { LexiconBuilder } from '../../lib/lexicon/builder.ts';
import { compileLexicon } from '../../lib/lexicon/compile.ts';
import { isWhole, openLexicon } from '../../lib/lexicon/open.ts';
import { findNames } from '../../lib/match/find.ts';
import type { Alias, Entity } from '../../lib/model/entity.ts';
import { atOnce } from '../../lib/steps/at-once.ts';

const names = { fr: '-', en: '-', vi: '-' };
const place = (id: string, ...texts: string[]): Entity => {
  const aliases = texts.map((text): Alias => ({ text, kind: 'full' }));
  return { id: `place/${id}`, category: 'place', names, aliases };
};

function built(entities: readonly Entity[]): ArrayBuffer {
  const builder = new LexiconBuilder();
  for (const entity of entities) builder.add(entity);
  return atOnce(builder.build());
}

/** Names of two made-up words each, so many that nothing is read whole. */
const syllables = 'ba ke li mo nu ra se ti vo xu'.split(' ');
const spell = (number: number): string => {
  const said = [...String(number)].map((digit) => syllables[Number(digit)]).join('');
  return `${(said[0] ?? '').toUpperCase()}${said.slice(1)}`;
};
const MANY = Array.from({ length: 50_000 }, (_, i) =>
  place(`p-${i % 317}-${Math.floor(i / 317)}`, `${spell(i % 317)} ${spell(Math.floor(i / 317))}`),
);

describe('the part of a large pack', () => {
  const buffer = built(MANY);

  it('finds every name, and keeps at most 30 bytes of each besides the folding table', () => {
    const lexicon = openLexicon(buffer);
    const some = MANY.filter((_, i) => i % 500 === 0);
    const text = some.map(({ aliases }) => aliases[0]?.text).join(', ');
    expect(findNames(lexicon, text).map(({ entity }) => entity)).toEqual(some.map(({ id }) => id));
    expect((buffer.byteLength - (1 << 18)) / lexicon.aliases).toBeLessThan(30);
  });

  it('tells how far it is, step by step', () => {
    const builder = new LexiconBuilder();
    for (const entity of MANY.slice(0, 20_000)) builder.add(entity);
    const seen = [...builder.build()];
    expect(seen.length).toBeGreaterThan(20);
    expect(seen.map(({ done }) => done)).toEqual(seen.map(({ done }) => done).toSorted((a, b) => a - b));
    expect(seen.every(({ done, of }) => done <= of)).toBe(true);
  });

  it('is checked whole when asked to', () => {
    const damaged = buffer.slice(0);
    new Uint8Array(damaged)[damaged.byteLength >> 1] = 77 ^ (new Uint8Array(buffer)[damaged.byteLength >> 1] as number);
    expect(atOnce(isWhole(buffer))).toBe(true);
    expect(atOnce(isWhole(damaged))).toBe(false);
  });

  it('comes to an end however it is damaged', () => {
    const text = MANY.filter((_, i) => i % 5000 === 0)
      .map(({ aliases }) => aliases[0]?.text)
      .join(', ');
    for (const byte of [0, 0x55, 0xff]) {
      const damaged = new Uint8Array(buffer.slice(0));
      damaged.fill(byte, (1 << 18) + 1024);
      const lexicon = openLexicon(damaged.buffer);
      expect(findNames(lexicon, text).length).toBeLessThan(10_000);
      expect(lexicon.numberOf('place/p-1-0')).toBeGreaterThan(0);
    }
  });
});

it('gives ids and aliases back as they were written', () => {
  const texts = [
    'Đà Nẵng',
    'D’Arcy-Smith',
    '“Xuân”  2',
    'mer de Chine',
    '习近平',
    'Æther \ud800',
    '𝒳 y',
    `${'Ab'.repeat(140)}`,
  ];
  const odd = { ...place('x', 'Some Name'), id: 'no category at all' };
  const parts = ['0-007-7', 'somebody-name-12', '999999999-1000000000', 'Some-name-', 'é-ß-đ-12b', '-1'];
  const entities = [...texts.map((text, i) => place(`a-${i}-b`, text)), ...parts.map((id) => place(id, id)), odd];
  for (const lexicon of [openLexicon(built(entities)), openLexicon(compileLexicon(entities))]) {
    const ids = entities.map(({ id }) => id);
    expect(ids.map((_, i) => lexicon.idOf(i))).toEqual(ids);
    expect(ids.map((id) => lexicon.numberOf(id))).toEqual(ids.map((_, i) => i));
    const all = Array.from({ length: lexicon.aliases }, (_, i) => lexicon.textOf(i));
    expect(all).toEqual(expect.arrayContaining(texts));
  }
});

it('leaves out surnames of more bearers than can be told apart, and never their full names', () => {
  const people = (count: number): Entity[] =>
    Array.from({ length: count }, (_, i) => ({
      ...place('-'),
      id: `leader/elphberg-${i}`,
      category: 'leader',
      aliases: [
        { text: `${spell(1000 + i)} Elphberg`, kind: 'full' },
        { text: 'Elphberg', kind: 'short' },
      ],
    }));
  expect(findNames(openLexicon(built(people(4))), 'Elphberg')).toHaveLength(4);
  const many = openLexicon(built(people(5)));
  expect(findNames(many, 'Elphberg')).toEqual([]);
  expect(findNames(many, `${spell(1003)} Elphberg`).map(({ entity }) => entity)).toEqual(['leader/elphberg-3']);
});
