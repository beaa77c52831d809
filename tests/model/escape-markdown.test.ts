import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeLine, escapeLines, linkTo } from '../../lib/model/escape-markdown.ts';
import { asIri } from '../../lib/notes/as-iri.ts';
import { runs } from '../runs.ts';
import { hostileAddress, hostileText, wordsOf } from './hostile-text.ts';
import { readMarkdown } from './markdown-read.ts';

describe('text of others, escaped', () => {
  it.each([
    ['*a* _b_ `c` ~d~', '\\*a\\* \\_b\\_ \\`c\\` \\~d\\~'],
    ['![x](y)', '!\\[x\\](y)'],
    ['<img src=x>', '\\<img src=x>'],
    ['&lt;', '\\&lt;'],
    ['a\\*b', 'a\\\\\\*b'],
    ['# a # b', '\\# a # b'],
    ['a ##', 'a \\##'],
    ['- Saint-Pétersbourg', '\\- Saint-Pétersbourg'],
    ['=== ', '\\==='],
    [':-:', '\\:-:'],
    ['> a', '\\> a'],
    ['12. mai', '12\\. mai'],
    ['12) mai', '12\\) mai'],
    ['a | b', 'a \\| b'],
    ['    code', 'code'],
    ['$x^2$', '\\$x\\^2\\$'],
    ['a\u202eb\u0000c\ud83d', 'abc\ud83d'],
    ['a@b.cd', 'a\\@b.cd'],
    ['ftp://a.bc', 'ftp\\://a.bc'],
    ['https://a.bc/*', 'https\\://a.bc/\\*'],
  ])('%j is written %j', (text, expected) => {
    expect(escapeLine(text)).toBe(expected);
  });

  it.each([
    '12 mai.',
    'L’accord n’est pas signé (voir p. 3) ; c’est dit !',
    "aujourd'hui, Saint-Pétersbourg – 12,5 %",
    '-5 °C',
    '#gaz',
    '+84',
    'a < b > c -> d',
    'R&D & Cie',
    'snake_case',
    '@lemonde',
    'https://a.bc/d_e?f=g&h=i#j',
  ])('%j needs nothing', (text) => {
    expect(escapeLine(text)).toBe(text);
  });

  it('keeps its lines but not empty ones around', () => {
    expect(escapeLines('\n a\r\n\r\nb\u2029')).toEqual(['a', '', 'b']);
  });

  it.each([
    ['in a paragraph', (line: string) => line, (words: string) => words, []],
    ['in a heading', (line: string) => `## ${line}`, (words: string) => words, ['heading']],
    ['in an item', (line: string) => `- ${line}`, (words: string) => words, ['list', 'list_item']],
    ['in bold', (line: string) => `a **${line}** b`, (words: string) => `a ${words} b`, ['strong']],
    ['after words', (line: string) => `a — ${line} (${line})`, (words: string) => `a — ${words} (${words})`, []],
    [
      'between quoted lines',
      (line: string) => `> a\n> ${line}\n> b`,
      (words: string) => `a ${words} b`,
      ['blockquote'],
    ],
  ])('%s it stays text, whatever it is', (_, written, seen, kinds) => {
    fc.assert(
      fc.property(hostileText, fc.boolean(), (text, breaks) => {
        const words = wordsOf(text);
        fc.pre(words !== '');
        const read = readMarkdown(written(escapeLine(text)), breaks);
        expect(read.shown).toBe(seen(words).trim());
        expect(read.kinds.filter((kind) => kind !== 'link' && kind !== 'br')).toEqual(kinds);
        for (const target of read.targets) expect(target).toMatch(/^https?:\/\//i);
      }),
      { numRuns: runs(20_000) },
    );
  });

  it('lines of it make no table, list or heading with each other', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 2, maxLength: 4 }), (texts) => {
        const lines = texts.map(escapeLine).filter((line) => line !== '');
        fc.pre(lines.length > 0);
        const read = readMarkdown(lines.map((line) => `> ${line}`).join('\n'));
        expect(read.kinds.filter((kind) => kind !== 'link')).toEqual(['blockquote']);
        expect(read.shown).toBe(texts.map(wordsOf).join(' ').replaceAll(/\s+/g, ' ').trim());
      }),
      { numRuns: runs(20_000) },
    );
  });
});

describe('a link', () => {
  it('is not ended by its address', () => {
    expect(linkTo('a', 'https://x.example/a>)\n b\\c&copy;&d=1#`\\|%')).toBe(
      '[a](<https://x.example/a%3E)%20b/c&amp;copy;&d=1#%60%5C%7C%25>)',
    );
  });

  it('has no brackets that a reader of Markdown could take for another', () => {
    expect(linkTo('[Vidéo] ![a](b)', 'https://x.example/')).toBe('[\\[Vidéo\\] !\\[a\\]\\(b)](<https://x.example/>)');
  });

  it.each([
    'javascript:a',
    'data:text/html,x',
    'file:///etc/hosts',
    'ftp://a.bc/',
    '/a',
    'x" onerror="y',
    '//a.bc',
    '',
    'https://',
  ])('to %j is only words', (address) => {
    expect(linkTo('a *b*', address)).toBe('a \\*b\\*');
  });

  it('shows its text and leads where it says, whatever both are', () => {
    fc.assert(
      fc.property(hostileText, hostileAddress, (text, address) => {
        const words = wordsOf(text);
        fc.pre(words !== '');
        const read = readMarkdown(`- a (${linkTo(text, address)}) b`);
        expect(read.shown).toBe(`a (${words}) b`);
        expect(read.kinds).toEqual(['list', 'list_item', 'link']);
        expect(read.targets.map(asServed)).toEqual([asServed(address)]);
      }),
      { numRuns: runs(20_000) },
    );
  });
});

/** What a browser asks for, with everything percent-encoded that may be so: the same may be written in several ways. */
const asServed = (address: string): string => asIri(new URL(address).href);
