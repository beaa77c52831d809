import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../lib/command/until.ts';
import { EARS, forgetHeard, heardBy } from './ears.ts';
import { settledIn } from './marks.ts';
import {
  clickBubble,
  clickIn,
  everyNote,
  forgetNotes,
  hasNoteHost,
  noteFrame,
  noteHostGone,
  select,
  untilKept,
  untilTinted,
} from './notes.ts';
import { openStage, type Stage } from './stage.ts';
import { thereAndBack } from './there-and-back.ts';
import { chooseLine } from './worker.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789éàçưđ';
/** 200 characters, none of which the page has a reason to see. */
const SECRET = Array.from({ length: 200 }, (_, at) => LETTERS[(at * 7) % LETTERS.length]).join('');

const page200 = (head: string): string =>
  `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Oreilles</title><link rel="icon" href="data:,">${head}<body><p style="font:18px serif;margin:3em">La Russie importe du café ; le Vietnam importe des machines.</p></body></html>`;

const shelf: Readonly<Record<string, { readonly head: string; readonly headers?: Readonly<Record<string, string>> }>> =
  {
    '/oreilles.html': { head: EARS },
    '/voleuse.html': { head: '<input><dialog id="dialog"><input></dialog>' },
    '/verrou.html': {
      head: '',
      headers: { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:" },
    },
    '/isolee.html': {
      head: '',
      headers: { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' },
    },
  };

describe('what a page can learn of notes', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage((path) => {
      const one = shelf[path];
      return one && { type: 'text/html', body: page200(one.head), headers: one.headers ?? {} };
    });
  });
  afterEach(() => forgetNotes(stage));
  afterAll(() => stage.close());

  const open = async (path: string): Promise<Page> => {
    const page = await stage.open(path);
    await settledIn(page);
    return page;
  };

  it('a key logger sees 0 of 200 characters', async () => {
    const page = await open('/oreilles.html');
    await page.click('p');
    await page.keyboard.type('témoin');
    const control = await heardBy(page);
    expect(control).toContain('t');
    await forgetHeard(page);
    await select(page, 'La Russie importe du café');
    await clickBubble(page, 'Noter');
    const frame = await noteFrame(stage, page);
    await until('the focus to be in the text', () =>
      frame.evaluate(() => document.hasFocus() && document.activeElement?.localName === 'textarea'),
    );
    await forgetHeard(page);
    await page.keyboard.type(SECRET);
    await clickIn(frame, 'Enregistrer');
    const [kept] = await untilKept(stage, 1);
    expect(kept?.note.text).toBe(SECRET);
    await noteHostGone(page);
    expect(await heardBy(page)).toBe('');
    await page.close();
  });

  it('the page’s own realm reaches neither the frame’s address nor its text', async () => {
    const page = await open('/oreilles.html');
    await chooseLine(stage, page, 'note-page');
    const frame = await noteFrame(stage, page);
    await frame.type('textarea', 'secret');
    const seen = await page.evaluate(() => ({
      frames: window.length,
      entries: performance.getEntries().filter(({ name }) => name.includes('extension:')).length,
      iframes: document.querySelectorAll('iframe').length,
    }));
    expect(seen).toEqual({ frames: 0, entries: 0, iframes: 0 });
    await page.close();
  });

  it('a note frame that the page opens by itself is not let in', async () => {
    const page = await open('/oreilles.html');
    const loaded = await page.evaluate(async (address) => {
      const frame = document.createElement('iframe');
      frame.src = address;
      document.body.append(frame);
      await new Promise((resolve) => setTimeout(resolve, 1000));
      return frame.contentDocument?.body?.innerText ?? 'closed to us';
    }, `${stage.root}note.html`);
    const inside = page.frames().find((each) => each.url().startsWith(stage.root));
    expect(loaded).not.toContain('Noter');
    expect(await inside?.evaluate(() => document.querySelector('textarea')).catch(() => null)).toBeFalsy();
    await page.close();
  });

  it('a page of the strictest policy lets the frame in', async () => {
    const page = await open('/verrou.html');
    await select(page, 'La Russie importe du café');
    await clickBubble(page, 'Noter');
    const frame = await noteFrame(stage, page);
    await frame.type('textarea', 'Dedans.');
    await clickIn(frame, 'Enregistrer');
    await untilKept(stage, 1);
    await page.close();
  });

  it('an isolated page does not: the note is written in a small window', async () => {
    const page = await open('/isolee.html');
    await select(page, 'La Russie importe du café');
    await clickBubble(page, 'Noter');
    const target = await stage.browser.waitForTarget(
      (each) => each.url().startsWith(`${stage.root}note.html`) && each.type() === 'page',
      { timeout: 10_000 },
    );
    const small = await target.page();
    if (small === null) throw new Error('The window has no page.');
    await until('the text', () => small.evaluate(() => document.querySelector('textarea') !== null));
    await small.type('textarea', 'Dehors.');
    await clickIn(small, 'Enregistrer');
    const [kept] = await untilKept(stage, 1);
    expect(kept?.note.text).toBe('Dehors.');
    await untilTinted(page, 'La Russie importe du café');
    await page.close();
  });

  it('the back/forward cache keeps a page whose frame was closed', async () => {
    const page = await open('/oreilles.html');
    await select(page, 'La Russie importe du café');
    await clickBubble(page, 'Noter');
    await noteFrame(stage, page);
    await page.keyboard.press('Escape');
    await noteHostGone(page);
    // The browser ends a frame some moments after its element has gone; a reader leaves no page as fast as a test.
    await until('the frame to end', async () => !page.frames().some((each) => each.url().startsWith(stage.root)));
    expect(await thereAndBack(page, `${stage.served.origin}/plain.html`)).toBe('kept');
    // What the cache does not keep is told from what it keeps.
    await page.evaluate(() => window.addEventListener('unload', () => undefined));
    expect(await thereAndBack(page, `${stage.served.origin}/plain.html`)).toContain('reasons');
    await page.close();
  });

  it.each([
    ['takes the focus again and again', 'setInterval(() => document.querySelector("input").focus(), 50)'],
    [
      'opens a modal dialog over it',
      'setTimeout(() => { dialog.showModal(); dialog.querySelector("input").focus(); }, 300)',
    ],
  ])('a page that %s loses the note to a window of its own, with what was typed', async (_, theft) => {
    const page = await open('/voleuse.html');
    await select(page, 'La Russie importe du café');
    await clickBubble(page, 'Noter');
    const frame = await noteFrame(stage, page);
    await frame.type('textarea', 'Écrit avant.');
    await until('the draft to be kept', async () => frame.evaluate(() => document.body.innerText.includes('conservé')));
    await page.evaluate(theft);
    const target = await stage.browser.waitForTarget(
      (each) => each.url().startsWith(`${stage.root}note.html`) && each.type() === 'page',
      { timeout: 10_000 },
    );
    const small = await target.page();
    if (small === null) throw new Error('The window has no page.');
    await until('the text', () =>
      small.evaluate(() => document.querySelector('textarea')?.value.startsWith('Écrit avant.') === true),
    );
    await noteHostGone(page);
    await small.close();
    await page.close();
  });

  it('clicks and keys that the page makes up open and save nothing', async () => {
    const page = await open('/oreilles.html');
    await select(page, 'La Russie importe du café');
    await until('the bubble', () => hasNoteHost(page));
    await page.evaluate(() => {
      const buttons = document.querySelector('reperes-note')?.shadowRoot?.querySelectorAll('button') ?? [];
      for (const button of buttons) button.click();
    });
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(page.frames().filter((each) => each.url().startsWith(stage.root))).toEqual([]);
    expect(await everyNote(stage)).toEqual([]);
    await page.close();
  });
});
