import * as fc from 'fast-check';
import * as v from 'valibot';
import { afterEach, expect, it } from 'vitest';
import { type Library, type Step, StepSchema } from '../../lib/model/backup.ts';
import type { Found } from '../../lib/model/kept-note.ts';
import { EMPTY_OWN_PACK } from '../../lib/model/own-pack.ts';
import { textSha256 } from '../../lib/model/text-sha256.ts';
import { importNotes, setFound, tagNotes } from '../../lib/store/change-notes.ts';
import { checkLedger, readLedger } from '../../lib/store/check-ledger.ts';
import { digestOf } from '../../lib/store/digest-of.ts';
import { readDigests } from '../../lib/store/digests.ts';
import { readLibrary, replaceLibrary } from '../../lib/store/library.ts';
import { deleteNotes, destroy, purgeBin, restoreNotes } from '../../lib/store/note-bin.ts';
import { dropDraft, saveDraft } from '../../lib/store/note-drafts.ts';
import type { NotesStore } from '../../lib/store/notes.ts';
import { writeOwn } from '../../lib/store/own.ts';
import { saveNote } from '../../lib/store/save-note.ts';
import { putText, removeText } from '../../lib/store/texts.ts';
import { putVisit } from '../../lib/store/visits.ts';
import { RASSENDYLL, ROLE, RURITANIA } from '../packs/sample.ts';
import { runs } from '../runs.ts';
import { at, good, noteOf, onPage, silence, stage, uuid, ZENDA } from './notes-stage.ts';

silence();
const { open, end } = stage('ledger-histories-test');
afterEach(end);

/** One thing that somebody does; what it answers is another test's business. */
type Act = (store: NotesStore) => Promise<unknown>;

/** A text is known by its hash: another one under the same would be a damage. */
const TEXTS = await Promise.all(
  ['', 'Un.', 'Deux.', 'Trois.', 'Đeux.'].map(async (text) => ({ sha256: await textSha256(text), text })),
);
const oneText = fc.constantFrom(...TEXTS);
const n = fc.integer({ min: 1, max: 5 });
const ns = fc.array(n, { maxLength: 5 });
const ids = ns.map((some) => some.map(uuid));
const note = fc
  .tuple(n, fc.integer({ min: 1, max: 4 }), fc.constantFrom('', 'Un.', 'Đeux.'), fc.boolean())
  .map(([number, revision, text, isPage]) =>
    noteOf(number, { revision, text, modified: at(revision), ...(isPage && { target: onPage() }) }),
  );
const found = fc.constantFrom<Found>('exact', 'approximate', 'orphan');

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: note.map(
      (one): Act =>
        (store) =>
          saveNote(store, one),
    ),
  },
  fc.array(note, { maxLength: 4 }).map(
    (some): Act =>
      (store) =>
        importNotes(store, some),
  ),
  fc.tuple(ids, fc.boolean()).map(
    ([some, on]): Act =>
      (store) =>
        tagNotes(store, some, 'duel', on, at(9)),
  ),
  fc.tuple(ids, found).map(
    ([some, how]): Act =>
      (store) =>
        setFound(
          store,
          ZENDA,
          some.map((id) => ({ id, found: how })),
        ),
  ),
  fc.tuple(ids, n).map(
    ([some, when]): Act =>
      (store) =>
        deleteNotes(store, some, at(when)),
  ),
  ids.map(
    (some): Act =>
      (store) =>
        restoreNotes(store, some),
  ),
  fc.option(ids).map(
    (some): Act =>
      (store) =>
        destroy(store, some),
  ),
  n.map(
    (when): Act =>
      (store) =>
        purgeBin(store, at(when)),
  ),
  fc.subarray([RURITANIA, RASSENDYLL]).map(
    (entities): Act =>
      (store) =>
        writeOwn(store, { ...EMPTY_OWN_PACK, entities, facts: entities.length ? [ROLE] : [] }),
  ),
  oneText.map(
    (text): Act =>
      (store) =>
        putText(store, text),
  ),
  oneText.map(
    ({ sha256 }): Act =>
      (store) =>
        removeText(store, sha256),
  ),
  note.map(
    (one): Act =>
      (store) =>
        saveDraft(store, one, at(3)),
  ),
  n.map(
    (number): Act =>
      (store) =>
        dropDraft(store, uuid(number)),
  ),
  n.map(
    (number): Act =>
      (store) => {
        const address = `${ZENDA}/${number}`;
        return putVisit(store, { page: { address, opened: address, title: '' }, last: at(number), mentions: number });
      },
  ),
);

/** What a backup and the steps after it make together, done as plainly as can be. */
function replay(backup: Library, steps: readonly Step[]): Omit<Library, 'drafts'> {
  const notes = new Map(backup.notes.map((kept) => [kept.note.id, kept]));
  const bin = new Map(backup.bin.map((binned) => [binned.note.id, binned]));
  const texts = new Map(backup.texts.map((text) => [text.sha256, text]));
  let { own } = backup;
  for (const { drop, put } of steps) {
    for (const id of drop.notes) expect(notes.delete(id)).toBe(true);
    for (const id of drop.bin) expect(bin.delete(id)).toBe(true);
    for (const id of drop.texts) expect(texts.delete(id)).toBe(true);
    for (const kept of put.notes) notes.set(kept.note.id, kept);
    for (const binned of put.bin) bin.set(binned.note.id, binned);
    for (const text of put.texts) texts.set(text.sha256, text);
    own = put.own ?? own;
  }
  return { notes: [...notes.values()], bin: [...bin.values()], own, texts: [...texts.values()] };
}

const inOrder = (list: readonly unknown[]): string[] => list.map((one) => JSON.stringify(one)).toSorted();
const countsOf = ({ notes, bin, own, texts }: Omit<Library, 'drafts'>) => ({
  notes: notes.length,
  bin: bin.length,
  own: own.entities.length + own.facts.length,
  texts: texts.length,
});

const ROUNDS = runs(300);
/** Steps are only written: that a listener is told is another's business. */
const listen = (store: NotesStore, steps: Step[]): NotesStore => ({ ...store, onStep: (step) => steps.push(step) });

it(`${ROUNDS} histories of everything that writes: the ledger tells what the rows are, and a backup with its steps is the library`, async () => {
  const stores = [await open(), await open()];
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(act, fc.nat(1)), { minLength: 1, maxLength: 15 }),
      fc.nat(15),
      async (history, moment) => {
        const [first] = stores as [NotesStore, NotesStore];
        const empty = { notes: [], drafts: [], bin: [], own: EMPTY_OWN_PACK, texts: [] };
        let { sequence } = await good(replaceLibrary(first, empty, 0));
        const steps: Step[] = [];
        let backup = await good(readLibrary(first));
        for (const [i, [one, connection]] of history.entries()) {
          if (i === moment) backup = await good(readLibrary(first));
          const before = steps.length;
          await one(listen(stores[connection] as NotesStore, steps));
          expect(steps.length - before).toBeLessThanOrEqual(1);
          sequence += steps.length - before;
          expect((await good(readLedger(first)))?.sequence).toBe(sequence);
          expect(await good(checkLedger(first, 'rows'))).toBe('whole');
          expect(await good(checkLedger(first, 'counts'))).toBe('whole');
        }
        const { library, ledger, damaged } = await good(readLibrary(first));
        expect(damaged).toBe(0);
        expect(ledger.counts).toEqual(countsOf(library));
        const after = steps.filter((step) => step.ledger.sequence > backup.ledger.sequence);
        expect(after.every((step) => v.is(StepSchema, JSON.parse(JSON.stringify(step))))).toBe(true);
        if (steps.length > 0) expect(steps.at(-1)?.ledger).toEqual(ledger);
        const again = replay(backup.library, after);
        const of = (made: Omit<Library, 'drafts'>) => [made.notes, made.bin, made.texts].map<string[]>(inOrder);
        expect(of(again)).toEqual(of(library));
        expect(again.own).toEqual(library.own);
        expect(inOrder(await good(readDigests(first)))).toEqual(inOrder(library.notes.map(digestOf)));
      },
    ),
    { numRuns: ROUNDS },
  );
});

it('two connections that write at once take turns, and no step is told twice', async () => {
  const steps: Step[] = [];
  const stores = [listen(await open(), steps), listen(await open(), steps)];
  await Promise.all(Array.from({ length: 60 }, (_, i) => saveNote(stores[i % 2] as NotesStore, noteOf(i + 1))));
  const sequences = steps.map((step) => step.ledger.sequence).toSorted((a, b) => a - b);
  expect(sequences).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
  const [store] = stores as [NotesStore];
  expect(await good(checkLedger(store, 'rows'))).toBe('whole');
  expect(await good(readDigests(store))).toHaveLength(60);
});
