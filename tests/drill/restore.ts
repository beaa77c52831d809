import { setTimeout } from 'node:timers/promises';
import { ask } from '../../lib/command/our-page.ts';
import type { Settings } from '../../lib/model/settings.ts';
import type { VaultState } from '../../lib/model/vault.ts';
import { emptyNotes } from './damage-kinds.ts';
import { readRows } from './damage-rows.ts';
import { type DamageStage, openForDamage } from './damage-stage.ts';
import { copyOfBuild, emptyFolder } from './extension.ts';
import { killTree } from './kill-tree.ts';
import { type Random, randomFrom } from './random.ts';
import { backupOf, bringFile, isLibrary, type KnownLibrary, twoLibraries } from './restore-libraries.ts';
import { type DrillRow, rowOf } from './row.ts';
import { pause } from './save.ts';
import { stopWorker } from './stop-worker.ts';

/** The end comes at any moment up to so many times what the last whole restoring of its kind took. */
const BEYOND = 1.25;
/** The browser is killed in one of so many rounds, else only the worker. */
const BROWSER_IN = 4;
/** In ms. A page that was killed never answers. */
const PATIENCE_MS = 30_000;

type Way = 'return' | 'mend';

/** The libraries of the drill: the one that is there is the other's `other`. */
interface Here {
  stage: DamageStage;
  now: KnownLibrary;
  other: KnownLibrary;
  /** What a whole one took last, in ms. */
  readonly whole: Record<Way, number>;
}

/**
 * Worker or browser are killed while a library of 2,000 notes is returned to, or a damaged one mended: the library
 * is the one before or the one after then, whole; one that is still damaged can be mended.
 */
export async function drillRestore(rounds: number, seed: number): Promise<DrillRow> {
  const random = randomFrom(seed);
  const build = await copyOfBuild('chrome');
  const profile = await emptyFolder();
  const open = (): Promise<DamageStage> => openForDamage(build.path, profile.path);
  const stage = await open();
  const verdict = { lost: [] as string[], duplicated: [] as string[], wrong: [] as string[] };
  const times: number[] = [];
  const cut = { before: 0, after: 0, again: 0, settings: 0 };
  const here = await begin(stage, random);
  try {
    for (let round = 0; round < rounds; round += 1) {
      const way: Way = round % 2 === 0 ? 'return' : 'mend';
      const isBrowser = round % BROWSER_IN >= BROWSER_IN - 2 && random.below(2) === 0;
      const moment = random.next() * here.whole[way] * BEYOND;
      const name = `round ${round}, ${way}, ${isBrowser ? 'browser' : 'worker'} killed after ${Math.round(moment)} ms`;
      const wanted = way === 'return' ? here.other : here.now;
      const message = await prepare(here, way, random);
      const asked = answerOf(here.stage, message);
      await pause(moment);
      await (isBrowser ? killTree(here.stage.browser) : stopWorker(here.stage));
      const done = await asked;
      if (isBrowser) here.stage = await open();

      const state = await stateOf(here.stage);
      const rows = await readRows(here.stage.ours);
      const isAfter = isLibrary(wanted, rows);
      const isBefore = way === 'return' ? isLibrary(here.now, rows) : rows?.size === 0;
      if (done !== undefined) {
        times.push(done);
        here.whole[way] = done;
        if (!isAfter) verdict.lost.push(`${name}: answered, and not done`);
      } else cut[isAfter ? 'after' : 'before'] += 1;
      if (!isAfter && !isBefore) verdict.wrong.push(`${name}: ${rows?.size} rows, neither before nor after`);
      const expected = way === 'mend' && !isAfter ? 'damaged' : 'sound';
      if (state.kind !== expected) verdict.wrong.push(`${name}: it says ${JSON.stringify(state)}`);
      if (state.kind === 'damaged') {
        cut.again += 1;
        await ask(here.stage.ours, 'vault/mend', null);
        const mended = isLibrary(here.now, await readRows(here.stage.ours));
        if (!mended) verdict.lost.push(`${name}: not whole when mended again`);
      } else if (way === 'return' && isAfter) {
        const { language } = (await ask(here.stage.ours, 'settings/get', null)) as Settings;
        if (language !== wanted.language) {
          cut.settings += 1;
          if (done !== undefined) verdict.wrong.push(`${name}: answered, and the settings are others`);
        }
        Object.assign(here, { now: here.other, other: here.now });
      }
    }
  } finally {
    await here.stage.browser.close();
    await Promise.all([profile.remove(), build.remove()]);
  }
  return rowOf({
    drill: 'library of 2,000 notes restored, killed',
    rounds,
    seed,
    acknowledged: times.length,
    cut: cut.before + cut.after,
    times,
    verdict,
    target: 'before or after, in 50',
    remark: [
      `of those cut off ${cut.after} were there whole, ${cut.before} not at all; ${cut.again} were mended again.`,
      `Settings, which follow the library, were still the old ones in ${cut.settings}.`,
    ].join(' '),
  });
}

async function begin(stage: DamageStage, random: Random): Promise<Here> {
  const [other, now] = await twoLibraries(stage, random);
  const here: Here = { stage, now, other, whole: { return: 0, mend: 0 } };
  for (const way of ['return', 'mend'] as const) {
    const took = await answerOf(stage, await prepare(here, way, random));
    if (took === undefined) throw new Error(`Undisturbed, the ${way} was not answered.`);
    here.whole[way] = took;
    if (way === 'return') Object.assign(here, { now: here.other, other: here.now });
  }
  return here;
}

interface Message {
  readonly type: string;
  readonly data: unknown;
}

/** What is to be asked: to return to a backup that is kept or comes from a file; to mend a library that was emptied. */
async function prepare({ stage, other }: Here, way: Way, random: Random): Promise<Message> {
  if (way === 'return') {
    const listed = random.below(2) === 0 ? await backupOf(stage, other) : undefined;
    const backup = listed ?? (await bringFile(stage, other, random.uuid()));
    return { type: 'vault/return', data: { backup } };
  }
  await stopWorker(stage);
  await stage.ours.evaluate(emptyNotes, null);
  return { type: 'vault/mend', data: null };
}

const stateOf = async ({ ours }: DamageStage): Promise<VaultState> =>
  (await ask(ours, 'vault/state', null)) as VaultState;

/** @returns in ms; `undefined`: nobody answered @throws when it was refused */
async function answerOf({ ours }: DamageStage, message: Message): Promise<number | undefined> {
  const start = performance.now();
  const asked = ours.evaluate((sent) => chrome.runtime.sendMessage(sent), message).catch(() => undefined);
  const answer = await Promise.race([asked, setTimeout(PATIENCE_MS, undefined, { ref: false })]);
  if (answer === undefined || answer === null) return undefined;
  if (answer.ok !== true) throw new Error(`${message.type} was refused: ${answer.reason}.`);
  return performance.now() - start;
}
