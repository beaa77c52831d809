import type { Page } from 'puppeteer-core';
import { ask } from '../../lib/command/our-page.ts';
import { COUNTED, type RowCounts } from '../../lib/model/ledger.ts';
import type { Restored, VaultState } from '../../lib/model/vault.ts';
import { writeSome } from './damage-activity.ts';
import { isBackedUp } from './damage-copy.ts';
import { DAMAGE_KINDS, type DamageKind } from './damage-kinds.ts';
import { ADDED_PACK, copyOfProfile, databaseOf, type Places, placesOf, profileWithLibrary } from './damage-profile.ts';
import { differenceOf, type Rows, readRows } from './damage-rows.ts';
import {
  type DamageStage,
  isNoticeShown,
  openForDamage,
  silentlyEmpty,
  untilChecked,
  untilCorpus,
} from './damage-stage.ts';
import { copyOfBuild, type Folder } from './extension.ts';
import { killTree } from './kill-tree.ts';
import { type Random, randomFrom } from './random.ts';
import { type DrillRow, rowOf } from './row.ts';
import { stopWorker } from './stop-worker.ts';

/** One round of one kind, as it went. */
interface Round {
  /** Rows that were acknowledged. */
  readonly acknowledged: number;
  /** Of them, those that could not be read any more after the damage. */
  readonly taken: number;
  readonly isNoticed: boolean;
  /** Back after mending: each acknowledged row as it was. */
  readonly isWhole: boolean;
  readonly packGone: boolean;
  /** The corpus came by itself, or only when it was asked for, or not at all. */
  readonly corpus: 'here' | 'asked' | 'gone';
  readonly places: Places;
  /** In ms; `undefined`: there was nothing to mend. */
  readonly mending: number | undefined;
  readonly lost: readonly string[];
  readonly wrong: readonly string[];
}

/**
 * The database is damaged while the browser is closed, in five ways and beside it, again and again: what was acknowledged and is gone
 * must be noticed each time, never be shown as an empty library, and come back in one step.
 * @param rounds of each kind
 */
export async function drillDamage(rounds: number, seed: number, kinds = DAMAGE_KINDS): Promise<readonly DrillRow[]> {
  const random = randomFrom(seed);
  const build = await copyOfBuild('chrome');
  const base = await profileWithLibrary(build.path, random);
  const rows: DrillRow[] = [];
  try {
    for (const kind of kinds) {
      const all: Round[] = [];
      for (let round = 0; round < rounds; round += 1) all.push(await damaged({ kind, build, base, random, round }));
      rows.push(rowFor(kind, all, seed));
    }
  } finally {
    await Promise.all([base.remove(), build.remove()]);
  }
  return rows;
}

interface Damaging {
  readonly kind: DamageKind;
  readonly build: Folder;
  readonly base: Folder;
  readonly random: Random;
  readonly round: number;
}

async function damaged({ kind, build, base, random, round }: Damaging): Promise<Round> {
  const profile = await copyOfProfile(base);
  let stage = await openForDamage(build.path, profile.path);
  try {
    await writeSome(stage, random, round);
    const wanted = await readRows(stage.ours);
    if (wanted === null) throw new Error('What was acknowledged cannot be read.');
    const done = [await harmDatabase(kind, stage, round)];
    // A power cut leaves other files behind than a reader who closes the browser.
    await (round % 2 === 0 ? stage.browser.close() : killTree(stage.browser));
    const folders = databaseOf(profile.path, stage.id);
    const places = await placesOf(folders);
    done.push((await kind.files?.(folders, random, round)) ?? '');
    stage = await openForDamage(build.path, profile.path);
    const name = `${kind.name}, round ${round} (${done.join('')})`;
    return { ...(await lookAndMend(stage, wanted, name, kind)), places };
  } finally {
    await stage.browser.close();
    await profile.remove();
  }
}

async function harmDatabase(kind: DamageKind, stage: DamageStage, round: number): Promise<string> {
  if (kind.database === undefined) return '';
  await stopWorker(stage);
  return kind.database(stage.ours, round);
}

const stateOf = async ({ ours }: DamageStage): Promise<VaultState> =>
  (await ask(ours, 'vault/state', null)) as VaultState;

async function lookAndMend(
  stage: DamageStage,
  wanted: Rows,
  name: string,
  kind: DamageKind,
): Promise<Omit<Round, 'places'>> {
  const { ours } = stage;
  const lost: string[] = [];
  const wrong: string[] = [];
  await untilChecked(ours);
  const taken = differenceOf(wanted, await readRows(ours)).lost.length;
  const state = await stateOf(stage);
  const isNoticed = state.kind === 'damaged';
  if (taken > 0 && !isNoticed) lost.push(`${name}: ${taken} rows are gone, and it says ${JSON.stringify(state)}`);
  const empty = await silentlyEmpty(ours);
  if (empty > 0) wrong.push(`${name}: an empty library without a word, in ${empty} frames`);
  if (isNoticed !== (await isNoticeShown(ours))) wrong.push(`${name}: ${state.kind}, but not shown so`);

  if (kind.isBeside && isNoticed) wrong.push(`${name}: an alarm, though the library is whole`);
  if (kind.isBeside && !(await isBackedUp(ours, notesIn(wanted)))) wrong.push(`${name}: no backup was made anew`);

  const start = performance.now();
  const restored = isNoticed ? await mended(ours) : undefined;
  if (typeof restored === 'string') lost.push(`${name}: ${restored}`);
  const mending = isNoticed ? performance.now() - start : undefined;
  const corpus = await untilCorpus(ours);
  if (corpus === 'gone' || (corpus === 'asked' && isNoticed))
    wrong.push(`${name}: the corpus did not come back with the notes`);
  const after = differenceOf(wanted, await readRows(ours));
  const told = typeof restored === 'object' ? sumOf(restored.missing) : 0;
  if (after.lost.length > told) lost.push(`${name}: ${after.lost.length} rows did not come back, ${told} told missing`);
  if (after.more.length > 0) wrong.push(`${name}: ${after.more.length} rows more than there were`);
  if (told > after.lost.length) wrong.push(`${name}: ${told} told missing, ${after.lost.length} are`);

  const packGone = corpus === 'gone' || !(await hasAddedPack(stage));
  const isNamed = typeof restored === 'object' && restored.packs.some(({ id }) => id === ADDED_PACK.id);
  if (packGone && isNoticed && !isNamed) wrong.push(`${name}: the pack that went is not named`);

  // The next worker must find it as this one left it.
  await stopWorker(stage);
  const last = await stateOf(stage);
  if (last.kind !== 'sound') wrong.push(`${name}: afterwards it is ${JSON.stringify(last)}`);
  const isWhole = after.lost.length === 0;
  return { acknowledged: wanted.size, taken, isNoticed, isWhole, packGone, corpus, mending, lost, wrong };
}

/** @returns why not, when it was refused */
const mended = async (page: Page): Promise<Restored | string> =>
  ask(page, 'vault/mend', null).then(
    (restored) => restored as Restored,
    (error: unknown) => String(error),
  );

const notesIn = (rows: Rows): number => [...rows.keys()].filter((key) => key.startsWith('notes ')).length;

const sumOf = (counts: RowCounts): number => COUNTED.reduce((sum, name) => sum + counts[name], 0);

async function hasAddedPack({ ours }: DamageStage): Promise<boolean> {
  const packs = (await ask(ours, 'packs/list', null)) as readonly { readonly id: string }[];
  return packs.some(({ id }) => id === ADDED_PACK.id);
}

function rowFor(kind: DamageKind, all: readonly Round[], seed: number): DrillRow {
  const bitten = all.filter(({ taken }) => taken > 0);
  const noticed = bitten.filter(({ isNoticed }) => isNoticed);
  const spared = all.filter(({ taken }) => taken === 0);
  const whole = all.filter(({ isWhole }) => isWhole);
  const packs = all.filter(({ packGone }) => packGone);
  const asked = all.filter(({ corpus }) => corpus === 'asked');
  const kib = (place: keyof Places): number =>
    Math.round(all.reduce((sum, { places }) => sum + places[place], 0) / all.length / 1024);
  return rowOf({
    drill: `damaged: ${kind.name}`,
    rounds: all.length,
    seed,
    acknowledged: all.reduce((sum, { acknowledged }) => sum + acknowledged, 0),
    cut: all.reduce((sum, { taken }) => sum + taken, 0),
    times: all.flatMap(({ mending }) => mending ?? []),
    verdict: { lost: all.flatMap(({ lost }) => lost), duplicated: [], wrong: all.flatMap(({ wrong }) => wrong) },
    target: '0 silent, all back',
    remark: [
      `rows, not notes; cut off are those that the damage took. It took some in ${bitten.length} rounds, noticed in`,
      `${noticed.length}; in ${spared.length} it took none (${spared.filter(({ isNoticed }) => isNoticed).length} of them`,
      `told all the same). All back in ${whole.length}; the added pack went in ${packs.length}; the`,
      `corpus had to be asked for in ${asked.length}. Data lay in`,
      `${kib('tables')} KiB of tables, ${kib('log')} of log, ${kib('blobs')} of single files, on average.`,
    ].join(' '),
  });
}
