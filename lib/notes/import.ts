import type { Note } from '../model/note.ts';
import type { Refusal } from '../model/refusal.ts';
import { isSameJson } from '../model/same-json.ts';
import { listOf, own } from './json.ts';
import { fromAnnotation } from './read-w3c.ts';
import { refuse } from './refusal.ts';

/** UTF-16 units; no file of fewer bytes has more of them. About 25,000 notes of 500 letters. */
export const MAX_IMPORT_UNITS = 32 * 1024 * 1024;
/**
 * A file of the smallest annotations would hold 1,500,000 of them, and a browser carries no message of more than
 * 64 MB: each note is about 300 units more there than what is written in it.
 */
export const MAX_IMPORT_NOTES = 75_000;
/** Ours go seven deep. */
export const MAX_IMPORT_DEPTH = 20;

/** What a file holds, in its order, each id once. */
export interface FileReading {
  readonly ok: true;
  readonly notes: readonly Note[];
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
 * Reads a file of annotations: a collection with its first page inside, a page, an array, or one annotation.
 * One annotation that cannot be read refuses the whole file. Of two with one id the newer counts. Never throws.
 */
export function readAnnotations(text: string): FileReading | Refusal {
  const parsed = parse(text);
  if (!parsed.ok) return parsed;
  const list = annotationsOf(parsed.value);
  if ('ok' in list) return list;
  if (list.values.length > MAX_IMPORT_NOTES)
    return refuse(list.path ?? '', { kind: 'too many', notes: MAX_IMPORT_NOTES });
  const notes = new Map<string, Note>();
  for (const [i, value] of list.values.entries()) {
    const read = fromAnnotation(value);
    if (!read.ok) {
      const item = list.path === undefined ? '' : `${list.path}[${i}]`;
      return refuse([item, read.path].filter((part) => part !== '').join('.'), read.why);
    }
    const before = notes.get(read.note.id);
    if (before === undefined || isNewer(read.note, before)) notes.set(read.note.id, read.note);
  }
  return { ok: true, notes: [...notes.values()] };
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

function parse(text: string): { readonly ok: true; readonly value: unknown } | Refusal {
  if (text.length > MAX_IMPORT_UNITS)
    return refuse('', { kind: 'too large', megabytes: MAX_IMPORT_UNITS / 1024 / 1024 });
  if (isTooDeep(text)) return refuse('', { kind: 'too deep', levels: MAX_IMPORT_DEPTH });
  try {
    // Some editors begin a file with a byte order mark.
    return { ok: true, value: JSON.parse(text.replace(/^\ufeff/, '')) };
  } catch (error) {
    return refuse('', { kind: 'not JSON', detail: error instanceof Error ? error.message : String(error) });
  }
}

/** Counted on the text, so that a hostile depth never reaches the parser's stack. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text[i];
    if (quoted && unit === '\\') i += 1;
    else if (unit === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (unit === '{' || unit === '[') depth += 1;
    else if (unit === '}' || unit === ']') depth -= 1;
    if (depth > MAX_IMPORT_DEPTH) return true;
  }
  return false;
}

/** `path` is that of the list; absent when the file is one annotation. */
function annotationsOf(value: unknown): { readonly values: readonly unknown[]; readonly path?: string } | Refusal {
  if (Array.isArray(value)) return { values: value, path: '' };
  const first = own(value, 'first');
  const lists = [
    { values: own(first, 'items'), path: 'first.items' },
    { values: own(value, 'items'), path: 'items' },
  ];
  for (const { values, path } of lists) if (Array.isArray(values)) return { values, path };
  const types: readonly unknown[] = ['AnnotationCollection', 'AnnotationPage'];
  const isCollection = listOf(own(value, 'type')).some((type) => types.includes(type));
  if (isCollection && own(value, 'total') === 0) return { values: [], path: 'items' };
  if (isCollection || first !== undefined) return refuse('first', 'elsewhere');
  return { values: [value] };
}

const isNewer = (one: Note, other: Note): boolean =>
  one.revision > other.revision || Date.parse(one.modified) > Date.parse(other.modified);

/** What came over an earlier version counts one save more here than in its file. */
const isSame = (one: Note, here: Note): boolean =>
  one.revision <= here.revision && isSameJson({ ...one, revision: here.revision }, here);
