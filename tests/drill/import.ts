import type { JSHandle, Page } from 'puppeteer-core';
import { ask } from '../../lib/command/our-page.ts';
import type { KeptNote } from '../../lib/model/kept-note.ts';
import type { Note } from '../../lib/model/note.ts';
import { isSameJson } from '../../lib/model/same-json.ts';
import { nextRevision } from '../../lib/notes/new-note.ts';
import { copyOfBuild, openDrilling } from './extension.ts';
import { madeNote } from './made-note.ts';
import { type Random, randomFrom } from './random.ts';
import { type DrillRow, rowOf } from './row.ts';
import { pause } from './save.ts';
import { stopWorker } from './stop-worker.ts';

const NOTES = 2000;
/** The others of each import come over notes that are there. */
const NEW = 200;
/** The end comes at any moment up to so many times what the last whole import took. */
const BEYOND = 1.25;

/** The worker is killed while 2,000 notes are imported: all of the import is there afterwards, or nothing of it. */
export async function drillImport(rounds: number, seed: number): Promise<DrillRow> {
  const random = randomFrom(seed);
  const build = await copyOfBuild('chrome');
  const drilling = await openDrilling('chrome', build.path);
  const verdict = { lost: [] as string[], duplicated: [] as string[], wrong: [] as string[] };
  const times: number[] = [];
  const cut = { before: 0, after: 0 };
  try {
    const { ours: page } = drilling;
    let before: readonly Note[] = Array.from({ length: NOTES }, (_, i) => madeNote(random, `Note ${i}.`));
    await importIfThere(page, await handOver(page, before));
    before = importOf(before, random, -1);
    let whole = (await importIfThere(page, await handOver(page, before)))?.milliseconds ?? 0;
    for (let round = 0; round < rounds; round += 1) {
      const brought = importOf(before, random, round);
      const moment = random.next() * whole * BEYOND;
      const held = await handOver(page, brought);
      const [done] = await Promise.all([importIfThere(page, held), pause(moment).then(() => stopWorker(drilling))]);
      const name = `round ${round}, killed after ${Math.round(moment)} ms`;
      const after = [...new Map([...before, ...brought].map((note) => [note.id, note])).values()];
      const kept = await keptOf(page, after);
      const isAfter = areThese(kept, after);
      const isBefore = areThese(kept, before);
      if (done === undefined) cut[isAfter ? 'after' : 'before'] += 1;
      else {
        times.push(done.milliseconds);
        whole = done.milliseconds;
      }
      if (kept.length !== new Set(kept.map(({ id }) => id)).size) verdict.duplicated.push(name);
      if (!isAfter && !isBefore) verdict.wrong.push(`${name}: ${kept.length} notes, neither before nor after`);
      else if (done !== undefined && !isAfter) verdict.lost.push(name);
      if (isAfter) before = brought;
    }
  } finally {
    await drilling.browser.close();
    await build.remove();
  }
  const target = 'before or after, in 50';
  const remark = `of those cut off ${cut.after} were there whole, ${cut.before} not at all.`;
  const acknowledged = times.length;
  const drill = `import of ${NOTES.toLocaleString('en')} notes killed`;
  return rowOf({ drill, rounds, seed, acknowledged, cut: cut.before + cut.after, times, verdict, target, remark });
}

/** The next import: changes of most of the last one's notes, and new ones. */
function importOf(last: readonly Note[], random: Random, round: number): readonly Note[] {
  const at = new Date().toISOString();
  const changed = last.slice(NEW).map((note) => nextRevision(note, { text: `Import ${round}. ${note.id}` }, at));
  return [...changed, ...Array.from({ length: NEW }, (_, i) => madeNote(random, `Note ${round}.${i}.`))];
}

/** What is there under the ids of these notes. */
async function keptOf(page: Page, notes: readonly Note[]): Promise<readonly Note[]> {
  const kept = (await ask(page, 'notes/get', { ids: notes.map(({ id }) => id) })) as readonly KeptNote[];
  return kept.map(({ note }) => note);
}

/** All of them as they were sent, and no other. */
function areThese(kept: readonly Note[], wanted: readonly Note[]): boolean {
  const byId = new Map(kept.map((note) => [note.id, note]));
  return kept.length === wanted.length && wanted.every((note) => isSameJson(byId.get(note.id), note));
}

/** Into the page's memory, so that the moment is counted from the message itself. */
const handOver = (page: Page, notes: readonly Note[]): Promise<JSHandle<readonly Note[]>> =>
  page.evaluateHandle((given) => given, notes);

/** @returns `undefined` when nothing was acknowledged @throws when the import was refused */
async function importIfThere(
  page: Page,
  held: JSHandle<readonly Note[]>,
): Promise<{ readonly milliseconds: number } | undefined> {
  const start = performance.now();
  const answer = await page.evaluate(
    (notes) => chrome.runtime.sendMessage({ type: 'notes/import', data: { notes } }).catch(() => undefined),
    held,
  );
  await held.dispose();
  // `database`: the reader is told that it is not known what became of it.
  if (answer === undefined || answer === null || answer.reason === 'database') return undefined;
  if (answer.ok !== true) throw new Error(`The import was refused: ${answer.reason}.`);
  return { milliseconds: performance.now() - start };
}
