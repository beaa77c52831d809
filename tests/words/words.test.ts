import { describe, expect, it } from 'vitest';
import { REASONS } from '../../lib/model/answer.ts';
import { CATEGORIES } from '../../lib/model/category.ts';
import { LANGUAGES } from '../../lib/model/language.ts';
import { STATUSES } from '../../lib/model/status.ts';
import { CARD_WORDS } from '../../lib/words/card.ts';
import { CATEGORY_WORDS } from '../../lib/words/category.ts';
import { sayDate } from '../../lib/words/date.ts';
import { REASON_WORDS } from '../../lib/words/reason.ts';
import { SOURCE_WORDS } from '../../lib/words/source.ts';
import { STATUS_WORDS } from '../../lib/words/status.ts';

describe('a date in words', () => {
  it.each([
    ['2018-11-19', 'fr', '19 nov. 2018', '19 novembre 2018'],
    ['2026-01-01', 'fr', '1er janv. 2026', '1er janvier 2026'],
    ['2018-11', 'fr', 'nov. 2018', 'novembre 2018'],
    ['2018', 'fr', '2018', '2018'],
    ['2018-11-19', 'en', '19 Nov 2018', '19 November 2018'],
    ['2018-11', 'en', 'Nov 2018', 'November 2018'],
    ['2018-11-19', 'vi', '19/11/2018', '19 tháng 11 năm 2018'],
    ['2018-11', 'vi', '11/2018', 'tháng 11 năm 2018'],
  ] as const)('%s in %s', (iso, language, short, long) => {
    expect([sayDate(iso, language, 'short'), sayDate(iso, language, 'long')]).toEqual([short, long]);
  });

  it('refuses what is no date', () => {
    expect(() => sayDate('19 nov. 2018', 'fr', 'short')).toThrow(RangeError);
  });
});

describe('words', () => {
  it('take the preposition of a French date', () => {
    const { asOf } = CARD_WORDS.fr;
    expect(['2018-11-19', '2018-11', '2018'].map(asOf)).toEqual(['au 19 nov. 2018', 'en nov. 2018', 'en 2018']);
  });

  it('count', () => {
    expect([0, 1, 12].map(CARD_WORDS.fr.factCount)).toEqual([
      '0\u00a0fait dans le corpus',
      '1\u00a0fait dans le corpus',
      '12\u00a0faits dans le corpus',
    ]);
    expect([0, 1, 12].map(CARD_WORDS.en.factCount)).toEqual([
      '0 facts in the corpus',
      '1 fact in the corpus',
      '12 facts in the corpus',
    ]);
  });

  it('name a source with or without a publisher', () => {
    const source = { document: '002', paragraph: 3, title: 'A paper' };
    expect(SOURCE_WORDS.fr.short(source)).toBe('002\u00a0¶3');
    expect(SOURCE_WORDS.fr.short({ ...source, publisher: 'VNA' })).toBe('VNA · 002\u00a0¶3');
  });

  const everyText = LANGUAGES.flatMap((language) => [
    ...REASONS.map((reason) => ({ language, text: REASON_WORDS[language][reason] })),
    ...CATEGORIES.flatMap((category) => Object.values(CATEGORY_WORDS[language][category])).map((text) => ({
      language,
      text,
    })),
    ...STATUSES.map((status) => ({ language, text: STATUS_WORDS[language][status] })),
    ...[...Object.values(CARD_WORDS[language]), ...Object.values(SOURCE_WORDS[language].basis)]
      .filter((text) => typeof text === 'string')
      .map((text) => ({ language, text })),
  ]);

  it('are never empty, keep typographic apostrophes, and French spaces its colons without a break', () => {
    expect(everyText.length).toBeGreaterThan(100);
    expect(everyText.filter(({ text }) => text.trim() === '' || text.includes("'"))).toEqual([]);
    expect(
      everyText.filter(({ language, text }) => language === 'fr' && /[^\u00a0]:|[^\u202f][;!?]/.test(text)),
    ).toEqual([]);
  });

  it('say in each reason what to do', () => {
    const sentences = LANGUAGES.flatMap((language) => REASONS.map((reason) => REASON_WORDS[language][reason]));
    expect(sentences.filter((sentence) => !/: .+\.$/.test(sentence))).toEqual([]);
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});
