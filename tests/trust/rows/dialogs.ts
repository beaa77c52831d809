import type { Page } from 'puppeteer-core';
import { until } from '../../../lib/command/until.ts';
import { CARD_WORDS } from '../../../lib/words/card.ts';
import { settledIn } from '../../e2e/marks.ts';
import { cardGone, cardWith, hover, leave } from '../../e2e/pointer.ts';
import { openStage, type Stage } from '../../e2e/stage.ts';
import { closeCard, pageHears, reachOfCard } from '../dialogs/in-reach.ts';
import { pageOf, SCENES, type Scene } from '../dialogs/scenes.ts';
import type { Trust } from '../row.ts';

/** A page tells what it opens a task later. */
const SOON_MS = 1000;

async function pin(page: Page, name: string): Promise<void> {
  await hover(page, name);
  await cardWith(page, name);
  const place = await page.evaluate((label) => {
    const card = document.querySelector('reperes-card')?.shadowRoot;
    const { x, y, width, height } =
      card?.querySelector(`[aria-label="${label}"]`)?.getBoundingClientRect() ?? new DOMRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, CARD_WORDS.fr.pin);
  await page.mouse.click(place.x, place.y);
}

async function play(page: Page, scene: Scene): Promise<readonly string[]> {
  const faults: string[] = [];
  await settledIn(page);
  if (scene.pinned !== undefined) await pin(page, scene.pinned);
  await scene.open?.(page);
  await until(
    'the card to be in reach or closed',
    async () => (await reachOfCard(page)) !== 'out of reach',
    SOON_MS,
  ).catch(() => faults.push('a card is shown that the pointer does not reach'));
  if (scene.pinned !== undefined && (await reachOfCard(page)) === 'in reach') {
    await closeCard(page);
    await cardGone(page).catch(() => faults.push('the card over it does not close'));
  }
  if (!(await pageHears(page, '.inside'))) faults.push('the button in it does not work');
  if (scene.inside !== undefined) {
    await hover(page, scene.inside);
    await cardWith(page, scene.inside).catch((error: unknown) => faults.push(`no card: ${error}`));
    if ((await reachOfCard(page)) !== 'in reach') faults.push('the card in it is not in reach');
    else {
      await closeCard(page);
      await cardGone(page).catch(() => faults.push('the card in it does not close'));
    }
    await leave(page);
    if (scene.isLight) await scene.open?.(page);
    if (!(await pageHears(page, '.inside'))) faults.push('after its card, the button in it does not work');
  }
  await scene.close?.(page);
  if (!(await pageHears(page, '#page').catch(() => false))) faults.push('afterwards, the page’s button does not work');
  await hover(page, 'Dmitri Medvedev');
  await cardWith(page, 'Medvedev').catch((error: unknown) => faults.push(`afterwards, no card: ${error}`));
  if ((await reachOfCard(page)) !== 'in reach') faults.push('afterwards, the card is not in reach');
  return faults;
}

const shelf = (path: string) => {
  const scene = Object.values(SCENES)[Number(/^\/scene-(\d+)\.html$/.exec(path)?.[1] ?? -1)];
  return scene && { type: 'text/html; charset=utf-8', body: pageOf(scene) };
};

async function once(stage: Stage, scene: Scene, at: number): Promise<readonly string[]> {
  const page = await stage.open(`/scene-${at}.html`);
  try {
    return await play(page, scene);
  } catch (error) {
    return [String(error)];
  } finally {
    await page.close();
  }
}

/** Pages that take the top layer or all input for themselves. A round is a scene, in turn. */
export const dialogs: Trust = {
  rounds: 24,
  // A second or two each: what a host does in a dialog is a DOM test's, `tests/page/card-host.test.ts`.
  everyday: 0,
  async run({ rounds }) {
    const stage = await openStage(shelf);
    const faults: string[] = [];
    let kept = 0;
    const scenes = Object.entries(SCENES);
    try {
      for (let round = 0; round < rounds; round += 1) {
        const at = round % scenes.length;
        const [name, scene] = scenes[at] ?? [];
        if (name === undefined || scene === undefined) throw new Error('No scene.');
        const seen = await once(stage, scene, at);
        if (seen.length === 0) kept += 1;
        faults.push(...seen.map((fault) => `round ${round}, ${name}: ${fault}`));
      }
      faults.push(...stage.errors.map((error) => `page error: ${error}`));
    } finally {
      await stage.close();
    }
    return [
      {
        what: `modal, nested, popover, full screen, inert: ${scenes.length} pages`,
        rounds,
        figure: `in ${kept} of ${rounds} the card in reach or closed, and the page’s buttons at work during and after`,
        target: 'all',
        faults,
      },
    ];
  },
};
