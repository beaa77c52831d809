import { describe, expect, it } from 'vitest';
import { readSeedFiles } from '../../lib/command/seed-files.ts';
import { compileLexicon } from '../../lib/lexicon/compile.ts';
import { openLexicon } from '../../lib/lexicon/open.ts';
import { findNames } from '../../lib/match/find.ts';
import { settle } from '../../lib/match/settle.ts';
import { buildPack } from '../../lib/packs/build.ts';

describe('names of the bundled pack on a page', async () => {
  const lexicon = openLexicon(compileLexicon(buildPack(await readSeedFiles()).entities));
  const namesIn = (text: string): string[] =>
    settle([{ block: 0, finds: findNames(lexicon, text) }]).map(
      ({ start, end, entity }) => `${text.slice(start, end)} = ${entity.split('/')[1]}`,
    );

  it.each([
    'Département du développement du ministère cambodgien de la Défense',
    'département du développement du ministère de la Défense du Royaume du Cambodge',
    'Cục Phát triển, Bộ Quốc phòng Campuchia',
  ])('%s is one name, not a department and a ministry', (name) => {
    expect(namesIn(`(${name})`)).toEqual([`${name} = departement-developpement-cambodge`]);
  });

  it.each([
    'Le Center for Nuclear Science and Technology de Kigali a ouvert.',
    'Le général commandait la 9e région militaire à Toulouse.',
    'Une résolution définissant les grandes orientations de la politique étrangère a été votée à Berlin.',
    'The framework agreement on cross-border economic cooperation zones was signed in Astana.',
    'La conférence se tient au Palais des Nations, à Alger.',
  ])('a name that others bear too is not lit without company: %s', (text) => {
    expect(namesIn(text)).toEqual([]);
  });

  it.each([
    [
      'Le Parti communiste du Vietnam prépare une résolution définissant les grandes orientations de la politique étrangère.',
      'résolution définissant les grandes orientations de la politique étrangère = resolution-politique-etrangere-14e-congres',
    ],
    ['Le Vietnam et la 9e région militaire', '9e région militaire = region-militaire-9'],
    ['À Genève, au Palais des Nations', 'Palais des Nations = siege-onu-geneve'],
  ])('in company it is: %s', (text, name) => {
    expect(namesIn(text)).toContain(name);
  });
});
