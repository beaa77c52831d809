import type { Backup } from '../model/backup.ts';

/** UTF-16 units that are written without a pause, about: some milliseconds' worth of JSON and gzip. */
const AT_ONCE = 64 * 1024;

/**
 * A backup as JSON, in pieces. What lists need to know of it is one line, the first: see `readHead`. Each row has a line
 * of its own.
 */
export function* backupPieces({ format, version, at, ledger, settings, packs, library }: Backup): Generator<string> {
  yield `${JSON.stringify({ format, version, at, ledger }).slice(0, -1)},\n`;
  yield `"settings":${JSON.stringify(settings)},\n"packs":${JSON.stringify(packs)},\n"library":{`;
  const { documents, entities, facts } = library.own;
  yield* list('notes', library.notes);
  yield ',';
  yield* list('drafts', library.drafts);
  yield ',';
  yield* list('bin', library.bin);
  yield ',"own":{';
  yield* list('documents', documents);
  yield ',';
  yield* list('entities', entities);
  yield ',';
  yield* list('facts', facts);
  yield '},';
  yield* list('texts', library.texts);
  yield '}}\n';
}

function* list(name: string, rows: readonly unknown[]): Generator<string> {
  let piece = `"${name}":[`;
  for (const [at, row] of rows.entries()) {
    piece += `${at === 0 ? '' : ','}\n${JSON.stringify(row)}`;
    if (piece.length < AT_ONCE) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}]`;
}
