import type { Library, Step } from '../model/backup.ts';
import type { Note } from '../model/note.ts';
import { EMPTY_OWN_PACK } from '../model/own-pack.ts';
import { followOwn, keepOwn, makeOwnRows } from './mend-own.ts';

type Kept = Library['notes'][number];
type Binned = Library['bin'][number];
type Draft = Library['drafts'][number];

/** All that is left of a damaged library. */
export interface Remains {
  /** The newest backup that is whole; `null`: none. */
  readonly backup: Library | null;
  /** What was done after it while the library was whole, in order. */
  readonly steps: readonly Step[];
  /** What was done after that, in the damaged library, in order. */
  readonly late: readonly Step[];
  /** What can still be read in it; `null`: nothing. */
  readonly here: Library | null;
}

/**
 * Puts a library together again. The steps are done again on the backup; then what was written since the damage is
 * laid over it, and what can still be read is added. Of two versions of a row the newer stays; what a step dropped stays
 * dropped. When every step since the backup is there, the result is the library as it was, whatever can still be read.
 */
export function mend({ backup, steps, late, here }: Remains): Library {
  const rows = makeRows(backup);
  for (const step of steps) redo(rows, step, () => true);
  for (const step of steps) followOwn(rows.own, step.put.own, 'whole');
  for (const step of late) redo(rows, step, isLaterWork);
  for (const step of late) followOwn(rows.own, step.put.own, 'damaged');
  if (here !== null) salvage(rows, here);
  return {
    notes: [...rows.notes.values()],
    drafts: draftsOf(rows, backup?.drafts ?? [], here?.drafts ?? []),
    bin: [...rows.bin.values()],
    own: rows.own.own,
    texts: [...rows.texts].map(([sha256, text]) => ({ sha256, text })),
  };
}

interface Rows {
  readonly notes: Map<string, Kept>;
  readonly bin: Map<string, Binned>;
  readonly texts: Map<string, string>;
  readonly own: ReturnType<typeof makeOwnRows>;
  /** Ids of notes, and hashes of texts, that were dropped and not put again. */
  readonly gone: Set<string>;
}

const makeRows = (backup: Library | null): Rows => ({
  notes: new Map(backup?.notes.map((kept) => [kept.note.id, kept])),
  bin: new Map(backup?.bin.map((binned) => [binned.note.id, binned])),
  texts: new Map(backup?.texts.map(({ sha256, text }) => [sha256, text])),
  own: makeOwnRows(backup?.own ?? EMPTY_OWN_PACK),
  gone: new Set(),
});

/** A note lies on the shelf or in the bin, never in both. */
function shelve({ notes, bin, gone }: Rows, kept: Kept): void {
  notes.set(kept.note.id, kept);
  bin.delete(kept.note.id);
  gone.delete(kept.note.id);
}

function binIt({ notes, bin, gone }: Rows, binned: Binned): void {
  bin.set(binned.note.id, binned);
  notes.delete(binned.note.id);
  gone.delete(binned.note.id);
}

const noteHere = ({ notes, bin }: Rows, id: string): Note | undefined => (notes.get(id) ?? bin.get(id))?.note;

/** @param wins whether a note that is put takes the place of the one that is there */
function redo(rows: Rows, { drop, put }: Step, wins: (note: Note, there: Note) => boolean): void {
  for (const [table, ids] of [
    [rows.notes, drop.notes],
    [rows.bin, drop.bin],
    [rows.texts, drop.texts],
  ] as const) {
    for (const id of ids) {
      table.delete(id);
      rows.gone.add(id);
    }
  }
  for (const kept of put.notes) {
    const there = noteHere(rows, kept.note.id);
    if (there === undefined || wins(kept.note, there)) shelve(rows, kept);
  }
  for (const binned of put.bin) {
    const there = noteHere(rows, binned.note.id);
    if (there === undefined || wins(binned.note, there)) binIt(rows, binned);
  }
  for (const { sha256, text } of put.texts) {
    rows.texts.set(sha256, text);
    rows.gone.delete(sha256);
  }
}

function salvage(rows: Rows, here: Library): void {
  for (const kept of here.notes) if (isWanted(rows, kept.note)) shelve(rows, kept);
  for (const binned of here.bin) if (isWanted(rows, binned.note)) binIt(rows, binned);
  for (const { sha256, text } of here.texts) {
    if (!rows.texts.has(sha256) && !rows.gone.has(sha256)) rows.texts.set(sha256, text);
  }
  keepOwn(rows.own, here.own);
}

function isWanted(rows: Rows, note: Note): boolean {
  const there = noteHere(rows, note.id);
  return there === undefined ? !rows.gone.has(note.id) : isNewer(note, there);
}

/** Of two versions of one history the revision says it, whatever the clock. */
const isNewer = (one: Note, other: Note): boolean =>
  one.revision > other.revision || (one.revision === other.revision && one.modified > other.modified);

/** A damaged library may have shown an earlier revision, on which the reader went on. */
const isLaterWork = (one: Note, other: Note): boolean =>
  one.revision > other.revision || one.modified >= other.modified;

/** A draft of the backup whose note was saved, or deleted, since is none any more; those that are here are the reader's last word. */
function draftsOf(rows: Rows, kept: readonly Draft[], here: readonly Draft[]): Draft[] {
  const drafts = new Map<string, Draft>();
  for (const draft of kept) {
    const saved = noteHere(rows, draft.note.id);
    const isOver = rows.gone.has(draft.note.id) || (saved !== undefined && saved.revision >= draft.note.revision);
    if (!isOver) drafts.set(draft.note.id, draft);
  }
  for (const draft of here) {
    const there = drafts.get(draft.note.id);
    if (there === undefined || draft.at >= there.at) drafts.set(draft.note.id, draft);
  }
  return [...drafts.values()];
}
