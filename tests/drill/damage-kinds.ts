import { open, rm, truncate } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { harmSecondCopy } from './damage-copy.ts';
import { type DatabaseFile, type DatabaseFolders, filesOf, removeAll } from './damage-profile.ts';
import type { Random } from './random.ts';

/** Something that happens to the database while the extension does not run. */
export interface DamageKind {
  readonly name: string;
  /** To the files, while the browser is closed. Answers with what was done. */
  files?(folders: DatabaseFolders, random: Random, round: number): Promise<string>;
  /** Only what is kept beside the database is harmed: nothing is lost by that, and no alarm is given. */
  readonly isBeside?: true;
  /** To the database, through IndexedDB itself, while the worker is stopped. */
  database?(page: Page, round: number): Promise<string>;
}

/** Bytes. What LevelDB reads first of a file, or of a table: at its end. */
const HEAD = 64;
const FOOTER = 48;
const LONGEST_RUN = 4096;
const MOST_RUNS = 8;

const nameOf = ({ path }: DatabaseFile): string => path.split('/').at(-1) ?? path;

function largest(files: readonly DatabaseFile[], kind: DatabaseFile['kind']): DatabaseFile {
  const [first] = files.filter((file) => file.kind === kind).toSorted((a, b) => b.bytes - a.bytes);
  if (first === undefined) throw new Error(`The database has no ${kind}.`);
  return first;
}

const bytesOf = (random: Random, count: number): Uint8Array =>
  Uint8Array.from({ length: count }, () => random.below(256));

async function overwrite(file: DatabaseFile, at: number, bytes: Uint8Array): Promise<string> {
  const handle = await open(file.path, 'r+');
  await handle.write(bytes, 0, bytes.length, at);
  await handle.close();
  return `${nameOf(file)}: ${bytes.length} bytes from ${at} of ${file.bytes}`;
}

const truncatedLog: DamageKind = {
  name: 'log truncated',
  files: async (folders, random, round) => {
    const log = largest(await filesOf(folders), 'log');
    const length = round % 5 === 4 ? 0 : random.below(log.bytes);
    await truncate(log.path, length);
    return `${nameOf(log)} cut to ${length} of ${log.bytes} bytes`;
  },
};

const damagedHeader: DamageKind = {
  name: 'header damaged',
  files: async (folders, random, round) => {
    const files = await filesOf(folders);
    const kinds = ['current', 'manifest', 'table', 'table', 'log'] as const;
    const file = largest(files, kinds[round % kinds.length] ?? 'current');
    const isFooter = round % kinds.length === 3;
    const length = Math.min(file.bytes, isFooter ? FOOTER : HEAD);
    return overwrite(file, isFooter ? file.bytes - length : 0, bytesOf(random, length));
  },
};

const damagedMiddle: DamageKind = {
  name: 'middle of files damaged',
  files: async (folders, random, round) => {
    const kinds = (['table', 'log', 'blob'] as const)[round % 3];
    const files = (await filesOf(folders)).filter(({ kind, bytes }) => kind === kinds && bytes > 0);
    const done: string[] = [];
    for (let run = 1 + random.below(MOST_RUNS); run > 0; run -= 1) {
      const file = random.pick(files);
      const at = random.below(file.bytes);
      const length = Math.min(1 + random.below(LONGEST_RUN), file.bytes - at);
      done.push(await overwrite(file, at, random.below(2) === 0 ? new Uint8Array(length) : bytesOf(random, length)));
    }
    return done.join(', ');
  },
};

function goneOf(files: readonly DatabaseFile[], random: Random, round: number): readonly DatabaseFile[] {
  switch (round % 5) {
    case 1:
      return [largest(files, 'table')];
    case 2:
      return files.filter(({ kind }) => kind === 'blob');
    case 3:
      return [random.pick(files.filter(({ kind }) => kind !== 'blob'))];
    default:
      return files.filter(() => random.below(2) === 0);
  }
}

const deletedFiles: DamageKind = {
  name: 'files deleted',
  files: async (folders, random, round) => {
    if (round % 5 === 0) {
      await removeAll(folders);
      return 'all';
    }
    const files = await filesOf(folders);
    const gone = goneOf(files, random, round);
    await Promise.all(gone.map(({ path }) => rm(path)));
    return gone.map(nameOf).join(', ');
  },
};

/** What is emptied, in turn; `null`: the database is deleted. */
const EMPTIED: readonly (readonly string[] | null)[] = [
  null,
  ['notes', 'drafts', 'bin', 'own', 'texts', 'visits', 'ledger', 'digests'],
  ['notes'],
  ['ledger'],
  ['bin', 'own', 'texts'],
];

const secondCopy: DamageKind = { name: 'second copy only', isBeside: true, database: harmSecondCopy };

const emptied: DamageKind = {
  name: 'database emptied',
  database: async (page, round) => {
    const stores = EMPTIED[round % EMPTIED.length] ?? null;
    await page.evaluate(emptyNotes, stores);
    return stores === null ? 'deleted' : `emptied ${stores.join(', ')}`;
  },
};

/** In the page, without a word to the extension. @param stores `null`: the database is deleted */
export async function emptyNotes(stores: readonly string[] | null): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  if (stores === null) {
    const deleting = indexedDB.deleteDatabase('reperes-notes');
    deleting.onsuccess = () => resolve();
    deleting.onerror = () => reject(deleting.error);
    return promise;
  }
  const opening = indexedDB.open('reperes-notes');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const writing = opening.result.transaction([...stores], 'readwrite', { durability: 'strict' });
    for (const store of stores) writing.objectStore(store).clear();
    writing.oncomplete = () => resolve();
    writing.onerror = () => reject(writing.error);
  };
  return promise;
}

export const DAMAGE_KINDS: readonly DamageKind[] = [
  truncatedLog,
  damagedHeader,
  damagedMiddle,
  deletedFiles,
  emptied,
  secondCopy,
];
