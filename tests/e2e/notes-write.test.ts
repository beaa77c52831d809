import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../lib/command/our-page.ts';
import { until } from '../../lib/command/until.ts';
import type { Draft } from '../../lib/model/kept-note.ts';
import { settledIn } from './marks.ts';
import {
  clickBubble,
  clickIn,
  everyNote,
  forgetNotes,
  frameSays,
  hasNoteHost,
  noteFrame,
  noteHostGone,
  select,
  tintedNotes,
  untilKept,
  untilTinted,
} from './notes.ts';
import { cardWith, hover } from './pointer.ts';
import { openStage, type Stage } from './stage.ts';
import { chooseLine, press } from './worker.ts';

const PASSAGE = 'La Russie importe du café';

describe('writing a note', () => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await openStage();
    page = await stage.open('/plain.html');
    await settledIn(page);
  });
  afterEach(async () => {
    await forgetNotes(stage);
    await page.reload();
    await settledIn(page);
  });
  afterAll(() => stage.close());

  it('on a passage, from the button beside the selection; after a reload it is tinted where it was', async () => {
    await select(page, PASSAGE);
    await clickBubble(page, 'Noter');
    const frame = await noteFrame(stage, page);
    await frameSays(frame, PASSAGE, 'Russie');
    await frame.type('textarea', 'Du café contre des **machines**.');
    await clickIn(frame, 'Enregistrer');
    const [kept] = await untilKept(stage, 1);
    expect(kept?.note.text).toBe('Du café contre des **machines**.');
    expect(kept?.note.target.kind === 'passage' && kept.note.target.anchor.quote.exact).toBe(PASSAGE);
    expect(kept?.note.entities).toEqual(['country/russie']);
    await noteHostGone(page);
    await untilTinted(page, PASSAGE);
    await page.reload();
    await untilTinted(page, PASSAGE);
  });

  it('a highlight is one click, and asks for nothing', async () => {
    await select(page, PASSAGE);
    await clickBubble(page, 'Surligner');
    const [kept] = await untilKept(stage, 1);
    expect(kept?.note.text).toBe('');
    await untilTinted(page, PASSAGE);
    await noteHostGone(page);
  });

  it('by the menu', async () => {
    await select(page, PASSAGE);
    await chooseLine(stage, page, 'write-note');
    const frame = await noteFrame(stage, page);
    await frameSays(frame, PASSAGE);
    await clickIn(frame, 'Enregistrer');
    await untilKept(stage, 1);
    await untilTinted(page, PASSAGE);
  });

  it('by a command, with the keyboard alone', async () => {
    await select(page, PASSAGE);
    await press(stage, page, 'write-note');
    const frame = await noteFrame(stage, page);
    await until('the focus to be in the text', () =>
      frame.evaluate(() => document.hasFocus() && document.activeElement?.localName === 'textarea'),
    );
    await page.keyboard.type('Première ligne');
    await page.keyboard.press('Enter');
    await page.keyboard.type('seconde ligne');
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    const [kept] = await untilKept(stage, 1);
    expect(kept?.note.text).toBe('Première ligne\nseconde ligne');
    await noteHostGone(page);
  });

  it('on a name, from its card; the card says so wherever the name is met', async () => {
    await hover(page, 'Nguyen Xuan Phuc');
    await cardWith(page, 'Nguyen Xuan Phuc');
    await clickInCard(page, 'oter');
    const frame = await noteFrame(stage, page);
    await frameSays(frame, 'Nguyen Xuan Phuc');
    await frame.type('textarea', 'À suivre.');
    await clickIn(frame, 'Enregistrer');
    const [kept] = await untilKept(stage, 1);
    expect(kept?.note.target).toMatchObject({ kind: 'entity', entity: 'leader/nguyen-xuan-phuc' });
    const other = await stage.open('/fr.html');
    await settledIn(other);
    await hover(other, 'Nguyen Xuan Phuc');
    await cardWith(other, 'Nguyen Xuan Phuc', '1\u00a0note');
    await clickInCard(other, '1\u00a0note');
    await frameSays(await noteFrame(stage, other), 'À suivre.');
    await other.close();
  });

  it('on the page as a whole', async () => {
    await chooseLine(stage, page, 'note-page');
    const frame = await noteFrame(stage, page);
    await frameSays(frame, 'Page nue');
    await frame.type('textarea', 'Une page sobre.');
    await clickIn(frame, 'Enregistrer');
    const [kept] = await untilKept(stage, 1);
    expect(kept?.note.target).toMatchObject({ kind: 'page', page: { title: 'Page nue' } });
  });

  it('what was typed and not saved is there again after Escape, a reload and a crash of the page', async () => {
    const typed = async (tab: Page, wanted: string): Promise<void> => {
      await select(tab, PASSAGE);
      await clickBubble(tab, 'Noter');
      const frame = await noteFrame(stage, tab);
      expect(await frame.$eval('textarea', ({ value }) => value)).toBe(wanted);
      await frame.type('textarea', '.');
      await until('the draft to be kept', async () => (await drafts(stage))[0] === `${wanted}.`);
    };
    const doomed = await stage.open('/plain.html');
    await settledIn(doomed);
    await typed(doomed, '');
    await doomed.keyboard.press('Escape');
    await noteHostGone(doomed);
    await typed(doomed, '.');
    await doomed.reload();
    await settledIn(doomed);
    await typed(doomed, '..');
    const client = await doomed.createCDPSession();
    // Never answered: nobody is left to answer.
    void client.send('Page.crash').catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await doomed.close();
    await page.bringToFront();
    await typed(page, '...');
    expect(await everyNote(stage)).toEqual([]);
  });

  it('is read again from the tint, by pointer and by keyboard', async () => {
    await select(page, PASSAGE);
    await clickBubble(page, 'Noter');
    const frame = await noteFrame(stage, page);
    await frame.type('textarea', 'Relu.');
    await clickIn(frame, 'Enregistrer');
    await noteHostGone(page);
    await page.reload();
    await untilTinted(page, PASSAGE);
    await page.mouse.move(2, 2);
    const spot = await spotOf(page, 'importe du café');
    await page.mouse.move(spot.x, spot.y, { steps: 3 });
    await clickBubble(page, '1\u00a0note');
    await frameSays(await noteFrame(stage, page), 'Relu.');
    await page.keyboard.press('Escape');
    await noteHostGone(page);
    await press(stage, page, 'next-note');
    await until('the bubble', () => hasNoteHost(page));
    await page.keyboard.press('Enter');
    await frameSays(await noteFrame(stage, page), 'Relu.');
  });

  it('nothing selected: says so instead of doing nothing', async () => {
    await press(stage, page, 'write-note');
    await until('the bubble', () => hasNoteHost(page));
    expect(await tintedNotes(page)).toEqual([]);
  });
});

/** The texts of what was begun and not saved. */
const drafts = async (stage: Stage): Promise<readonly string[]> =>
  ((await ask(stage.ours, 'notes/drafts', null)) as readonly Draft[]).map(({ note }) => note.text);

/** Clicks in the card the first thing that bears this text or label. */
async function clickInCard(page: Page, words: string): Promise<void> {
  const place = await page.evaluate((wanted) => {
    const root = document.querySelector('reperes-card')?.shadowRoot;
    const all = [...(root?.querySelectorAll<HTMLElement>('button, a') ?? [])];
    const one = all.find((each) => `${each.textContent} ${each.ariaLabel}`.includes(wanted));
    one?.scrollIntoView({ block: 'nearest' });
    return one?.getBoundingClientRect().toJSON() as DOMRect | undefined;
  }, words);
  if (place === undefined) throw new Error(`The card has nothing that says ${words}.`);
  await page.mouse.click(place.x + place.width / 2, place.y + place.height / 2);
}

/** The middle of these words on the screen. */
const spotOf = (page: Page, words: string): Promise<{ readonly x: number; readonly y: number }> =>
  page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.textContent ?? '').indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
    throw new Error(`The page does not say ${wanted}.`);
  }, words);
