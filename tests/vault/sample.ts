import fc from 'fast-check';
import type { Backup, Library, Step } from '../../lib/model/backup.ts';
import type { Ledger } from '../../lib/model/ledger.ts';
import type { Note } from '../../lib/model/note.ts';
import { EMPTY_OWN_PACK, type OwnPack } from '../../lib/model/own-pack.ts';
import { FIRST_SETTINGS } from '../../lib/model/settings.ts';
import { countsOf } from '../../lib/vault/counts.ts';
import { FIGURE, RASSENDYLL, ROLE, RURITANIA, samplePack } from '../packs/sample.ts';
import { at, noteOf, onEntity, onPage, onPassage, uuid } from '../store/notes-stage.ts';

export const EMPTY: Library = { notes: [], drafts: [], bin: [], own: EMPTY_OWN_PACK, texts: [] };

export const libraryOf = (changes: Partial<Library>): Library => ({ ...EMPTY, ...changes });

export const keep = (note: Note): Library['notes'][number] => ({ note, found: null });

/** A ledger that fits a library; its checksum says the sequence, for no one here counts it again. */
export const ledgerOf = (sequence: number, library: Library = EMPTY): Ledger => ({
  version: 1,
  sequence,
  counts: countsOf(library),
  checksum: sequence.toString(16).padStart(16, '0'),
});

export const backupOf = (library: Library, sequence = 1, day = 1): Backup => ({
  format: 'reperes-backup',
  version: 1,
  at: at(day * 24 * 60),
  ledger: ledgerOf(sequence, library),
  library,
  settings: FIRST_SETTINGS,
  packs: [],
});

const NOTHING_DROPPED = { notes: [], bin: [], texts: [] };
const NOTHING_PUT = { notes: [], bin: [], own: null, texts: [] };

export const stepOf = (
  sequence: number,
  change: { drop?: Partial<Step['drop']>; put?: Partial<Step['put']> },
): Step => ({
  version: 1,
  ledger: ledgerOf(sequence),
  drop: { ...NOTHING_DROPPED, ...change.drop },
  put: { ...NOTHING_PUT, ...change.put },
});

export const shaOf = async (text: string): Promise<string> => {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** All of what a string can be, halves of characters too: what a reader pastes is not ours to choose. */
const anyText = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) });
const ids = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 12 });

const anyNote = (n: number): fc.Arbitrary<Note> =>
  fc
    .record({
      revision: fc.integer({ min: 1, max: 9 }),
      text: anyText,
      tags: fc.array(fc.constantFrom('Zenda', 'à relire', 'Hentzau'), { maxLength: 3 }),
      target: fc.constantFrom(
        onPage(),
        onPassage(),
        onEntity('country/ruritanie'),
        onEntity('country/ruritanie', 'https://gazette.example/a'),
      ),
      modified: fc.integer({ min: 0, max: 900_000 }).map(at),
      colour: fc.constantFrom('yellow', 'grey'),
    })
    .map((change) => noteOf(n, change));

const found = fc.constantFrom(null, 'exact', 'approximate', 'orphan');
const each = <T>(make: (n: number) => fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  ids.chain((all) => fc.tuple(...all.map(make)));

export const anyOwn: fc.Arbitrary<OwnPack> = fc.record({
  documents: fc.subarray([...samplePack().documents]),
  entities: fc.subarray([RURITANIA, RASSENDYLL]),
  facts: fc.subarray([ROLE, FIGURE]),
});

/** Any library, but for the hashes of its texts, which take a while: see `hashed`. */
export const anyLibrary: fc.Arbitrary<Library> = fc
  .record({
    notes: each((n) => fc.record({ note: anyNote(n), found })),
    drafts: each((n) => fc.record({ note: anyNote(n), at: fc.integer({ min: 0, max: 900_000 }).map(at) })),
    bin: each((n) => fc.record({ note: anyNote(n), found, deleted: fc.integer({ min: 0, max: 900_000 }).map(at) })),
    own: anyOwn,
    texts: fc
      .uniqueArray(anyText, { maxLength: 3 })
      .map((texts) => texts.map((text) => ({ sha256: '0'.repeat(64), text }))),
  })
  // What lies in the bin lies on no shelf.
  .map((library) => ({
    ...library,
    bin: library.bin.filter(({ note }) => !library.notes.some((kept) => kept.note.id === note.id)),
  }));

/** With the hashes that its texts have; two texts that differ in half characters only have one, and one of them stays. */
export async function hashed(library: Library): Promise<Library> {
  const texts = new Map<string, string>();
  for (const { text } of library.texts) texts.set(await shaOf(text), text);
  return { ...library, texts: [...texts].map(([sha256, text]) => ({ sha256, text })) };
}

const byKey = <T>(rows: readonly T[], key: (row: T) => string): T[] =>
  rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));

/** The order of lists says nothing. */
export const sorted = ({ notes, drafts, bin, own, texts }: Library): Library => ({
  notes: byKey(notes, ({ note }) => note.id),
  drafts: byKey(drafts, ({ note }) => note.id),
  bin: byKey(bin, ({ note }) => note.id),
  own: {
    documents: byKey(own.documents, ({ id }) => id),
    entities: byKey(own.entities, ({ id }) => id),
    facts: byKey(own.facts, ({ id }) => id),
  },
  texts: byKey(texts, ({ sha256 }) => sha256),
});

/** Only what is counted. */
export const countedOf = (library: Library): Library => sorted({ ...library, drafts: [] });

/** A library that is written in, one operation after the other, as the store does it: each tells its step. */
export function makeWriting(first: Library = EMPTY) {
  let library = first;
  let sequence = 0;
  const done = (next: Library, drop: Partial<Step['drop']>, put: Partial<Step['put']>): Step => {
    library = next;
    sequence += 1;
    const step = stepOf(sequence, { drop, put });
    return { ...step, ledger: { ...step.ledger, counts: countsOf(next) } };
  };
  const noteAt = (n: number) => library.notes.find(({ note }) => note.id === uuid(n));
  const binnedAt = (n: number) => library.bin.find(({ note }) => note.id === uuid(n));
  return {
    now: () => library,
    sequence: () => sequence,
    save(n: number): Step | null {
      if (binnedAt(n) !== undefined) return null;
      const before = noteAt(n)?.note;
      const note = noteOf(n, { revision: (before?.revision ?? 0) + 1, modified: at(sequence), text: `${sequence}` });
      const rest = library.notes.filter((kept) => kept.note.id !== note.id);
      return done({ ...library, notes: [...rest, keep(note)] }, {}, { notes: [keep(note)] });
    },
    bin(n: number): Step | null {
      const kept = noteAt(n);
      if (kept === undefined) return null;
      const binned = { ...kept, deleted: at(sequence) };
      const notes = library.notes.filter((one) => one !== kept);
      return done({ ...library, notes, bin: [...library.bin, binned] }, { notes: [uuid(n)] }, { bin: [binned] });
    },
    restore(n: number): Step | null {
      const binned = binnedAt(n);
      if (binned === undefined) return null;
      const kept = { note: binned.note, found: binned.found };
      const bin = library.bin.filter((one) => one !== binned);
      return done({ ...library, bin, notes: [...library.notes, kept] }, { bin: [uuid(n)] }, { notes: [kept] });
    },
    destroy(n: number): Step | null {
      const binned = binnedAt(n);
      if (binned === undefined) return null;
      return done({ ...library, bin: library.bin.filter((one) => one !== binned) }, { bin: [uuid(n)] }, {});
    },
    own(own: OwnPack): Step {
      return done({ ...library, own }, {}, { own });
    },
    text(n: number): Step {
      const text = { sha256: `${n}`.padStart(64, '0'), text: `Texte ${n}` };
      const has = library.texts.some(({ sha256 }) => sha256 === text.sha256);
      return has
        ? done(
            { ...library, texts: library.texts.filter(({ sha256 }) => sha256 !== text.sha256) },
            { texts: [text.sha256] },
            {},
          )
        : done({ ...library, texts: [...library.texts, text] }, {}, { texts: [text] });
    },
  };
}
export type Writing = ReturnType<typeof makeWriting>;

/** One thing that is done to a library. */
export const anyDeed: fc.Arbitrary<(writing: Writing) => Step | null> = fc.oneof(
  { weight: 4, arbitrary: fc.nat(8).map((n) => (writing: Writing) => writing.save(n)) },
  { weight: 2, arbitrary: fc.nat(8).map((n) => (writing: Writing) => writing.bin(n)) },
  fc.nat(8).map((n) => (writing: Writing) => writing.restore(n)),
  fc.nat(8).map((n) => (writing: Writing) => writing.destroy(n)),
  anyOwn.map((own) => (writing: Writing) => writing.own(own)),
  fc.nat(3).map((n) => (writing: Writing) => writing.text(n)),
);

/** Any rows of a library, as they may survive. */
export const anyOf = (library: Library): fc.Arbitrary<Library> =>
  fc.record({
    notes: fc.subarray([...library.notes]),
    drafts: fc.subarray([...library.drafts]),
    bin: fc.subarray([...library.bin]),
    own: fc.constantFrom(library.own, EMPTY_OWN_PACK),
    texts: fc.subarray([...library.texts]),
  });
