import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../lib/model/language.ts';
import type { PackProblemReason } from '../../lib/model/pack-problem.ts';
import { readPack } from '../../lib/packs/read-pack.ts';
import { PACK_PROBLEM_WORDS, sayPackProblem } from '../../lib/words/pack-problem.ts';
import { samplePack } from '../packs/sample.ts';

const KINDS = Object.keys(PACK_PROBLEM_WORDS.fr.why) as PackProblemReason['kind'][];
const PARTS = { megabytes: 32, levels: 12, detail: 'Unexpected end', key: 'names', id: 'x', paragraphs: 2 };
const REASONS = [
  ...KINDS.map((kind) => ({ kind, ...PARTS, noun: 'entity' }) as PackProblemReason),
  { kind: 'leads nowhere', noun: 'office', id: 'x' },
  { kind: 'leads nowhere', noun: 'document', id: 'x' },
  { kind: 'id is ours', id: 'own' },
] as const;

describe('what is wrong with a pack, in words', () => {
  it.each(LANGUAGES)('is one sentence for each reason in %s', (language) => {
    const sentences = REASONS.map((why) => sayPackProblem({ path: '', why }, language));
    expect(new Set(sentences).size).toBe(REASONS.length);
    expect(sentences.filter((sentence) => !/^\p{Lu}.+\.$/u.test(sentence) || /'|undefined|\. /.test(sentence))).toEqual(
      [],
    );
    if (language === 'fr')
      expect(sentences.filter((sentence) => /[^\u00a0][:;?!»]|«[^\u00a0]/.test(sentence))).toEqual([]);
  });

  it.each([
    ['fr', 'Aucune fonction ne porte l’identifiant «\u00a0roi\u00a0». À l’endroit «\u00a0facts[0].role.office\u00a0».'],
    ['en', 'No office has the id “roi”. At “facts[0].role.office”.'],
    ['vi', 'Không có chức vụ nào mang mã “roi”. Tại “facts[0].role.office”.'],
  ] as const)('says where in %s', (language, expected) => {
    const reading = readPack(samplePack({ offices: [] }));
    expect(reading.ok ? [] : reading.problems.map((problem) => sayPackProblem(problem, language))).toEqual([expected]);
  });
});
