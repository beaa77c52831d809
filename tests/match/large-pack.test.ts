import { describe, expect, it } from 'vitest';
import { LexiconBuilder } from '../../lib/lexicon/builder.ts';
import { joinLexicons } from '../../lib/lexicon/join.ts';
import { openLexicon } from '../../lib/lexicon/open.ts';
import { findNames } from '../../lib/match/find.ts';
import { settle } from '../../lib/match/settle.ts';
import type { AliasKind, Entity } from '../../lib/model/entity.ts';
import { atOnce } from '../../lib/steps/at-once.ts';
import { lexicon as small } from './dictionary.ts';

const names = { fr: '-', en: '-', vi: '-' };
const entity = (id: string, forms: Partial<Record<AliasKind, string>>): Entity => ({
  id,
  category: id.split('/')[0] as Entity['category'],
  names,
  aliases: Object.entries(forms).map(([kind, text]) => ({ kind: kind as AliasKind, text })),
});

/** Names of one word that are words of everyday, or of others' names. */
const PACK: readonly Entity[] = [
  entity('leader/pierre', { full: 'Pierre', variant: 'Pierre le Grand' }),
  entity('leader/pierre-quenelle', { full: 'Pierre Quenelle', short: 'Quenelle' }),
  entity('place/mars', { full: 'Mars', variant: 'planète Mars' }),
  entity('leader/son', { sole: 'Son', full: 'Son Hye-kyo' }),
  entity('leader/rose', { full: 'Rose', variant: 'Rose Rassendyll' }),
  entity('place/hope', { full: 'Hope', variant: 'Hope Valley' }),
  entity('leader/an', { full: 'An', variant: 'Duong Van An' }),
  entity('leader/mai', { full: 'Mai', variant: 'Mai Thi Nhung' }),
  entity('organisation/an', { acronym: 'AN', full: 'Assemblée ruritanienne' }),
  entity('place/strelsau', { full: 'Strelsau' }),
  entity('leader/daniil', { full: 'Olga Daniil', short: 'Daniil' }),
];

const builder = new LexiconBuilder();
for (const one of PACK) builder.add(one);
const lexicon = joinLexicons([small, openLexicon(atOnce(builder.build()))]);

const namesIn = (...blocks: string[]): string[] =>
  settle(blocks.map((text, block) => ({ block, finds: findNames(lexicon, text) }))).map(
    ({ block, start, end, entity: id }) => `${(blocks[block] ?? '').slice(start, end)} = ${id.split('/')[1]}`,
  );

describe('a name of one word that is a word besides needs a second sign', () => {
  it.each([
    'Pierre est venu. Saint Pierre, Pierre Dupont et la Pierre',
    'Mars a été froid. Le 8 Mars, en Mars 2024',
    'Son bureau est là. Son Excellence, SON',
    'Rose a dit oui. The price Rose again; Rose, Jack',
    'Hope is not lost. New Hope, Hope Fades',
    'An apple. An American in An Giang; AN EVENING',
    'Mai 68. Le 1er Mai; ngày Mai; MAI',
    'President Rose met Prime Minister Son, Mr Hope and R. Rose',
  ])('%s', (text) => {
    expect(namesIn(text).filter((name) => !/etats|vietnam/.test(name))).toEqual([]);
  });

  it.each<[string, string[], string[]]>([
    ['Rose', ['Rose Rassendyll est là.', 'Puis Rose parla'], ['Rose Rassendyll = rose', 'Rose = rose']],
    ['Mars', ['Vers la planète Mars', 'Sur Mars, il fait froid'], ['planète Mars = mars', 'Mars = mars']],
    ['Hope', ['Hope Valley flooded', 'Roads near Hope'], ['Hope Valley = hope', 'Hope = hope']],
    ['AN', ['L’Assemblée ruritanienne (AN)'], ['Assemblée ruritanienne = an', 'AN = an']],
  ])('and has one in a longer name: %s', (_, blocks, lit) => {
    expect(namesIn(...blocks)).toEqual(lit);
  });

  it('but no other name of one word does', () => {
    expect(namesIn('À Strelsau, hier')).toEqual(['Strelsau = strelsau']);
  });
});

describe('names of a large pack beside the others', () => {
  it('a first name that is somebody’s surname there is still a first name', () => {
    expect(namesIn('Dmitri Medvedev a parlé.', 'Daniil Medvedev a gagné. Medvedev exulte.')).toEqual([
      'Dmitri Medvedev = dmitri-medvedev',
    ]);
  });

  it('are not looked for at the beginning of longer words, as those of small packs are', () => {
    expect(namesIn('Le Vietnam et Strelsau', 'Vietnamconsistant, Strelsauconsistant')).toEqual([
      'Vietnam = vietnam',
      'Strelsau = strelsau',
      'Vietnam = vietnam',
    ]);
  });

  it('an office is no licence for a surname among so many', () => {
    expect(namesIn('President Quenelle spoke')).toEqual([]);
    expect(namesIn('Pierre Quenelle spoke', 'President Quenelle left')).toEqual([
      'Pierre Quenelle = pierre-quenelle',
      'Quenelle = pierre-quenelle',
    ]);
  });
});
