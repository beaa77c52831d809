import type { Language } from './language.ts';

/** French and Vietnamese sheets expect `;`, because the comma is their decimal sign. */
export type Separator = ',' | ';';

export const SHEET_SEPARATOR: Readonly<Record<Language, Separator>> = { fr: ';', en: ',', vi: ';' };

/**
 * Sheets run a cell that begins so as a formula, and look past white space and signs that do not show; the wide forms
 * count as the narrow ones in East Asian versions.
 */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

/**
 * Rows of cells as a sheet: RFC 4180, UTF-8 byte order mark (Excel reads no UTF-8 without it), lines end in CRLF.
 * A cell that would be run as a formula gets an apostrophe before it.
 */
export const writeSheet = (rows: readonly (readonly string[])[], separator: Separator): string =>
  `\ufeff${rows.map((row) => `${row.map(writeCell).join(separator)}\r\n`).join('')}`;

function writeCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
