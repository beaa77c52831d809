import { plainWords, shortened, titleOfNote } from '../../components/library/notes/title-of-note.ts';
import type { SearchHit } from '../../lib/bridge/from-our-pages.ts';
import { type Answer, answered } from '../../lib/model/answer.ts';
import type { Language } from '../../lib/model/language.ts';
import type { Note } from '../../lib/model/note.ts';
import { entitiesOf } from '../../lib/model/note-entities.ts';
import { notePlace } from '../../lib/model/place.ts';
import type { EntityNames } from './notes/entity-names.ts';
import type { NoteQueries } from './notes/query.ts';

/** Beside what the corpus answers; the page of notes has its own search for more. */
export const MAX_NOTE_HITS = 20;
/** UTF-16 units of what was written, in a line of hits. */
const BEGINNING = 160;

type Search = (query: string, language: Language) => Promise<Answer<readonly SearchHit[]>>;

/** One search over the corpus and the reader's notes. Notes that cannot be read leave what the corpus answers. */
export function makeSearchWithNotes(
  searchCorpus: Search,
  queries: Pick<NoteQueries, 'find'>,
  names: Pick<EntityNames, 'refs'>,
): Search {
  const hitsIn = async (notes: readonly Note[], language: Language): Promise<readonly SearchHit[]> => {
    const refs = await names.refs(notes.flatMap(entitiesOf), language);
    const byId = new Map(refs.map((ref) => [ref.id, ref]));
    return notes.map((note) => ({
      kind: 'note',
      id: note.id,
      title: [titleOfNote(note, byId, language), shortened(plainWords(note.text), BEGINNING)]
        .filter(Boolean)
        .join(' · '),
      place: notePlace(note.id),
      date: note.modified.slice(0, 'YYYY-MM-DD'.length),
    }));
  };
  return async (query, language) => {
    const hits = await searchCorpus(query, language);
    if (!hits.ok || query.trim() === '') return hits;
    const found = await queries.find(query, MAX_NOTE_HITS);
    if (!found.ok) return hits;
    const noted = found.value.map(({ note }) => note);
    return answered([...hits.value, ...(await hitsIn(noted, language))]);
  };
}
