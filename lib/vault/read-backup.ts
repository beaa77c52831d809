import * as v from 'valibot';
import { type Backup, BackupSchema, type Library, LibrarySchema } from '../model/backup.ts';
import { type Ledger, LedgerSchema } from '../model/ledger.ts';
import { textSha256 } from '../model/text-sha256.ts';
import { isLater } from './area.ts';

const FORMAT = 'reperes-backup';
/** A new version comes with a kept example of it in `tests/vault/examples`. */
export const BACKUP_VERSION = 1;
/** UTF-16 units; see `MAX_BACKUP_BYTES`. */
const MAX_UNITS = 256 * 1024 * 1024;
/** Ours go nine deep. */
const MAX_DEPTH = 16;
/** Rows that are looked at without a pause. */
const AT_ONCE = 200;
/** The library that comes after must be able to count on, in whole numbers, for longer than anybody writes. */
const MAX_SEQUENCE = 2 ** 48;

/** Why a text is not taken for a backup; `newer`: a later version made it. */
export type NoBackup =
  | 'too large'
  | 'too deep'
  | 'not JSON'
  | 'not a backup'
  | 'newer'
  | 'does not fit'
  | 'given twice';

/** `path` is what: `library.notes[3].note.text`, empty for the whole. */
export type BackupReading =
  | { readonly ok: true; readonly backup: Backup }
  | { readonly ok: false; readonly path: string; readonly why: NoBackup };

const refuse = (why: NoBackup, path = ''): BackupReading => ({ ok: false, path, why });

/**
 * Reads a backup whole, or says where it is wrong. Never throws.
 * @param rest awaited between two slices of work; the parsing itself is one of them, some 10 ms for each MB
 */
export async function readBackup(text: string, rest: () => Promise<void>): Promise<BackupReading> {
  if (text.length > MAX_UNITS) return refuse('too large');
  if (isTooDeep(text)) return refuse('too deep');
  let value: unknown;
  try {
    // Some editors begin a file with a byte order mark.
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return refuse('not JSON');
  }
  if (!isRecord(value) || value.format !== FORMAT) return refuse('not a backup');
  if (isLater(value, BACKUP_VERSION)) return refuse('newer', 'version');
  const given = isRecord(value.library) ? value.library : {};
  // Its long lists are looked at row by row, between which others have their turn.
  const frame = v.safeParse(BackupSchema, { ...value, library: { ...given, ...NO_LISTS } }, ABORT_EARLY);
  if (!frame.success) return refuse('does not fit', pathOf(frame.issues));
  if (frame.output.ledger.sequence > MAX_SEQUENCE) return refuse('does not fit', 'ledger.sequence');
  try {
    const library: Library = {
      notes: await readList(given, 'notes', ({ note }) => note.id, rest),
      drafts: await readList(given, 'drafts', ({ note }) => note.id, rest),
      bin: await readList(given, 'bin', ({ note }) => note.id, rest),
      own: frame.output.library.own,
      texts: await readList(given, 'texts', ({ sha256 }) => sha256, rest),
    };
    for (const name of ['documents', 'entities', 'facts'] as const) {
      const ids = new Set<string>();
      for (const [i, { id }] of library.own[name].entries()) once(ids, id, `library.own.${name}[${i}]`);
    }
    for (const [i, { sha256, text }] of library.texts.entries()) {
      if ((await textSha256(text)) !== sha256) throw new Wrong('does not fit', `library.texts[${i}].sha256`);
    }
    return { ok: true, backup: { ...frame.output, library } };
  } catch (error) {
    if (error instanceof Wrong) return refuse(error.why, error.path);
    throw error;
  }
}

/** What lists show of a backup, from its first line; `null` when that is none of ours. Never throws. */
export function readHead(line: string): { readonly at: string; readonly ledger: Ledger } | null {
  try {
    return v.parse(Head, JSON.parse(`${line.replace(/,\s*$/, '')}}`));
  } catch {
    return null;
  }
}

const { format, version, at } = BackupSchema.entries;
const Head = v.strictObject({ format, version, at, ledger: LedgerSchema });

const NO_LISTS = { notes: [], drafts: [], bin: [], texts: [] };
const ROWS = LibrarySchema.entries;
/** The first fault is the one that is told: a hostile list has millions. */
const ABORT_EARLY = { abortEarly: true };
type List = keyof typeof NO_LISTS;

/** Ends the reading from within. */
class Wrong extends Error {
  readonly why: NoBackup;
  readonly path: string;
  constructor(why: NoBackup, path: string) {
    super(why);
    this.why = why;
    this.path = path;
  }
}

async function readList<L extends List>(
  library: Readonly<Record<string, unknown>>,
  name: L,
  keyOf: (row: Library[L][number]) => string,
  rest: () => Promise<void>,
): Promise<Library[L][number][]> {
  const given = library[name];
  if (!Array.isArray(given)) throw new Wrong('does not fit', `library.${name}`);
  const row: v.GenericSchema<unknown, Library[L][number]> = ROWS[name].item;
  const keys = new Set<string>();
  const rows: Library[L][number][] = [];
  for (const [i, one] of given.entries()) {
    if (i % AT_ONCE === 0) await rest();
    const read = v.safeParse(row, one, ABORT_EARLY);
    if (!read.success) throw new Wrong('does not fit', joinPath(`library.${name}[${i}]`, pathOf(read.issues)));
    once(keys, keyOf(read.output), `library.${name}[${i}]`);
    rows.push(read.output);
  }
  return rows;
}

function once(keys: Set<string>, key: string, path: string): void {
  if (keys.has(key)) throw new Wrong('given twice', path);
  keys.add(key);
}

const pathOf = ([first]: readonly v.BaseIssue<unknown>[]): string =>
  (first?.path ?? []).reduce((path, { key }) => joinPath(path, typeof key === 'number' ? `[${key}]` : String(key)), '');

const joinPath = (path: string, part: string): string =>
  path === '' || part === '' || part.startsWith('[') ? path + part : `${path}.${part}`;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const [QUOTE, BACKSLASH, BRACKET, BRACKET_END, BRACE, BRACE_END] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d];

/** Counted on the text, so that a hostile depth never reaches the parser. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === QUOTE) {
      // Texts are long, and nothing in them counts.
      for (i += 1; i < text.length && text.charCodeAt(i) !== QUOTE; i += 1)
        if (text.charCodeAt(i) === BACKSLASH) i += 1;
    } else if (unit === BRACE || unit === BRACKET) depth += 1;
    else if (unit === BRACE_END || unit === BRACKET_END) depth -= 1;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}
