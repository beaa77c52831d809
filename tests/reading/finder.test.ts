import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type FinderOptions, makeFinder } from '../../entrypoints/page.content/finder.ts';
import { PIECE_UNITS } from '../../entrypoints/page.content/pieces.ts';
import { answered, refused } from '../../lib/model/answer.ts';
import type { BlockFinds } from '../../lib/model/find.ts';
import type { Block } from '../../lib/page/text/blocks.ts';

type Find = FinderOptions['find'];

const block = (number: number, text = `block ${number}`): Block =>
  ({ number, text, pieces: [], element: undefined }) as unknown as Block;

const namesOf = (blocks: Parameters<Find>[0], lexicon = 'one') =>
  answered({ lexicon, blocks: blocks.map((one) => ({ block: one.block, finds: [] as BlockFinds['finds'] })) });

function start(find: Find, inView = () => 0) {
  const ending = new AbortController();
  const found: number[] = [];
  const onNewLexicon = vi.fn();
  const onFound = (some: readonly BlockFinds[]) => found.push(...some.map((one) => one.block));
  return {
    finder: makeFinder({ signal: ending.signal, find, inView, onFound, onNewLexicon }),
    found,
    onNewLexicon,
    ending,
  };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('asks again until the background answers, and gives every block once', async () => {
  let deaths = 2;
  const { finder, found } = start(async (blocks) => (deaths-- > 0 ? refused('unreachable') : namesOf(blocks)));
  finder.add([block(1), block(2)]);
  await vi.runAllTimersAsync();
  expect(found).toEqual([1, 2]);
});

it('asks first for what stands in view', async () => {
  const asked: number[][] = [];
  const find: Find = async (blocks) => {
    asked.push(blocks.map((one) => one.block));
    return namesOf(blocks);
  };
  const long = '国'.repeat(PIECE_UNITS);
  const { finder, found } = start(find, () => 3);
  finder.add([block(1, long), block(2, long), block(3, long)]);
  await vi.runAllTimersAsync();
  expect(asked).toEqual([[3], [1], [2]]);
  expect(found).toEqual([3, 1, 2]);
});

it('says nothing of a block that has left the page meanwhile', async () => {
  const { finder, found } = start(async (blocks) => namesOf(blocks));
  finder.add([block(1), block(2)]);
  finder.drop(new Set([1]));
  await vi.runAllTimersAsync();
  expect(found).toEqual([2]);
});

it('takes no late piece of a block that was asked for again', async () => {
  const answers: (() => void)[] = [];
  const find: Find = (blocks) => new Promise((done) => answers.push(() => done(namesOf(blocks))));
  const { finder, found } = start(find);
  const long = block(1, 'x '.repeat(PIECE_UNITS));
  finder.add([long]);
  finder.drop(new Set([1]));
  finder.add([long]);
  while (answers.length > 0) {
    answers.shift()?.();
    await vi.runAllTimersAsync();
  }
  expect(found).toEqual([1]);
});

it('tells of another dictionary, by which everything is to be asked again', async () => {
  let lexicon = 'one';
  const { finder, found, onNewLexicon } = start(async (blocks) => namesOf(blocks, lexicon));
  finder.add([block(1)]);
  await vi.runAllTimersAsync();
  lexicon = 'two';
  finder.add([block(2)]);
  await vi.runAllTimersAsync();
  expect(onNewLexicon).toHaveBeenCalledOnce();
  expect(found).toEqual([1]);
});

it('keeps what nobody answered for the next time that something is added', async () => {
  let isDead = true;
  const { finder, found } = start(async (blocks) => (isDead ? refused('unreachable') : namesOf(blocks)));
  finder.add([block(1)]);
  await vi.runAllTimersAsync();
  expect(found).toEqual([]);
  isDead = false;
  finder.add([block(2)]);
  await vi.runAllTimersAsync();
  expect(found).toEqual([1, 2]);
});
