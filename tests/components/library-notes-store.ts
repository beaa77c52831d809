import { answered } from '../../lib/model/answer.ts';
import type { BinnedNote, Draft, KeptNote } from '../../lib/model/kept-note.ts';
import { NOTE_COLOURS, type Note } from '../../lib/model/note.ts';
import type { NoteFacets, NoteQuery, NoteResults } from '../../lib/model/note-query.ts';
import { makeBackground } from './background.ts';
import { REFS } from './corpus-of-ours.ts';

const AT = '2026-11-22T08:00:00.000Z';

/** A note of ours, the nth; all that a test does not speak of is the same. */
export function noteOf(nth: number, more: Partial<Note> = {}): Note {
  const instant = new Date(Date.parse('2026-01-01T10:00:00Z') + nth * 60_000).toISOString();
  return {
    version: 1,
    id: `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`,
    revision: 1,
    target: {
      kind: 'passage',
      page: { address: 'https://gazette.example/p', opened: 'https://gazette.example/p', title: 'Le pont' },
      anchor: { quote: { exact: `Le passage numéro ${nth}`, prefix: '', suffix: '' } },
    },
    text: `Texte ${nth}`,
    tags: [],
    colour: NOTE_COLOURS[nth % NOTE_COLOURS.length] ?? 'yellow',
    entities: [],
    created: instant,
    modified: instant,
    ...more,
  };
}

export const kept = (note: Note): KeptNote => ({ note, found: note.target.kind === 'passage' ? 'exact' : null });

/** A background that keeps notes in memory, by the rules of the protocol, with a search that is none too clever. */
export function makeNotesBackground(first: readonly Note[], answers: Parameters<typeof makeBackground>[0] = {}) {
  const notes = new Map(first.map((note) => [note.id, note]));
  const drafts = new Map<string, Draft>();
  const bin = new Map<string, BinnedNote>();
  const present = (ids: readonly string[]): readonly Note[] => ids.flatMap((id) => notes.get(id) ?? []);
  const background = makeBackground({
    'notes/query': ({ query, offset, limit }) => answered(resultsOf([...notes.values()], query, offset, limit)),
    'notes/get': ({ ids }) => answered(present(ids).map(kept)),
    'notes/tags': () => answered(facetsOf([...notes.values()]).tags),
    'notes/drafts': () => answered([...drafts.values()]),
    'notes/bin': () => answered([...bin.values()]),
    'notes/show': () => answered(null),
    'corpus/refs': ({ ids }) => answered(REFS.filter(({ id }) => ids.includes(id))),
    'corpus/search': () => answered([]),
    'note/draft': ({ note }) => {
      drafts.set(note.id, { note, at: AT });
      return answered(null);
    },
    'note/drop-draft': ({ id }) => {
      drafts.delete(id);
      return answered(null);
    },
    'note/save': ({ note }) => {
      const stored = notes.get(note.id);
      if (bin.has(note.id)) return answered({ kind: 'deleted' });
      if (stored && stored.revision !== note.revision - 1) return answered({ kind: 'conflict', theirs: stored });
      notes.set(note.id, note);
      drafts.delete(note.id);
      return answered({ kind: 'saved', note });
    },
    'notes/delete': ({ ids }) => {
      for (const note of present(ids)) bin.set(note.id, { note, deleted: AT });
      for (const id of ids) notes.delete(id);
      return answered(null);
    },
    'notes/restore': ({ ids }) => {
      for (const { note } of ids.flatMap((id) => bin.get(id) ?? [])) notes.set(note.id, note);
      for (const id of ids) bin.delete(id);
      return answered(null);
    },
    'notes/destroy': ({ ids }) => {
      for (const id of ids ?? [...bin.keys()]) bin.delete(id);
      return answered(null);
    },
    'notes/tag': ({ ids, tag, on }) => {
      const changed = present(ids).filter(({ tags }) => tags.includes(tag) !== on);
      for (const note of changed) {
        const tags = on ? [...note.tags, tag] : note.tags.filter((one) => one !== tag);
        notes.set(note.id, { ...note, tags, revision: note.revision + 1 });
      }
      return answered(changed.map(({ id }) => id));
    },
    'notes/import': ({ notes: coming }) => {
      for (const note of coming) notes.set(note.id, note);
      return answered(null);
    },
    ...answers,
  });
  return { ...background, notes, drafts, bin };
}

function resultsOf(notes: readonly Note[], query: NoteQuery, offset: number, limit: number): NoteResults {
  const fitting = notes
    .filter(
      ({ text, tags, colour, entities }) =>
        text.includes(query.words) &&
        (query.tag === null || tags.includes(query.tag)) &&
        (query.colour === null || colour === query.colour) &&
        (query.entity === null || entities.includes(query.entity)),
    )
    .toSorted((a, b) => (a.modified < b.modified ? 1 : -1));
  return {
    ids: fitting.map(({ id }) => id),
    notes: fitting.slice(offset, offset + limit).map(kept),
    names: REFS,
    facets: facetsOf(notes),
  };
}

export function facetsOf(notes: readonly Note[]): NoteFacets {
  const tally = <T>(values: readonly T[]) =>
    [...Map.groupBy(values, (value) => value)].map(([value, all]) => ({ value, count: all.length }));
  return {
    tags: tally(notes.flatMap(({ tags }) => tags)),
    sites: [{ value: 'gazette.example', count: notes.length }],
    entities: tally(notes.flatMap(({ entities }) => entities)).flatMap(({ value, count }) =>
      REFS.filter(({ id }) => id === value).map((ref) => ({ value: ref, count })),
    ),
    categories: [],
    colours: tally(notes.map(({ colour }) => colour)),
    orphans: 0,
    all: notes.length,
  };
}
