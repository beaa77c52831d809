import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../lib/model/language.ts';
import { FILE_FORMATS, READ_OTHERWISE, type ReadAs } from '../../lib/model/read-as.ts';
import { sayReadAs, sayReadOtherwise } from '../../lib/words/read-as.ts';

const PLAIN: ReadAs = {
  format: 'hypothesis-json',
  annotations: 1200,
  ...{ joined: 0, loose: 0, unquoted: 0, cut: 0, leftOut: 0 },
};

describe('what a file was taken for, in words', () => {
  it.each([
    ['fr', 'Hypothesis, JSON, 1\u202f200\u00a0annotations'],
    ['en', 'Hypothesis, JSON, 1,200 annotations'],
    ['vi', 'Hypothesis, JSON, 1.200 chú thích'],
  ] as const)('is its format and how many it holds, in %s', (language, expected) => {
    expect(sayReadAs(PLAIN, language)).toBe(expected);
    expect(sayReadOtherwise(PLAIN, language)).toEqual([]);
  });

  it.each(LANGUAGES)('is different for each format and each thing left or changed, in %s', (language) => {
    const formats = FILE_FORMATS.map((format) => sayReadAs({ ...PLAIN, format }, language));
    expect(new Set(formats).size).toBe(FILE_FORMATS.length);
    for (const count of [1, 2]) {
      const all = Object.fromEntries(READ_OTHERWISE.map((what) => [what, count])) as unknown as ReadAs;
      const lines = sayReadOtherwise({ ...PLAIN, ...all }, language);
      expect(new Set(lines).size).toBe(READ_OTHERWISE.length);
      expect(lines.filter((line) => !line.startsWith(String(count)) || line.includes("'"))).toEqual([]);
    }
  });
});
