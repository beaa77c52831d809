import { afterEach, beforeEach, expect, vi } from 'vitest';
import type { Block } from '../../lib/page/text/blocks.ts';
import { type PageText, readPage } from '../../lib/page/text/page-text.ts';

interface Session {
  readonly text: PageText;
  readonly added: Block[];
  readonly dropped: Block[];
  readonly stop: AbortController;
}

function start(): Session {
  const stop = new AbortController();
  const added: Block[] = [];
  const dropped: Block[] = [];
  const text = readPage(document, {
    signal: stop.signal,
    onAdded: (blocks) => added.push(...blocks),
    onDropped: (blocks) => dropped.push(...blocks),
  });
  return { text, added, dropped, stop };
}

let current: Session;

/** The page being read in the test that runs. */
export const session: Session = {
  get text() {
    return current.text;
  },
  get added() {
    return current.added;
  },
  get dropped() {
    return current.dropped;
  },
  get stop() {
    return current.stop;
  },
};

/** Begin to read the page as it stands. */
export function begin(): void {
  current = start();
}

/** Every test begins with an empty page that is being read, and ends so. */
export function readEachPage(): void {
  beforeEach(begin);
  afterEach(() => {
    current.stop.abort();
    document.body.replaceChildren();
  });
}

export const texts = (): string[] => session.text.blocks().map((block) => block.text.trim());
export const shows = (...expected: string[]): Promise<void> =>
  vi.waitFor(() => expect(texts()).toEqual(expected), { timeout: 3000, interval: 5 });
export const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
/** The observer's callback is a microtask; this comes after it and before any task or paint. */
export const microtask = (): Promise<void> => Promise.resolve();

export function find(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`no ${selector}`);
  return element;
}

export async function open(html: string, ...expected: string[]): Promise<void> {
  document.body.innerHTML = html;
  begin();
  await shows(...expected);
}
