import { describe, expect, it } from 'vitest';
import { makeTurns } from '../../entrypoints/page.content/turns.ts';
import type { Budget } from '../../lib/page/budget.ts';

/** As much as anybody wants. */
const PLENTY: Budget = { spend: () => undefined, left: () => 0 };

/** A page of so many blocks, of which one is asked for after the other; each settling takes as many ms as blocks are known. */
function readPage(blocks: number, { everyMs }: { readonly everyMs: number }) {
  const turns = makeTurns(PLENTY);
  turns.whole();
  turns.asked(Array.from({ length: blocks }, (_, at) => at));
  const settled: { at: number; known: number }[] = [];
  let now = 0;
  for (let known = 1; known <= blocks; known += 1) {
    now += everyMs;
    turns.known([known - 1]);
    if (turns.left(now) > 0) continue;
    turns.begins();
    settled.push({ at: now, known });
    now += known;
    turns.ended(known, now);
  }
  return { turns, settled, now };
}

describe('the turns in which names are settled', () => {
  it('come with the first answer and, without a rest, with the last', () => {
    const { settled } = readPage(3, { everyMs: 1 });
    expect(settled.map(({ known }) => known)).toEqual([1, 3]);
  });

  it('are few on a page of megabytes, and take a tenth of the time but for the last', () => {
    const { settled, now } = readPage(500, { everyMs: 10 });
    expect(settled.at(-1)?.known).toBe(500);
    expect(settled.length).toBeLessThan(15);
    // The rest after the last but one is cut short by the last.
    const rested = settled.slice(0, -2).reduce((sum, { known }) => sum + known, 0);
    expect(rested).toBeLessThanOrEqual(now / 10);
  });

  it('rest once the page has been settled as a whole, whatever is asked for afterwards', () => {
    const { turns, now } = readPage(20, { everyMs: 1 });
    turns.asked([20]);
    turns.known([20]);
    expect(turns.left(now)).toBe(20 * 9);
    expect(turns.left(now + 180)).toBe(0);
  });

  it('are paid for after that, not before', () => {
    const spent: number[] = [];
    let owed = 0;
    const turns = makeTurns({ spend: (ms) => spent.push(ms), left: () => owed });
    turns.asked([1, 2]);
    turns.known([1]);
    turns.begins();
    owed = 5000;
    turns.ended(10, 10);
    expect(turns.left(10)).toBe(90);
    turns.known([2]);
    turns.whole();
    expect(turns.left(10)).toBe(0);
    turns.begins();
    turns.ended(20, 30);
    expect(spent).toEqual([20]);
    expect(turns.left(30)).toBe(5000);
    owed = 0;
    expect(turns.left(30)).toBe(180);
  });

  it('do not rest at the end of a page that was long to be read', () => {
    const turns = makeTurns(PLENTY);
    turns.asked([1]);
    turns.known([1]);
    turns.begins();
    turns.ended(50, 100);
    // What was asked for is known; more of the page is to come.
    expect(turns.left(100)).toBe(450);
    turns.asked([2, 3]);
    turns.known([2]);
    turns.whole();
    expect(turns.left(110)).toBe(440);
    // A block that leaves the page is not waited for.
    turns.known([3]);
    expect(turns.left(120)).toBe(0);
  });

  it('begin anew with another dictionary', () => {
    const { turns, now } = readPage(20, { everyMs: 1 });
    turns.again();
    turns.asked([1, 2]);
    turns.known([1]);
    expect(turns.left(now)).toBe(0);
    turns.begins();
    turns.ended(30, now);
    expect(turns.left(now)).toBe(270);
    turns.known([2]);
    expect(turns.left(now)).toBe(0);
  });
});
