/** Bytes of one file as text; the reason, in words for the user, when they are none. */
export type Reading = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: string };

const META_CHARSET = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i;
/** Where browsers look for a charset. */
const HEAD_BYTES = 1024;

function decode(bytes: Uint8Array, label: string, fatal: boolean): string {
  return new TextDecoder(label, { fatal, ignoreBOM: true }).decode(bytes);
}

const markOf = (bytes: Uint8Array): string | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
};

/**
 * A plain text file, UTF-8, or UTF-16 with a byte order mark. The mark stays in the text, as one UTF-16 unit:
 * offsets count the whole content.
 */
export function readPlain(bytes: Uint8Array): Reading {
  try {
    const text = decode(bytes, markOf(bytes) ?? 'utf-8', true);
    return text.includes('\0') ? { ok: false, why: 'it is not text (it holds null characters)' } : { ok: true, text };
  } catch {
    return { ok: false, why: 'it is not UTF-8 text' };
  }
}

/** Bytes beyond ASCII that make sense as UTF-8 are hardly ever anything else. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    return /[^\0-\x7f]/.test(decode(bytes, 'utf-8', true));
  } catch {
    return false;
  }
}

/** A saved page in UTF-8 if it is that, whatever it says of itself: browsers save pages so. Else in the charset that it names. */
export function readHtml(bytes: Uint8Array): Reading {
  const head = decode(bytes.subarray(0, HEAD_BYTES), 'latin1', false);
  const label = markOf(bytes) ?? (isUtf8(bytes) ? 'utf-8' : undefined) ?? META_CHARSET.exec(head)?.[1] ?? 'utf-8';
  try {
    return { ok: true, text: decode(bytes, label, false) };
  } catch {
    return { ok: false, why: `its charset "${label}" is unknown` };
  }
}
