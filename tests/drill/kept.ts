import type { Page } from 'puppeteer-core';
import { MAX_WINDOW } from '../../lib/bridge/limits.ts';
import { ask } from '../../lib/command/our-page.ts';
import type { KeptNote } from '../../lib/model/kept-note.ts';
import { EVERY_NOTE, type NoteResults } from '../../lib/model/note-query.ts';

/** Every note, as the library lists them, window by window. */
export async function everyKept(page: Page): Promise<readonly KeptNote[]> {
  const all: KeptNote[] = [];
  for (;;) {
    const asked = { query: EVERY_NOTE, offset: all.length, limit: MAX_WINDOW };
    const { ids, notes } = (await ask(page, 'notes/query', asked)) as NoteResults;
    all.push(...notes);
    if (notes.length === 0 || all.length >= ids.length) return all;
  }
}
