import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const COMMAND = join(import.meta.dirname, '../../lib/command/anchor.ts');
const folder = mkdtempSync(join(tmpdir(), 'reperes-anchor-'));
afterAll(() => rmSync(folder, { recursive: true }));

const HTML = `<!doctype html><html><head><title>Delta</title></head>
<body><h1>Le bac s’en va</h1><p>Le bac de <b>Ben</b> Tho cessera de naviguer &agrave; la fin du mois.</p><script>var a = "bac";</script>
<p>La province promet un pont neuf avant la saison des crues.</p></body></html>`;

function run(...args: readonly string[]): { out: string; errors: string[]; code: number | null } {
  const env = { ...process.env, INIT_CWD: folder };
  const { stdout, stderr, status } = spawnSync(process.execPath, [COMMAND, ...args], { encoding: 'utf8', env });
  return { out: stdout, errors: stderr.split('\n').filter(Boolean), code: status };
}

function file(name: string, content: unknown): string {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  return name;
}

const lines = (out: string): unknown[] =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const quote = (exact: string, around = {}): object => ({ type: 'TextQuoteSelector', exact, ...around });
const position = (start: unknown, end: unknown): object => ({ type: 'TextPositionSelector', start, end });

describe('npm run anchor', { timeout: 30_000 }, () => {
  const page = file('page.html', HTML);
  const text = run('--text', page).out;

  it('prints the text of the page as it is', () => {
    expect(text).toBe(
      'Le bac s’en vaLe bac de Ben Tho cessera de naviguer à la fin du mois.var a = "bac";\n' +
        'La province promet un pont neuf avant la saison des crues.',
    );
  });

  it('prints a line for each anchor, in order, with offsets in that text', () => {
    const selectors = file('selectors.json', [
      { id: 'a', selector: [quote('Ben Tho cessera')] },
      { id: 'b', selector: [quote('bac', { prefix: 'var a = "', suffix: '";' })] },
      {
        id: 'c',
        selector: [quote('un pont neuf avant la saison des pluies', { prefix: 'La province promet ', suffix: '.' })],
      },
      { id: 'd', selector: [quote('Un passage qui ne s’y trouve nullement'), position(3, 6)] },
      { id: 'e', selector: [position(0, 6)] },
      { id: 'f', selector: [position(0, 9999)] },
      { id: 'g', selector: [position(3, 6), quote('bac')] },
    ]);
    const { out, errors, code } = run(page, selectors);
    expect([errors, code]).toEqual([[], 0]);
    const at = (words: string, from = 0): object => {
      const start = text.indexOf(words, from);
      return { start, end: start + words.length, text: words };
    };
    expect(lines(out)).toEqual([
      { id: 'a', found: 'exact', ...at('Ben Tho cessera'), score: 1 },
      { id: 'b', found: 'exact', ...at('bac', text.indexOf('var')), score: 1 },
      {
        id: 'c',
        found: 'approximate',
        ...at('un pont neuf avant la saison des crues'),
        score: expect.closeTo(0.87, 1),
      },
      { id: 'd', found: 'orphan', start: null, end: null, text: null, score: 0 },
      { id: 'e', found: 'approximate', ...at('Le bac'), score: 0.5 },
      { id: 'f', found: 'orphan', start: null, end: null, text: null, score: 0 },
      { id: 'g', found: 'exact', ...at('bac'), score: 1 },
    ]);
    expect(Object.keys(lines(out)[0] as object)).toEqual(['id', 'found', 'start', 'end', 'text', 'score']);
  });

  it.each([
    ['<p>Un</p><p>Deux'],
    ['\ufeff<!doctype html>\n<meta charset=utf-8><title>Zéro</title>\n<p>Un</p><p>Deux</p>'],
    ['<html><head><title>Zéro</title></head>\n<p>Un</p><p>Deux</p></html>'],
  ])('reads a page without the tags that HTML lets one leave out: %j', (html) => {
    expect(run('--text', file('bref.html', html)).out).toBe('UnDeux');
  });

  it.each<[string, unknown, RegExp]>([
    ['no JSON', '{', /Not JSON/],
    ['no array', { id: 'a' }, /the whole: /],
    ['no exact text', [{ id: 'a', selector: [quote('')] }], /\[0\]\.selector\[0\]\.exact: /],
    ['no number', [{ id: 'a', selector: [quote('x'), position('1', 2)] }], /\[0\]\.selector\[1\]\.start: /],
    ['a negative offset', [{ id: 'a', selector: [position(-1, 2)] }], /\[0\]\.selector\[0\]\.start: /],
    ['an end before the start', [{ id: 'a', selector: [position(5, 2)] }], /\[0\]\.selector\[0\]: The end/],
    ['an unknown selector', [{ id: 'a', selector: [{ type: 'XPathSelector' }] }], /\[0\]\.selector\[0\]\.type: /],
    [
      'no selector',
      [
        { id: 'a', selector: [quote('bac')] },
        { id: 'b', selector: [] },
      ],
      /\[1\]\.selector: No selector/,
    ],
    ['two quotes', [{ id: 'a', selector: [quote('bac'), quote('Ben')] }], /\[0\]\.selector: Two selectors/],
    ['no id', [{ selector: [quote('bac')] }], /\[0\]\.id: /],
  ])('refuses selectors with %s: names the file and the place, prints nothing else', (_, content, why) => {
    const { out, errors, code } = run(page, file('mal.json', content));
    expect([out, code, errors.length]).toEqual(['', 1, 1]);
    expect(errors[0]).toMatch(/^mal\.json: /);
    expect(errors[0]).toMatch(why);
  });

  it('says on one line which file it cannot read', () => {
    for (const args of [
      ['absent.html', 'selectors.json'],
      ['--text', 'absent.html'],
    ]) {
      const { out, errors, code } = run(...args);
      expect([out, code, errors.length]).toEqual(['', 1, 1]);
      expect(errors[0]).toMatch(/^absent\.html: .*no such file/);
    }
    expect(run(page, 'absent.json').errors[0]).toMatch(/^absent\.json: .*no such file/);
  });

  it('refuses options that it does not have, and too few or too many files', () => {
    expect(run('--all', page).errors[0]).toContain('no option --all');
    for (const args of [[], [page], ['--text'], [page, page, page], ['--text', page, page]])
      expect(run(...args)).toMatchObject({ out: '', errors: [expect.stringContaining('Usage')], code: 1 });
  });
});
