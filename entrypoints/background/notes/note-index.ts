import type { Digest } from '../../../lib/model/digest.ts';
import type { Entity } from '../../../lib/model/entity.ts';
import type { NoteFacets, NoteQuery } from '../../../lib/model/note-query.ts';
import { paddedWords, searchWords } from '../../../lib/model/search-words.ts';
import { standingIn } from '../standing.ts';
import type { View } from './current.ts';
import { fits } from './fits.ts';
import { type NamedFor, worthOf } from './rank.ts';
import { countAll } from './tallies.ts';

/** All notes as their digests tell of them: in order, counted, and looked through for words. No table of words is made. */
export interface NoteIndex extends View {
  /**
   * Ids of the notes that fit: without words, last changed first; with words, those in which each begins some word, best
   * first.
   * @param entities those of `entities()` that have names, in any of which a word may begin
   */
  matching(query: NoteQuery, entities: readonly Entity[]): readonly string[];
  /** Ids of all that notes are about or linked to. */
  entities(): Iterable<string>;
  tallies(): NoteFacets<string>;
}

export function makeNoteIndex(): NoteIndex {
  const notes = new Map<string, Digest>();
  let ordered: readonly Digest[] = [];
  /** Not in `ordered` as they are now. */
  const moved = new Set<string>();
  let counted: NoteFacets<string> | undefined;
  const namesOf = makePaddedNames();

  const inOrder = (): readonly Digest[] => {
    if (ordered.length === 0) {
      ordered = [...notes.values()].sort(lastChangedFirst);
      moved.clear();
    } else if (moved.size > 0) {
      const rest = ordered.filter(({ id }) => !moved.has(id));
      const coming = [...moved].flatMap((id) => notes.get(id) ?? []);
      // What was in order stays so: sorting two runs costs little more than walking them.
      ordered = [...coming.sort(lastChangedFirst), ...rest].sort(lastChangedFirst);
      moved.clear();
    }
    return ordered;
  };
  const tallies = (): NoteFacets<string> => {
    counted ??= countAll(inOrder());
    return counted;
  };
  return {
    put: (digests) => {
      for (const digest of digests) {
        notes.set(digest.id, digest);
        moved.add(digest.id);
      }
      counted = undefined;
    },
    drop: (ids) => {
      for (const id of ids) if (notes.delete(id)) moved.add(id);
      counted = undefined;
    },
    matching: (query, entities) => {
      const fitting = inOrder().filter((note) => fits(note, query));
      const words = searchWords(query.words);
      if (query.words.trim() === '') return fitting.map(({ id }) => id);
      if (words.length === 0) return [];
      const named = words.map((word) => namedFor(word, entities, namesOf));
      const worths = fitting.flatMap((note) => {
        const worth = worthOf(note, words, named);
        return worth === 0 ? [] : [{ id: note.id, worth }];
      });
      // Equals stay in the order of their last change.
      return worths.sort((a, b) => b.worth - a.worth).map(({ id }) => id);
    },
    entities: () => tallies().entities.map(({ value }) => value),
    tallies,
  };
}

type PaddedNames = (entity: Entity) => string;

/** Of each entity object, folded once: a dictionary that changes comes with other objects. */
function makePaddedNames(): PaddedNames {
  const padded = new WeakMap<Entity, string>();
  return (entity) => {
    const known = padded.get(entity) ?? paddedWords([...new Set(Object.values(entity.names))].join('\n'));
    padded.set(entity, known);
    return known;
  };
}

/** Few entities bear a word, and many notes speak of each: they are looked for once. */
function namedFor(word: string, entities: readonly Entity[], namesOf: PaddedNames): NamedFor {
  const named: NamedFor = { whole: new Set(), begun: new Set() };
  for (const entity of entities) {
    const standing = standingIn(namesOf(entity), word);
    if (standing !== 'nowhere') named[standing].add(entity.id);
  }
  return named;
}

const lastChangedFirst = (a: Digest, b: Digest): number =>
  a.modified === b.modified ? (a.id < b.id ? -1 : 1) : a.modified < b.modified ? 1 : -1;
