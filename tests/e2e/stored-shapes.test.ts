import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask } from '../../lib/command/our-page.ts';
import { until } from '../../lib/command/until.ts';
import { NOTES } from '../versions/notes.ts';
import { settledIn } from './marks.ts';
import { openStage, type Stage } from './stage.ts';

/**
 * Everything that outlives the browser, as it lies there, each with a version and kept examples: tests/house/shapes.ts
 * says which, and finds what the code says; here is what the browser says.
 */
const KNOWN: Readonly<Record<string, readonly RegExp[]>> = {
  'extension storage': [/^settings$/, /^vault-witness$/, /^vault-step-\d+$/],
  databases: [/^reperes$/, /^reperes-notes$/],
  files: [/^backups$/, /^backups\/[\dT-]+Z-\d+\.json\.gz$/],
  'web storage': [],
  caches: [],
};

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

it('after reading, writing, deleting and a backup, only what has a version outlives the browser', async () => {
  const { ours, open } = stage;
  await settledIn(await open('/plain.html'));
  for (const note of NOTES) await ask(ours, 'note/save', { note: { ...note, revision: 1 } });
  await ask(ours, 'notes/delete', { ids: [NOTES[0].id] });
  await stage.set({ history: true });
  await until('a backup', () => ask(ours, 'vault/backup', null));
  const kept: Readonly<Record<string, readonly string[]>> = await ours.evaluate(async () => {
    const files: string[] = [];
    const list = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const [name, entry] of folder as unknown as AsyncIterable<[string, FileSystemHandle]>) {
        files.push(path + name);
        if (entry instanceof FileSystemDirectoryHandle) await list(entry, `${path}${name}/`);
      }
    };
    await list(await navigator.storage.getDirectory(), '');
    return {
      'extension storage': Object.keys(await chrome.storage.local.get(null)),
      databases: (await indexedDB.databases()).map(({ name }) => name ?? ''),
      files,
      'web storage': Object.keys(localStorage),
      caches: await caches.keys(),
    };
  });
  // What is looked for is there at all.
  expect(kept).toMatchObject({
    'extension storage': expect.arrayContaining(['settings', 'vault-witness']),
    databases: expect.arrayContaining(['reperes', 'reperes-notes']),
    files: expect.arrayContaining(['backups']),
  });
  const unknown = Object.entries(kept).flatMap(([where, names]) =>
    names.filter((name) => !KNOWN[where]?.some((known) => known.test(name))).map((name) => `${where}: ${name}`),
  );
  expect(unknown).toEqual([]);
});
