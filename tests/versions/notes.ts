import type { Note } from '../../lib/model/note.ts';

const page = (address: string, opened = address) => ({ address, opened, title: 'Le château de Zenda' });
const id = (n: number): string => `00000000-0000-4000-8000-00000000000${n}`;

/** One of each kind, with everything that a note can have; the example of annotations was made of them. */
export const NOTES: readonly [Note, ...Note[]] = [
  {
    version: 1,
    id: id(1),
    revision: 3,
    target: {
      kind: 'passage',
      page: page('https://gazette.example/zenda', 'https://gazette.example/zenda?edition=matin'),
      anchor: {
        quote: { exact: 'le pont-levis', prefix: 'On baissa ', suffix: ' à minuit.' },
        position: { start: 10, end: 23 },
      },
    },
    text: 'Voir *aussi* le plan.',
    tags: ['château', 'duel'],
    colour: 'green',
    entities: ['country/ruritanie'],
    created: '2026-01-01T00:00:00.000Z',
    modified: '2026-01-02T08:30:00.000Z',
  },
  {
    version: 1,
    id: id(2),
    revision: 1,
    target: { kind: 'page', page: page('https://gazette.example/hentzau') },
    text: '',
    tags: [],
    colour: 'yellow',
    entities: [],
    created: '2026-01-03T00:00:00.000Z',
    modified: '2026-01-03T00:00:00.000Z',
  },
  {
    version: 1,
    id: id(3),
    revision: 2,
    target: { kind: 'entity', entity: 'country/ruritanie', page: page('https://gazette.example/zenda') },
    text: 'Un royaume.',
    tags: ['pays'],
    colour: 'blue',
    entities: [],
    created: '2026-01-04T00:00:00.000Z',
    modified: '2026-01-05T00:00:00.000Z',
  },
];
