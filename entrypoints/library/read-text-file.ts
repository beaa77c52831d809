/** UTF-8 bytes of one UTF-16 unit at most: a file of more bytes than that cannot be short enough. */
const MOST_BYTES_A_UNIT = 3;

/** What a file that the reader chose holds. */
export type FileText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'too large' }
  /** Read as if it were UTF-8, a foreign encoding would spoil every accent. Also of a folder, and a file that has gone. */
  | { readonly kind: 'not utf-8' };

/**
 * Reads a file, without the byte order mark that some editors begin it with. Never throws.
 * @param most UTF-16 units of the longest text that is taken
 */
export async function readTextFile(file: File, most: number): Promise<FileText> {
  if (file.size > most * MOST_BYTES_A_UNIT) return { kind: 'too large' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    return text.length > most ? { kind: 'too large' } : { kind: 'text', text };
  } catch {
    return { kind: 'not utf-8' };
  }
}
