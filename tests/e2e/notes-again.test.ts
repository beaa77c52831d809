import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../lib/command/until.ts';
import { settledIn } from './marks.ts';
import { clickBubble, everyNote, forgetNotes, noteHostGone, select, untilKept, untilTinted } from './notes.ts';
import { openStage, type Stage } from './stage.ts';

const BEFORE = 'Le ministre a parlé sobrement du port, des routes et des ponts du Vietnam.';
const AFTER = 'Rien ne laissait prévoir la suite, que la presse locale raconta longuement.';
const PASSAGE = 'Le convoi a franchi le fleuve avant la nuit, puis il a gagné la capitale sous la pluie';

/** A page whose paragraph the server changes between two visits. */
let paragraph = '';
const html = (): string => `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Feuille</title>
<link rel="icon" href="data:,"><style>body{max-width:40em;margin:2em auto;font:18px/1.6 serif}</style>
<body>${paragraph}</body></html>`;

describe('a noted passage on a page that changes', () => {
  let stage: Stage;
  let page: Page;
  const visit = async (text: string): Promise<void> => {
    paragraph = text;
    await page.goto(`${stage.served.origin}/feuille.html`);
  };
  const untilFound = (found: string): Promise<boolean> =>
    until(`the note to be ${found}`, async () => (await everyNote(stage))[0]?.found === found);

  beforeAll(async () => {
    stage = await openStage((path) => (path === '/feuille.html' ? { type: 'text/html', body: html() } : undefined));
    paragraph = `<p>${BEFORE}</p><p>${PASSAGE}.</p><p>${AFTER}</p>`;
    page = await stage.open('/feuille.html');
    await settledIn(page);
    await select(page, PASSAGE);
    await clickBubble(page, 'Surligner');
    await untilKept(stage, 1);
    // What lies under the pointer stays.
    await page.mouse.move(2, 2);
    await noteHostGone(page);
  });
  afterAll(async () => {
    await forgetNotes(stage);
    await stage.close();
  });
  afterEach(() => expect(stage.errors).toEqual([]));

  it('the same text cut otherwise: exact', async () => {
    await visit(
      `<div><p>${BEFORE}</p></div><p>Le convoi a <b>franchi</b> le fleuve\n avant la nu\u00adit, puis il a gagné <i>la capitale</i> sous la pluie.</p><p>${AFTER}</p>`,
    );
    await until('the tint', async () => (await tints(page))?.replaceAll('\u00ad', '') === PASSAGE);
    await untilFound('exact');
  });

  it('a little edited: approximate, and tinted', async () => {
    const edited = PASSAGE.replace('avant la nuit', 'peu avant la nuit').replace('gagné', 'rejoint');
    await visit(`<p>${BEFORE}</p><p>${edited}.</p><p>${AFTER}</p>`);
    await untilTinted(page, edited);
    await untilFound('approximate');
  });

  it('written anew: an orphan, and nothing tinted', async () => {
    await visit(`<p>${BEFORE}</p><p>La conférence de presse a été remise à lundi prochain.</p><p>${AFTER}</p>`);
    await untilFound('orphan');
    await untilTinted(page);
  });

  it('text that comes late: tinted when it comes', async () => {
    await visit(`<p>${BEFORE}</p><div id="late"></div><p>${AFTER}</p>`);
    await untilFound('orphan');
    await page.evaluate((text) => {
      const late = document.querySelector('#late');
      if (late) late.textContent = `${text}.`;
    }, PASSAGE);
    await untilTinted(page, PASSAGE);
    await untilFound('exact');
  });

  it('text that goes again: the tint goes at once', async () => {
    await page.evaluate(() => document.querySelector('#late')?.remove());
    await untilTinted(page);
  });

  it('of the same words twice, the ones that were noted', async () => {
    await visit(`<p>${AFTER}</p><p>${PASSAGE}.</p><p>${BEFORE}</p><p>${PASSAGE}.</p><p>${AFTER}</p>`);
    await untilTinted(page, PASSAGE);
    const inParagraph = await page.evaluate(() => {
      const range = [...(CSS.highlights.get('reperes-note-yellow') ?? [])][0];
      return [...document.querySelectorAll('p')].findIndex((p) => range && p.contains(range.startContainer));
    });
    expect(inParagraph).toBe(3);
  });

  it('the same page under another address: tracked, by fragment', async () => {
    paragraph = `<p>${BEFORE}</p><p>${PASSAGE}.</p><p>${AFTER}</p>`;
    await page.goto(`${stage.served.origin}/feuille.html?utm_source=lettre&fbclid=1#suite`);
    await untilTinted(page, PASSAGE);
  });

  it('a page that changes its address without loading: its notes come and go', async () => {
    await page.evaluate(() => history.pushState(null, '', '/autre.html'));
    await untilTinted(page);
    await page.evaluate(() => history.back());
    await untilTinted(page, PASSAGE);
  });
});

const tints = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const one = [...(CSS.highlights.get('reperes-note-yellow') ?? [])][0];
    if (!one) return undefined;
    const range = document.createRange();
    range.setStart(one.startContainer, one.startOffset);
    range.setEnd(one.endContainer, one.endOffset);
    return range.toString().replaceAll(/\s+/g, ' ');
  });
