import { describe, expect, it } from 'vitest';
import { assess, type Inside, type Verdict } from '../../lib/vault/assess.ts';
import { NO_WITNESS, type Witness, type WitnessReading } from '../../lib/vault/witness.ts';
import { noteOf } from '../store/notes-stage.ts';
import { keep, ledgerOf, libraryOf } from './sample.ts';

const THREE = libraryOf({ notes: [1, 2, 3].map((n) => keep(noteOf(n))) });
const told = (change: Partial<Witness> = {}): WitnessReading => ({
  kind: 'here',
  witness: { ...NO_WITNESS, ledger: ledgerOf(10, THREE), ...change },
});
const NONE: WitnessReading = { kind: 'none' };
const read = (sequence: number, rows: 'whole' | 'incomplete' = 'whole'): Inside => ({
  kind: 'read',
  ledger: ledgerOf(sequence, THREE),
  rows,
});
const EMPTY: Inside = { kind: 'no ledger', isEmpty: true };
const damaged = (kind: 'behind' | 'incomplete') => told({ damage: { kind, since: 1, inside: null } });

describe('what is told of a library and what is in it', () => {
  it.each<[string, WitnessReading, number | null, Inside, Verdict]>([
    ['nothing anywhere: the first start', NONE, null, EMPTY, 'sound'],
    ['an empty library that was always empty', told({ ledger: ledgerOf(0) }), null, EMPTY, 'sound'],
    ['a library that nobody was told of yet', NONE, null, read(10), 'sound'],
    ['the library that was told', told(), 10, read(10), 'sound'],
    ['an older backup', told(), 4, read(10), 'sound'],
    ['stopped between the commit and the witness', told(), 10, read(12), 'sound'],
    ['a witness that is lost', NONE, 10, read(10), 'sound'],
    ['a witness that knows packs only', told({ ledger: null }), null, read(10), 'sound'],
    ['storage that does not answer', { kind: 'unreadable' }, null, read(10), 'sound'],
    ['no room to open it', told(), 10, { kind: 'full' }, 'sound'],
    ['emptied', told(), null, EMPTY, 'behind'],
    ['emptied, with a ledger of its own', told(), null, { kind: 'read', ledger: ledgerOf(0), rows: 'whole' }, 'behind'],
    ['emptied, and only a backup tells', NONE, 10, EMPTY, 'behind'],
    [
      'emptied, and the witness counts rows of before sequences',
      told({ ledger: ledgerOf(0, THREE) }),
      null,
      EMPTY,
      'behind',
    ],
    ['an earlier state than the witness', told(), null, read(9), 'behind'],
    ['an earlier state than the newest backup', NONE, 11, read(10), 'behind'],
    ['an earlier state than a backup beyond the witness', told(), 11, read(10), 'behind'],
    ['rows and no ledger', told(), 10, { kind: 'no ledger', isEmpty: false }, 'incomplete'],
    ['rows of before ledgers, and no room for one', NONE, null, { kind: 'no ledger', isEmpty: false }, 'sound'],
    ['a ledger that cannot be read, and nothing was told', NONE, null, { kind: 'spoilt ledger' }, 'incomplete'],
    ['rows and no ledger, and a backup tells', NONE, 10, { kind: 'no ledger', isEmpty: false }, 'incomplete'],
    ['fewer rows than it says', told(), 10, read(10, 'incomplete'), 'incomplete'],
    ['fewer rows than it says, and nothing was told', NONE, null, read(10, 'incomplete'), 'incomplete'],
    [
      'other rows under the sequence that was told',
      told(),
      10,
      { kind: 'read', ledger: { ...ledgerOf(10, THREE), checksum: 'f'.repeat(16) }, rows: 'whole' },
      'incomplete',
    ],
    [
      'other counts under the sequence that was told',
      told(),
      10,
      { kind: 'read', ledger: { ...ledgerOf(10), checksum: ledgerOf(10).checksum }, rows: 'whole' },
      'incomplete',
    ],
    ['cannot be opened', told(), 10, { kind: 'unreadable' }, 'unreadable'],
    ['cannot be opened, and nothing was told', NONE, null, { kind: 'unreadable' }, 'unreadable'],
    ['noted as damaged, and went on to look whole', damaged('behind'), 10, read(50), 'behind'],
    ['noted as incomplete, and went on', damaged('incomplete'), 10, read(50), 'incomplete'],
    ['noted as damaged, and now cannot be opened', damaged('behind'), 10, { kind: 'unreadable' }, 'unreadable'],
    ['a database of a later version', told(), 10, { kind: 'newer' }, 'newer'],
    ['a witness of a later version', { kind: 'newer' }, 10, read(10), 'newer'],
    ['a witness of a later version over an unreadable library', { kind: 'newer' }, 10, { kind: 'unreadable' }, 'newer'],
  ])('%s', (_, witness, sequence, inside, verdict) => {
    const newest = sequence === null ? null : { sequence };
    expect(assess({ witness, newest, inside })).toBe(verdict);
  });
});
