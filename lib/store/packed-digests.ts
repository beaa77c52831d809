import type { Category } from '../model/category.ts';
import type { Digest } from '../model/digest.ts';
import type { Found } from '../model/kept-note.ts';
import type { NoteColour, NoteKind } from '../model/note.ts';

const COLUMNS = [
  'id',
  'kind',
  'colour',
  'tags',
  'entities',
  'categories',
  'site',
  'modified',
  'found',
  'tagWords',
  'textWords',
  'titleWords',
  'quoteWords',
] as const;
type Column = (typeof COLUMNS)[number];

/**
 * Digests side by side, each column one text in UTF-8 with a line for each of them: what takes time in reading ten
 * thousand are rows and objects, not letters. Lines are empty where there is nothing. Tags may hold anything, so that
 * theirs are a list in JSON; nothing else can hold a line end.
 */
export type PackedDigests = Readonly<Record<Column, Uint8Array>>;

const LINE = '\n';
const GAP = ' ';

export function packed(digests: readonly Digest[]): PackedDigests {
  const encoder = new TextEncoder();
  const lines = (lineOf: (digest: Digest) => string): Uint8Array => encoder.encode(digests.map(lineOf).join(LINE));
  return {
    id: lines(({ id }) => id),
    kind: lines(({ kind }) => kind),
    colour: lines(({ colour }) => colour),
    tags: encoder.encode(JSON.stringify(digests.map(({ tags }) => tags))),
    entities: lines(({ entities }) => entities.join(GAP)),
    categories: lines(({ categories }) => categories.join(GAP)),
    site: lines(({ site }) => site ?? ''),
    modified: lines(({ modified }) => modified),
    found: lines(({ found }) => found ?? ''),
    tagWords: lines(({ words }) => words.tags),
    textWords: lines(({ words }) => words.text),
    titleWords: lines(({ words }) => words.title),
    quoteWords: lines(({ words }) => words.quote),
  };
}

/**
 * The digests that were packed, in their order; `null` when they are not whole. Never throws: a save must not fail
 * because of what can be made again.
 */
export function unpacked(of: unknown): Digest[] | null {
  try {
    return digestsIn(of);
  } catch {
    return null;
  }
}

function digestsIn(of: unknown): Digest[] | null {
  if (!isPacked(of)) return null;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const column = (name: Column): readonly string[] => decoder.decode(of[name]).split(LINE);
  const tags = JSON.parse(decoder.decode(of.tags)) as readonly (readonly string[])[];
  // No digest leaves one empty line in each column.
  if (tags.length === 0) return of.id.length === 0 ? [] : null;
  const ids = column('id');
  const [kinds, colours, entities] = [column('kind'), column('colour'), column('entities')];
  const [categories, sites, modified] = [column('categories'), column('site'), column('modified')];
  const [found, tagWords, textWords] = [column('found'), column('tagWords'), column('textWords')];
  const [titleWords, quoteWords] = [column('titleWords'), column('quoteWords')];
  const all = [kinds, colours, tags, entities, categories, sites, modified, found, tagWords, textWords];
  if (![...all, titleWords, quoteWords].every(({ length }) => length === ids.length)) return null;
  const at = (values: readonly string[], i: number): string => values[i] ?? '';
  const some = (line: string): string[] => (line === '' ? [] : line.split(GAP));
  return ids.map((id, i) => ({
    id,
    kind: at(kinds, i) as NoteKind,
    colour: at(colours, i) as NoteColour,
    tags: tags[i] ?? [],
    entities: some(at(entities, i)),
    categories: some(at(categories, i)) as Category[],
    site: at(sites, i) || null,
    modified: at(modified, i),
    found: (at(found, i) || null) as Found | null,
    words: { tags: at(tagWords, i), text: at(textWords, i), title: at(titleWords, i), quote: at(quoteWords, i) },
  }));
}

const isPacked = (of: unknown): of is PackedDigests =>
  typeof of === 'object' &&
  of !== null &&
  COLUMNS.every((name) => name in of && (of as Readonly<Record<string, unknown>>)[name] instanceof Uint8Array);
