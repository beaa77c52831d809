import { noteAnswersToOurPages } from '../../entrypoints/background/notes/answers-to-our-pages.ts';
import { noteAnswersToPages } from '../../entrypoints/background/notes/answers-to-pages.ts';
import { makeNotes } from '../../entrypoints/background/notes/notes.ts';
import { makeTabReports } from '../../entrypoints/background/tab-reports.ts';
import type { Envelope, OfPageType } from '../../lib/bridge/envelope.ts';
import type { PageAsker } from '../../lib/bridge/sender.ts';
import type { SeenPage } from '../../lib/model/address.ts';
import type { Anchor } from '../../lib/model/anchor.ts';
import { answered, refused } from '../../lib/model/answer.ts';
import type { Note } from '../../lib/model/note.ts';
import { closeNotes } from '../../lib/store/notes.ts';
import { sessionArea } from './session-area.ts';

export const TAB = 7;
export const TOP: PageAsker = {
  tab: TAB,
  frame: 0,
  origin: 'https://www.gazette.example',
  address: 'https://www.gazette.example/zenda',
};
export const PAGE: SeenPage = {
  address: 'https://www.gazette.example/zenda?utm_source=lettre#chapitre',
  canonical: null,
  title: 'Le château de Zenda',
};
export const ADDRESS = 'https://gazette.example/zenda';
export const RASSENDYLL_ID = 'leader/rodolphe-rassendyll';

export const anchorOf = (exact: string, start = 10): Anchor => ({
  quote: { exact, prefix: 'On baissa ', suffix: ' à minuit.' },
  position: { start, end: start + exact.length },
});

/** A browser that goes on while workers come and go: what was sent, which tabs it opened, and what time it is. */
export function fakeBrowser() {
  const sent: { readonly tab?: number; readonly frame?: number; readonly message: Envelope }[] = [];
  const opened: string[] = [];
  const windows: string[] = [];
  const later: (() => void)[] = [];
  /** What the frames of tabs answer, by frame. */
  const frames = new Map<number, Partial<Record<OfPageType, (data: unknown) => unknown>>>();
  const clock = { ms: Date.parse('2026-11-22T10:00:00.000Z') };
  const area = sessionArea();
  let worker: ReturnType<typeof wake> | undefined;

  function wake() {
    const reports = makeTabReports(area, () => undefined);
    const notes = makeNotes({
      area,
      corpus: { open: async () => refused('database') },
      reports,
      post: {
        toTab: async (tab, message) => void sent.push({ tab, message }),
        toFrame: async (tab, frame, message) => {
          sent.push({ tab, frame, message });
          return frames.get(frame)?.[message.type as OfPageType]?.(message.data);
        },
        toOurPages: async (message) => void sent.push({ message }),
      },
      tabs: { create: async ({ url }) => ({ id: 100 + opened.push(url) }) },
      openWindow: async (path) => windows.push(path),
      now: () => new Date(clock.ms),
      soon: (work) => void later.push(work),
    });
    const answers = { ...noteAnswersToPages(notes), ...noteAnswersToOurPages(notes, async () => 'fr') };
    return { notes, reports, answers };
  }

  const close = async (): Promise<void> => {
    await worker?.notes.keeper.ask(async (store) => answered(closeNotes(store)));
    worker = undefined;
  };
  return {
    sent,
    opened,
    windows,
    frames,
    clock,
    /** Some seconds pass: what was put off until then is begun. */
    seconds: () => {
      for (const work of later.splice(0)) work();
    },
    area,
    types: () => sent.map(({ message }) => message.type),
    /** The worker that runs, or one that wakes for this. */
    worker: () => {
      worker ??= wake();
      return worker;
    },
    /** The browser stops the worker; only the areas and the database stay. */
    stop: close,
  };
}
export type FakeBrowser = ReturnType<typeof fakeBrowser>;

/** Saves a note on a passage by the whole way, and answers with it as it was saved. */
export async function saveNew(
  browser: FakeBrowser,
  changes: Partial<Note> = {},
  exact = 'le pont-levis',
): Promise<Note> {
  const { answers } = browser.worker();
  const about = { kind: 'passage', anchor: anchorOf(exact), entities: [], highlight: false } as const;
  const token = await answers['page/note']({ page: PAGE, about }, TOP);
  if (!token.ok) throw new Error(token.reason);
  const task = await answers['note/open'](token.value);
  if (!task.ok || task.value.kind !== 'write') throw new Error('No task to write.');
  const note = { ...task.value.note, ...changes };
  const outcome = await answers['note/save']({ note });
  if (!outcome.ok || outcome.value.kind !== 'saved') throw new Error('Not saved.');
  return note;
}
