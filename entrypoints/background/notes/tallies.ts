import type { Category } from '../../../lib/model/category.ts';
import type { Digest } from '../../../lib/model/digest.ts';
import type { NoteColour } from '../../../lib/model/note.ts';
import type { NoteFacets, Tally } from '../../../lib/model/note-query.ts';

/** In one walk and without lists in between: a worker that has just woken does this before it answers anything. */
export function countAll(notes: readonly Digest[]): NoteFacets<string> {
  const tags = new Map<string, number>();
  const sites = new Map<string, number>();
  const entities = new Map<string, number>();
  const categories = new Map<Category, number>();
  const colours = new Map<NoteColour, number>();
  let orphans = 0;
  for (const note of notes) {
    for (const tag of note.tags) countIn(tags, tag);
    for (const entity of note.entities) countIn(entities, entity);
    for (const category of note.categories) countIn(categories, category);
    if (note.site !== null) countIn(sites, note.site);
    countIn(colours, note.colour);
    if (note.found === 'orphan') orphans += 1;
  }
  return {
    tags: tallied(tags),
    sites: tallied(sites),
    entities: tallied(entities),
    categories: tallied(categories),
    colours: tallied(colours),
    orphans,
    all: notes.length,
  };
}

function countIn<T>(counts: Map<T, number>, value: T): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

/** Most frequent first; equals in the order of their letters, so that they do not change places. */
const tallied = <T extends string>(counts: ReadonlyMap<T, number>): readonly Tally<T>[] =>
  [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
