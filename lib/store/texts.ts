import type { Answer } from '../model/answer.ts';
import { attempt } from './attempt.ts';
import { inLedger } from './in-ledger.ts';
import type { NotesStore } from './notes.ts';
import { isSound } from './sound-rows.ts';

/** Keeps a text under the SHA-256 (hex) of its UTF-8; answers after the commit to disk. Never throws. */
export function putText(
  store: NotesStore,
  { sha256, text }: { readonly sha256: string; readonly text: string },
): Promise<Answer<null>> {
  const work = () =>
    inLedger(store, async ({ texts }) => {
      await texts.put([{ id: sha256, text }]);
      return null;
    });
  return attempt('keeping a text', work);
}

/** `null` when there is none; `database` also when it is damaged. Never throws. */
export function getText({ database: { texts } }: NotesStore, sha256: string): Promise<Answer<string | null>> {
  return attempt('reading a text', async () => {
    const row = await texts.get(sha256);
    if (row === undefined) return null;
    if (!isSound('texts', row)) throw new Error('The text is damaged.');
    return row.text;
  });
}

/** Takes a text away, a damaged one too. Answers with it; `null` when there was none, or none that can be read. Never throws. */
export function removeText(store: NotesStore, sha256: string): Promise<Answer<string | null>> {
  const work = () =>
    inLedger(store, async ({ texts }) => {
      const [row] = await texts.get([sha256]);
      await texts.drop([sha256]);
      return isSound('texts', row) ? row.text : null;
    });
  return attempt('removing a text', work);
}

/** The SHA-256 of every text that is kept. Never throws. */
export function attachedTexts({ database: { texts } }: NotesStore): Promise<Answer<readonly string[]>> {
  return attempt('listing texts', () => texts.toCollection().primaryKeys());
}
