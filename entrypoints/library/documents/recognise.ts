import { MAX_TEXT_BYTES } from '../../../lib/model/attached-text.ts';
import type { CorpusDocument } from '../../../lib/model/document.ts';
import { sha256Of } from '../../../lib/packs/sha256.ts';

/** Whose text a file is, by the SHA-256 of its bytes. */
export type Recognised =
  | { readonly kind: 'fits'; readonly document: CorpusDocument; readonly text: string }
  | { readonly kind: 'unknown'; readonly sha256: string }
  | { readonly kind: 'too large' | 'not utf-8' | 'unreadable' };

/**
 * Reads a file and finds the document that it is the text of. Never throws.
 * @param wanted the document that is asked first, when several have the same text
 */
export async function recognise(
  file: File,
  documents: readonly CorpusDocument[],
  wanted: string | null,
): Promise<Recognised> {
  if (file.size > MAX_TEXT_BYTES) return { kind: 'too large' };
  const bytes = await bytesOf(file);
  if (bytes === null) return { kind: 'unreadable' };
  const text = textOf(bytes);
  if (text === null) return { kind: 'not utf-8' };
  const sha256 = await sha256Of(bytes);
  const fitting = documents.filter((document) => document.sha256 === sha256);
  const document = fitting.find(({ id }) => id === wanted) ?? fitting[0];
  return document === undefined ? { kind: 'unknown', sha256 } : { kind: 'fits', document, text };
}

/** `null` for a folder, and for a file that has gone. */
async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}

/** `null` when the bytes are no UTF-8. A byte order mark stays: written out again, the text is the same bytes. */
function textOf(bytes: Uint8Array<ArrayBuffer>): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
