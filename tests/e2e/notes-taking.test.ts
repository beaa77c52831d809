import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../lib/command/our-page.ts';
import { until } from '../../lib/command/until.ts';
import { controlsIn } from '../trust/clickjacking/controls.ts';
import { keptNote, openSurface } from '../trust/clickjacking/surfaces.ts';
import { settledIn } from './marks.ts';
import { everyNote, forgetNotes, noteFrame, noteHostGone } from './notes.ts';
import { openStage, type Stage } from './stage.ts';

/** A reader looks before the next click; the frame must have been seen for half a second. In ms. */
const A_LOOK = 700;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const article = (style: string): string =>
  `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Page nue</title><link rel="icon" href="data:,"><style>body{margin:3em auto;max-width:720px;font:18px serif;transition:all .3s}${style}</style><body><p>Dmitri Medvedev.</p><p>La Russie importe du café ; le Vietnam importe des machines.</p><div style="height:300vh"></div></body></html>`;
const COVER =
  "const one = document.createElement('div'); one.id = 'cover'; one.popover = 'manual'; one.style.cssText = 'inset:0;width:auto;height:auto;margin:0;border:0;background:#fff;pointer-events:none'; document.documentElement.append(one); one.showPopover();";

describe('taking something away from a kept note', () => {
  let stage: Stage;
  beforeAll(async () => {
    // Under one address, so that the note is met on all of them.
    stage = await openStage((path) =>
      path === '/plain.html' ? { type: 'text/html', body: article(style) } : undefined,
    );
  });
  let style = '';
  afterEach(async () => {
    style = '';
    await forgetNotes(stage);
  });
  afterAll(() => stage.close());

  async function change(before: (page: Page) => Promise<unknown> = async () => undefined): Promise<Page> {
    await ask(stage.ours, 'notes/import', { notes: [keptNote(stage.served.origin)] });
    const page = await stage.open('/plain.html', before);
    await settledIn(page);
    await openSurface(page, page.mainFrame(), stage.root, 'change');
    return page;
  }
  async function click(page: Page, says: RegExp): Promise<void> {
    const control = (await controlsIn(page.mainFrame(), stage.root)).find((each) => says.test(each.says));
    if (control === undefined) throw new Error(`No control says ${says}.`);
    await page.mouse.move(control.x, control.y, { steps: 4 });
    await page.mouse.click(control.x, control.y);
  }
  /** As a reader does: takes a tag away, looks, saves. */
  async function takeTag(page: Page): Promise<void> {
    await click(page, /Retirer l’étiquette café/);
    await pause(A_LOOK);
    await click(page, /Enregistrer/);
  }
  const kept = async () => (await everyNote(stage))[0]?.note;
  const ownWindow = async (): Promise<Page> => {
    const target = await stage.browser.waitForTarget(
      (each) => each.url().startsWith(`${stage.root}note.html`) && each.type() === 'page',
      { timeout: 10_000 },
    );
    const page = await target.page();
    if (page === null) throw new Error('The window has no page.');
    await until('the editor', () => page.evaluate(() => document.querySelector('textarea') !== null));
    return page;
  };
  const tagsGone = (): Promise<boolean> =>
    until('the tag to go', async () => JSON.stringify((await kept())?.tags) === '["import"]');

  it.each<[string, string, (page: Page) => Promise<unknown>]>([
    ['an ordinary page', '', async () => undefined],
    ['a narrow window', '', (page) => page.setViewport({ width: 380, height: 500 })],
    ['a page that is magnified by its own style', 'html{zoom:1.25}', async () => undefined],
  ])('is saved in place, in plain sight: %s', async (_, css, before) => {
    style = css;
    const page = await change(before);
    await takeTag(page);
    await tagsGone();
    await noteHostGone(page);
    await page.close();
  });

  it('is saved in place when the reader magnifies the page to 125 %', async () => {
    const zoom = (factor: number) =>
      stage.ours.evaluate(async (to) => {
        for (const { id } of await chrome.tabs.query({ active: true })) if (id) await chrome.tabs.setZoom(id, to);
      }, factor);
    const page = await stage.open('/plain.html');
    await zoom(1.25);
    await ask(stage.ours, 'notes/import', { notes: [keptNote(stage.served.origin)] });
    await page.reload();
    await settledIn(page);
    try {
      expect(await page.evaluate(() => devicePixelRatio)).toBe(1.25);
      await openSurface(page, page.mainFrame(), stage.root, 'change');
      await takeTag(page);
      await tagsGone();
    } finally {
      await zoom(1);
      await page.close();
    }
  });

  it('goes on in a window of its own where the page covers the frame, and is saved there', async () => {
    const page = await change();
    await page.evaluate(COVER);
    await takeTag(page);
    const small = await ownWindow();
    await noteHostGone(page);
    expect((await kept())?.tags).toEqual(['café', 'import']);
    expect(await small.evaluate(() => document.querySelector('.notice')?.textContent)).toBe(
      'Cette modification retire quelque chose de la note (café)\u00a0: elle s’enregistre dans cette fenêtre, qu’aucune page n’atteint.',
    );
    await pause(A_LOOK);
    await small.click('button[type="submit"]');
    await tagsGone();
    await page.close();
  });

  it('nor does it help a page to show the frame at the last moment', async () => {
    const page = await change();
    await page.evaluate(COVER);
    await click(page, /Retirer l’étiquette café/);
    await pause(A_LOOK);
    await page.evaluate(() => document.getElementById('cover')?.hidePopover());
    await pause(250);
    await click(page, /Enregistrer/);
    await (await ownWindow()).close();
    expect((await kept())?.tags).toEqual(['café', 'import']);
    await page.close();
  });

  it('nor to move the frame under a hand at rest', async () => {
    const page = await change();
    await click(page, /Retirer l’étiquette café/);
    await pause(A_LOOK);
    const save = (await controlsIn(page.mainFrame(), stage.root)).find(({ says }) => /Enregistrer/.test(says));
    if (save === undefined) throw new Error('Nothing saves.');
    await page.mouse.move(save.x, save.y);
    await pause(A_LOOK);
    const before = save.y;
    // Our frame goes with its passage.
    await page.evaluate(() => scrollBy(0, 9));
    await until('the frame to move', async () => {
      const now = (await controlsIn(page.mainFrame(), stage.root)).find(({ says }) => /Enregistrer/.test(says));
      return now !== undefined && now.y !== before;
    });
    await pause(150);
    await page.mouse.down();
    await page.mouse.up();
    await (await ownWindow()).close();
    expect((await kept())?.tags).toEqual(['café', 'import']);
    await page.close();
  });

  it('adding is saved in place even where the page covers the frame', async () => {
    const page = await change();
    await page.evaluate(COVER);
    const frame = await noteFrame(stage, page);
    await frame.type('textarea', ' Encore.');
    await click(page, /Enregistrer/);
    await until('the text to be kept', async () => (await kept())?.text.includes('Encore.'));
    await page.close();
  });
});
