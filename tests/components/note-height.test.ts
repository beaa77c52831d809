import { expect, it } from 'vitest';
import { watchHeight } from '../../entrypoints/note/height.ts';

const soon = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

it('a height is told when it changes, at most every 100 ms, the last one always', async () => {
  const element = document.createElement('div');
  element.style.height = '120.4px';
  document.body.replaceChildren(element);
  const told: number[] = [];
  watchHeight(element, (height) => told.push(height));
  await soon(60);
  expect(told).toEqual([121]);
  for (let height = 200; height < 260; height += 10) {
    element.style.height = `${height}px`;
    await soon(10);
  }
  await soon(150);
  expect(told.at(-1)).toBe(250);
  expect(told.length).toBeLessThanOrEqual(4);
  element.style.width = '80px';
  await soon(150);
  expect(new Set(told).size).toBe(told.length);
});
