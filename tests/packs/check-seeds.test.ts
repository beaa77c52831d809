import { describe, expect, it } from 'vitest';
import { assembleSeeds, buildPack } from '../../lib/packs/build.ts';
import { canonicalText } from '../../lib/packs/canonical.ts';
import { checkSeeds } from '../../lib/packs/check-seeds.ts';
import { FIGURE, RASSENDYLL, ROLE, RURITANIA, samplePack, TEXT } from './sample.ts';

const { offices, documents } = samplePack();
const FILES = {
  'documents.json': documents,
  'entities/countries.json': [RURITANIA],
  'entities/leaders.json': [RASSENDYLL],
  'facts/essai.json': [ROLE, FIGURE],
  'offices.json': offices,
};
const sources = (changes: Record<string, string> = {}) => ({
  'documents.json': canonicalText('documents', documents),
  'entities/countries.json': canonicalText('entities', [RURITANIA]),
  'entities/leaders.json': canonicalText('entities', [RASSENDYLL]),
  'facts/essai.json': canonicalText('facts', [ROLE, FIGURE]),
  'offices.json': canonicalText('offices', offices),
  ...changes,
});
const texts = new Map([['essai', new TextEncoder().encode(TEXT)]]);
const linesOf = async (changes: Record<string, string>) =>
  (await checkSeeds(sources(changes), texts)).problems.map(({ file, path, message }) => `${file} ${path} ${message}`);

describe('seed files become a pack', () => {
  it('in the order of their paths', () => {
    const pack = buildPack(FILES);
    expect(pack.entities.map(({ id }) => id)).toEqual([RURITANIA.id, RASSENDYLL.id]);
    expect(pack).toMatchObject({ id: 'reperes', format: 'reperes-pack', facts: [ROLE, FIGURE] });
  });

  it('and each record remembers its file', () => {
    expect(assembleSeeds(FILES).origins.entities).toEqual(['entities/countries.json [0]', 'entities/leaders.json [0]']);
  });

  it('or throw the first thing that is wrong', () => {
    expect(() => buildPack({ ...FILES, 'offices.json': [] })).toThrow('facts[0].role.office: No office "roi"');
  });
});

describe('checking the seeds', () => {
  it('finds nothing in the sample, with its texts or without', async () => {
    expect((await checkSeeds(sources(), texts)).problems).toEqual([]);
    const without = await checkSeeds(sources(), undefined);
    expect(without.problems).toEqual([]);
    expect(without.texts).toBeUndefined();
  });

  it.each([
    ['no JSON', { 'offices.json': '[' }, /^offices\.json {2}Not JSON/],
    ['a stray file', { 'other.json': '[]' }, /^other\.json {2}Not a file of the seeds/],
    ['a wrong shape', { 'offices.json': '[{"id":"roi"}]' }, /^offices\.json \[0\]\.names "names" is missing/],
    ['another indent', { 'offices.json': JSON.stringify(offices) }, /^offices\.json line 1 Not canonical/],
    [
      'an id that leads nowhere, in the file that has it',
      { 'entities/leaders.json': canonicalText('entities', [{ ...RASSENDYLL, country: 'country/x' }]) },
      /^entities\/leaders\.json \[0\]\.country No entity/,
    ],
    [
      'a name of two, in the file of the second',
      { 'entities/leaders.json': canonicalText('entities', [{ ...RASSENDYLL, aliases: RURITANIA.aliases }]) },
      /^entities\/leaders\.json \[0\]\.aliases\[0\]\.text "Ruritanie" is also/,
    ],
    [
      'a record in the wrong file',
      {
        'entities/countries.json': canonicalText('entities', [RASSENDYLL]),
        'entities/leaders.json': canonicalText('entities', [RURITANIA]),
      },
      /^entities\/leaders\.json \[0\] Comes before/,
    ],
    [
      'evidence that is not there',
      {
        'facts/essai.json': canonicalText('facts', [
          ROLE,
          { ...FIGURE, source: { ...FIGURE.source, evidence: ['ânes'] } },
        ]),
      },
      /^facts\/essai\.json \[1\]\.source\.evidence\[0\] "ânes" does not/,
    ],
  ])('finds %s', async (_, changes, expected) => {
    const lines = await linesOf(changes);
    expect(lines.filter((line) => expected.test(line))).not.toEqual([]);
  });
});
