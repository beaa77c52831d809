import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../lib/lexicon/compile.ts';
import { openLexicon } from '../../lib/lexicon/open.ts';
import { findNames } from '../../lib/match/find.ts';
import { settle } from '../../lib/match/settle.ts';
import type { Alias, Entity } from '../../lib/model/entity.ts';

const demonym = (text: string): Alias => ({ text, kind: 'demonym' });
const full = (text: string): Alias => ({ text, kind: 'full' });
const entity = (id: string, category: Entity['category'], aliases: Alias[]): Entity => ({
  id,
  category,
  names: { fr: id, en: id, vi: id },
  aliases,
});

const lexicon = openLexicon(
  compileLexicon([
    entity('country/russie', 'country', [
      full('Nga'),
      full('Russie'),
      ...['russe', 'người Nga', 'Russian'].map(demonym),
    ]),
    entity('country/laos', 'country', [full('Laos'), full('Lào'), demonym('lao')]),
    entity('country/etats-unis', 'country', [...['American', 'américain', 'người Mỹ'].map(demonym)]),
    entity('country/chine', 'country', [{ ...demonym('chinois'), needs: ['country/laos'] }]),
    entity('organisation/strelsau', 'organisation', [full('Strelsau')]),
    entity('country/ruritania', 'country', [demonym('Strelsau'), full('Ruritania')]),
    entity('organisation/russian-railways', 'organisation', [full('Russian Railways')]),
  ]),
);

const namesIn = (text: string, demonyms: boolean): string[] =>
  settle([{ block: 0, finds: findNames(lexicon, text) }], { demonyms }).map(
    ({ start, end, entity: id }) => `${text.slice(start, end)} = ${id.split('/')[1]}`,
  );

describe('adjectives and inhabitants, when the reader asks for them', () => {
  it.each([
    ['count as names of their country', 'Une délégation russe', ['russe = russie']],
    ['whatever else the page says', 'un thé chinois', ['chinois = chine']],
    ['are longer than the name in them', 'hai người Nga ở Nga', ['người Nga = russie', 'Nga = russie']],
    ['are no mention within a longer name', 'the Russian Railways', ['Russian Railways = russian-railways']],
    ['give way to a name of the same letters', 'Strelsau answers', ['Strelsau = strelsau']],
    ['count between a hyphen and a word', 'un accord russo-lao', ['lao = laos']],
    ['are none of somebody else’s', 'Latin American, South American, latino-américain', []],
    ['are none within another name', 'người Mỹ Latinh', []],
    ['are none run together with other letters', 'une délégationrusse', []],
    ['are no Vietnamese word of the same letters', 'xuất khẩu lao động', []],
    ['of few letters count elsewhere', 'le peuple lao', ['lao = laos']],
  ])('%s', (_, text, names) => {
    expect(namesIn(text, true)).toEqual(names);
  });

  it('say that they are demonyms, by the rule of full names', () => {
    const [mention] = settle([{ block: 0, finds: findNames(lexicon, 'un Russian') }], { demonyms: true });
    expect(mention).toMatchObject({ alias: 'Russian', kind: 'demonym', rule: 'full name' });
  });
});

describe('adjectives and inhabitants, when nobody asks for them', () => {
  it.each(['Une délégation russe', 'un thé chinois au Laos', 'hai người Nga', 'le peuple lao'])('%s', (text) => {
    expect(namesIn(text, false).filter((name) => !name.startsWith('Laos'))).toEqual([]);
  });
});
