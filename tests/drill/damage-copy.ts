import type { Page } from 'puppeteer-core';
import { ask } from '../../lib/command/our-page.ts';
import { until } from '../../lib/command/until.ts';
import type { VaultState } from '../../lib/model/vault.ts';

const PARTS = ['witness', 'newest backup', 'backups', 'everything'] as const;
type Part = (typeof PARTS)[number];

/** What is kept beside the database goes, in turn: the witness, half of the newest backup, all backups, all of it. */
export async function harmSecondCopy(page: Page, round: number): Promise<string> {
  const part = PARTS[round % PARTS.length] ?? 'witness';
  await page.evaluate(harm, part);
  return part;
}

/** In the page, without a word to the extension. */
async function harm(part: Part): Promise<void> {
  if (part === 'witness') await chrome.storage.local.remove('vault-witness');
  if (part === 'everything') {
    const keys = Object.keys(await chrome.storage.local.get(null));
    await chrome.storage.local.remove(keys.filter((key) => key.startsWith('vault-')));
  }
  if (part === 'witness') return;
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('backups');
  const names = (await Array.fromAsync(folder.keys())).filter((name) => /^\d/.test(name)).sort();
  if (part !== 'newest backup') {
    for (const name of names) await folder.removeEntry(name);
    return;
  }
  const newest = await folder.getFileHandle(names.at(-1) ?? '');
  const { size } = await newest.getFile();
  const writing = await newest.createWritable({ keepExistingData: true });
  await writing.truncate(Math.floor(size / 2));
  await writing.close();
}

/** @returns whether a whole backup of the library as it is comes to be there */
export const isBackedUp = (page: Page, notes: number): Promise<boolean> =>
  until('a backup', async () => {
    const state = (await ask(page, 'vault/state', null)) as VaultState;
    return state.kind === 'sound' && state.last?.counts?.notes === notes;
  }).then(
    () => true,
    () => false,
  );
