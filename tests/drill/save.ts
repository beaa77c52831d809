import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { ask } from '../../lib/command/our-page.ts';
import type { SaveOutcome } from '../../lib/model/kept-note.ts';
import type { Note } from '../../lib/model/note.ts';

export interface Saved {
  readonly note: Note;
  /** `undefined`: nobody answered, nor when asked again. */
  readonly outcome: SaveOutcome['kind'] | undefined;
  readonly tries: number;
  /** From being asked first to the answer. */
  readonly milliseconds: number;
}

/** As the product's own asking (lib/bridge/ask.ts): twice, with this between. */
const TRIES = 2;
const WAKING_TIME_MS = 150;
/** A browser that was killed may leave its page's promise as it is. */
const PATIENCE_MS = 15_000;

export const pause = (milliseconds: number): Promise<void> => setTimeout(milliseconds);

/** The page was told that it is not known what became of it: nothing was acknowledged. */
const UNKNOWN = /was refused: (?:no answer|database)\.$/;
/** Whatever else goes wrong is the end that the drill brought: the channel closed, the page or its browser gone. */
const REFUSED = /was refused: /;

/**
 * Asks as one of our pages does; a background that ended meanwhile is no error.
 * @returns `undefined` when nothing was acknowledged
 * @throws when the background refused for another reason
 */
async function outcomeOf(page: Page, note: Note): Promise<SaveOutcome['kind'] | undefined> {
  const asked = ask(page, 'note/save', { note }).then(
    (outcome) => (outcome as SaveOutcome).kind,
    (error: unknown) => {
      if (REFUSED.test(String(error)) && !UNKNOWN.test(String(error))) throw error;
      return undefined;
    },
  );
  return Promise.race([asked, setTimeout(PATIENCE_MS, undefined, { ref: false })]);
}

/** Saves a note as the note frame does: asked again when nobody answered. */
export async function save(page: Page, note: Note): Promise<Saved> {
  const start = performance.now();
  for (let tries = 1; ; tries += 1) {
    const outcome = await outcomeOf(page, note);
    const isOver = outcome !== undefined || tries === TRIES || page.isClosed();
    if (isOver) return { note, outcome, tries, milliseconds: performance.now() - start };
    await pause(WAKING_TIME_MS);
  }
}
