import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeNoteAnchors } from '../../lib/page/notes/note-anchors.ts';
import { onPage, until } from './marks.ts';
import { begin, here, keepNotesOfEachPage, noteOn, STORY } from './note-session.ts';
import { find, microtask, wait } from './read-session.ts';

/** Reading waits for the page to be drawn. */
const FRAME_MS = 20;

keepNotesOfEachPage();

describe('what it costs the page', () => {
  let reads: number;
  beforeEach(() => {
    reads = 0;
    const { get } = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent') as PropertyDescriptor;
    vi.spyOn(Node.prototype, 'textContent', 'get').mockImplementation(function (this: Node) {
      if (this === document.body) reads += 1;
      return get?.call(this) as string;
    });
  });
  afterEach(() => vi.restoreAllMocks());

  test('nothing is watched while there are no notes', async () => {
    onPage(STORY);
    await begin('Hanoï');
    here().anchors.anchorAll([]);
    expect(here().told.at(-1)).toEqual([]);
    reads = 0;
    find('#a').textContent = 'Autre chose.';
    await wait(500);
    expect([reads, here().anchors.states(), here().told.length]).toEqual([0, [], 1]);
  });

  test('our own hosts come and go unread', async () => {
    onPage(STORY);
    await begin('Hanoï');
    reads = 0;
    const host = document.createElement('reperes-note');
    find('#a').append(host);
    host.append('rien');
    host.remove();
    await wait(500);
    expect([reads, here().told.length]).toEqual([0, 0]);
  });

  test('many changes are read once they are over, or after two seconds', async () => {
    onPage(`<p id="clock">0</p>${STORY}`);
    await begin('Hanoï');
    vi.useFakeTimers();
    reads = 0;
    const tick = async (times: number): Promise<void> => {
      for (let count = 0; count < times; count += 1) {
        (find('#clock').firstChild as Text).data = `${count} ${Math.random()}`;
        await microtask();
        await vi.advanceTimersByTimeAsync(100);
      }
    };
    await tick(3);
    expect(reads).toBe(0);
    await vi.advanceTimersByTimeAsync(300 + FRAME_MS);
    expect(reads).toBe(1);
    await tick(19);
    expect(reads).toBe(1);
    await tick(2);
    expect(reads).toBe(2);
  });

  test('text that changes without end takes at most a tenth of the time', async () => {
    onPage(`<p id="clock">0</p>${STORY}`);
    const note = noteOn('Les deux pays veulent doubler leurs échanges avant la fin de la décennie.', 'n');
    find('#b').remove();
    let busy = 0;
    const slow = makeNoteAnchors(window, {
      signal: here().stop.signal,
      find: () => () => {
        const began = performance.now();
        while (performance.now() - began < 60);
        busy += performance.now() - began;
        return { found: 'orphan' };
      },
      onChange: () => undefined,
      onSettled: () => undefined,
    });
    slow.anchorAll(Array.from({ length: 8 }, (_, index) => ({ ...note, id: `${index}` })));
    await until(() => slow.states().length === 8, 'the first look');
    busy = 0;
    const began = performance.now();
    while (performance.now() - began < 4000) {
      (find('#clock').firstChild as Text).data = `${performance.now()}`;
      await wait(50);
    }
    expect(busy).toBeGreaterThan(0);
    expect(busy / (performance.now() - began)).toBeLessThan(0.15);
  });
});

describe('what may be reported', () => {
  test('is told when nothing was found or lost for three seconds', async () => {
    onPage(STORY);
    vi.useFakeTimers();
    here().anchors.anchorAll([noteOn('Hanoï')]);
    await vi.advanceTimersByTimeAsync(2900);
    expect(
      here()
        .anchors.states()
        .map(({ found }) => found),
    ).toEqual(['exact']);
    expect(here().settled).toEqual([]);
    find('#a').remove();
    await microtask();
    await vi.advanceTimersByTimeAsync(400);
    expect(
      here()
        .anchors.states()
        .map(({ found }) => found),
    ).toEqual(['orphan']);
    await vi.advanceTimersByTimeAsync(2800);
    expect(here().settled).toEqual([]);
    await vi.advanceTimersByTimeAsync(300);
    expect(here().settled.map((states) => states.map(({ found }) => found))).toEqual([['orphan']]);
  });

  test('is nothing once it is over', async () => {
    onPage(STORY);
    await begin('Hanoï');
    here().stop.abort();
    find('#a').remove();
    here().anchors.anchorAll([noteOn('doubler')]);
    await wait(400);
    expect([here().told, here().settled, here().anchors.states()]).toEqual([[], [], []]);
  });
});
