import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { notesPlace } from '../../../components/library/notes/notes-place.ts';
import { ask } from '../../../lib/command/our-page.ts';
import type { Note } from '../../../lib/model/note.ts';
import { type LibraryPlace, notePlace } from '../../../lib/model/place.ts';
import { openStage, type Stage } from '../../e2e/stage.ts';
import { stopWorker } from '../../e2e/worker.ts';
import { idOf, manyNotes, tagOf } from './many-notes.ts';
import { coldQuestions, LIST, OPEN, type Question, questions, WORDS } from './questions.ts';
import { type Measured, tableOf } from './table.ts';
import { type Drawn, timeAsked, timeDrawn, watchAnswers } from './timed.ts';

const COUNT = 10_000;
const ROUNDS = 11;
/** Notes in one message of those that bring them. */
const AT_ONCE = 1000;
const RESULTS = fileURLToPath(new URL('../../../.cache/bench-notes.json', import.meta.url));

const WARM = 'answer';
const SAVED = 'answer after a save';
const COLD = 'answer of a worker just woken';
const WAKING = 'waking';
const DRAWN = 'drawn, from the choice on';
const AFTER = 'drawn, from the answer on';

async function repeated(rounds: number, measure: (round: number) => Promise<number>): Promise<readonly number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await measure(round));
  return times;
}

async function bring(stage: Stage, notes: readonly Note[]): Promise<void> {
  for (let at = 0; at < notes.length; at += AT_ONCE) {
    await ask(stage.ours, 'notes/import', { notes: notes.slice(at, at + AT_ONCE) });
  }
}

async function answersOf({ ours }: Stage, asked: readonly Question[]): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const question of asked) {
    await timeAsked(ours, question);
    const times = await repeated(ROUNDS, () => timeAsked(ours, question));
    measured.push({ group: WARM, name: question.name, times });
  }
  return measured;
}

/** Each answer is the first after one note was written anew. */
async function answersAfterSaves({ ours }: Stage, asked: readonly Question[], note: Note): Promise<Measured[]> {
  const measured: Measured[] = [];
  let { revision } = note;
  for (const question of asked) {
    const times = await repeated(ROUNDS, async () => {
      revision += 1;
      await ask(ours, 'note/save', { note: { ...note, revision, text: `${note.text} ${revision}` } });
      return timeAsked(ours, question);
    });
    measured.push({ group: SAVED, name: question.name, times });
  }
  return measured;
}

async function answersOfWoken(stage: Stage, asked: readonly Question[]): Promise<Measured[]> {
  const measured: Measured[] = [];
  const waking: number[] = [];
  for (const question of asked) {
    const times = await repeated(ROUNDS, async () => {
      await stopWorker(stage);
      waking.push(await timeAsked(stage.ours, { type: 'settings/get', data: null }));
      return timeAsked(stage.ours, question);
    });
    measured.push({ group: COLD, name: question.name, times });
  }
  return [{ group: WAKING, name: 'the worker, until it answers anything', times: waking }, ...measured];
}

/** Each page is come to from another one of the notes'. */
const DRAWINGS: readonly {
  readonly name: string;
  readonly from: LibraryPlace;
  place(round: number): LibraryPlace;
}[] = [
  { name: 'list', from: notesPlace({ colour: 'grey' }), place: () => notesPlace({}) },
  { name: 'list of a tag', from: notesPlace({}), place: (round) => notesPlace({ tag: tagOf(round) }) },
  {
    name: 'list of words',
    from: notesPlace({}),
    place: (round) => notesPlace({ words: 'gouvernement'.slice(0, 1 + (round % 12)) }),
  },
  { name: 'one note', from: notesPlace({}), place: (round) => notePlace(idOf(100 + round)) },
];

async function drawings(stage: Stage): Promise<Measured[]> {
  const library = await stage.browser.newPage();
  await watchAnswers(library);
  await library.goto(`${stage.root}library.html#/notes`);
  await library.bringToFront();
  const measured: Measured[] = [];
  for (const { name, from, place } of DRAWINGS) {
    const drawn: Drawn[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      if (!library.url().endsWith(`#${from}`)) await timeDrawn(library, `#${from}`);
      drawn.push(await timeDrawn(library, `#${place(round)}`));
    }
    measured.push({ group: AFTER, name, times: drawn.map(({ afterAnswer }) => afterAnswer) });
    measured.push({ group: DRAWN, name, times: drawn.map(({ all }) => all) });
  }
  await library.close();
  return measured;
}

async function main(): Promise<void> {
  const stage = await openStage();
  try {
    const entities = (await ask(stage.ours, 'corpus/entities', null)) as readonly { readonly ref: { id: string } }[];
    const ids = entities.map(({ ref }) => ref.id);
    const notes = manyNotes(COUNT, ids);
    await bring(stage, notes);
    const asked = questions(ids[0] ?? '');
    const measured = [
      ...(await answersOf(stage, asked)),
      ...(await answersAfterSaves(stage, [LIST, WORDS, OPEN], notes[5000] as Note)),
      ...(await answersOfWoken(stage, coldQuestions(ids[0] ?? ''))),
      ...(await drawings(stage)),
    ];
    mkdirSync(new URL('.', `file://${RESULTS}`), { recursive: true });
    writeFileSync(RESULTS, `${JSON.stringify({ notes: COUNT, measured }, null, 1)}\n`);
    console.log(tableOf(measured, [WAKING, DRAWN]));
  } finally {
    await stage.close();
  }
}

await main();
