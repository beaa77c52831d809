import type { Frame, Page } from 'puppeteer-core';
import { ask } from '../../../lib/command/our-page.ts';
import { until } from '../../../lib/command/until.ts';
import { settledIn } from '../../e2e/marks.ts';
import { everyNote, forgetNotes } from '../../e2e/notes.ts';
import { openStage, type Stage } from '../../e2e/stage.ts';
import { controlsIn, doesOf, lured, noteFrameIn, SURFACES, type Surface } from '../clickjacking/controls.ts';
import { isInSight } from '../clickjacking/in-sight.ts';
import { beyond, lostBetween, standingOf } from '../clickjacking/losses.ts';
import { AROUND, frameOf, LURES, type Lure, layOut } from '../clickjacking/lures.ts';
import { keptNote, NAME, openSurface, PATH, restOn, selectFree } from '../clickjacking/surfaces.ts';
import type { Trust, TrustRow, Wish } from '../row.ts';

const CLONE = '/clone.html';
/** Longer than a draft, a save and a tab take to come. */
const DONE_MS = 350;
/** Longer than a card and a bubble take to come. */
const COME_MS = 1200;
const CLONES = 5;
/** A page that leads a hand can take its time: longer than the frame wants to have been seen. */
const A_LOOK_MS = 600;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The page with one note on it, in front, and where it stands in the tab. */
async function begin(stage: Stage, lure: Lure): Promise<{ readonly page: Page; readonly where: Frame }> {
  await forgetNotes(stage);
  await ask(stage.ours, 'notes/import', { notes: [keptNote(stage.served.origin)] });
  const page = lure.inFrame ? await stage.open(CLONE) : await stage.open(PATH);
  const where = frameOf(page, lure);
  await settledIn(where);
  // Where the note stands is reported a little later; that is no doing of a click.
  await until('the note to be found', async () => (await everyNote(stage))[0]?.found === 'exact');
  return { page, where };
}

async function closeOthers(stage: Stage, tabs: readonly string[]): Promise<void> {
  for (const page of await stage.browser.pages())
    if (page !== stage.ours && !tabs.includes(page.url())) await page.close();
}

/** Every control of a surface, each clicked once where a lure has the hand; the lures take turns. */
async function everyControl(stage: Stage, rounds: number): Promise<TrustRow> {
  const faults: string[] = [];
  let [clicks, met] = [0, 0];
  const counts = new Map<Surface, number>();
  for (let round = 0; round < rounds; round += 1) {
    const surface = SURFACES[round % SURFACES.length] ?? 'card';
    const turn = Math.floor(round / SURFACES.length);
    const lure = LURES[(round + turn) % LURES.length] ?? LURES[0];
    if (lure === undefined) continue;
    const { page, where } = await begin(stage, lure);
    const controls = await openSurface(page, where, stage.root, surface);
    counts.set(surface, controls.length);
    for (const control of controls)
      if (doesOf(surface, control) === undefined) faults.push(`${surface}: nobody has judged "${control.says}"`);
    const control = controls[turn % controls.length];
    if (control === undefined) throw new Error(`No control on ${surface}.`);
    const before = await standingOf(stage);
    await layOut(page, lure);
    await pause(60);
    // Ours may have been moved: the page knows where its host is.
    const now = (await controlsIn(where, stage.root)).find(({ says }) => says === control.says) ?? control;
    clicks += 1;
    if (await lured(page, where, stage.root, lure, now)) met += 1;
    await pause(DONE_MS);
    const after = await standingOf(stage);
    const does = doesOf(surface, control) ?? 'shows';
    faults.push(...beyond(does, before, after).map((what) => `${surface}, "${control.says}", ${lure.name}: ${what}`));
    await closeOthers(stage, []);
  }
  if (met === 0) throw new Error('No click met anything of ours: nothing was tried.');
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return {
    what: 'clickjacking, one led click on a control of card, bubble or note frame',
    rounds: clicks,
    figure: `${faults.length} did more than show, open, or save a note without text; ${met} clicks met ours, ${all} controls`,
    target: '0',
    faults: [...new Set(faults)],
    remark:
      'a led click on "highlight" keeps a note without text, which the reader finds in the library and deletes; "not this one" puts a name out until the page is loaded again',
  };
}

/** What became of one kept note whose tag and name were clicked away, and saved. */
interface Led {
  readonly wasSeen: boolean;
  readonly met: number;
  readonly lost: readonly string[];
  readonly isInWindow: boolean;
}

async function ledOnce(stage: Stage, lure: Lure): Promise<Led> {
  const { page, where } = await begin(stage, lure);
  await openSurface(page, where, stage.root, 'change');
  const before = await standingOf(stage);
  await layOut(page, lure);
  await pause(A_LOOK_MS);
  const note = noteFrameIn(where, stage.root);
  if (note === undefined) throw new Error('There is no note frame.');
  // A control that has just come under the hand is in sight, and nobody has seen it there.
  const wasSeen = lure.bring === undefined && (await isInSight(page, note, stage.ours));
  let met = 0;
  for (const says of [/Retirer l’étiquette café/, /Délier Russie/, /Enregistrer/]) {
    await pause(A_LOOK_MS);
    const control = (await controlsIn(where, stage.root)).find((each) => says.test(each.says));
    if (control && (await lured(page, where, stage.root, lure, control))) met += 1;
  }
  await pause(2 * DONE_MS);
  const lost = lostBetween(before, await standingOf(stage));
  const isInWindow = stage.browser
    .targets()
    .some((each) => each.type() === 'page' && each.url().startsWith(`${stage.root}note.html`));
  await closeOthers(stage, []);
  return { wasSeen, met, lost, isInWindow };
}

/** The worst that a page can hope for: click after click through the frame in which a kept note is changed. */
async function inARow(stage: Stage, rounds: number): Promise<TrustRow> {
  const faults: string[] = [];
  const counts = { seen: 0, harmed: 0, windows: 0, met: 0 };
  for (let round = 0; round < rounds; round += 1) {
    const lure = LURES[round % LURES.length];
    if (lure === undefined) continue;
    const { wasSeen, met, lost, isInWindow } = await ledOnce(stage, lure);
    counts.met += met;
    if (isInWindow) counts.windows += 1;
    if (wasSeen) {
      counts.seen += 1;
      // Else a frame that never saves would pass for a safe one.
      if (lost.length === 0) faults.push(`${lure.name}: in plain sight, and not saved where it stood`);
      continue;
    }
    if (lost.length > 0) counts.harmed += 1;
    faults.push(...lost.map((what) => `${lure.name}: ${what}`));
  }
  return {
    what: 'clickjacking, led clicks in a row through the frame in which a kept note is changed',
    rounds,
    figure: `${counts.harmed} of ${rounds - counts.seen} notes lost a tag or a linked name out of sight; ${counts.windows} went on in a window, ${counts.met} clicks met ours`,
    target: '0',
    faults,
    remark: `${counts.seen} times ours was in plain sight for all that the page did to it, by what was painted: there it is saved where it stands`,
  };
}

/** In a frame of another site nothing of ours comes, so that there is nothing to lead a hand to. */
async function crossSite(stage: Stage, rounds: number): Promise<TrustRow> {
  const faults: string[] = [];
  const page = await stage.openUnread(CLONE);
  const where = page.mainFrame().childFrames()[0];
  if (where === undefined) throw new Error('The page around has no frame.');
  for (let round = 0; round < rounds; round += 1) {
    await restOn(page, where, NAME);
    await pause(COME_MS);
    faults.push(...(await controlsIn(where, stage.root)).map(({ says }) => `on a name: ${says}`));
    await selectFree(page, where);
    await pause(COME_MS);
    faults.push(...(await controlsIn(where, stage.root)).map(({ says }) => `on what is selected: ${says}`));
  }
  await page.close();
  return {
    what: 'clickjacking, a clone of the page in a frame of another site, name rested on and words selected',
    rounds,
    figure: `${faults.length} controls came`,
    target: '0',
    faults,
    remark: 'frames of another site than the tab are not read at all',
  };
}

async function run({ rounds }: Wish): Promise<readonly TrustRow[]> {
  const address: { now?: string } = {};
  const stage = await openStage((path) =>
    path === CLONE ? { type: 'text/html', body: AROUND(address.now ?? '') } : undefined,
  );
  address.now = stage.served.origin + PATH;
  try {
    return [
      await everyControl(stage, rounds),
      await inARow(stage, Math.min(rounds, LURES.length)),
      await crossSite(stage, Math.min(rounds, CLONES)),
    ];
  } finally {
    await stage.close();
  }
}

/** A page that leads the reader's hand onto ours. A page and a surface opened anew for each click, 1 to 3 s, are too long for every day. */
export const clickjacking: Trust = { rounds: 80, everyday: 0, run };
