import type { BinnedNote, Draft, KeptNote } from '../../lib/model/kept-note.ts';
import type { Note } from '../../lib/model/note.ts';
import type { Verdict } from './row.ts';
import { type Done, type DoneOf, idOf, ofKind, type Span, tokensIn } from './tab-log.ts';

/** What is there when all tabs are done. */
export interface Left {
  readonly notes: readonly KeptNote[];
  readonly bin: readonly BinnedNote[];
  readonly drafts: readonly Draft[];
}

type Save = DoneOf<'save'>;

interface Faults {
  readonly lost: string[];
  readonly duplicated: string[];
  readonly wrong: string[];
}

const before = (one: Span, other: Span): boolean => one.ended < other.began;

/** Replays every answer, note by note, against what is left. */
export function judgeTabs(log: readonly Done[], { notes, bin, drafts }: Left): Verdict {
  const faults: Faults = { lost: [], duplicated: [], wrong: [] };
  const live = byId(notes, faults);
  const binned = byId(bin, faults);
  const ofNote = Map.groupBy(log, idOf);
  for (const [id, done] of ofNote) {
    const note = live.get(id) ?? binned.get(id);
    if (live.has(id) && binned.has(id)) faults.duplicated.push(`${id} is in the library and in the bin`);
    judgeAnswers(done, note, faults);
    judgePlace(done, live.has(id), binned.has(id), faults);
    if (note !== undefined) judgeNote(note, done, faults);
    judgeDraft(done, drafts.find((draft) => draft.note.id === id)?.note, faults);
  }
  for (const id of [...live.keys(), ...binned.keys()]) if (!ofNote.has(id)) faults.wrong.push(`${id} was never sent`);
  return faults;
}

function byId(all: readonly { readonly note: Note }[], { duplicated }: Faults): ReadonlyMap<string, Note> {
  const map = new Map<string, Note>();
  for (const { note } of all) {
    if (map.has(note.id)) duplicated.push(`${note.id} is there twice`);
    map.set(note.id, note);
  }
  return map;
}

/** Each save that was acknowledged stands in the note's text, once, in the order of revisions; no other does. */
function judgeNote(note: Note, done: readonly Done[], { lost, duplicated, wrong }: Faults): void {
  const saved = new Map(
    ofKind(done, 'save')
      .filter(wasSaved)
      .map((save) => [save.token, save]),
  );
  const there = tokensIn(note.text);
  const name = `note ${note.id} (revision ${note.revision})`;
  for (const [token, { note: sent }] of saved) {
    if (!there.includes(token)) lost.push(`${name}: save [${token}] of revision ${sent.revision}`);
    else if (!isBeginning(tokensIn(sent.text), there)) wrong.push(`${name}: save [${token}] stands in another order`);
  }
  for (const token of there) if (!saved.has(token)) wrong.push(`${name}: [${token}] was not acknowledged`);
  if (new Set(there).size !== there.length) duplicated.push(`${name}: a save stands there twice`);
  const tagged = ofKind(done, 'tag').filter(({ changed }) => changed);
  const revision = saved.size + tagged.length;
  if (note.revision !== revision) wrong.push(`${name}: ${revision} changes were acknowledged`);
  // One tab alone uses a tag, one question after the other: the last answer tells.
  for (const [tag, { on }] of new Map(tagged.map((each) => [each.tag, each]))) {
    if (on && !note.tags.includes(tag)) lost.push(`${name}: ${tag}`);
    if (!on && note.tags.includes(tag)) wrong.push(`${name}: ${tag} was taken off`);
  }
}

/** No answer says what was not so when it was given. */
function judgeAnswers(done: readonly Done[], note: Note | undefined, { wrong }: Faults): void {
  const saves = ofKind(done, 'save');
  const revisions = new Map<number, string>();
  for (const save of saves) {
    const { outcome, token, note: sent } = save;
    const name = `save [${token}] of ${sent.id} as revision ${sent.revision}`;
    if (outcome.kind === 'saved') {
      const other = revisions.get(sent.revision);
      if (other !== undefined && other !== token) wrong.push(`${name}: [${other}] was saved under it too`);
      revisions.set(sent.revision, token);
      if (wasSurelyDeleted(save, done)) wrong.push(`${name}: saved, and it was deleted`);
    }
    if (outcome.kind === 'conflict') {
      const { theirs } = outcome;
      const isReal = theirs.id === sent.id && theirs.revision > sent.revision - 1;
      if (!isReal) wrong.push(`${name}: a conflict with revision ${theirs.revision}`);
      if (note !== undefined && !isBeginning(tokensIn(theirs.text), tokensIn(note.text)))
        wrong.push(`${name}: a conflict with what never was`);
    }
    if (outcome.kind === 'deleted' && !mayBeDeleted(save, done)) wrong.push(`${name}: deleted, and nobody did`);
  }
}

const wasSaved = ({ outcome }: Save): boolean => outcome.kind === 'saved';

const isBeginning = (some: readonly string[], all: readonly string[]): boolean =>
  some.every((token, index) => all[index] === token);

/** Deleted before the save was asked for, and no restoring was under way since. */
const wasSurelyDeleted = (save: Save, done: readonly Done[]): boolean =>
  ofKind(done, 'delete').some(
    (deleting) =>
      before(deleting, save) &&
      isEffective(deleting, done) &&
      !ofKind(done, 'restore').some((restoring) => !before(restoring, deleting) && !before(save, restoring)),
  );

/** A note can be deleted only when it surely was there: what was asked for before it was first saved did nothing. */
const isEffective = (deleting: Span, done: readonly Done[]): boolean =>
  ofKind(done, 'save').some((save) => wasSaved(save) && before(save, deleting));

/** A deletion was under way or done, and no restoring surely undid it. A note that was never saved is none either. */
const mayBeDeleted = (save: Save, done: readonly Done[]): boolean =>
  !ofKind(done, 'save').some((other) => wasSaved(other) && before(other, save)) ||
  ofKind(done, 'delete').some(
    (deleting) =>
      !before(save, deleting) &&
      !ofKind(done, 'restore').some((restoring) => before(deleting, restoring) && before(restoring, save)),
  );

/** What was acknowledged lies in the library or in the bin; where, if no two questions overlapped. */
function judgePlace(done: readonly Done[], isLive: boolean, isBinned: boolean, { lost, wrong }: Faults): void {
  const saved = ofKind(done, 'save').filter(wasSaved);
  const [first] = saved;
  if (first === undefined) return;
  const { id } = first.note;
  if (!isLive && !isBinned) {
    lost.push(`note ${id}: all of it, ${saved.length} saves`);
    return;
  }
  const deleted = ofKind(done, 'delete');
  const restored = ofKind(done, 'restore');
  const mustBeBinned = deleted.some(
    (deleting) => isEffective(deleting, done) && restored.every((restoring) => before(restoring, deleting)),
  );
  const mustBeLive =
    deleted.length === 0 || restored.some((restoring) => deleted.every((deleting) => before(deleting, restoring)));
  if (mustBeBinned && !isBinned) wrong.push(`note ${id} was deleted last, and is in the library`);
  if (mustBeLive && !isLive) wrong.push(`note ${id} was restored last, and is in the bin`);
}

/** A draft that is there was sent; one that nothing followed is there. */
function judgeDraft(done: readonly Done[], draft: Note | undefined, { lost, wrong }: Faults): void {
  const sent = ofKind(done, 'draft');
  if (draft !== undefined && !sent.some(({ note }) => note.text === draft.text))
    wrong.push(`the draft of ${draft.id} was never sent`);
  const after = [...sent, ...ofKind(done, 'save').filter(wasSaved)];
  const last = sent.find((each) => after.every((other) => other === each || before(other, each)));
  if (last !== undefined && draft?.text !== last.note.text) lost.push(`the last draft of ${last.note.id}`);
}
