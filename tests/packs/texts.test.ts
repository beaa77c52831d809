import { describe, expect, it } from 'vitest';
import { numbersIn } from '../../lib/packs/numbers.ts';
import { checkTexts, paragraphsOf } from '../../lib/packs/texts.ts';
import { FIGURE, ROLE, samplePack, TEXT } from './sample.ts';

const bytes = (text: string) => new Map([['essai', new TextEncoder().encode(text)]]);
const problemsOf = async (pack = samplePack(), text = TEXT) =>
  (await checkTexts(pack, bytes(text))).problems.map(({ path, message }) => `${path}: ${message}`);
const saying = (fr: string) => samplePack({ facts: [{ ...FIGURE, text: { ...FIGURE.text, fr } }] });

describe('numbers of a French text, in one form', () => {
  it.each([
    ['12 500', ['12500']],
    ['12\u00a0500 et 12\u202f500', ['12500', '12500']],
    ['1.234.567,5', ['1234567.5']],
    ['4,50 %', ['4.50']],
    ['4.0', ['4.0']],
    ['le 05/06', ['5', '6']],
    ['2020-2025', ['2020', '2025']],
    ['en 2018 350 accords', ['2018', '350']],
    ['1er', ['1']],
    ['aucun', []],
  ])('%s', (text, expected) => {
    expect(numbersIn(text)).toEqual(expected);
  });
});

it('paragraphs are the lines that are not blank, whatever ends them', () => {
  expect(paragraphsOf('a\r\n\u00a0 \t\r\nb\rc\n\n')).toEqual(['a', 'b', 'c']);
});

describe('a pack against its texts', () => {
  it('has nothing to complain of in the sample, and says how much it looked at', async () => {
    expect(await checkTexts(samplePack(), bytes(TEXT))).toEqual({ problems: [], documents: 1, tokens: 2, numbers: 3 });
  });

  it('sees another text behind the same id', async () => {
    const problems = await problemsOf(samplePack(), `${TEXT}Encore.\n`);
    expect(problems[0]).toMatch(/^documents\[0\]\.sha256: The text has [0-9a-f]{64}\.$/);
    expect(problems[1]).toBe('documents[0].paragraphs: The text has 3 paragraphs.');
  });

  it('sees evidence that does not stand in the paragraph', async () => {
    const source = { ...ROLE.source, evidence: ['Rassendyll', 'reine'] };
    expect(await problemsOf(samplePack({ facts: [{ ...ROLE, source }] }))).toEqual([
      'facts[0].source.evidence[1]: "reine" does not stand in paragraph 1 of essai.',
    ]);
  });

  it('takes evidence across no-break spaces', async () => {
    const source = { ...FIGURE.source, evidence: ['12 500 chevaux'] };
    expect(await problemsOf(samplePack({ facts: [{ ...FIGURE, source }] }))).toEqual([]);
  });

  it('sees a number that the paragraph does not have', async () => {
    expect(await problemsOf(saying('La Ruritanie compte 12 501 chevaux.'))).toEqual([
      'facts[0].text.fr: 12501 does not stand in paragraph 2 of essai.',
    ]);
  });

  it.each([
    ['the year and month of the fact', 'En 05/2021, 12 500 chevaux.'],
    ['the day of the document', 'Le 4, 12 500 chevaux.'],
  ])('lets %s pass', async (_, fr) => {
    expect(await problemsOf(saying(fr))).toEqual([]);
  });

  it('lets the date of a related-news part pass, within that part only', async () => {
    const part = {
      paragraphs: [2, 2] as [number, number],
      title: 'Ailleurs',
      date: '1999-12',
      basis: 'blurb' as const,
    };
    const documents = samplePack().documents.map((document) => ({ ...document, parts: [part] }));
    const facts = [ROLE, FIGURE].map((fact) => ({ ...fact, text: { ...fact.text, fr: 'En 1999.' } }));
    expect(await problemsOf(samplePack({ documents, facts }))).toEqual([
      'facts[0].text.fr: 1999 does not stand in paragraph 1 of essai.',
    ]);
  });
});
