import { describe, expect, it, vi } from 'vitest';
import { makeVaultRecord } from '../../lib/vault/record.ts';
import { keyOfStep, MAX_STEP, sizeOfStep, stepsAmong } from '../../lib/vault/steps.ts';
import { NO_WITNESS, readWitness, WITNESS_KEY, type Witness } from '../../lib/vault/witness.ts';
import { noteOf } from '../store/notes-stage.ts';
import step1 from './examples/step-1.json';
import witness1 from './examples/witness-1.json';
import { fakeArea } from './fake-area.ts';
import { keep, ledgerOf, stepOf } from './sample.ts';

const saving = (n: number, text = '') => stepOf(n, { put: { notes: [keep(noteOf(n, { text }))] } });
const CLOSED = Promise.resolve(true);
const silence = () => vi.spyOn(console, 'error').mockImplementation(() => undefined);

async function witnessIn(record: ReturnType<typeof makeVaultRecord>): Promise<Witness> {
  const reading = await record.read();
  if (reading.kind !== 'here') throw new Error(reading.kind);
  return reading.witness;
}

describe('the witness and the steps', () => {
  it('of version 1 are read for ever', () => {
    expect(readWitness(witness1)).toEqual({ kind: 'here', witness: witness1 });
    expect(stepsAmong({ [keyOfStep(3)]: step1 })).toEqual([{ number: 3, step: step1, isLater: false }]);
  });

  it('follow every step, which can be read by the next worker', async () => {
    const area = fakeArea();
    const record = makeVaultRecord(area, CLOSED);
    for (const n of [1, 2, 3]) record.keep(saving(n));
    await record.settled();
    const next = makeVaultRecord(area, CLOSED);
    const witness = await witnessIn(next);
    expect(witness.ledger).toEqual(ledgerOf(3));
    expect(witness.steps.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    expect((await next.everyStep()).map(({ step }) => step)).toEqual([saving(1), saving(2), saving(3)]);
  });

  it('write those that wait together', async () => {
    const area = fakeArea();
    const record = makeVaultRecord(area, CLOSED);
    for (let n = 1; n <= 50; n += 1) record.keep(saving(n));
    await record.settled();
    expect(area.writes()).toBeLessThanOrEqual(2);
  });

  it('keep no step before storage is closed to pages, and none when it cannot be', async () => {
    const area = fakeArea();
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const record = makeVaultRecord(area, promise);
    record.keep(saving(1));
    await new Promise((wait) => setTimeout(wait, 20));
    expect(area.items()).toEqual({});
    resolve(false);
    await record.settled();
    expect(Object.keys(area.items())).toEqual([WITNESS_KEY]);
    expect(record.hasGap()).toBe(true);
  });

  it('keep no step beyond a megabyte, and say that there is a gap', async () => {
    const area = fakeArea();
    const record = makeVaultRecord(area, CLOSED);
    record.keep(saving(1, 'x'.repeat(100_000)));
    const large = stepOf(2, {
      put: { notes: Array.from({ length: 11 }, (_, n) => keep(noteOf(n, { text: 'x'.repeat(100_000) }))) },
    });
    expect(sizeOfStep(large)).toBeNull();
    expect(sizeOfStep(saving(1))).toBeLessThan(MAX_STEP);
    expect(record.hasGap()).toBe(false);
    record.keep(large);
    await record.settled();
    expect((await witnessIn(record)).ledger?.sequence).toBe(2);
    expect(record.hasGap()).toBe(true);
    await record.cover(2);
    expect(record.hasGap()).toBe(false);
  });

  it('remove the steps that a backup holds, also those that nobody knows of any more', async () => {
    const area = fakeArea({ [keyOfStep(900)]: saving(1) });
    const record = makeVaultRecord(area, CLOSED);
    for (const n of [1, 2, 3]) record.keep(saving(n));
    await record.settled();
    await record.cover(2);
    expect((await record.everyStep()).map(({ step }) => step?.ledger.sequence)).toEqual([3]);
    expect((await witnessIn(record)).steps.map(({ sequence }) => sequence)).toEqual([3]);
  });

  it('never take a damaged library for what is expected, and keep its steps under numbers of their own', async () => {
    const area = fakeArea();
    const record = makeVaultRecord(area, CLOSED);
    record.keep(saving(9));
    await record.settled();
    await record.change((witness) => ({ ...witness, damage: { kind: 'behind', since: witness.next, inside: null } }));
    record.keep(saving(1));
    record.keep(saving(9));
    await record.settled();
    const witness = await witnessIn(record);
    expect(witness.ledger?.sequence).toBe(9);
    expect(witness.damage?.since).toBe(2);
    expect((await record.everyStep()).map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('say what is wrong, lose nothing of before, and go on when there is room again', async () => {
    silence();
    const area = fakeArea();
    const record = makeVaultRecord(area, CLOSED);
    record.keep(saving(1));
    await record.settled();
    area.break(Object.assign(new Error('QUOTA_BYTES quota exceeded'), { name: 'Error' }));
    record.keep(saving(2));
    await record.settled();
    expect(record.trouble()).toBe('full');
    expect(record.hasGap()).toBe(true);
    expect((await witnessIn(record)).ledger?.sequence).toBe(1);
    area.break(null);
    record.keep(saving(3));
    await record.settled();
    expect(record.trouble()).toBeNull();
    expect((await witnessIn(record)).ledger?.sequence).toBe(3);
  });

  it('write nothing over what a later version wrote', async () => {
    const later = { version: 2, more: true };
    const area = fakeArea({ [WITNESS_KEY]: later });
    const record = makeVaultRecord(area, CLOSED);
    record.keep(saving(1));
    await record.change((witness) => ({ ...witness, packs: [] }));
    await record.cover(5);
    await record.settled();
    expect(area.items()).toEqual({ [WITNESS_KEY]: later });
    expect(await record.read()).toEqual({ kind: 'newer' });
  });

  it('write nothing over what could not be read', async () => {
    silence();
    const area = fakeArea({ [WITNESS_KEY]: witness1 });
    area.breakReading(new Error('corrupted'));
    const record = makeVaultRecord(area, CLOSED);
    expect(await record.read()).toEqual({ kind: 'unreadable' });
    area.breakReading(null);
    record.keep(saving(1));
    await record.settled();
    expect(area.items()).toEqual({ [WITNESS_KEY]: witness1 });
    expect(record.trouble()).toBe('failed');
  });

  it('find the steps of a witness that was lost', async () => {
    const area = fakeArea({ [keyOfStep(4)]: saving(7), [keyOfStep(12)]: { version: 1 }, [WITNESS_KEY]: 'nonsense' });
    const record = makeVaultRecord(area, CLOSED);
    expect(await witnessIn(record)).toEqual({ ...NO_WITNESS, next: 13 });
    expect((await record.everyStep()).map(({ step }) => step?.ledger.sequence)).toEqual([7, undefined]);
  });

  it('a step of a later version is told as such', () => {
    expect(stepsAmong({ [keyOfStep(1)]: { version: 2 } })).toEqual([{ number: 1, step: null, isLater: true }]);
  });
});
