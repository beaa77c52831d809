import type { Page } from 'puppeteer-core';
import { until } from '../../../lib/command/until.ts';
import { settledIn } from '../../e2e/marks.ts';
import { clickBubble, forgetNotes, noteFrame, noteHostGone, select } from '../../e2e/notes.ts';
import { cardGone, cardWith, hover, leave } from '../../e2e/pointer.ts';
import { openStage, type Stage } from '../../e2e/stage.ts';
import { thereAndBack } from '../../e2e/there-and-back.ts';
import type { Trust } from '../row.ts';

const WORDS = 'La Russie importe du café';

const openNote = async (stage: Stage, page: Page): Promise<void> => {
  await select(page, WORDS);
  await clickBubble(page, 'Noter');
  await noteFrame(stage, page);
};

/** How a reader leaves a page. */
const LEAVINGS: Readonly<Record<string, (stage: Stage, page: Page) => Promise<unknown>>> = {
  'names lit': async () => undefined,
  'a card shown': async (_, page) => {
    await hover(page, 'Dmitri Medvedev');
    await cardWith(page, 'Medvedev');
  },
  'a card closed': async (_, page) => {
    await hover(page, 'Dmitri Medvedev');
    await cardWith(page, 'Medvedev');
    await leave(page);
    await cardGone(page);
  },
  'the bubble shown': async (_, page) => {
    await select(page, WORDS);
    await until('the bubble', () => page.evaluate(() => document.querySelector('reperes-note') !== null));
  },
  'a note frame closed': async (stage, page) => {
    await openNote(stage, page);
    await page.keyboard.press('Escape');
    await noteHostGone(page);
    // The browser ends a frame some moments after its element has gone; a reader leaves no page as fast as a test.
    await until('the frame to end', async () => !page.frames().some((each) => each.url().startsWith(stage.root)));
  },
};

/** Names are lit, and a card comes: what was kept is alive. */
async function isAlive(page: Page): Promise<boolean> {
  await settledIn(page);
  await leave(page);
  await cardGone(page);
  await hover(page, 'Dmitri Medvedev');
  await cardWith(page, 'Medvedev');
  return true;
}

/** Does the browser keep a page that a reader leaves, as it keeps the same page without us? */
export const bfcache: Trust = {
  rounds: 20,
  // `tests/e2e/notes-private.test.ts` goes there and back after a note frame every day.
  everyday: 0,
  async run({ rounds }) {
    const stage = await openStage();
    const faults: string[] = [];
    let [kept, alive, without] = [0, 0, 0];
    try {
      const other = `${stage.served.origin}/dark.html`;
      for (let round = 0; round < rounds; round += 1) {
        const leavings = Object.entries(LEAVINGS);
        const [how, leaveWith] = leavings[round % leavings.length] ?? [];
        if (how === undefined || leaveWith === undefined) throw new Error('No way to leave a page.');
        const control = await stage.openUnread('/plain.html');
        const controls = await thereAndBack(control, other);
        if (controls === 'kept') without += 1;
        await control.close();
        const page = await stage.open('/plain.html');
        await settledIn(page);
        await leaveWith(stage, page);
        const ours = await thereAndBack(page, other);
        if (ours === 'kept') kept += 1;
        else if (controls === 'kept') faults.push(`round ${round}, ${how}: ${ours}`);
        await isAlive(page).then(
          () => {
            alive += 1;
          },
          (error: unknown) => faults.push(`round ${round}, ${how}, come back: ${error}`),
        );
        await page.close();
        await forgetNotes(stage);
      }
      // What the cache does not keep is told from what it keeps.
      const page = await stage.openUnread('/plain.html', (empty) =>
        empty.evaluateOnNewDocument(() => window.addEventListener('unload', () => undefined)),
      );
      if ((await thereAndBack(page, other)) === 'kept')
        faults.push('a page that waits for its unloading counts as kept');
    } finally {
      await stage.close();
    }
    return [
      {
        what: `back and forward after ${Object.keys(LEAVINGS).join(', ')}`,
        rounds,
        figure: `${kept} of ${rounds} kept (without us ${without}); ${alive} of them light names and open a card again`,
        target: 'kept 20 of 20 where the same page without us is',
        faults,
      },
    ];
  },
};
