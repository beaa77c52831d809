import type { Category } from '../../../lib/model/category.ts';
import type { KeptNote } from '../../../lib/model/kept-note.ts';
import type { NoteColour, NoteKind } from '../../../lib/model/note.ts';
import { entitiesOf } from '../../../lib/model/note-entities.ts';
import type { NoteQuery, Tally } from '../../../lib/model/note-query.ts';
import { categoryOf } from './about.ts';
import type { View } from './current.ts';

/** What a note can be narrowed by: all but its words, which stay in the store. */
interface Shelved {
  readonly id: string;
  readonly kind: NoteKind;
  readonly colour: NoteColour;
  readonly tags: readonly string[];
  readonly entities: readonly string[];
  readonly categories: readonly Category[];
  readonly site: string | null;
  readonly modified: string;
  readonly orphan: boolean;
}

/** The facets, with entities by id. */
export interface Tallies {
  readonly tags: readonly Tally<string>[];
  readonly sites: readonly Tally<string>[];
  readonly entities: readonly Tally<string>[];
  readonly categories: readonly Tally<Category>[];
  readonly colours: readonly Tally<NoteColour>[];
  readonly orphans: number;
  readonly all: number;
}

export interface Shelf extends View {
  /** Ids of the notes that fit all but the words, last changed first. */
  matching(query: NoteQuery): readonly string[];
  tallies(): Tallies;
}

export function makeShelf(): Shelf {
  const notes = new Map<string, Shelved>();
  let ordered: readonly Shelved[] | undefined;
  let counted: Tallies | undefined;

  const change = (): void => {
    ordered = undefined;
    counted = undefined;
  };
  const inOrder = (): readonly Shelved[] => {
    ordered ??= [...notes.values()].sort(lastChangedFirst);
    return ordered;
  };
  return {
    put: async (kept) => {
      for (const one of kept) notes.set(one.note.id, shelve(one));
      change();
    },
    drop: (ids) => {
      for (const id of ids) notes.delete(id);
      change();
    },
    matching: (query) =>
      inOrder()
        .filter((note) => fits(note, query))
        .map(({ id }) => id),
    tallies: () => {
      counted ??= count(inOrder());
      return counted;
    },
  };
}

function shelve({ note, found }: KeptNote): Shelved {
  const entities = entitiesOf(note);
  const page = note.target.page;
  return {
    id: note.id,
    kind: note.target.kind,
    colour: note.colour,
    tags: note.tags,
    entities,
    categories: [...new Set(entities.flatMap((entity) => categoryOf(entity) ?? []))],
    site: page === undefined ? null : new URL(page.address).host,
    modified: note.modified,
    orphan: found === 'orphan',
  };
}

function fits(note: Shelved, query: NoteQuery): boolean {
  const day = note.modified.slice(0, 'YYYY-MM-DD'.length);
  return (
    (query.tag === null || note.tags.includes(query.tag)) &&
    (query.entity === null || note.entities.includes(query.entity)) &&
    (query.category === null || note.categories.includes(query.category)) &&
    (query.site === null || note.site === query.site) &&
    (query.from === null || day >= query.from) &&
    (query.to === null || day <= query.to) &&
    (query.colour === null || note.colour === query.colour) &&
    (query.kind === null || note.kind === query.kind) &&
    (!query.orphan || note.orphan)
  );
}

const count = (notes: readonly Shelved[]): Tallies => ({
  tags: tally(notes.flatMap(({ tags }) => tags)),
  sites: tally(notes.flatMap(({ site }) => site ?? [])),
  entities: tally(notes.flatMap(({ entities }) => entities)),
  categories: tally(notes.flatMap(({ categories }) => categories)),
  colours: tally(notes.map(({ colour }) => colour)),
  orphans: notes.filter(({ orphan }) => orphan).length,
  all: notes.length,
});

/** Most frequent first; equals in the order of their letters, so that they do not change places. */
function tally<T extends string>(values: readonly T[]): readonly Tally<T>[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

const lastChangedFirst = (a: Shelved, b: Shelved): number =>
  a.modified === b.modified ? (a.id < b.id ? -1 : 1) : a.modified < b.modified ? 1 : -1;
