import { EVERY_NOTE, type NoteQuery } from '../../../lib/model/note-query.ts';
import { idOf, siteOf, tagOf } from './many-notes.ts';

/** One thing that a page of ours asks the background. */
export interface Question {
  readonly name: string;
  readonly type: string;
  readonly data: unknown;
}

/** More than the library draws at once, less than it may ask for. */
const WINDOW = 100;

const query = (name: string, asked: Partial<NoteQuery>, offset = 0): Question => ({
  name,
  type: 'notes/query',
  data: { query: { ...EVERY_NOTE, ...asked }, offset, limit: WINDOW },
});

export const LIST = query('list', {});
export const WORDS = query('words “g”', { words: 'g' });
export const OPEN: Question = { name: 'one note', type: 'notes/get', data: { ids: [idOf(4321)] } };

/** What a reader of many notes asks of them. @param entity an id that many notes speak of */
export const questions = (entity: string): readonly Question[] => [
  LIST,
  query('list, from the 5,000th on', {}, 5000),
  query('filter: tag', { tag: tagOf(3) }),
  query('filter: name', { entity }),
  query('filter: category', { category: 'country' }),
  query('filter: site', { site: siteOf(2) }),
  query('filter: days', { from: '2023-01-01', to: '2023-06-30' }),
  query('filter: colour and kind', { colour: 'green', kind: 'passage' }),
  WORDS,
  query('words “gouv”', { words: 'gouv' }),
  query('words “gouvernement accord”', { words: 'gouvernement accord' }),
  query('words “chinh phu”', { words: 'chinh phu' }),
  query('words that are nowhere', { words: 'xyzzy' }),
  query('words “port” with a tag', { words: 'port', tag: tagOf(3) }),
  { name: 'tags', type: 'notes/tags', data: null },
  OPEN,
  { name: 'search over corpus and notes', type: 'corpus/search', data: { query: 'gouv' } },
];

/** Asked of a worker that has just woken: the first question pays for all that must be read. */
export const coldQuestions = (entity: string): readonly Question[] =>
  questions(entity).filter(({ name }) =>
    ['list', 'filter: tag', 'words “g”', 'words “gouv”', 'tags', 'one note'].includes(name),
  );
