import { afterEach, beforeEach, expect, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { pageDrawing } from '../../components/page-drawing.tsx';
import type { Parts } from '../../entrypoints/page.content/bring-part.ts';
import { makeNotesSession, type NotesSession } from '../../entrypoints/page.content/notes-session.ts';
import { describePassage } from '../../lib/anchor/describe.ts';
import { makeFinder } from '../../lib/anchor/find.ts';
import { askBackground } from '../../lib/bridge/ask.ts';
import type { NotedEntity, NotedPassage } from '../../lib/bridge/protocol.ts';
import { type Answer, answered } from '../../lib/model/answer.ts';
import { makeNoteAnchors } from '../../lib/page/notes/note-anchors.ts';
import { highlightPainter } from '../../lib/page/paint/highlight-painter.ts';
import type { Mark } from '../../lib/page/paint/mark.ts';
import { marksOn } from '../page/marks.ts';
import { type Background, makeBackground } from './background.ts';

export const TOKEN = '6f1f4b1e-7d5a-4f0e-9a55-0d3f5b6f0a01';
export const NOTE = '0d6c7d52-3f0c-4a53-9d61-5f2d2b7d9a11';
export const OTHER = '0d6c7d52-3f0c-4a53-9d61-5f2d2b7d9a12';

/** What the background knows in the test that runs; a test may change it. */
export interface Told {
  passages: readonly NotedPassage[];
  show: string | null;
  note: Answer<{ readonly token: string }>;
  entities: readonly NotedEntity[];
}

interface Stage {
  readonly session: NotesSession;
  readonly background: Background;
  readonly told: Told;
}

let current: Stage;
let marks: readonly Mark[];

/** The session of the test that runs. */
export const stage: Stage = {
  get session() {
    return current.session;
  },
  get background() {
    return current.background;
  },
  get told() {
    return current.told;
  },
};

const ARTICLE = `<h1 id="rest">Un article</h1><p id="first">La Ligue se réunit à Hanoï en mai.</p>
  <p id="second">Trois pays signent un pacte.</p><p id="third">Le sommet suivant aura lieu en juin.</p>
  <input id="field" aria-label="Recherche">`;

/**
 * Every test begins with an article and a session in which notes are painted, and ends without a trace of it.
 * The caller's file mocks `lib/bridge/ask.ts` as a spy.
 */
export function onStage(): void {
  let stop: AbortController;

  beforeEach(() => {
    document.body.innerHTML = ARTICLE;
    marks = [];
    stop = new AbortController();
    const told: Told = { passages: [], show: null, note: answered({ token: TOKEN }), entities: [] };
    const background = makeBackground({
      'page/notes': () => answered({ passages: told.passages, show: told.show }),
      'page/note': () => told.note,
      'page/note-elsewhere': () => answered(null),
      'page/found': () => answered(null),
      'page/noted-entities': () => answered(told.entities),
    });
    vi.mocked(askBackground).mockImplementation(
      async (type, data) => (await background.carry({ type, data })) as Answer<never>,
    );
    const painter = highlightPainter(window);
    const passages: Parts['passages'] = (_, options) => makeNoteAnchors(window, { ...options, find: makeFinder });
    const session = makeNotesSession(window, {
      signal: stop.signal,
      shadowMode: 'open',
      drawing: { now: () => pageDrawing, bring: async () => pageDrawing },
      passages: { now: () => passages, bring: async () => passages },
      language: () => 'fr',
      frameAddress: (token) => `about:blank#${token}`,
      names: () => ({
        reading: {
          painter,
          marks: () => marks,
          everyMark: () => marks,
          entitiesHere: () => [...new Set(marks.map(({ mention }) => mention.entity))],
        },
        box: { about: () => null, area: () => null, countAgain: () => undefined, holds: () => false },
      }),
    });
    session.switchOn(true);
    current = { session, background, told };
  });

  afterEach(() => {
    stop.abort();
    expect(hosts()).toEqual([]);
    expect(tinted()).toEqual([]);
    getSelection()?.removeAllRanges();
    document.body.replaceChildren();
  });
}

/** The page names somebody by these words, wherever they stand. */
export function name(...words: readonly string[]): void {
  marks = words.flatMap((word) => marksOn(document.body, word));
  stage.session.namesChanged();
}

export const hosts = (): Element[] => [...document.querySelectorAll('reperes-note')];
const inHosts = <E extends Element>(selector: string): E | null =>
  hosts()
    .map((host) => host.shadowRoot?.querySelector<E>(selector) ?? null)
    .find((found) => found !== null) ?? null;
export const bubble = (): HTMLElement | null => inHosts<HTMLElement>('.bubble');
export const frame = (): HTMLIFrameElement | null => inHosts<HTMLIFrameElement>('iframe');

export function press(index: number): Promise<void> {
  const button = bubble()?.querySelectorAll('button')[index];
  if (button === undefined) throw new Error(`The bubble has no button ${index}.`);
  return userEvent.click(button);
}

export const says = (text: string): Promise<void> =>
  vi.waitFor(() => expect(bubble()?.textContent).toContain(text), { timeout: 3000, interval: 20 });
export const gone = (): Promise<void> => vi.waitFor(() => expect(hosts()).toEqual([]), { timeout: 3000, interval: 20 });
export const framed = (): Promise<void> => vi.waitFor(() => expect(frame()).not.toBeNull(), { timeout: 3000 });
export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

export function find(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`no ${id}`);
  return element;
}

/** The pointer goes where it does nothing. */
export const away = (): Promise<void> => userEvent.hover(find('rest'));

/** A note on words of the article. */
export function noted(id: string, words: string): NotedPassage {
  const text = document.body.textContent ?? '';
  const start = text.indexOf(words);
  return { id, colour: 'yellow', anchor: describePassage(text, start, start + words.length) };
}

const textOf = ({ startContainer, startOffset, endOffset }: AbstractRange): string =>
  (startContainer.textContent ?? '').slice(startOffset, endOffset);

/** Texts tinted as notes, each within one text node. */
export const tinted = (): string[] =>
  [...CSS.highlights].flatMap(([key, highlight]) =>
    key.startsWith('reperes-note-') && !key.includes('focus') ? [...highlight].map(textOf) : [],
  );

/** These notes are on the page now, and painted. */
export async function show(...passages: readonly NotedPassage[]): Promise<void> {
  stage.told.passages = passages;
  stage.session.askAgain();
  await vi.waitFor(() => expect(tinted().length).toBe(passages.length), { timeout: 3000 });
}
