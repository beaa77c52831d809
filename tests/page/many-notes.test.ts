import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describePassage } from '../../lib/anchor/describe.ts';
import { makeFinder } from '../../lib/anchor/find.ts';
import { NOTE_COLOURS } from '../../lib/model/note.ts';
import { makeNoteAnchors, type NoteState, type NoteToAnchor } from '../../lib/page/notes/note-anchors.ts';
import { makeNotePainter, type NotePainter } from '../../lib/page/paint/note-painter.ts';
import { frames, onPage, until } from './marks.ts';

const NOTES = 2000;
const WORDS = 'accord visite ministre délégation lundi frontière port échange signé retour année ville'.split(' ');

/** Paragraphs of our own words, none like another: a megabyte of text in some 25,000 nodes. */
function longArticle(): string {
  let seed = 7;
  const next = (most: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % most;
  };
  const words = (count: number): string =>
    Array.from({ length: count }, () => `${WORDS[next(WORDS.length)]}${next(1000)}`).join(' ');
  return Array.from({ length: 6000 }, () => `<p>${words(7)} <b>${words(2)}</b> ${words(6)}</p>`).join('');
}

let stop: AbortController;
let painter: NotePainter;
let states: readonly NoteState[];
/** The longest time that one turn of ours took, ms. */
let longest: number;

beforeEach(() => {
  stop = new AbortController();
  painter = makeNotePainter(window);
  states = [];
  longest = 0;
});
afterEach(() => {
  stop.abort();
  painter.clear();
  document.body.replaceChildren();
});

function manyNotes(): NoteToAnchor[] {
  const text = document.body.textContent;
  return Array.from({ length: NOTES }, (_, index) => {
    const start = Math.floor(((index + 0.5) * text.length) / NOTES);
    const anchor = describePassage(text, start, start + 80);
    return { id: `${index}`, colour: NOTE_COLOURS[index % NOTE_COLOURS.length] ?? 'yellow', anchor };
  });
}

const exact = (): number => states.filter(({ found, range }) => found === 'exact' && range).length;

function begin(notes: readonly NoteToAnchor[]): void {
  const anchors = makeNoteAnchors(window, {
    signal: stop.signal,
    find: makeFinder,
    onChange(next) {
      const began = performance.now();
      states = next;
      painter.paint(next.flatMap(({ id, colour, range }) => (range ? [{ id, colour, range }] : [])));
      longest = Math.max(longest, performance.now() - began);
    },
    onSettled: () => undefined,
  });
  anchors.anchorAll(notes);
}

async function took(what: string, work: () => Promise<void>): Promise<number> {
  const tasks: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  });
  observer.observe({ type: 'longtask' });
  const began = performance.now();
  await work();
  const time = performance.now() - began;
  await frames(2);
  observer.disconnect();
  console.info(
    `2,000 notes, ${what}: ${time.toFixed(0)} ms, painting at most ${longest.toFixed(1)} ms, ` +
      `long tasks ${tasks.map((task) => task.toFixed(0)).join(' ') || 'none'}`,
  );
  longest = 0;
  return time;
}

describe('two thousand notes on one long page', () => {
  test('are found, painted, met and kept soon', async () => {
    const section = onPage(longArticle());
    const notes = manyNotes();
    await frames(2);
    const first = await took('first', async () => {
      begin(notes);
      await until(() => exact() === NOTES, 'all notes');
    });
    expect(first).toBeLessThan(3000);

    const top = document.createElement('p');
    top.textContent = 'Une phrase arrive au-dessus de tout cela.';
    const ranges = states.map(({ range }) => range);
    section.prepend(top);
    section.append('Et une dessous.');
    await frames(40);
    expect(states.map(({ range }) => range)).toEqual(ranges);

    const whole = section.innerHTML;
    section.innerHTML = whole;
    await Promise.resolve();
    expect(exact()).toBe(0);
    const again = await took('all nodes new', () => until(() => exact() === NOTES, 'all notes again'));
    expect(again).toBeLessThan(5000);

    const looks = 200;
    const began = performance.now();
    for (let look = 0; look < looks; look += 1) painter.notesAt({ x: 20 + look, y: 20 + 2 * look });
    const each = (performance.now() - began) / looks;
    console.info(`2,000 notes, under a point: ${each.toFixed(2)} ms`);
    expect(each).toBeLessThan(20);
  });

  test('that all stand elsewhere than when they were written are found, too', async () => {
    const section = onPage(longArticle());
    const notes = manyNotes();
    section.prepend('Une phrase de plus au-dessus de tout cela.');
    await took('all shifted', async () => {
      begin(notes);
      const end = performance.now() + 30_000;
      while (exact() < NOTES && performance.now() < end) await frames(2);
    });
    expect(exact()).toBe(NOTES);
  });
});
