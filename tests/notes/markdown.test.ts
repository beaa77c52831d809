import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../lib/model/note.ts';
import { notesToMarkdown } from '../../lib/notes/markdown.ts';
import { hostileAddress, hostileText, wordsOf } from '../model/hostile-text.ts';
import { readMarkdown } from '../model/markdown-read.ts';
import { runs } from '../runs.ts';
import { NOTE } from './any-note.ts';

const options = { language: 'fr', nameOf: (id: string) => (id === 'country/ruritanie' ? 'Ruritanie' : id) } as const;
const passage = (title: string, exact: string, text = ''): Note => ({
  ...NOTE,
  text,
  target: {
    kind: 'passage',
    page: { address: 'https://gazette.example/zenda', opened: 'https://www.gazette.example/zenda', title },
    anchor: { quote: { exact, prefix: '', suffix: '' } },
  },
});

describe('notes as Markdown', () => {
  it('has a section a page and an item a note', () => {
    const onEntity: Note = { ...NOTE, target: { kind: 'entity', entity: 'country/ruritanie' }, text: '', tags: [] };
    const other: Note = {
      ...NOTE,
      target: { kind: 'page', page: { address: 'https://b.example/x', opened: 'https://b.example/x/', title: '' } },
      text: 'Un.\r\n\r\n- deux',
      tags: [],
      entities: [],
    };
    expect(notesToMarkdown([NOTE, onEntity, other, passage('', 'Un soir.\n\nUn roi.')], options).split('\n')).toEqual([
      '# Notes',
      '',
      '## [Le château de Zenda](<https://www.gazette.example/zenda>)',
      '',
      '- **2 janvier 2026** · Ruritanie · \\#château',
      '',
      '  > le pont-levis',
      '',
      '  Voir *aussi* le plan.',
      '',
      '- **2 janvier 2026** · Ruritanie · \\#château',
      '',
      '  > Un soir.',
      '  >',
      '  > Un roi.',
      '',
      '## Ruritanie',
      '',
      '- **2 janvier 2026** · Ruritanie',
      '',
      '## [https://b.example/x/](<https://b.example/x/>)',
      '',
      '- **2 janvier 2026**',
      '',
      '  Un.',
      '',
      '  - deux',
      '',
    ]);
  });

  it.each([
    ['en', '# Notes', 'January 2, 2026'],
    ['vi', '# Ghi chú', '2 tháng 1, 2026'],
  ] as const)('speaks %s', (language, heading, date) => {
    const markdown = notesToMarkdown([NOTE], { ...options, language });
    expect(markdown.split('\n')[0]).toBe(heading);
    expect(markdown).toContain(`**${date}**`);
  });

  it('a page’s title and words cannot break out, nor can an unclosed fence of a note', () => {
    const markdown = notesToMarkdown(
      [passage('a](https://evil.example)\n# b', 'x\r# y\u2028> z\n\n<script>', '```\n<!--\n# c')],
      options,
    );
    const lines = markdown.split('\n').filter((line) => line !== '');
    expect(lines[1]).toBe('## [a\\]\\(https://evil.example) # b](<https://www.gazette.example/zenda>)');
    expect(lines.slice(2).map((line) => line.slice(0, 2))).toEqual(['- ', ...lines.slice(3).map(() => '  ')]);
    expect(lines.slice(3)).toEqual([
      '  > x',
      '  > \\# y',
      '  > \\> z',
      '  >',
      '  > \\<script>',
      '  ```',
      '  <!--',
      '  # c',
    ]);
  });

  it('is the same list whatever titles, quotes, tags and names say', () => {
    const said = hostileText.filter((text) => wordsOf(text) !== '');
    fc.assert(
      fc.property(said, hostileAddress, (text, opened) => {
        const written = (words: string, address: string): string => {
          const note = passage(words, words.replaceAll(/\s/g, ' '), '');
          const target = { ...note.target, page: { address, opened: address, title: words } };
          return notesToMarkdown([{ ...note, target, tags: [words] } as Note], { language: 'fr', nameOf: () => words });
        };
        const hostile = readMarkdown(written(text, opened));
        const kinds = ['heading', 'heading', 'link', 'list', 'list_item', 'strong', 'blockquote'];
        expect(hostile.kinds.filter((kind, place) => kind !== 'link' || place === 2)).toEqual(kinds);
        expect(new URL(hostile.targets[0] ?? '').host).toBe(new URL(opened).host);
        for (const target of hostile.targets) expect(target).toMatch(/^https?:\/\//i);
      }),
      { numRuns: runs(5000) },
    );
  });
});
