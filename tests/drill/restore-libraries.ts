import type { Page } from 'puppeteer-core';
import { ask } from '../../lib/command/our-page.ts';
import type { Settings } from '../../lib/model/settings.ts';
import type { BackupInfo } from '../../lib/model/vault.ts';
import { nextRevision } from '../../lib/notes/new-note.ts';
import { nameOutside } from '../../lib/vault/generation.ts';
import { addNames, NOTES } from './damage-profile.ts';
import { differenceOf, type Rows, readRows } from './damage-rows.ts';
import type { DamageStage } from './damage-stage.ts';
import { madeNote } from './made-note.ts';
import type { Random } from './random.ts';

/** A library that is backed up. */
export interface KnownLibrary {
  readonly rows: Rows;
  /** By which its backups are told from the other's. */
  readonly notes: number;
  readonly language: Settings['language'];
  /** Bytes of its backup, as a reader keeps them elsewhere. */
  readonly file: readonly number[];
}

const NEW = 300;
const BINNED = 100;

/** Two libraries that have most notes in common, as other revisions; the second one is there when this returns. */
export async function twoLibraries(stage: DamageStage, random: Random): Promise<readonly [KnownLibrary, KnownLibrary]> {
  const { ours } = stage;
  const notes = Array.from({ length: NOTES }, (_, i) => madeNote(random, `Note ${i}.`));
  await ask(ours, 'notes/import', { notes });
  await addNames(stage, 'Un', 3);
  const first = await backedUp(stage, 'fr');
  const at = new Date().toISOString();
  const changed = notes.map((note) => nextRevision(note, { text: `Autre ${note.id}.` }, at));
  const more = Array.from({ length: NEW }, (_, i) => madeNote(random, `De plus ${i}.`));
  await ask(ours, 'notes/import', { notes: [...changed, ...more] });
  await ask(ours, 'notes/delete', { ids: notes.slice(0, BINNED).map(({ id }) => id) });
  await addNames(stage, 'Deux', 3);
  return [first, await backedUp(stage, 'en')];
}

async function backedUp({ ours }: DamageStage, language: Settings['language']): Promise<KnownLibrary> {
  const settings = (await ask(ours, 'settings/get', null)) as Settings;
  await ask(ours, 'settings/set', { ...settings, language });
  const { id } = (await ask(ours, 'vault/backup', null)) as BackupInfo;
  const rows = await readRows(ours);
  if (rows === null) throw new Error('What was written cannot be read.');
  return {
    rows,
    notes: [...rows.keys()].filter((key) => key.startsWith('notes ')).length,
    language,
    file: await bytesOf(ours, id),
  };
}

const bytesOf = (page: Page, id: string): Promise<number[]> =>
  page.evaluate(async (name) => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('backups');
    const file = await (await folder.getFileHandle(name)).getFile();
    return [...new Uint8Array(await file.arrayBuffer())];
  }, id);

/** The newest backup of a library; `undefined` once later ones of the other have pushed it out. */
export async function backupOf({ ours }: DamageStage, { notes }: KnownLibrary): Promise<string | undefined> {
  const all = (await ask(ours, 'vault/backups', null)) as readonly BackupInfo[];
  return all.find(({ counts }) => counts?.notes === notes)?.id;
}

/** Puts the backup that the reader kept elsewhere where the extension takes it from. Answers with its id. */
export async function bringFile({ ours }: DamageStage, { file }: KnownLibrary, uuid: string): Promise<string> {
  const id = nameOutside(uuid);
  await ours.evaluate(
    async (name, bytes) => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('backups');
      const writing = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await writing.write(new Uint8Array(bytes));
      await writing.close();
    },
    id,
    [...file],
  );
  return id;
}

/** Whether every row of it is there, and no other. */
export function isLibrary({ rows }: KnownLibrary, found: Rows | null): boolean {
  const { lost, more } = differenceOf(rows, found);
  return lost.length + more.length === 0;
}
