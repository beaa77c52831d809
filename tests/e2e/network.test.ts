import { appendFile } from 'node:fs/promises';
import { get } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../lib/command/until.ts';
import { copyOfBuild, type Folder } from '../drill/extension.ts';
import { settledIn } from './marks.ts';
import { openPopup } from './our-popup.ts';
import { cardWith, hover } from './pointer.ts';
import { openStage, type Stage } from './stage.ts';
import { watchStrangers } from './strangers.ts';

const STRANGER = 'stranger.invalid';
/** Connected with before anything is asked of it. */
const HINTED = 'hinted.invalid';
const ASKS = `<!doctype html><title>Asks</title><link rel="preconnect" href="https://${HINTED}"><img src="http://${STRANGER}/x.png" alt="">`;

describe('the network', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage((path) => (path === '/asks.html' ? { type: 'text/html', body: ASKS } : undefined));
  });
  afterAll(() => stage.close());

  it('is asked for nothing, from installation through pages, cards, popup, library and welcome', async () => {
    for (const path of ['/fr.html', '/en.html', '/vi.html']) {
      const page = await stage.open(path);
      const [first] = await settledIn(page);
      await hover(page, first?.text ?? '');
      await cardWith(page, first?.text ?? '');
      await (await openPopup(stage, page)).close();
    }
    for (const path of ['library.html#/entity/country/vietnam', 'library.html#/document/002', 'welcome.html']) {
      const page = await stage.browser.newPage();
      await page.goto(stage.root + path);
      await until(`${path} to be drawn`, () => page.evaluate(() => document.querySelector('h1') !== null));
    }
    expect(stage.strangers.asked()).toEqual([]);
    expect(stage.strangers.faults()).toEqual([]);
  });

  it('would have been heard: a page that asks a stranger is noticed, and it is no fault of ours', async () => {
    await stage.open('/asks.html');
    for (const host of [STRANGER, HINTED])
      await until(`${host} to be asked`, async () => stage.strangers.asked().includes(host));
    expect(stage.strangers.faults()).toEqual([]);
  });
});

/** Each script of ours asks for the same host as the page does, and by its own path. */
const SABOTAGED = [
  ['content-scripts/page.js', 'in-page'],
  ['background.js', 'worker'],
] as const;

describe('an extension that asks', () => {
  let build: Folder;
  let stage: Stage;
  beforeAll(async () => {
    build = await copyOfBuild('chrome');
    for (const [file, says] of SABOTAGED)
      await appendFile(
        join(build.path, file),
        `;setInterval(() => fetch('http://${STRANGER}/${says}').catch(() => 0), 1500);`,
      );
    stage = await openStage((path) => (path === '/asks.html' ? { type: 'text/html', body: ASKS } : undefined), {
      extension: build.path,
    });
  });
  afterAll(async () => {
    // No account is kept of it: it is not ours.
    await stage.close({ isOurs: false });
    await build.remove();
  });

  it.each(['in-page', 'worker', 'our-page'])('is found by the record: %s', async (says) => {
    const page = await stage.open('/asks.html');
    if (says === 'our-page')
      await stage.ours.evaluate((address) => void fetch(address).catch(() => 0), `http://${STRANGER}/our-page`);
    const fault = `ours: http://${STRANGER}/${says}`;
    await until(fault, async () => stage.strangers.faults().includes(fault));
    await page.close();
  });
});

describe('a request that is nobody’s', () => {
  it('stays a fault', async () => {
    const strangers = await watchStrangers();
    const [proxy = ''] = strangers.chromeArgs;
    const { hostname, port } = new URL(proxy.replace('--proxy-server=', ''));
    await new Promise((answered) => get({ hostname, port, path: `http://${STRANGER}/` }, answered));
    expect(strangers.faults()).toEqual([STRANGER]);
    strangers.close({ isOurs: false });
  });
});
