import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../lib/command/our-page.ts';
import { until } from '../../lib/command/until.ts';
import { axeFindings, RULES_OF_COLOUR } from './axe.ts';
import { namesIn, settledIn } from './marks.ts';
import { clickIn } from './notes.ts';
import { seenText } from './seen-text.ts';
import { openStage, type Stage } from './stage.ts';

const PLACES = [
  '/documents',
  '/document/002',
  '/agreements',
  '/leaders',
  '/packs',
  '/own',
  '/own?name=country/russie',
  '/out',
  '/settings',
  '/history',
  '/?q=hanoi',
];

describe('the analyst’s desk', () => {
  let stage: Stage;
  let page: Page;
  let library: Page;
  let tab = 0;
  const folder = mkdtempSync(join(tmpdir(), 'reperes-desk-'));
  const untilSays = (...words: readonly string[]): Promise<boolean> =>
    until(words.join(', '), async () => {
      const text = (await seenText(library)).replaceAll(/[\u00a0\u202f]/g, ' ');
      return words.every((word) => text.includes(word));
    });
  const show = async (place: string): Promise<void> => {
    await library.goto(`${stage.root}library.html#${place}`);
  };
  const saved = (ending: string): Promise<string> =>
    until(`a file that ends in ${ending}`, async () => {
      const name = readdirSync(folder).find((each) => each.endsWith(ending));
      return name !== undefined && readFileSync(join(folder, name), 'utf8');
    });

  beforeAll(async () => {
    stage = await openStage();
    page = await stage.open('/fr.html');
    await settledIn(page);
    const read = (await ask(stage.ours, 'tabs/read', null)) as readonly { readonly tab: number }[];
    tab = read[0]?.tab ?? 0;
    library = await stage.browser.newPage();
    await library.setViewport({ width: 1200, height: 860 });
    const client = await library.createCDPSession();
    await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  });
  afterAll(async () => {
    await stage.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('tells how the names of the page hang together, each fact with its source, also in print', async () => {
    await show(`/brief?tab=${tab}`);
    await untilSays('Dirigeants', 'Liens entre les noms de la page', 'Premier ministre de Russie');
    const [facts, sourced] = await library.evaluate(() => {
      const all = [...document.querySelectorAll('main .pairs .fact, main section .fact')];
      return [all.length, all.filter((fact) => fact.querySelector('a[href^="#/document/"]') !== null).length];
    });
    expect(facts).toBeGreaterThan(10);
    expect(sourced).toBe(facts);
    await library.emulateMediaType('print');
    await library.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const folded = await library.evaluate(
      () => [...document.querySelectorAll('main .fact')].filter((fact) => !fact.checkVisibility()).length,
    );
    expect(folded).toBe(0);
    await library.emulateMediaType('screen');
  });

  it('keeps what the tables show in their address', async () => {
    await show('/agreements?party=country/russie');
    await until('the table', () => library.evaluate(() => document.querySelector('h1')?.textContent === 'Accords'));
    const all = await library.evaluate(() => document.querySelectorAll('tbody tr').length);
    await library.click('thead th button');
    await until('another order in the address', async () => /order=down|sort=/.test(library.url()));
    expect(await library.evaluate(() => document.querySelectorAll('tbody tr').length)).toBe(all);
    await library.goBack();
    await until('the order before', async () => !/order=down|sort=/.test(library.url()));
    await show('/leaders?q=medvedev');
    await untilSays('Dmitri Medvedev');
    expect(await seenText(library)).not.toContain('Wang Yi');
  });

  it('takes mentions and briefs of open pages out, a spreadsheet’s first bytes included', async () => {
    const other = await stage.open('/plain.html');
    await settledIn(other);
    await library.bringToFront();
    await show('/out');
    await untilSays('2 pages choisies sur 2');
    await clickIn(library, 'Mentions en CSV');
    const csv = await saved('.csv');
    expect(csv.startsWith('\ufeff')).toBe(true);
    expect(csv.split('\r\n')[0]).toContain(';');
    const { mentions } = (await ask(stage.ours, 'tab/mentions', { tab })) as { readonly mentions: readonly unknown[] };
    expect(csv.split('\r\n').length).toBeGreaterThan(mentions.length);
    await clickIn(library, 'Briefs en Markdown');
    const brief = await saved('.md');
    expect(brief).toContain('Dmitri Medvedev');
    await other.close();
  });

  it('a name that is switched off is not lit, and still counts', async () => {
    const before = await namesIn(page);
    const settings = (await ask(stage.ours, 'settings/get', null)) as object;
    await ask(stage.ours, 'settings/set', { ...settings, entitiesOff: ['country/russie'] });
    await until('Russie to go out', async () => !(await namesIn(page)).includes('country Russie'));
    const outline = (await ask(stage.ours, 'tab/outline', { tab })) as {
      readonly entities: readonly {
        readonly ref: { readonly id: string };
        readonly count: number;
        readonly shown: number;
      }[];
    };
    const russia = outline.entities.find(({ ref }) => ref.id === 'country/russie');
    expect(russia).toMatchObject({ shown: 0 });
    expect(russia?.count).toBeGreaterThan(0);
    await ask(stage.ours, 'settings/set', settings);
    await until('Russie to be lit again', async () => (await namesIn(page)).length === before.length);
  });

  it('draws ticks beside the scroll bar when asked to, and only then', async () => {
    const strip = () => page.evaluate(() => document.querySelector('reperes-ticks') !== null);
    await page.bringToFront();
    expect(await strip()).toBe(false);
    const settings = (await ask(stage.ours, 'settings/get', null)) as object;
    await ask(stage.ours, 'settings/set', { ...settings, ticks: true });
    await until('ticks', strip);
    await ask(stage.ours, 'settings/set', settings);
    await until('no ticks', async () => !(await strip()));
  });

  it('remembers pages only from when the reader wants it, and forgets them', async () => {
    const listed = async () =>
      (await ask(stage.ours, 'history/list', { offset: 0, limit: 10 })) as { readonly total: number };
    expect((await listed()).total).toBe(0);
    await library.bringToFront();
    await show('/history');
    await clickIn(library, 'Retenir les pages lues');
    await untilSays('la dernière lue d’abord');
    const again = await stage.open('/plain.html');
    await settledIn(again);
    // The other one was open when the reader began to want it.
    await until('both pages to be remembered', async () => (await listed()).total === 2);
    await again.close();
    await library.bringToFront();
    await library.reload();
    await untilSays('2 pages', 'mention');
    await clickIn(library, 'Tout oublier');
    await clickIn(library, 'Oublier 2');
    await until('all to be forgotten', async () => (await listed()).total === 0);
    await clickIn(library, 'Ne plus rien retenir');
    await untilSays('L’historique est éteint');
  });

  it.each(PLACES)('axe finds nothing wrong in %s', async (place) => {
    await show(place);
    await until(`${place} to be drawn`, () => library.evaluate(() => document.querySelector('main h1') !== null));
    await library.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
    expect(await axeFindings(library)).toEqual([]);
    await library.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    expect(await axeFindings(library, { rules: RULES_OF_COLOUR })).toEqual([]);
  });
});
