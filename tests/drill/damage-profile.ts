import { createHash } from 'node:crypto';
import { cp, readdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ask } from '../../lib/command/our-page.ts';
import type { OwnPack } from '../../lib/model/own-pack.ts';
import type { Pack } from '../../lib/model/pack.ts';
import { type DamageStage, openForDamage } from './damage-stage.ts';
import { emptyFolder, type Folder } from './extension.ts';
import { madeNote } from './made-note.ts';
import type { Random } from './random.ts';

export const NOTES = 2000;
const IN_THE_BIN = 30;
/** UTF-16 units: beyond 64 KiB Chromium keeps a value in a file of its own. */
const LONG_TEXT = 120_000;
/** Bytes that must lie in tables: less would be a log with some headers. */
const IN_TABLES = 256 * 1024;

const TEXT = 'Un texte du lecteur, ligne après ligne.\n'.repeat(LONG_TEXT / 40);
const WORK = '00000000-0000-4000-8000-000000000001';

/** A pack from a file, which no backup holds. */
export const ADDED_PACK: Pack = {
  format: 'reperes-pack',
  version: 1,
  id: 'ajout',
  name: 'Châteaux',
  languages: ['fr'],
  licence: 'CC0-1.0',
  offices: [],
  documents: [],
  entities: [
    {
      id: 'place/zenda',
      category: 'place',
      names: { fr: 'Zenda', en: 'Zenda', vi: 'Zenda' },
      aliases: [{ text: 'Zenda', kind: 'full' }],
    },
  ],
  facts: [],
};

const OWN: OwnPack = {
  documents: [
    {
      id: 'carnet',
      title: 'Un carnet',
      date: { value: '2026-01-01', precision: 'day', basis: 'stated' },
      language: 'fr',
      sha256: createHash('sha256').update(TEXT).digest('hex'),
      paragraphs: TEXT.trim().split('\n').length,
      parts: [],
    },
  ],
  entities: [],
  facts: [],
};

/**
 * A profile with a library of 2,000 notes, a bin, names, a text and a pack from a file, and one backup of it; the
 * browser was opened and closed again since, so that it lies in tables too. @throws when it does not
 */
export async function profileWithLibrary(build: string, random: Random): Promise<Folder> {
  const profile = await emptyFolder();
  const stage = await openForDamage(build, profile.path);
  const { ours } = stage;
  const notes = Array.from({ length: NOTES + IN_THE_BIN }, (_, i) => madeNote(random, `Note ${i}.`));
  await ask(ours, 'notes/import', { notes });
  await ask(ours, 'notes/delete', { ids: notes.slice(NOTES).map(({ id }) => id) });
  await ask(ours, 'own/put', OWN);
  await addNames(stage, 'Base', 5);
  await ask(ours, 'texts/put', { document: 'carnet', text: TEXT });
  await ask(ours, 'packs/import', { work: WORK, text: JSON.stringify(ADDED_PACK), dry: false });
  await ask(ours, 'vault/backup', null);
  await stage.browser.close();
  const again = await openForDamage(build, profile.path);
  await ask(again.ours, 'vault/state', null);
  await again.browser.close();
  const { tables } = await placesOf(databaseOf(profile.path, again.id));
  if (tables < IN_TABLES) throw new Error(`Only ${tables} bytes lie in tables.`);
  return profile;
}

export async function addNames({ ours }: DamageStage, word: string, count: number): Promise<void> {
  for (let i = 0; i < count; i += 1)
    await ask(ours, 'own/add', { name: `Essai ${word} ${i}`, category: 'organisation', aliases: [], fact: null });
}

/** Most of the files, and none of them ours; a worker's own lie in `ScriptCache`. */
const CACHES = new Set(['Cache', 'Code Cache', 'GPUCache', 'GrShaderCache', 'ShaderCache', 'GraphiteDawnCache']);

/** The profile as it was, to be damaged. */
export async function copyOfProfile(profile: Folder): Promise<Folder> {
  const copy = await emptyFolder();
  await cp(profile.path, copy.path, { recursive: true, filter: (source) => !CACHES.has(basename(source)) });
  return copy;
}

/** Where Chromium keeps every IndexedDB database of the extension. */
export interface DatabaseFolders {
  /** Log, tables and what leads to them. */
  readonly level: string;
  /** Long values, each in a file. */
  readonly blobs: string;
}

export function databaseOf(profile: string, extension: string): DatabaseFolders {
  const path = join(profile, 'Default', 'IndexedDB', `chrome-extension_${extension}_0.indexeddb`);
  return { level: `${path}.leveldb`, blobs: `${path}.blob` };
}

export interface DatabaseFile {
  readonly path: string;
  readonly kind: 'log' | 'table' | 'blob' | 'manifest' | 'current';
  readonly bytes: number;
}

const KINDS: readonly (readonly [RegExp, DatabaseFile['kind']])[] = [
  [/\.leveldb\/\d+\.log$/, 'log'],
  [/\.leveldb\/\d+\.(?:ldb|sst)$/, 'table'],
  [/\.leveldb\/MANIFEST-\d+$/, 'manifest'],
  [/\.leveldb\/CURRENT$/, 'current'],
  [/\.blob\//, 'blob'],
];

/** What data lies in and what leads to it, in the order of names. */
export async function filesOf({ level, blobs }: DatabaseFolders): Promise<readonly DatabaseFile[]> {
  const files: DatabaseFile[] = [];
  for (const folder of [level, blobs]) {
    const entries = await readdir(folder, { recursive: true }).catch(() => []);
    for (const name of entries.toSorted()) {
      const path = join(folder, name);
      const kind = KINDS.find(([pattern]) => pattern.test(path.replaceAll('\\', '/')))?.[1];
      const found = await stat(path);
      if (kind !== undefined && found.isFile()) files.push({ path, kind, bytes: found.size });
    }
  }
  return files;
}

/** Bytes, by where they lie. */
export interface Places {
  readonly tables: number;
  readonly log: number;
  readonly blobs: number;
}

export async function placesOf(folders: DatabaseFolders): Promise<Places> {
  const files = await filesOf(folders);
  const sum = (kind: DatabaseFile['kind']): number =>
    files.filter((file) => file.kind === kind).reduce((bytes, file) => bytes + file.bytes, 0);
  return { tables: sum('table'), log: sum('log'), blobs: sum('blob') };
}

export const removeAll = async ({ level, blobs }: DatabaseFolders): Promise<void> => {
  await Promise.all([level, blobs].map((path) => rm(path, { recursive: true, force: true })));
};
