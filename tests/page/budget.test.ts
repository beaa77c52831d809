import { expect, test } from 'vitest';
import { makeBudget } from '../../lib/page/budget.ts';

function purse() {
  let now = 1000;
  const budget = makeBudget({ now: () => now });
  return {
    budget,
    pass(ms: number) {
      now += ms;
    },
  };
}

test('a hundred milliseconds are there at once, by how many parts ever they are spent', () => {
  const { budget } = purse();
  for (let part = 0; part < 10; part += 1) {
    expect(budget.left()).toBe(0);
    budget.spend(10);
  }
  expect(budget.left()).toBe(0);
  budget.spend(1);
  expect(budget.left()).toBeCloseTo(15);
});

test('what was spent beyond that is waited for, fifteen times as long', () => {
  const { budget, pass } = purse();
  budget.spend(300);
  expect(budget.left()).toBeCloseTo(3000);
  pass(1000);
  expect(budget.left()).toBeCloseTo(2000);
  budget.spend(10);
  expect(budget.left()).toBeCloseTo(2150);
  pass(2150);
  expect(budget.left()).toBeCloseTo(0);
});

test('no more than that is saved up, however long nothing happens', () => {
  const { budget, pass } = purse();
  pass(3_600_000);
  budget.spend(110);
  expect(budget.left()).toBeCloseTo(150);
});

test('what the reader asked for again and again is not waited for longer than a few seconds', () => {
  const { budget } = purse();
  for (let time = 0; time < 10; time += 1) budget.spend(500);
  expect(budget.left()).toBeCloseTo(4500);
});
