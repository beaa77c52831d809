import type { FileToSave } from '../lib/model/file-to-save.ts';

/** Long enough for the browser to have taken the file. In ms. */
const TAKEN_AFTER = 60_000;

/** Hands a file to the reader as a download. */
export function saveFile({ name, type, text }: FileToSave): void {
  saveBlob(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

/** Hands bytes to the reader as a download; they must stay where they are until it has come to its end. */
export function saveBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), TAKEN_AFTER);
}
