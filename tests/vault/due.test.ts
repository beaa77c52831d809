import { expect, it } from 'vitest';
import { isDue } from '../../lib/vault/due.ts';
import { NO_WITNESS, type Witness } from '../../lib/vault/witness.ts';
import { at, noteOf } from '../store/notes-stage.ts';
import { keep, ledgerOf, libraryOf } from './sample.ts';

const MINUTE = 60_000;
const NOW = Date.parse(at(100_000));
const ago = (minutes: number, sequence: number) => ({ at: new Date(NOW - minutes * MINUTE).toISOString(), sequence });
const steps = (from: number, to: number, size = 100): Witness['steps'] =>
  Array.from({ length: to - from + 1 }, (_, i) => ({ number: i + 1, sequence: from + i, size }));
const witness = (sequence: number, kept: Witness['steps'] = [], change: Partial<Witness> = {}): Witness => ({
  ...NO_WITNESS,
  ledger: ledgerOf(sequence),
  steps: kept,
  ...change,
});
const UPGRADED = { ...NO_WITNESS, ledger: ledgerOf(0, libraryOf({ notes: [keep(noteOf(1))] })) };

it.each<[string, Witness, { at: string; sequence: number } | null, 'start' | 'change', boolean]>([
  ['nothing was ever written', NO_WITNESS, null, 'start', false],
  ['an empty library', witness(0), null, 'start', false],
  ['the first thing was written', witness(1, steps(1, 1)), null, 'change', true],
  ['rows from before there were backups', UPGRADED, null, 'start', true],
  ['nothing changed for a month', witness(5), ago(43_200, 5), 'start', false],
  ['changed a minute after the last', witness(6, steps(6, 6)), ago(1, 5), 'change', false],
  ['changed 15 minutes after the last', witness(6, steps(6, 6)), ago(15, 5), 'change', true],
  ['woken an hour after the last', witness(6, steps(6, 6)), ago(60, 5), 'start', false],
  ['woken a day after the last', witness(6, steps(6, 6)), ago(1440, 5), 'start', true],
  ['a step is missing', witness(7, steps(7, 7)), ago(1, 5), 'start', true],
  ['199 steps', witness(204, steps(6, 204)), ago(1, 5), 'change', false],
  ['the 200th step', witness(205, steps(6, 205)), ago(1, 5), 'change', true],
  ['5 MB of steps', witness(10, steps(6, 10, 1024 * 1024)), ago(1, 5), 'change', true],
  ['the clock was set back', witness(6, steps(6, 6)), ago(-60, 5), 'change', true],
  ['damaged', witness(6, [], { damage: { kind: 'behind', since: 1, inside: null } }), ago(1440, 5), 'start', false],
])('%s', (_, known, newest, moment, due) => {
  expect(isDue(known, newest, NOW, moment)).toBe(due);
});
