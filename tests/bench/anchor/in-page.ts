import { makeFinder } from '../../../lib/anchor/find.ts';
import type { Anchor } from '../../../lib/model/anchor.ts';
import { makeNoteAnchors } from '../../../lib/page/notes/note-anchors.ts';

/** What one page load measured; ms. */
export interface Measured {
  readonly exact: number;
  readonly approximate: number;
  readonly orphan: number;
  /** The longest task from the start of anchoring to its end, as the browser counts it, 0 if none was 50 ms long. */
  readonly longest: number;
  readonly longTasks: number;
  readonly elapsed: number;
}

const GRACE_MS = 300;

/** Anchors notes as the content script does, in code that has not run before. */
async function measure(anchors: readonly Anchor[]): Promise<Measured> {
  // What brought the anchors here is no task of the page's.
  await new Promise((quiet) => window.setTimeout(quiet, GRACE_MS));
  const tasks: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  });
  observer.observe({ type: 'longtask' });
  const stop = new AbortController();
  const began = performance.now();
  return new Promise((done) => {
    const running = makeNoteAnchors(window, {
      signal: stop.signal,
      find: makeFinder,
      onChange: (states) => {
        if (states.length < anchors.length) return;
        const elapsed = performance.now() - began;
        const count = (found: string): number => states.filter((state) => state.found === found).length;
        const result = { exact: count('exact'), approximate: count('approximate'), orphan: count('orphan') };
        // Long tasks are told of after they have ended.
        window.setTimeout(() => {
          stop.abort();
          done({ ...result, longest: Math.max(0, ...tasks), longTasks: tasks.length, elapsed });
        }, GRACE_MS);
      },
      onSettled: () => undefined,
    });
    running.anchorAll(anchors.map((anchor, index) => ({ id: String(index), colour: 'yellow', anchor })));
  });
}

Object.assign(window, { measure });
