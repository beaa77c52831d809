import { Dexie } from 'dexie';
import { type Corpus, makeCorpus } from '../../entrypoints/background/corpus.ts';
import { makeNotesKeeper, type NotesKeeper } from '../../entrypoints/background/notes/notes-keeper.ts';
import { ownAnswers } from '../../entrypoints/background/own-answers.ts';
import { type Answer, answered, refused } from '../../lib/model/answer.ts';
import type { Pack } from '../../lib/model/pack.ts';
import { DATABASE_NAME } from '../../lib/store/database.ts';
import { closeNotes } from '../../lib/store/notes.ts';
import { NOTES_DATABASE } from '../../lib/store/notes-database.ts';
import { readOwn } from '../../lib/store/own.ts';

interface Worker {
  readonly corpus: Corpus;
  readonly keeper: NotesKeeper;
}
const alive: Worker[] = [];

/** A worker that answers about the reader's dictionary and texts, over the databases that earlier ones left. */
export function wake(pack: Pack, { isCorpusBroken = false } = {}) {
  /** What was told, in order: lexicons to pages, and messages to our pages. */
  const told: string[] = [];
  const now = new Date(2024, 5, 1);
  const keeper = makeNotesKeeper(() => now);
  const corpus = makeCorpus({
    bundled: async () => pack,
    id: pack.id,
    version: pack.version,
    readOwn: () => keeper.ask(readOwn),
    onChange: (lexicon) => void told.push(lexicon),
    soon: (work) => work(),
  });
  alive.push({ corpus, keeper });
  const answers = ownAnswers({
    corpus: isCorpusBroken ? { ...corpus, refreshOwn: async () => refused('database') } : corpus,
    keeper,
    toOurPages: async ({ type }) => void told.push(type),
    now: () => now,
    language: async () => 'fr',
  });
  return { corpus, keeper, answers, told };
}

/** The workers are stopped, and their databases thrown away. */
export async function clear(): Promise<void> {
  for (const { corpus, keeper } of alive.splice(0)) {
    const open = await corpus.open();
    if (open.ok) open.value.store.database.close();
    await keeper.ask(async (store) => answered(closeNotes(store)));
  }
  await Dexie.delete(DATABASE_NAME);
  await Dexie.delete(NOTES_DATABASE);
}

export async function good<T>(answer: Answer<T> | Promise<Answer<T>>): Promise<T> {
  const got = await answer;
  if (!got.ok) throw new Error(got.reason);
  return got.value;
}
