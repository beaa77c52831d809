import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Step } from '../../lib/model/backup.ts';
import { mend } from '../../lib/vault/mend.ts';
import { FIGURE, RASSENDYLL, ROLE, RURITANIA } from '../packs/sample.ts';
import { runs } from '../runs.ts';
import { at, next, noteOf, uuid } from '../store/notes-stage.ts';
import { anyDeed, anyOf, countedOf, EMPTY, keep, libraryOf, makeWriting, sorted, stepOf } from './sample.ts';

const binned = (n: number) => ({ ...keep(noteOf(n)), deleted: at(50) });
const own = (...entities: (typeof RURITANIA)[]) => ({ documents: [], entities, facts: [] });

/** A history: its library at every sequence, and its steps. */
function write(deeds: readonly ((writing: ReturnType<typeof makeWriting>) => Step | null)[]) {
  const writing = makeWriting();
  const states = [writing.now()];
  const steps: Step[] = [];
  for (const deed of deeds) {
    const step = deed(writing);
    if (step === null) continue;
    steps.push(step);
    states.push(writing.now());
  }
  return { states, steps, last: writing.now() };
}

describe('a library that is put together again', () => {
  it('is what it was, whichever rows survive, when every step since the backup is there', () => {
    const cases = fc
      .tuple(fc.array(anyDeed, { maxLength: 40 }), fc.nat())
      .map(([deeds, at]) => ({ ...write(deeds), at }))
      .chain(({ states, steps, last, at }) =>
        fc.record({
          backup: fc.constant(at % states.length),
          states: fc.constant(states),
          steps: fc.constant(steps),
          last: fc.constant(last),
          here: fc.option(anyOf(last)),
        }),
      );
    fc.assert(
      fc.property(cases, ({ backup, states, steps, last, here }) => {
        const mended = mend({ backup: states[backup] ?? EMPTY, steps: steps.slice(backup), late: [], here });
        expect(countedOf(mended)).toEqual(countedOf(last));
      }),
      { numRuns: runs(3000) },
    );
  });

  it('loses no row that the backup, a step or the disk still has, and holds none twice', () => {
    const cases = fc
      .tuple(fc.array(anyDeed, { maxLength: 30 }), fc.nat(), fc.nat())
      .map(([deeds, at, lost]) => ({ ...write(deeds), at, lost }))
      .chain((history) => anyOf(history.last).map((here) => ({ ...history, here })));
    fc.assert(
      fc.property(cases, ({ states, steps, at, lost, here }) => {
        const from = at % states.length;
        // Some steps are lost.
        const kept = steps.slice(from).filter((_, i) => (lost >> (i % 30)) % 2 === 0);
        const mended = mend({ backup: states[from] ?? EMPTY, steps: kept, late: [], here });
        const ids = [...mended.notes, ...mended.bin].map(({ note }) => note.id);
        expect(new Set(ids).size).toBe(ids.length);
        const dropped = new Set(kept.flatMap(({ drop }) => [...drop.notes, ...drop.bin]));
        for (const { note } of [...here.notes, ...here.bin]) {
          if (!dropped.has(note.id)) expect(ids).toContain(note.id);
        }
      }),
      { numRuns: runs(1000) },
    );
  });

  it('takes what is newer on the disk, by revision before the clock', () => {
    const old = noteOf(1, { modified: at(99) });
    const newer = next(old, { modified: at(1) });
    const mended = mend({
      backup: libraryOf({ notes: [keep(old)] }),
      steps: [],
      late: [],
      here: libraryOf({ notes: [keep(newer)] }),
    });
    expect(mended.notes).toEqual([keep(newer)]);
    const back = mend({
      backup: libraryOf({ notes: [keep(newer)] }),
      steps: [],
      late: [],
      here: libraryOf({ notes: [keep(old)] }),
    });
    expect(back.notes).toEqual([keep(newer)]);
  });

  it('leaves in the bin, or gone, what a step put there, though an earlier state still has it', () => {
    const here = libraryOf({ notes: [keep(noteOf(1)), keep(noteOf(2))], texts: [{ sha256: 'a', text: 'A' }] });
    const steps = [
      stepOf(2, { drop: { notes: [uuid(1), uuid(2)] }, put: { bin: [binned(1), binned(2)] } }),
      stepOf(3, { drop: { bin: [uuid(2)], texts: ['a'] } }),
    ];
    const mended = mend({ backup: here, steps, late: [], here });
    expect(sorted(mended)).toEqual(libraryOf({ bin: [binned(1)] }));
  });

  it('brings together what was there and what was written in the emptied library since', () => {
    const backup = libraryOf({ notes: [keep(noteOf(1))], own: own(RURITANIA) });
    const late = [
      stepOf(1, { put: { notes: [keep(noteOf(2))] } }),
      stepOf(2, { put: { own: own(RASSENDYLL) } }),
      stepOf(3, { put: { own: own() } }),
      stepOf(4, { put: { own: { documents: [], entities: [], facts: [ROLE] } } }),
    ];
    const here = libraryOf({ notes: [keep(noteOf(2))], own: { documents: [], entities: [], facts: [ROLE] } });
    const mended = mend({ backup, steps: [], late, here });
    expect(countedOf(mended)).toEqual(
      libraryOf({
        notes: [keep(noteOf(1)), keep(noteOf(2))],
        own: { documents: [], entities: [RURITANIA], facts: [ROLE] },
      }),
    );
  });

  it('keeps the last word of a reader who went on with an earlier revision', () => {
    const third = noteOf(1, { revision: 3, modified: at(3) });
    const onFirst = noteOf(1, { revision: 2, modified: at(9), text: 'Après' });
    const late = [stepOf(1, { put: { notes: [keep(onFirst)] } })];
    const mended = mend({ backup: libraryOf({ notes: [keep(third)] }), steps: [], late, here: null });
    expect(mended.notes).toEqual([keep(onFirst)]);
  });

  it('does not bring back a record of the own pack that was removed', () => {
    const backup = libraryOf({ own: { documents: [], entities: [RURITANIA], facts: [ROLE, FIGURE] } });
    const steps = [stepOf(2, { put: { own: { documents: [], entities: [RURITANIA], facts: [FIGURE] } } })];
    expect(mend({ backup, steps, late: [], here: backup }).own.facts).toEqual([FIGURE]);
  });

  it('keeps what the disk alone still has', () => {
    const here = libraryOf({
      notes: [keep(noteOf(1))],
      bin: [binned(2)],
      own: own(RURITANIA),
      texts: [{ sha256: 'a', text: 'A' }],
    });
    expect(sorted(mend({ backup: null, steps: [], late: [], here }))).toEqual(here);
  });

  it('takes a draft of the backup only while its note was not saved since', () => {
    const begun = { note: noteOf(1, { revision: 2 }), at: at(5) };
    const backup = libraryOf({ notes: [keep(noteOf(1))], drafts: [begun] });
    expect(mend({ backup, steps: [], late: [], here: null }).drafts).toEqual([begun]);
    const saved = [stepOf(2, { put: { notes: [keep(noteOf(1, { revision: 2 }))] } })];
    expect(mend({ backup, steps: saved, late: [], here: null }).drafts).toEqual([]);
    const typed = { ...begun, at: at(6), note: noteOf(1, { revision: 2, text: 'plus' }) };
    expect(mend({ backup, steps: [], late: [], here: libraryOf({ drafts: [typed] }) }).drafts).toEqual([typed]);
  });
});
