import { describe, expect, it } from 'vitest';
import type { Note } from '../../lib/model/note.ts';
import type { ReadAs } from '../../lib/model/read-as.ts';
import type { RefusalReason } from '../../lib/model/refusal.ts';
import { readAnnotations } from '../../lib/notes/import.ts';
import { ANNOTATION, annotation, exported, pageNote, reply } from './hypothesis-of-ours.ts';

function read(file: unknown): { notes: readonly Note[]; readAs: ReadAs } {
  const reading = readAnnotations(JSON.stringify(file));
  if (!reading.ok) throw new Error(`${reading.path}: ${reading.why.kind}`);
  return reading;
}

const textOf = (...annotations: readonly object[]): string | undefined => read(exported(...annotations)).notes[0]?.text;
const PLAIN = { joined: 0, loose: 0, unquoted: 0, cut: 0, leftOut: 0 };
const PAGE = {
  address: 'https://gazette.example/zenda',
  opened: 'https://www.gazette.example/zenda',
  title: 'Le château de Zenda',
};

describe('what Hypothesis exports', () => {
  it('becomes a note on the same passage', () => {
    const { notes, readAs } = read(exported(ANNOTATION));
    expect(notes).toEqual([
      {
        version: 1,
        id: expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-8/),
        revision: 1,
        target: {
          kind: 'passage',
          page: PAGE,
          anchor: {
            quote: { exact: 'le pont-levis', prefix: 'On baissa ', suffix: ' à minuit.' },
            position: { start: 10, end: 23 },
          },
        },
        text: 'Voir *aussi* le plan.',
        tags: ['château', 'pont'],
        colour: 'yellow',
        entities: [],
        created: '2024-05-02T08:09:10.123Z',
        modified: '2024-05-03T08:09:10.123Z',
      },
    ]);
    expect(readAs).toEqual({ format: 'hypothesis-json', annotations: 1, ...PLAIN });
  });

  it.each<[string, unknown]>([
    ['an answer of its API', { total: 1, rows: [ANNOTATION] }],
    ['an answer with replies apart', { total: 1, rows: [ANNOTATION], replies: [] }],
    ['a bare list', [ANNOTATION]],
    ['one annotation', ANNOTATION],
  ])('is read alike from %s', (_what, file) => {
    expect(read(file)).toEqual(read(exported(ANNOTATION)));
  });

  it('has the id of the same annotation in W3C form', () => {
    const w3c = { type: 'Annotation', id: `https://hypothes.is/a/${ANNOTATION.id}`, target: ANNOTATION.uri };
    expect(read(w3c).notes[0]?.id).toBe(read(ANNOTATION).notes[0]?.id);
  });

  it('brings the same notes at every reading, and the later of two with one id', () => {
    const file = exported(annotation('a'), annotation('b'), annotation('a', { text: 'Neuf', updated: '2025-01-01' }));
    expect(read(file)).toEqual(read(file));
    expect(
      read(file)
        .notes.map(({ text }) => text)
        .toSorted(),
    ).toEqual(['Neuf', ANNOTATION.text]);
    const [one, two] = [1, 2].map(() => read([{ ...ANNOTATION, id: undefined }]).notes[0]?.id);
    expect(one).toBe(two);
  });

  it('may be empty', () => {
    expect(read(exported())).toMatchObject({ notes: [], readAs: { annotations: 0 } });
  });

  it('about a page is a note on the page', () => {
    const { notes, readAs } = read(exported(pageNote('p')));
    expect([notes[0]?.target, readAs]).toEqual([
      { kind: 'page', page: PAGE },
      { format: 'hypothesis-json', annotations: 1, ...PLAIN },
    ]);
  });

  it('without words or tags is a highlight', () => {
    expect(read(exported(annotation('h', { text: '', tags: [] }))).notes[0]).toMatchObject({ text: '', tags: [] });
  });

  it('about a region without text says what it shows, and of which page', () => {
    const target = [
      {
        source: ANNOTATION.uri,
        description: 'Plan *du* château',
        selector: [{ type: 'ShapeSelector' }, { type: 'PageSelector', index: 3, label: 'iv' }],
      },
    ];
    const { notes, readAs } = read(exported(annotation('s', { target })));
    expect(notes[0]).toMatchObject({
      target: { kind: 'page' },
      text: '> Plan \\*du\\* château\n\nVoir *aussi* le plan.\n\n— p. iv',
    });
    expect(readAs.unquoted).toBe(1);
  });

  it('about a passage longer than a quote may be keeps its beginning', () => {
    const exact = 'x'.repeat(20_000) + 'y'.repeat(500);
    const selector = [
      { type: 'TextQuoteSelector', exact },
      { type: 'TextPositionSelector', start: 5, end: 20_505 },
    ];
    const { notes, readAs } = read(exported(annotation('l', { target: [{ selector }] })));
    expect(notes[0]?.target).toMatchObject({
      anchor: {
        quote: { exact: 'x'.repeat(20_000), suffix: 'y'.repeat(200) },
        position: { start: 5, end: 20_005 },
      },
    });
    expect(readAs.cut).toBe(1);
  });

  it('about a PDF, a book or a file is left out with its replies, and counted', () => {
    const uris = ['urn:x-pdf:0123', 'file:///home/a.pdf', 'urn:isbn:978', 'https://'];
    const items = uris.map((uri, at) => annotation(`u${at}`, { uri }));
    const { notes, readAs } = read(exported(...items, reply('r', ['u0'], { uri: uris[0] }), annotation('a')));
    expect([notes.length, readAs.annotations, readAs.leftOut, readAs.joined]).toEqual([1, 6, 5, 0]);
  });

  it('of others is signed; the only user of a file is its reader', () => {
    expect(textOf(annotation('a', { user: 'acct:michael_elphberg@hypothes.is' }))).toBe(
      'Voir *aussi* le plan.\n\n— michael_elphberg',
    );
    expect(read([annotation('a', { user: 'acct:michael@hypothes.is' })]).notes[0]?.text).toBe(ANNOTATION.text);
  });

  it('keeps tags that a note cannot have in its text', () => {
    const tags = ['t'.repeat(101), ...Array.from({ length: 101 }, (_, at) => `t${at}`), 't1', ' '];
    const [note] = read(exported(annotation('a', { tags }))).notes;
    expect([note?.tags.length, note?.text]).toEqual([100, `Voir *aussi* le plan.\n\n\\#t100 \\#${'t'.repeat(101)}`]);
  });
});

describe('replies', () => {
  it('stand under what they answer, in order of time, and make it newer', () => {
    const { notes, readAs } = read(
      exported(
        reply('late', ['a', 'early'], { created: '2024-06-02', updated: '2024-06-03', tags: ['gué'] }),
        annotation('a'),
        reply('early', ['a'], { created: '2024-06-01', updated: '2024-06-01', text: 'Un.\n\nDeux.' }),
      ),
    );
    expect(notes).toMatchObject([
      {
        target: { kind: 'passage' },
        text: 'Voir *aussi* le plan.\n\n> Un.\n>\n> Deux.\n>\n> — flavia, 2024-06-01\n\n> Réponse late.\n>\n> — flavia, 2024-06-02',
        tags: ['château', 'pont', 'gué'],
        modified: '2024-06-03T00:00:00.000Z',
      },
    ]);
    expect(readAs).toMatchObject({ annotations: 3, joined: 2, loose: 0 });
  });

  it('that are apart in an answer of the API find their annotation', () => {
    const { notes, readAs } = read({ rows: [annotation('a')], replies: [reply('r', ['a'])] });
    expect([notes.length, readAs.joined]).toEqual([1, 1]);
  });

  it('stand under the first annotation when the one between is missing', () => {
    expect(read(exported(annotation('a'), reply('r', ['a', 'gone']))).readAs.joined).toBe(1);
  });

  it('without their annotation, to themselves, or in a circle are notes on the page', () => {
    const { notes, readAs } = read(
      exported(reply('r', ['gone']), reply('self', ['self']), reply('x', ['y']), reply('y', ['x'])),
    );
    expect(notes.map(({ target, text }) => [target.kind, text])).toEqual(
      ['r', 'self', 'x', 'y'].map((id) => ['page', `Réponse ${id}.\n\n— flavia`]),
    );
    expect([readAs.joined, readAs.loose]).toEqual([0, 4]);
  });

  it('that have no room are notes of their own: none is lost', () => {
    const long = { text: 'é'.repeat(60_000) };
    const { notes, readAs } = read(exported(annotation('a', long), reply('r', ['a'], long), reply('s', ['a'])));
    expect(notes.map(({ text }) => text.length)).toEqual([60_000, 60_010, 'Réponse s.\n\n— flavia'.length]);
    expect([readAs.joined, readAs.loose]).toEqual([0, 2]);
  });
});

describe('an export of Hypothesis is refused whole', () => {
  it.each<[string, object, string, RefusalReason['kind']]>([
    ['an item that is none', [] as unknown as object, 'annotations[1]', 'no annotation'],
    ['no address', { uri: undefined, target: [] }, 'annotations[1].uri', 'no address'],
    ['a text that is none', { text: 7 }, 'annotations[1].text', 'does not fit'],
    ['a text that is too long', { text: 'a'.repeat(100_001) }, 'annotations[1].text', 'does not fit'],
    ['tags that are none', { tags: [1] }, 'annotations[1].tags', 'does not fit'],
    ['references that are none', { references: 'a' }, 'annotations[1].references', 'does not fit'],
    ['a date that is none', { created: 'hier' }, 'annotations[1].created', 'no instant'],
    ['another date that is none', { updated: '2024-13-01' }, 'annotations[1].updated', 'no instant'],
    ['a year that is none', { created: '0000-01-01T00:00:00+12:00' }, 'annotations[1].created', 'no instant'],
    [
      'a quote that is none',
      { target: [{ selector: [{ type: 'TextQuoteSelector', exact: 1 }] }] },
      'annotations[1].target[0].selector',
      'does not fit',
    ],
  ])('for %s', (_what, change, path, kind) => {
    const item = Array.isArray(change) ? change : annotation('b', change);
    expect(readAnnotations(JSON.stringify(exported(ANNOTATION, item)))).toEqual({ ok: false, path, why: { kind } });
  });

  it('by the place in the list it was read from', () => {
    const file = { rows: [ANNOTATION], replies: [reply('r', ['x'], { text: {} })] };
    expect(readAnnotations(JSON.stringify(file))).toMatchObject({ path: 'replies[0].text' });
    expect(readAnnotations(JSON.stringify({ ...ANNOTATION, text: {} }))).toMatchObject({ path: 'text' });
  });
});
