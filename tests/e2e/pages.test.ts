import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CATEGORIES_ON_AT_FIRST } from '../../lib/model/category.ts';
import { settledIn, staysBare } from './marks.ts';
import { openStage, type Stage } from './stage.ts';
import { changesSince, serialised, watchNodes } from './untouched.ts';

const HOUSE = fileURLToPath(new URL('../..', import.meta.url));
const PAGES = join(HOUSE, '..', 'shared', 'pages');
const files = existsSync(PAGES) ? globSync('**/*.html', { cwd: PAGES }).toSorted() : [];

/** Real pages keep changing by themselves: with their scripts shut off, whatever changes is our doing. */
const NO_SCRIPTS = "script-src 'none'";

/** How many names of the first four categories the command line finds in these files. */
function annotated(): ReadonlyMap<string, number> {
  const { stdout } = spawnSync('node', ['lib/command/annotate.ts', ...files.map((file) => join(PAGES, file))], {
    cwd: HOUSE,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const lines = stdout.trim().split('\n');
  return new Map(
    lines.map((line, number) => {
      const { mentions } = JSON.parse(line) as { mentions: readonly { category: string }[] };
      const first: readonly string[] = CATEGORIES_ON_AT_FIRST;
      return [files[number] ?? '', mentions.filter(({ category }) => first.includes(category)).length];
    }),
  );
}

describe('real pages', () => {
  if (files.length === 0) {
    it('are not at hand here: there is no ../shared/pages, and nothing of them was tried', () => {
      console.log('../shared/pages is absent: no real page was tried.');
      expect(existsSync(PAGES)).toBe(false);
    });
    return;
  }

  let stage: Stage;
  let names: ReadonlyMap<string, number>;
  beforeAll(async () => {
    names = annotated();
    stage = await openStage((path) => {
      const [, mode, ...rest] = path.split('/');
      const file = files.find((each) => each === rest.join('/'));
      if (file === undefined || (mode !== 'still' && mode !== 'live')) return undefined;
      return {
        type: 'text/html; charset=utf-8',
        body: readFileSync(join(PAGES, file)),
        headers: mode === 'still' ? { 'content-security-policy': NO_SCRIPTS } : {},
      };
    });
  });
  afterAll(() => stage.close());

  it.each(files)('%s is painted where there are names, and every node stays as it was', async (file) => {
    const page = await stage.open(`/still/${file}`, watchNodes);
    if ((names.get(file) ?? 0) > 0) expect((await settledIn(page)).length).toBeGreaterThan(0);
    else expect(await staysBare(page)).toBe(true);
    expect(await changesSince(page)).toEqual([]);
    const control = await stage.openUnread(`/still/${file}`);
    expect(await serialised(page)).toBe(await serialised(control));
    await page.close();
    await control.close();
  });

  it.each(files)('%s, with its own scripts running, has no error but its own', async (file) => {
    const errorsOf = async (open: Stage['open']): Promise<ReadonlySet<string>> => {
      const errors = new Set<string>();
      const page = await open(`/live/${file}`, async (empty) => {
        empty.on('pageerror', (error) => errors.add(String(error).replaceAll(/localhost|127\.0\.0\.1/g, 'here')));
      });
      await new Promise((resolve) => setTimeout(resolve, 800));
      await page.close();
      return errors;
    };
    const [withUs, own] = await Promise.all([errorsOf(stage.open), errorsOf(stage.openUnread)]);
    expect(withUs).toEqual(own);
  });
});
