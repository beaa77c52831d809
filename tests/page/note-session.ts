import { afterEach, beforeEach, expect, vi } from 'vitest';
import { describePassage } from '../../lib/anchor/describe.ts';
import { makeFinder } from '../../lib/anchor/find.ts';
import {
  makeNoteAnchors,
  type NoteAnchors,
  type NoteState,
  type NoteToAnchor,
} from '../../lib/page/notes/note-anchors.ts';
import { partsOf } from '../../lib/page/text-rects.ts';

export const STORY =
  '<h1>La visite de mai</h1><p id="a">Le ministre est arrivé lundi à Hanoï, où il a été reçu par son homologue.</p>' +
  '<p id="b">Les deux pays veulent doubler leurs échanges avant la fin de la décennie.</p>' +
  '<p id="c">Un accord sur les <b>chemins de fer</b> a été signé le lendemain.</p>';

interface NoteSession {
  readonly stop: AbortController;
  readonly anchors: NoteAnchors;
  readonly told: (readonly NoteState[])[];
  readonly settled: (readonly NoteState[])[];
  /** How many texts were searched. */
  searches: number;
}

function start(): NoteSession {
  const stop = new AbortController();
  const told: (readonly NoteState[])[] = [];
  const settled: (readonly NoteState[])[] = [];
  const anchors = makeNoteAnchors(window, {
    signal: stop.signal,
    find(text) {
      session.searches += 1;
      return makeFinder(text);
    },
    onChange: (states) => told.push(states),
    onSettled: (states) => settled.push(states),
  });
  const session = { stop, anchors, told, settled, searches: 0 };
  return session;
}

let current: NoteSession;

/** The page whose notes are kept in the test that runs. */
export const here = (): NoteSession => current;

/** Every test begins with an empty page without notes, and ends so. */
export function keepNotesOfEachPage(): void {
  beforeEach(() => {
    current = start();
  });
  afterEach(() => {
    current.stop.abort();
    vi.useRealTimers();
    document.body.replaceChildren();
  });
}

/** A note on words of the page as it stands. */
export function noteOn(words: string, id = words): NoteToAnchor {
  const text = document.body.textContent;
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`Not on the page: ${words}`);
  return { id, colour: 'yellow', anchor: describePassage(text, start, start + words.length) };
}

const wordsOf = ({ range }: NoteState): string | null =>
  range && [...partsOf(range)].map(({ node, start, end }) => node.data.slice(start, end)).join('');
/** Each note as it stands: how it was found, and the words that would be tinted. */
export const standing = (): Record<string, [string, string | null]> =>
  Object.fromEntries(current.anchors.states().map((state) => [state.id, [state.found, wordsOf(state)]]));
export const stands = (expected: Record<string, [string, string | null]>): Promise<void> =>
  vi.waitFor(() => expect(standing()).toEqual(expected), { timeout: 3000, interval: 10 });

export async function begin(...words: string[]): Promise<void> {
  current.anchors.anchorAll(words.map((some) => noteOn(some)));
  await stands(Object.fromEntries(words.map((some) => [some, ['exact', some]])));
  current.told.length = 0;
}
