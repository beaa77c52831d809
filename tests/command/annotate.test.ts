import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Annotation } from '../../lib/command/annotate-text.ts';
import { readSeedFiles } from '../../lib/command/seed-files.ts';
import { ALIAS_KINDS } from '../../lib/model/entity.ts';
import { buildPack } from '../../lib/packs/build.ts';

const COMMAND = join(import.meta.dirname, '../../lib/command/annotate.ts');
const folder = mkdtempSync(join(tmpdir(), 'reperes-annotate-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Line = Annotation & { readonly file: string };

function annotate(args: readonly string[], from = folder): { lines: Line[]; errors: string[]; code: number | null } {
  const env = { ...process.env, INIT_CWD: from };
  const { stdout, stderr, status } = spawnSync(process.execPath, [COMMAND, ...args], { encoding: 'utf8', env });
  const parts = (text: string): string[] => text.split('\n').filter(Boolean);
  return { lines: parts(stdout).map((line) => JSON.parse(line)), errors: parts(stderr), code: status };
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const printed = ({ mentions }: Line): string[] => mentions.map(({ text, entity }) => `${text} = ${entity}`);

describe('npm run annotate', { timeout: 30_000 }, () => {
  it('prints a line a file, with offsets in the whole content of a plain text', () => {
    const text =
      '  \u00a02026-02-03 Brève\r\n\r\nÀ Hanoï, To Lam a reçu une délégation du Laos.\n🎉 La visite\u00a0: Tô Lâm\n';
    const { lines, errors, code } = annotate([file('breve.txt', text)]);
    expect([errors, code, lines.length]).toEqual([[], 0, 1]);
    const [line] = lines as [Line];
    expect(line.date).toBe('2026-02-03');
    expect(line.language).toBe(null);
    expect(line.text).toBeUndefined();
    expect(printed(line)).toEqual([
      'Hanoï = place/hanoi',
      'To Lam = leader/to-lam',
      'Laos = country/laos',
      'Tô Lâm = leader/to-lam',
    ]);
    for (const mention of line.mentions) expect(text.slice(mention.start, mention.end)).toBe(mention.text);
    expect(line.mentions[1]).toMatchObject({ name: 'To Lam', category: 'leader' });
  });

  it('counts a byte order mark as the one unit that it is', () => {
    const { lines } = annotate([
      file('mark.txt', '\ufeffLaos'),
      file('wide.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Laos', 'utf16le')])),
    ]);
    expect(lines.map(({ mentions }) => mentions.map(({ start, end }) => [start, end]))).toEqual([[[1, 5]], [[1, 5]]]);
  });

  it('prints the text of a page and offsets in it', () => {
    const page = `<!doctype html><html lang="vi-VN"><head><title>Laos</title>
      <meta property="article:published_time" content="2025-05-12T08:00:00+07:00"></head>
      <body><p>Theo <b>Tô</b> Lâm, Việt&nbsp;Nam</p><script>"Laos"</script><select><option>Laos</select>
      <p>và Liên bang<br>Nga</p></body></html>`;
    const { lines } = annotate([file('page.html', page)]);
    const [line] = lines as [Line];
    expect([line.date, line.language]).toEqual(['2025-05-12', 'vi']);
    expect(printed(line)).toEqual([
      'Tô Lâm = leader/to-lam',
      'Việt\u00a0Nam = country/vietnam',
      'Nga = country/russie',
    ]);
    for (const mention of line.mentions) expect(line.text?.slice(mention.start, mention.end)).toBe(mention.text);
  });

  it('reads a page without the tags that HTML lets one leave out', () => {
    const pages = [
      'Le Laos',
      '\ufeff<p>Le Laos</p>\n<p>La Russie',
      '<!doctype html><meta charset=utf-8><title>Cuba</title><p>Laos<p>Chine',
    ];
    const { lines, errors } = annotate(pages.map((page, index) => file(`bref-${index}.html`, page)));
    expect(errors).toEqual([]);
    expect(lines.map((line) => line.mentions.map(({ text }) => text))).toEqual([
      ['Laos'],
      ['Laos', 'Russie'],
      ['Laos', 'Chine'],
    ]);
  });

  it('reads what it can of a page nested without end', () => {
    const page = `<p>Laos</p>${'<b>'.repeat(20_000)}Cuba`;
    const { lines, code } = annotate([file('profond.html', page), file('autre.txt', 'Laos')]);
    expect(code).toBe(0);
    expect(lines.map((line) => line.mentions.map(({ text }) => text))).toEqual([['Laos'], ['Laos']]);
  });

  it('finds files from the folder that npm was called in', () => {
    const path = file('ici.txt', 'Laos');
    expect(annotate([basename(path)], dirname(path)).lines.map((line) => line.file)).toEqual(['ici.txt']);
  });

  it('says on one line of standard error what it cannot read, and does the others', () => {
    const bad = file('mal.txt', new Uint8Array([0x4c, 0xe9, 0x20]));
    const { lines, errors, code } = annotate(['absent.txt', bad, file('image.png', ''), file('bon.txt', 'Laos')]);
    expect(code).toBe(1);
    expect(lines.map((line) => basename(line.file))).toEqual(['bon.txt']);
    expect(errors).toHaveLength(3);
    expect(errors[0]).toMatch(/^absent\.txt: .*no such file/);
    expect(errors[1]).toBe(`${bad}: it is not UTF-8 text`);
    expect(errors[2]).toContain('only .txt and .html');
  });

  it('prints names that the dictionary lacks when asked, with offsets as for mentions', () => {
    const text = 'Brève\n🎉 Selon le ministre Armand Delcourt, le Laos attend. Il pleut.\n';
    const page = '<h1>Brève</h1><p>Selon le ministre <b>Armand</b> Delcourt, le Laos attend.</p>';
    const paths = [file('inconnus.txt', text), file('inconnus.html', page)];
    const [plain, html] = annotate(['--unknown', ...paths]).lines as [Line, Line];
    expect(printed(plain)).toEqual(['Laos = country/laos']);
    expect(plain.unknown).toEqual([
      {
        start: text.indexOf('Armand'),
        end: text.indexOf(','),
        text: 'Armand Delcourt',
        kind: 'titled',
        sentence: '🎉 Selon le ministre Armand Delcourt, le Laos attend.',
      },
    ]);
    const [one] = html.unknown ?? [];
    expect(html.text?.slice(one?.start, one?.end)).toBe('Armand Delcourt');
    expect(annotate(paths).lines.map((line) => 'unknown' in line)).toEqual([false, false]);
  });

  it('refuses options that it does not have, and no files', () => {
    expect(annotate(['--all', 'x.txt'])).toMatchObject({ lines: [], code: 1 });
    expect(annotate(['--all']).errors[0]).toContain('no option --all');
    expect(annotate(['--unknown'])).toMatchObject({ lines: [], code: 1 });
    expect(annotate([])).toMatchObject({ lines: [], code: 1 });
  });

  it('prints no demonym, and finds every certain name of the bundled pack', async () => {
    const { entities } = buildPack(await readSeedFiles());
    const certain = entities.flatMap(({ id, aliases }) =>
      aliases
        .filter(
          ({ kind, needs }) => ALIAS_KINDS.indexOf(kind) !== ALIAS_KINDS.indexOf('demonym') && needs === undefined,
        )
        .filter(({ kind }) => kind === 'full' || kind === 'variant' || kind === 'misprint' || kind === 'acronym')
        .map(({ text }) => ({ id, text })),
    );
    const demonyms = entities.flatMap(({ aliases }) => aliases.filter(({ kind }) => kind === 'demonym'));
    const { lines } = annotate([
      file('noms.txt', certain.map(({ text }) => text).join('\n')),
      file('gentiles.txt', demonyms.map(({ text }) => `un ${text} de plus`).join('\n')),
    ]);
    const [names, others] = lines as [Line, Line];
    expect(printed(names)).toEqual(certain.map(({ id, text }) => `${text} = ${id}`));
    expect(printed(others)).toEqual([]);
  });
});
