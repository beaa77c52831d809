import type { FileToSave } from '../lib/model/file-to-save.ts';

/** Long enough for the browser to have taken the file. In ms. */
const TAKEN_AFTER = 60_000;

/** Hands a file to the reader as a download. */
export function saveFile({ name, type, text }: FileToSave): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), TAKEN_AFTER);
}
