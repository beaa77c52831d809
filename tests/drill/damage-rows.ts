import type { Page } from 'puppeteer-core';
import { ask } from '../../lib/command/our-page.ts';
import type { BinnedNote } from '../../lib/model/kept-note.ts';
import type { OwnPack } from '../../lib/model/own-pack.ts';
import { isSameJson } from '../../lib/model/same-json.ts';
import { everyKept } from './kept.ts';

/** What the reader wrote and can read, by table and id. */
export type Rows = ReadonlyMap<string, unknown>;

/** Everything that our pages can read. @returns `null` when they are refused */
export async function readRows(page: Page): Promise<Rows | null> {
  try {
    const notes = await everyKept(page);
    const bin = (await ask(page, 'notes/bin', null)) as readonly BinnedNote[];
    const own = (await ask(page, 'own/get', null)) as OwnPack;
    const rows = new Map<string, unknown>();
    for (const kept of notes) rows.set(`notes ${kept.note.id}`, kept);
    for (const binned of bin) rows.set(`bin ${binned.note.id}`, binned);
    for (const list of ['documents', 'entities', 'facts'] as const)
      for (const record of own[list]) rows.set(`own ${list} ${record.id}`, record);
    for (const [sha256, text] of await page.evaluate(keptTexts)) rows.set(`texts ${sha256}`, text);
    return rows;
  } catch (error) {
    if (/was refused/.test(String(error))) return null;
    throw error;
  }
}

/** In the page: attached texts as they lie in the database, for by messages nobody reads them while the corpus is damaged. */
async function keptTexts(): Promise<[string, string][]> {
  const { promise, resolve } = Promise.withResolvers<[string, string][]>();
  const opening = indexedDB.open('reperes-notes');
  // There is none, and none is to be made.
  opening.onupgradeneeded = () => opening.transaction?.abort();
  opening.onerror = () => resolve([]);
  opening.onsuccess = () => {
    const reading = opening.result.transaction('texts').objectStore('texts').getAll();
    const done = (rows: readonly { readonly id: string; readonly text: string }[]): void => {
      opening.result.close();
      resolve(rows.map(({ id, text }) => [id, text]));
    };
    reading.onsuccess = () => done(reading.result);
    reading.onerror = () => done([]);
  };
  return promise;
}

export interface Difference {
  /** Not there, or not as they were. */
  readonly lost: readonly string[];
  /** There, and were not. */
  readonly more: readonly string[];
}

export function differenceOf(wanted: Rows, found: Rows | null): Difference {
  const here: Rows = found ?? new Map();
  return {
    lost: [...wanted].filter(([key, row]) => !isSameJson(here.get(key), row)).map(([key]) => key),
    more: [...here.keys()].filter((key) => !wanted.has(key)),
  };
}
