import { describe, expect, it } from 'vitest';
import { LexiconBuilder } from '../../lib/lexicon/builder.ts';
import { openLexicon } from '../../lib/lexicon/open.ts';
import { searchNames } from '../../lib/lexicon/search.ts';
import type { Entity } from '../../lib/model/entity.ts';
import { searchWords } from '../../lib/model/search-words.ts';
import { atOnce } from '../../lib/steps/at-once.ts';

const place = (id: string, ...texts: string[]): Entity => ({
  id: `place/${id}`,
  category: 'place',
  names: { fr: '-', en: '-', vi: '-' },
  aliases: texts.map((text) => ({ text, kind: 'full' })),
});

function lexiconOf(...entities: readonly Entity[]) {
  const builder = new LexiconBuilder();
  for (const entity of entities) builder.add(entity);
  return openLexicon(atOnce(builder.build()));
}

const lexicon = lexiconOf(
  place('jean', 'Jean-Pierre Œuvrard', 'J.-P. Œuvrard'),
  place('jeanne', 'Jeanne d’Œuvre'),
  place('dong', 'Đồng Đăng'),
  place('dong-ha', 'Đồng Đăng Hà'),
  place('dongguan', 'Dongguan'),
  place('zenda', 'Zenda'),
);
const find = (query: string, most = 20) =>
  atOnce(searchNames(lexicon, searchWords(query), most)).map((id) => id.slice('place/'.length));

describe('names of a large pack', () => {
  it.each([
    ['zenda', ['zenda']],
    ['ZEN', ['zenda']],
    ['enda', []],
    ['dong dang', ['dong', 'dong-ha']],
    ['dang dong', ['dong', 'dong-ha']],
    ['đồng', ['dong', 'dong-ha', 'dongguan']],
    ['dong ha', ['dong-ha']],
    ['pierre', ['jean']],
    ['jean-pierre oeuvrard', ['jean']],
    ['œuvrard', ['jean']],
    ['jean', ['jean', 'jeanne']],
    ['jean zenda', []],
    ['d oeuvre', ['jeanne']],
    ['', []],
    ['… !', []],
  ])('“%s” finds %j: whole words first, then the shorter names', (query, ids) => {
    expect(find(query)).toEqual(ids);
  });

  it('are told once each, and at most as many as are asked for', () => {
    expect(find('j').toSorted()).toEqual(['jean', 'jeanne']);
    expect(find('dong', 2)).toEqual(['dong', 'dong-ha']);
  });

  it('are found among many, in steps', () => {
    const letters = 'abcdefghijklmnopqrstuvwxy';
    const spell = (i: number): string =>
      [i % 25, Math.floor(i / 25) % 25, Math.floor(i / 625)].map((at) => letters[at]).join('');
    const many = Array.from({ length: 15_000 }, (_, i) => place(`m${i}`, `Za${spell(i)} Zenda${spell(14_999 - i)}`));
    const large = lexiconOf(...many);
    const steps = searchNames(large, searchWords(`zenda${spell(2999)} za`), 5);
    let rests = 0;
    for (;;) {
      const step = steps.next();
      if (step.done === true) {
        expect(step.value).toEqual(['place/m12000']);
        break;
      }
      rests += 1;
    }
    expect(rests).toBeGreaterThan(1);
  });
});
