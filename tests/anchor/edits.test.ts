import { describe, expect, it } from 'vitest';
import { makeFinder } from '../../lib/anchor/find.ts';
import { foldText } from '../../lib/anchor/fold-text.ts';
import { writtenArticles } from '../bench/anchor/articles.ts';
import { type Case, casesOf } from '../bench/anchor/cases.ts';
import { EDITS } from '../bench/anchor/edits/edits.ts';
import { judge } from '../bench/anchor/judge.ts';

const SEED = 'test';
const MOST = 10;
const ROUNDS = 2;

const letters = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '');
const cases = writtenArticles(SEED, 1)
  .slice(0, 9)
  .flatMap((article) => Array.from({ length: ROUNDS }, (_, round) => [...casesOf(article, SEED, round)]).flat());
const casesWith = (edit: string): Case[] => cases.filter((one) => one.edit.name === edit).slice(0, MOST);
const read = ({ text, truth }: Case): string => (truth === null ? '' : text.slice(truth.start, truth.end));

describe('the edits that anchors are measured by', () => {
  it.each(EDITS.map(({ name }) => name))('happen, and come out the same each time: %s', (edit) => {
    expect(casesWith(edit).length).toBeGreaterThan(3);
    const [first] = casesWith(edit);
    const again = [...casesOf((first as Case).article, SEED, 0)].find((one) => one.edit.name === edit);
    expect([again?.text, again?.truth]).toEqual([first?.text, first?.truth]);
  });

  it.each(['unchanged', 'around, 1 version', 'around, 3 versions', 'repeated, kept'])(
    'leave the quote as it was and know where it stands: %s',
    (edit) => {
      for (const one of casesWith(edit)) expect(letters(read(one))).toContain(letters(one.anchor.quote.exact));
    },
  );

  it('change markup, white space and signs only', () => {
    for (const one of casesWith('markup only')) {
      expect(foldText(read(one)).text).toBe(foldText(one.anchor.quote.exact).text);
      const [, noted] = [one.text, casesWith('unchanged').find(({ article }) => article === one.article)?.text];
      if (noted !== undefined) expect(letters(foldText(one.text).text)).toBe(letters(foldText(noted).text));
    }
  });

  it.each(['typos inside', '15 % of words'])('change the quote itself: %s', (edit) => {
    for (const one of casesWith(edit)) expect(read(one)).not.toBe(one.anchor.quote.exact);
  });

  it('change the page around in most versions', () => {
    const changed = casesWith('around, 1 version').filter(
      (one) =>
        one.text !== cases.find(({ article, edit }) => article === one.article && edit.name === 'unchanged')?.text,
    );
    expect(changed.length).toBeGreaterThan(MOST / 2);
  });

  it.each(EDITS.filter(({ isGone }) => isGone).map(({ name }) => name))('leave nothing of the quote: %s', (edit) => {
    for (const one of casesWith(edit)) expect(one.truth).toBeNull();
  });
});

describe('anchors in edited pages', () => {
  it('are exact, at the very place, where nothing changed', () => {
    for (const { text, anchor } of casesWith('unchanged'))
      expect(makeFinder(text)(anchor)).toEqual({ found: 'exact', ...anchor.position, score: 1 });
  });

  it.each(['deleted', 'deleted, 1 version around', 'replaced by another'])(
    'never put a long quote that is gone anywhere: %s',
    (edit) => {
      const long = cases.filter((one) => one.edit.name === edit && one.length === 300).slice(0, MOST);
      expect(long.length).toBeGreaterThan(3);
      for (const { text, anchor } of long) expect(makeFinder(text)(anchor)).toEqual({ found: 'orphan' });
    },
  );

  it('say the same whether the text was read for searching beforehand or not', () => {
    for (const { text, anchor } of casesWith('15 % of words, 1 version around')) {
      const find = makeFinder(text);
      let turns = 0;
      while (!find.prepare(() => turns++ % 2 === 1)) expect(turns).toBeLessThan(1000);
      expect(find(anchor)).toEqual(makeFinder(text)(anchor));
    }
  });
});

describe('the verdict on a place', () => {
  const text = 'Les premiers camions sont passés à l’aube devant les habitants';
  const truth = { start: 13, end: 37 };
  const at = (start: number, end: number): ReturnType<typeof judge> =>
    judge(text, truth, { found: 'approximate', start, end, score: 0.9 });

  it.each([
    ['the very place', at(13, 37), 'right'],
    ['a word more', at(4, 37), 'right'],
    ['two words less at the end', at(13, 25), 'wrong'],
    ['elsewhere', at(45, 60), 'wrong'],
    ['an orphan of what is there', judge(text, truth, { found: 'orphan' }), 'orphan'],
    ['an orphan of what is gone', judge(text, null, { found: 'orphan' }), 'right'],
    ['a place for what is gone', judge(text, null, { found: 'exact', start: 0, end: 3, score: 1 }), 'wrong'],
  ])('%s', (_, verdict, expected) => {
    expect(verdict).toBe(expected);
  });
});
