import type { Page } from 'puppeteer-core';
import { cardIn } from '../../../lib/command/card-seen.ts';
import { until } from '../../../lib/command/until.ts';
import { settledIn } from '../../e2e/marks.ts';
import { hasNoteHost, select } from '../../e2e/notes.ts';
import { cardGone, cardWith, hover, leave } from '../../e2e/pointer.ts';
import { openStage, type Stage } from '../../e2e/stage.ts';
import { falseEvents as made, sendFalse } from '../intruder/false-events.ts';
import { changedIn, storedIn, tabsOf } from '../intruder/stored.ts';
import type { Trust, TrustRow, Wish } from '../row.ts';

const NAME = 'Dmitri Medvedev';

/** What our interface in a page is doing. */
const standing = async (stage: Stage, page: Page): Promise<Readonly<Record<string, unknown>>> => ({
  lit: (await settledIn(page)).map(({ text }) => text).join(', '),
  frames: page.frames().filter((frame) => frame.url().startsWith(stage.root)).length,
});

async function faultsOf(stage: Stage, page: Page, seed: number, count: number): Promise<string[]> {
  const names = (await settledIn(page)).map(({ box }) => ({
    x: box.left + box.width / 2,
    y: box.top + box.height / 2,
  }));
  const [stored, tabs, stood] = [await storedIn(stage), tabsOf(stage), await standing(stage, page)];
  await sendFalse(page, made(seed, count, names));
  const [now, tabsNow, stands] = [await storedIn(stage), tabsOf(stage), await standing(stage, page)];
  return [
    ...changedIn(stored, now).map((what) => `changed: ${what}`),
    ...tabsNow.filter((tab) => !tabs.includes(tab)).map((tab) => `opened: ${tab}`),
    ...Object.keys(stood)
      .filter((what) => stood[what] !== stands[what])
      .map((what) => `${what}: ${stands[what]}, not ${stood[what]}`),
  ];
}

async function run({ rounds, seed }: Wish): Promise<readonly TrustRow[]> {
  const stage = await openStage();
  try {
    const page = await stage.open('/plain.html');
    await settledIn(page);
    await leave(page);
    const third = Math.ceil(rounds / 3);
    const bare = await faultsOf(stage, page, seed, third);
    if ((await cardIn(page.mainFrame())) !== undefined) bare.push('a card was opened');
    if (await hasNoteHost(page)) bare.push('a bubble was opened');

    await hover(page, NAME);
    await cardWith(page, NAME);
    const onCard = await faultsOf(stage, page, seed + 1, third);
    await leave(page);
    await cardGone(page);

    await page.evaluate(() => getSelection()?.removeAllRanges());
    await select(page, 'importe des machines');
    await until('the bubble', () => hasNoteHost(page));
    const onBubble = await faultsOf(stage, page, seed + 2, third);
    const row = (what: string, faults: readonly string[]): TrustRow => ({
      what: `false events, ${what}, in a build whose shadow trees the page can open`,
      rounds: third,
      figure: `${faults.length} state changes`,
      target: '0',
      faults,
    });
    return [row('on names', bare), row('while a card is shown', onCard), row('while the bubble is shown', onBubble)];
  } finally {
    await stage.close();
  }
}

/** Events, keys, clicks and selections that a page makes up (`isTrusted` is false): none opens, saves or changes anything. */
export const falseEvents: Trust = { rounds: 3000, everyday: 9, run };
