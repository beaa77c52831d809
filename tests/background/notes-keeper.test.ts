import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type LibraryWatch,
  makeNotesKeeper,
  type NotesOwner,
} from '../../entrypoints/background/notes/notes-keeper.ts';
import { answered, refused } from '../../lib/model/answer.ts';
import { binned, deleteNotes } from '../../lib/store/note-bin.ts';
import { everyDraft, saveDraft } from '../../lib/store/note-drafts.ts';
import { closeNotes, everyNote } from '../../lib/store/notes.ts';
import { NOTES_DATABASE } from '../../lib/store/notes-database.ts';
import { saveNote } from '../../lib/store/save-note.ts';
import { at, good, noteOf, silence, uuid } from '../store/notes-stage.ts';

/** Long after all that `at` says. */
const NOW = new Date('2027-06-01T00:00:00.000Z');
const keepers: NotesOwner[] = [];

/** A worker whose watch takes as long as the test wants. */
function wake() {
  const compared = Promise.withResolvers<void>();
  const later: (() => void)[] = [];
  let isSound = true;
  const calls: string[] = [];
  const watch: LibraryWatch = {
    opened: () => {
      calls.push('opened');
      return compared.promise;
    },
    isSound: () => isSound,
    failed: async () => undefined,
    step: () => undefined,
    settled: async () => undefined,
  };
  const keeper = makeNotesKeeper(
    () => NOW,
    watch,
    (work) => void later.push(work),
  );
  keepers.push(keeper);
  return {
    keeper,
    calls,
    compared: (sound = true) => {
      isSound = sound;
      compared.resolve();
    },
    seconds: () => {
      for (const work of later.splice(0)) work();
    },
  };
}

const settle = async (): Promise<void> => {
  for (let i = 0; i < 10; i += 1) await new Promise((resolve) => setTimeout(resolve, 2));
};
const isSettled = async (answer: Promise<unknown>): Promise<boolean> => {
  let settled = false;
  void answer.then(() => {
    settled = true;
  });
  await settle();
  return settled;
};

async function furnish(): Promise<void> {
  const { keeper, compared } = wake();
  compared();
  await good(keeper.ask((store) => saveNote(store, noteOf(1))));
  await good(keeper.ask((store) => saveNote(store, noteOf(2))));
  await good(keeper.ask((store) => deleteNotes(store, [uuid(2)], at(1))));
  await good(keeper.ask((store) => saveDraft(store, noteOf(3), at(2))));
  await keeper.ask(async (store) => answered(closeNotes(store)));
  keepers.length = 0;
}

beforeEach(async () => {
  silence();
  await furnish();
});
afterEach(async () => {
  vi.restoreAllMocks();
  for (const keeper of keepers.splice(0)) await keeper.look(async (store) => answered([closeNotes(store)]));
  await Dexie.delete(NOTES_DATABASE);
});

describe('before the library is compared with what it was', () => {
  it('what is there is read, and nothing is compared for it', async () => {
    const { keeper, calls } = wake();
    expect(await good(keeper.look(everyNote))).toHaveLength(1);
    expect(calls).toEqual([]);
  });

  it('nothing is written', async () => {
    const { keeper, compared } = wake();
    const saving = keeper.ask((store) => saveNote(store, noteOf(4)));
    expect(await isSettled(saving)).toBe(false);
    expect(await good(keeper.look(everyNote))).toHaveLength(1);
    compared();
    expect(await good(saving)).toMatchObject({ kind: 'saved' });
    expect(await good(keeper.look(everyNote))).toHaveLength(2);
  });

  it.each([
    ['an empty list', answered([])],
    ['null', answered(null)],
    ['a refusal', refused('database')],
  ])('nobody is answered with %s', async (_, nothing) => {
    const { keeper, compared } = wake();
    const asked = keeper.look(async () => nothing);
    expect(await isSettled(asked)).toBe(false);
    compared();
    expect(await asked).toEqual(nothing);
  });

  it('it is not replaced', async () => {
    const { keeper, compared } = wake();
    await good(keeper.look(everyNote));
    const replacing = keeper.alone(async () => answered('done'));
    expect(await isSettled(replacing)).toBe(false);
    compared();
    expect(await good(replacing)).toBe('done');
  });

  it('it is compared once for all who wait', async () => {
    const { keeper, calls, compared } = wake();
    compared();
    await Promise.all([1, 2, 3].map(() => keeper.ask(everyNote)));
    await keeper.look(async () => answered([]));
    expect(calls).toEqual(['opened']);
  });
});

describe('what has lain in the bin, or as a draft, for too long', () => {
  const left = async (keeper: NotesOwner) => [
    (await good(keeper.look(binned))).length,
    (await good(keeper.look(everyDraft))).length,
  ];

  it('goes some seconds after the store was opened', async () => {
    const { keeper, compared, seconds } = wake();
    compared();
    expect(await left(keeper)).toEqual([1, 1]);
    seconds();
    await vi.waitFor(async () => expect(await left(keeper)).toEqual([0, 0]));
  });

  it('stays in a damaged library', async () => {
    const { keeper, compared, seconds } = wake();
    compared(false);
    await left(keeper);
    seconds();
    await settle();
    expect(await left(keeper)).toEqual([1, 1]);
  });

  it('stays in one that was put in the place of another', async () => {
    const { keeper, compared, seconds } = wake();
    compared();
    await good(keeper.alone(async () => answered('done')));
    seconds();
    await settle();
    expect(await left(keeper)).toEqual([1, 1]);
  });
});
