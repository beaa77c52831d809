import * as fc from 'fast-check';
import { NOTE_COLOURS, type Note, type NotedPage } from '../../lib/model/note.ts';
import { normaliseAddress } from '../../lib/notes/address.ts';

/** As JSON makes objects, so that equal can mean strictly equal. */
const PLAIN = { noNullPrototype: true } as const;

const words = fc.constantFrom('vietnam', 'asean', 'gaz', 'onu', 'mer-orientale', 'x1');
const entity = fc
  .tuple(fc.constantFrom('leader', 'country', 'agreement', 'organisation', 'event', 'place'), words)
  .map((parts) => parts.join('/'));
/** Whatever a page or a reader can hold: half surrogates, line ends, signs of formats. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ maxLength: 60 }),
  fc.constantFrom('=1+1', '> "q"; `a`\r\n\r\n# b', '\ud83d', '__proto__', '🇻🇳 Hà Nội'),
);
const address = fc.webUrl({ withQueryParameters: true, withFragments: true });
/** Kept under what follows from its address, or under another one, as a canonical address is. */
const page = fc
  .tuple(address, fc.option(address, { nil: undefined }), anyText)
  .map(([opened, other, title]): NotedPage => ({ address: other ?? normaliseAddress(opened), opened, title }));
const instant = fc
  .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const exact = anyText.filter((text) => text !== '');
const position = fc.tuple(fc.nat(), fc.nat()).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
const anchor = fc.record(
  { quote: fc.record({ exact, prefix: anyText, suffix: anyText }, PLAIN), position },
  { requiredKeys: ['quote'], noNullPrototype: true },
);
const target = fc.oneof(
  fc.record({ kind: fc.constant('passage' as const), page, anchor }, PLAIN),
  fc.record(
    { kind: fc.constant('entity' as const), entity, page },
    { requiredKeys: ['kind', 'entity'], noNullPrototype: true },
  ),
  fc.record({ kind: fc.constant('page' as const), page }, PLAIN),
);
const tag = anyText.map((text) => text.trim()).filter((text) => text !== '');

/** Any note that the schema takes (of short texts). */
export const anyNote: fc.Arbitrary<Note> = fc.record(
  {
    version: fc.constant(1 as const),
    id: fc.uuid(),
    revision: fc.integer({ min: 1, max: 1_000_000 }),
    target,
    text: anyText,
    tags: fc.array(tag, { maxLength: 4 }),
    colour: fc.constantFrom(...NOTE_COLOURS),
    entities: fc.array(entity, { maxLength: 3 }),
    created: instant,
    modified: instant,
  },
  PLAIN,
);

export const NOTE: Note = {
  version: 1,
  id: '3f0c9a52-1b7e-4c7d-9a55-0123456789ab',
  revision: 2,
  target: {
    kind: 'passage',
    page: {
      address: 'https://gazette.example/zenda',
      opened: 'https://www.gazette.example/zenda',
      title: 'Le château de Zenda',
    },
    anchor: {
      quote: { exact: 'le pont-levis', prefix: 'On baissa ', suffix: ' à minuit.' },
      position: { start: 10, end: 23 },
    },
  },
  text: 'Voir *aussi* le plan.',
  tags: ['château'],
  colour: 'green',
  entities: ['country/ruritanie'],
  created: '2026-01-02T03:04:05.678Z',
  modified: '2026-01-03T03:04:05.678Z',
};
