import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CATEGORIES_ON_AT_FIRST } from '../../lib/model/category.ts';
import { settledIn, staysBare } from './marks.ts';
import { files, PAGES, realPages, saysThatNoneIsAtHand } from './real-pages.ts';
import { openStage, type Stage } from './stage.ts';
import { changesSince, serialised, watchNodes } from './untouched.ts';

const HOUSE = join(import.meta.dirname, '../..');

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
  if (files.length === 0) return saysThatNoneIsAtHand();

  let stage: Stage;
  let names: ReadonlyMap<string, number>;
  let control: Page;
  beforeAll(async () => {
    names = annotated();
    stage = await openStage(realPages);
    control = await stage.browser.newPage();
  });
  afterAll(() => stage.close());

  it.each(files)('%s is painted where there are names, and every node stays as it was', async (file) => {
    const page = await stage.open(`/still/${file}`, watchNodes);
    if ((names.get(file) ?? 0) > 0) expect((await settledIn(page)).length).toBeGreaterThan(0);
    else expect(await staysBare(page)).toBe(true);
    expect(await changesSince(page)).toEqual([]);
    // Behind the other tab, where nothing is drawn: only its nodes are asked for, and without scripts they are all there.
    await control.goto(`${stage.served.unread}/still/${file}`, { waitUntil: 'domcontentloaded' });
    expect(await serialised(page)).toBe(await serialised(control));
    await page.close();
  });
});
