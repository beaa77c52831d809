import { describe, expect, it } from 'vitest';
import { timeLineOf } from '../../components/library/entity/time-line.ts';
import { fact } from './corpus-of-ours.ts';

const SELF = 'leader/tran-an';
const at = (id: string, date: string) => fact(id, id, date, 1);
const role = (id: string, date: string) =>
  fact(id, id, date, 1, { kind: 'role', role: { holder: SELF, office: 'president', of: 'country/vietnam' } });

describe('a time line', () => {
  it('is none for a single fact', () => {
    expect(timeLineOf([at('a', '2018')], SELF)).toBeUndefined();
  });

  it('puts a fact in the middle of the days that its date may mean, in order of time', () => {
    const line = timeLineOf([at('a', '2018'), at('b', '2018-12-31'), at('c', '2019-07')], SELF);
    expect(line?.moments.map((moment) => moment.at.toFixed(2))).toEqual(['0.25', '0.50', '0.77']);
    expect(line?.moments.map(({ exact }) => exact)).toEqual([false, true, false]);
  });

  it('cuts long years without facts short, and draws short ones', () => {
    const line = timeLineOf([at('a', '1950'), at('b', '2018'), at('c', '2020')], SELF);
    expect(line?.years.map(({ year }) => year)).toEqual([1950, 2018, 2019, 2020]);
    expect(line?.cuts).toEqual([{ from: 0.2, to: 0.4 }]);
    expect(line?.moments.map((moment) => moment.at.toFixed(2))).toEqual(['0.10', '0.50', '0.90']);
  });

  it('never writes more years than fit', () => {
    const years = Array.from({ length: 30 }, (_, year) => at(`f${year}`, String(1990 + year)));
    const labelled = timeLineOf(years, SELF)?.years.filter((year) => year.labelled) ?? [];
    expect(labelled.length).toBeGreaterThan(3);
    expect(labelled.length).toBeLessThanOrEqual(7);
  });

  it('stacks facts of one time', () => {
    const line = timeLineOf([at('a', '2018-03-01'), at('b', '2018-03-01'), at('c', '2018-03-02')], SELF);
    expect(line?.moments.map(({ level }) => level)).toEqual([0, 1, 2]);
    expect(line?.tallest).toBe(3);
  });

  it('makes a bar of an office, from the first to the last date at which it is known', () => {
    const line = timeLineOf([role('a', '2018'), at('b', '2019'), role('c', '2020')], SELF);
    expect(line?.tenures.map(({ known }) => known.map(({ fact }) => fact))).toEqual([['a', 'c']]);
    expect(line?.moments.map(({ fact }) => fact)).toEqual(['b']);
  });

  it('leaves others’ offices among the facts', () => {
    const line = timeLineOf([role('a', '2018'), role('c', '2020')], 'country/vietnam');
    expect([line?.moments.length, line?.tenures.length]).toEqual([2, 0]);
  });
});
