import type { Note } from '../model/note.ts';
import type { FileFormat, ReadAs } from '../model/read-as.ts';
import type { Refusal } from '../model/refusal.ts';
import { isSameJson } from '../model/same-json.ts';
import { type AnnotationList, annotationsOf } from './annotation-list.ts';
import type { HypothesisAnnotation } from './hypothesis.ts';
import { notesOfHypothesis } from './hypothesis-notes.ts';
import { own, textOf } from './json.ts';
import { makePageReader } from './page-reader.ts';
import { readHypothesis } from './read-hypothesis.ts';
import { readJson } from './read-json.ts';
import { readTable } from './read-table.ts';
import { fromAnnotation } from './read-w3c.ts';
import { refuse } from './refusal.ts';
import { tableOf } from './table-layouts.ts';

/** UTF-16 units; no file of fewer bytes has more of them. About 25,000 notes of 500 letters. */
export const MAX_IMPORT_UNITS = 32 * 1024 * 1024;
/**
 * A file of the smallest annotations would hold 1,500,000 of them, and a browser carries no message of more than
 * 64 MB: each note is about 300 units more there than what is written in it.
 */
export const MAX_IMPORT_NOTES = 75_000;

/** What a file holds, in its order, each id once. */
export interface FileReading {
  readonly ok: true;
  readonly notes: readonly Note[];
  readonly readAs: ReadAs;
}

/** What a file would bring, told before anything is written. Every note of the file is in exactly one list. */
export interface Import {
  readonly new: readonly Note[];
  /** Already there, and equal. */
  readonly same: readonly Note[];
  /** Already there; the file has a higher revision or a later change. */
  readonly newer: readonly Note[];
  /** Already there; the file differs and is not newer, so what is there stays. */
  readonly older: readonly Note[];
}

/**
 * Reads a file of annotations, known by what it holds: W3C annotations (a collection with its first page inside, a page,
 * an array, or one), what Hypothesis exports or answers (JSON), its tables (CSV, tabs too). One annotation that cannot be
 * read refuses the whole file. Of two with one id the newer counts. Never throws.
 */
export function readAnnotations(content: string): FileReading | Refusal {
  // Some editors begin a file with a byte order mark.
  const text = content.replace(/^\ufeff/, '');
  if (text.length > MAX_IMPORT_UNITS)
    return refuse('', { kind: 'too large', megabytes: MAX_IMPORT_UNITS / 1024 / 1024 });
  const table = tableOf(text);
  if (table?.layout.format === 'ours') return refuse('', 'our table');
  if (table !== undefined) return readThreads(readTable(text, table, MAX_IMPORT_NOTES), table.layout.format);
  const parsed = readJson(text);
  if (!parsed.ok) return parsed;
  const list = annotationsOf(parsed.value, MAX_IMPORT_NOTES);
  if ('ok' in list) return list;
  return list.isOfHypothesis
    ? readThreads(readEach(list.items), 'hypothesis-json', own(parsed.value, 'export_userid'))
    : readW3c(list.items);
}

function readW3c(items: AnnotationList['items']): FileReading | Refusal {
  const notes = new Map<string, Note>();
  const pages = makePageReader();
  for (const { value, path } of items) {
    const read = fromAnnotation(value, pages);
    if (!read.ok) return refuse([path, read.path].filter((part) => part !== '').join('.'), read.why);
    const before = notes.get(read.note.id);
    if (before === undefined || isNewer(read.note, before)) notes.set(read.note.id, read.note);
  }
  const isOurs = items.every(({ value }) => own(value, 'reperes') !== undefined);
  const format = isOurs ? 'reperes' : 'w3c';
  const readAs = { format, annotations: items.length, joined: 0, loose: 0, unquoted: 0, cut: 0, leftOut: 0 } as const;
  return { ok: true, notes: [...notes.values()], readAs };
}

function readEach(items: AnnotationList['items']): HypothesisAnnotation[] | Refusal {
  const annotations: HypothesisAnnotation[] = [];
  for (const { value, path } of items) {
    const annotation = readHypothesis(value, path);
    if ('ok' in annotation) return annotation;
    annotations.push(annotation);
  }
  return annotations;
}

/** @param reader whose file it is; when that is not said, the only user in it */
function readThreads(
  read: readonly HypothesisAnnotation[] | Refusal,
  format: FileFormat,
  reader?: unknown,
): FileReading | Refusal {
  if ('ok' in read) return read;
  const users = new Set(read.map(({ user }) => user));
  const [only = ''] = users.size === 1 ? users : [];
  const whole = notesOfHypothesis(read, textOf(reader) || only);
  if (!whole.ok) return whole;
  return { ok: true, notes: whole.notes, readAs: { format, annotations: read.length, ...whole.otherwise } };
}

/**
 * Which notes are new, and which meet one that is there.
 * @param known the note that the library holds under an id
 */
export function sortOut(notes: readonly Note[], known: (id: string) => Note | undefined): Import {
  const sorted = { new: [] as Note[], same: [] as Note[], newer: [] as Note[], older: [] as Note[] };
  for (const note of notes) {
    const here = known(note.id);
    if (here === undefined) sorted.new.push(note);
    else if (isSame(note, here)) sorted.same.push(note);
    else if (isNewer(note, here)) sorted.newer.push(note);
    else sorted.older.push(note);
  }
  return sorted;
}

const isNewer = (one: Note, other: Note): boolean =>
  one.revision > other.revision || Date.parse(one.modified) > Date.parse(other.modified);

/** What came over an earlier version counts one save more here than in its file. */
const isSame = (one: Note, here: Note): boolean =>
  one.revision <= here.revision && isSameJson({ ...one, revision: here.revision }, here);
