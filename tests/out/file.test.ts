import { describe, expect, it } from 'vitest';
import { briefsFile } from '../../lib/out/briefs.ts';
import { mentionsFile } from '../../lib/out/file.ts';
import { UNKNOWN, ZENDA } from './mentions.ts';

const ON = new Date(2026, 10, 2, 23, 59);

describe('mentions as a file', () => {
  it.each([
    ['fr', ';'],
    ['en', ','],
    ['vi', ';'],
  ] as const)('is a sheet as a reader of %s opens it', (language, separator) => {
    const file = mentionsFile([ZENDA], 'csv', { language, on: ON });
    expect(file).toMatchObject({ name: 'reperes-mentions-2026-11-02.csv', type: 'text/csv' });
    expect(file.text).toContain(`title${separator}address`);
  });

  it('is JSON that says what it is, page by page, with null for what is not known', () => {
    const file = mentionsFile([ZENDA, UNKNOWN], 'json', { language: 'fr', on: ON });
    expect(file).toMatchObject({ name: 'reperes-mentions-2026-11-02.json', type: 'application/json' });
    expect(JSON.parse(file.text)).toEqual({
      format: 'reperes-mentions',
      version: 1,
      pages: [
        {
          title: ZENDA.page?.title,
          address: 'https://www.gazette.example/zenda',
          date: '2021-06',
          mentions: [
            { ...ZENDA.mentions[0], name: 'Rodolphe Rassendyll', category: 'leader' },
            { ...ZENDA.mentions[1], name: 'Ruritanie', category: 'country' },
          ],
        },
        {
          title: null,
          address: null,
          date: null,
          mentions: [{ ...UNKNOWN.mentions[0], name: '', category: '' }],
        },
      ],
    });
  });
});

describe('briefs as a file', () => {
  it('follow one another, a blank line between them', () => {
    expect(briefsFile(['# Un\n', '# Deux\n'], { on: ON })).toEqual({
      name: 'reperes-brief-2026-11-02.md',
      type: 'text/markdown',
      text: '# Un\n\n# Deux\n',
    });
  });
});
