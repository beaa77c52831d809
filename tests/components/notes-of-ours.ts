import type { EntityRef } from '../../lib/model/card.ts';
import type { KeptNote } from '../../lib/model/kept-note.ts';
import type { Note, NotedPage, NoteTarget } from '../../lib/model/note.ts';
import type { Tally } from '../../lib/model/note-query.ts';

export const NOTED_PAGE: NotedPage = {
  address: 'https://journal.invalid/visite',
  opened: 'https://www.journal.invalid/visite',
  title: 'Une visite à Hanoï',
};

export const PASSAGE: NoteTarget = {
  kind: 'passage',
  page: NOTED_PAGE,
  anchor: {
    quote: { exact: 'La délégation est arrivée tôt le matin.', prefix: 'Hier. ', suffix: ' Puis' },
    position: { start: 120, end: 159 },
  },
};
export const LONG_PASSAGE: NoteTarget = {
  ...PASSAGE,
  anchor: { quote: { exact: 'La délégation est arrivée tôt le matin. '.repeat(20), prefix: '', suffix: '' } },
};
export const ON_NAME: NoteTarget = { kind: 'entity', entity: 'country/vietnam', page: NOTED_PAGE };
export const ON_PAGE: NoteTarget = { kind: 'page', page: NOTED_PAGE };

export const WRITTEN_AT = '2026-11-20T08:00:00.000Z';
export const NOW = '2026-11-22T09:30:00.000Z';

export const idOf = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** A note of our own; `changes` say what differs from an empty one on a passage. */
export const noteOf = (changes: Partial<Note> = {}): Note => ({
  version: 1,
  id: idOf(1),
  revision: 1,
  target: PASSAGE,
  text: '',
  tags: [],
  colour: 'yellow',
  entities: [],
  created: WRITTEN_AT,
  modified: WRITTEN_AT,
  ...changes,
});

export const FULL_NOTE: Note = noteOf({
  revision: 2,
  text: '## À vérifier\n\nQui était *là*\u00a0? Voir [le journal](https://journal.invalid/x).\n\n- [x] date\n- [ ] lieu',
  tags: ['visites', 'à vérifier'],
  colour: 'blue',
  entities: ['country/vietnam', 'leader/a-minister'],
});

export const NAMES: readonly EntityRef[] = [
  { id: 'country/vietnam', name: 'Vietnam', category: 'country' },
  { id: 'leader/a-minister', name: 'Une ministre', category: 'leader' },
];

export const TAGS: readonly Tally<string>[] = [
  { value: 'visites', count: 9 },
  { value: 'économie', count: 4 },
  { value: 'énergie', count: 3 },
  { value: 'réécrire', count: 1 },
];

export const kept = (note: Note, found: KeptNote['found'] = 'exact'): KeptNote => ({ note, found });
