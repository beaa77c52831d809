import type { Page } from 'puppeteer-core';
import type { Question } from './questions.ts';

/** A page that draws nothing new for so long has drawn all, in ms. */
const QUIET_MS = 250;
const PATIENCE_MS = 20_000;

/** Asks the background from one of our own pages. @returns ms from asking to answer, as the page meets them */
export function timeAsked(page: Page, { type, data }: Pick<Question, 'type' | 'data'>): Promise<number> {
  return page.evaluate(
    async (message) => {
      const asked = performance.now();
      const answer = await chrome.runtime.sendMessage(message);
      const ms = performance.now() - asked;
      if (answer?.ok !== true) throw new Error(`${message.type} was refused: ${answer?.reason}`);
      return ms;
    },
    { type, data },
  );
}

/** How a page of the library came, in ms. */
export interface Drawn {
  /** From choosing it to the frame in which the last of it is painted. */
  readonly all: number;
  /** From the last answer of the background to that frame. */
  readonly afterAnswer: number;
}

/** What `watchAnswers` knows: how many answers are awaited, and when the last one came. */
interface Watched {
  awaited?: number;
  lastAnswer?: number;
}

/** Notes when answers come; to be called before the page loads. */
export const watchAnswers = (page: Page) =>
  page.evaluateOnNewDocument(() => {
    const send = chrome.runtime.sendMessage.bind(chrome.runtime) as (message: unknown) => Promise<unknown>;
    const sendAndNote = async (message: unknown): Promise<unknown> => {
      const watched = globalThis as Watched;
      watched.awaited = (watched.awaited ?? 0) + 1;
      try {
        return await send(message);
      } finally {
        watched.awaited -= 1;
        watched.lastAnswer = performance.now();
      }
    };
    Object.assign(chrome.runtime, { sendMessage: sendAndNote });
  });

/**
 * Goes to another place of the library as a click on a link does. The page must be in front, or nothing is painted.
 * @throws when nothing comes
 */
export function timeDrawn(page: Page, hash: string): Promise<Drawn> {
  return page.evaluate(
    async (to, quiet, patience) => {
      const channel = new MessageChannel();
      let painted = 0;
      let changed = 0;
      let answered = 0;
      const watched = globalThis as Watched;
      // What is posted in a frame's callback arrives when that frame has been painted.
      channel.port1.onmessage = () => {
        painted = performance.now();
      };
      const watcher = new MutationObserver(() => {
        changed = performance.now();
        answered = watched.lastAnswer ?? 0;
        requestAnimationFrame(() => channel.port2.postMessage(null));
      });
      watcher.observe(document.documentElement, { subtree: true, childList: true, characterData: true });
      const begun = performance.now();
      location.hash = to;
      const isComing = (): boolean => changed === 0 || painted < changed || (watched.awaited ?? 0) > 0;
      while (
        isComing() ||
        performance.now() - changed < quiet ||
        performance.now() - (watched.lastAnswer ?? 0) < quiet
      ) {
        if (performance.now() - begun > patience) throw new Error(`Nothing was drawn at ${to}.`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      watcher.disconnect();
      channel.port1.close();
      return { all: painted - begun, afterAnswer: painted - Math.max(answered, begun) };
    },
    hash,
    QUIET_MS,
    PATIENCE_MS,
  );
}
