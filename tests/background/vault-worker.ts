import { Dexie } from 'dexie';
import * as v from 'valibot';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { makeNotesKeeper, type NotesOwner } from '../../entrypoints/background/notes/notes-keeper.ts';
import { makeVault, type Vault } from '../../entrypoints/background/vault/vault.ts';
import { type Answer, answered, refused } from '../../lib/model/answer.ts';
import type { PackName } from '../../lib/model/backup.ts';
import type { Note } from '../../lib/model/note.ts';
import { FIRST_SETTINGS, type Settings } from '../../lib/model/settings.ts';
import { closeNotes, everyNote } from '../../lib/store/notes.ts';
import { NOTES_DATABASE } from '../../lib/store/notes-database.ts';
import { saveNote } from '../../lib/store/save-note.ts';
import type { BackupFiles } from '../../lib/vault/backup-files.ts';
import { readGeneration } from '../../lib/vault/generation.ts';
import { WITNESS_KEY, type Witness, WitnessSchema } from '../../lib/vault/witness.ts';
import { good, silence } from '../store/notes-stage.ts';
import { fakeArea } from '../vault/fake-area.ts';
import { sessionArea } from './session-area.ts';

/** Files that outlive workers; texts stand for packed ones, and those in `broken` cannot be read whole. */
function fakeFiles() {
  const texts = new Map<string, string>();
  const broken = new Set<string>();
  let failure: Error | null = null;
  const read = (id: string): Answer<string> => {
    const text = texts.get(id);
    return text === undefined ? refused('missing') : broken.has(id) ? refused('invalid') : answered(text);
  };
  const files: BackupFiles = {
    list: async () =>
      [...texts].flatMap(([id, text]) => {
        const generation = readGeneration(id);
        return generation === null ? [] : [{ ...generation, bytes: text.length }];
      }),
    write: async (id, pieces) => {
      if (failure !== null) throw failure;
      const text = [...pieces].join('');
      texts.set(id, text);
      return text.length;
    },
    read: async (id) => read(id),
    firstLine: async (id) => {
      const text = read(id);
      return text.ok ? answered(text.value.split('\n')[0] ?? '') : text;
    },
    remove: async (id) => void texts.delete(id),
    clean: async () => undefined,
  };
  return {
    texts,
    broken,
    fail: (error: Error | null) => {
      failure = error;
    },
    open: async () => {
      if (failure !== null) throw failure;
      return files;
    },
  };
}

/** A browser in which workers come and go over one database, one storage and one folder of files. */
function vaultBrowser() {
  const area = fakeArea();
  const session = { current: sessionArea() };
  const files = fakeFiles();
  const clock = { ms: Date.parse('2026-11-22T10:00:00.000Z') };
  const installed: { packs: readonly PackName[] | null } = { packs: [] };
  const told: string[] = [];
  const later: (() => void)[] = [];
  const replaced: string[][] = [];
  const settings = { now: FIRST_SETTINGS as Settings };
  let settingsFailure: Error | null = null;
  let worker: { keeper: NotesOwner; vault: Vault } | undefined;

  const wake = () => {
    const now = () => new Date(clock.ms);
    const vault = makeVault({
      area,
      isClosed: Promise.resolve(true),
      session: session.current,
      openFiles: files.open,
      keeper: () => keeper,
      packs: async () => (installed.packs === null ? refused('database') : answered(installed.packs)),
      loadSettings: async () => settings.now,
      saveSettings: async (next) => {
        if (settingsFailure !== null) throw settingsFailure;
        settings.now = next;
      },
      replaced: async (ids) => void replaced.push([...ids]),
      tell: () => void told.push('vault'),
      now,
    });
    const keeper = makeNotesKeeper(now, vault.watch, (work) => void later.push(work));
    return { keeper, vault };
  };

  const stop = async (): Promise<void> => {
    await worker?.keeper.ask(async (store) => answered(closeNotes(store)));
    worker = undefined;
  };

  return {
    area,
    files,
    clock,
    installed,
    told,
    /** Some seconds pass: what was put off until then is begun. */
    seconds: () => {
      for (const work of later.splice(0)) work();
    },
    replaced,
    settings,
    failSettings: (error: Error | null) => {
      settingsFailure = error;
    },
    worker: () => {
      worker ??= wake();
      return worker;
    },
    stop,
    /** The browser is closed and opened: what only outlives the worker is gone. */
    restart: async () => {
      await stop();
      session.current = sessionArea();
    },
    /** The database goes while nobody looks. */
    emptied: async () => {
      await stop();
      await Dexie.delete(NOTES_DATABASE);
    },
    witness: (): Witness => v.parse(WitnessSchema, area.items()[WITNESS_KEY]),
    steps: () => Object.keys(area.items()).filter((key) => key.startsWith('vault-step-')).length,
  };
}
type VaultBrowser = ReturnType<typeof vaultBrowser>;

/** What a reader does, and what is then seen. */
const vaultHands = (browser: () => VaultBrowser) => ({
  save: async (note: Note): Promise<void> => {
    const outcome = await good(
      browser()
        .worker()
        .keeper.ask((store) => saveNote(store, note)),
    );
    expect(outcome.kind).toBe('saved');
  },
  notes: async () => (await good(browser().worker().keeper.ask(everyNote))).map(({ note }) => note.text).toSorted(),
  state: () => good(browser().worker().vault.state()),
  /** Backups that nobody waits for are made. */
  settle: async (): Promise<void> => {
    for (let i = 0; i < 20; i += 1) await new Promise((resolve) => setTimeout(resolve, 2));
  },
  rollingFiles: () => [...browser().files.texts.keys()].filter((id) => /^\d/.test(id)),
});

/** A browser for each test of a file, with the reader's hands; what it leaves is cleared after the test. */
export function stageVault() {
  let now: VaultBrowser;
  const browser = (): VaultBrowser => now;
  const hands = vaultHands(browser);
  beforeEach(() => {
    silence();
    now = vaultBrowser();
  });
  afterEach(async () => {
    await hands.settle();
    vi.restoreAllMocks();
    now.area.break(null);
    now.area.breakReading(null);
    await now.stop();
    await Dexie.delete(NOTES_DATABASE);
  });
  return { browser, ...hands };
}

/** Without Dexie: what a damaged disk does to rows. */
export async function tamper(table: string, work: (rows: IDBObjectStore) => void): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const opening = indexedDB.open(NOTES_DATABASE);
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const database = opening.result;
    const writing = database.transaction(table, 'readwrite');
    work(writing.objectStore(table));
    writing.oncomplete = () => {
      database.close();
      resolve();
    };
  };
  return promise;
}
