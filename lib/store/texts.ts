import * as v from 'valibot';
import type { Answer } from '../model/answer.ts';
import { attempt } from './attempt.ts';
import type { NotesStore } from './notes.ts';

const Row = v.object({ id: v.string(), text: v.string() });

/** Keeps a text under the SHA-256 (hex) of its UTF-8; answers after the commit to disk. Never throws. */
export function putText(
  { database: { texts } }: NotesStore,
  { sha256, text }: { readonly sha256: string; readonly text: string },
): Promise<Answer<null>> {
  return attempt('keeping a text', async () => {
    await texts.put({ id: sha256, text });
    return null;
  });
}

/** `null` when there is none; `database` also when it is damaged. Never throws. */
export function getText({ database: { texts } }: NotesStore, sha256: string): Promise<Answer<string | null>> {
  return attempt('reading a text', async () => {
    const row = await texts.get(sha256);
    return row === undefined ? null : v.parse(Row, row).text;
  });
}

/** Takes a text away, a damaged one too. Answers with it; `null` when there was none, or none that can be read. Never throws. */
export function removeText({ database: { texts } }: NotesStore, sha256: string): Promise<Answer<string | null>> {
  return attempt('removing a text', async () => {
    // Not in one transaction: a value whose file is lost would take it along. When it is the database that is gone, the next line tells.
    const row = await texts.get(sha256).catch(() => undefined);
    await texts.delete(sha256);
    return v.is(Row, row) ? row.text : null;
  });
}

/** The SHA-256 of every text that is kept. Never throws. */
export function attachedTexts({ database: { texts } }: NotesStore): Promise<Answer<readonly string[]>> {
  return attempt('listing texts', () => texts.toCollection().primaryKeys());
}
