import type { FromPage } from '../../lib/bridge/protocol.ts';
import type { BlockFinds } from '../../lib/model/find.ts';
import type { Block } from '../../lib/page/text/blocks.ts';
import { joinFinds, type Piece, piecesOf, takeRequest } from './pieces.ts';

/** A worker that was stopped wakes within this time; each further try waits twice as long. */
const FIRST_RETRY_MS = 150;
const TRIES = 6;

export interface FinderOptions {
  readonly signal: AbortSignal;
  /** Asks the background for the names in these blocks. */
  find(blocks: readonly { block: number; text: string }[]): Promise<ReturnType<FromPage['page/find']>>;
  /** The number of the block at the top of the viewport, 0 when none is known. */
  inView(): number;
  /** Blocks of this page whose names are now known. */
  onFound(found: readonly BlockFinds[]): void;
  /** The dictionary is another one than before: everything is to be added again. */
  onNewLexicon(): void;
}

export interface Finder {
  /** Asks for these blocks' names, in this order. */
  add(blocks: readonly Block[]): void;
  /** Forgets blocks that have left the page. */
  drop(blocks: ReadonlySet<number>): void;
}

/** A block asked for: its pieces, each with its answer once it has come. One asked for again is another, and late pieces are of the first. */
interface Asked {
  readonly pieces: readonly Piece[];
  readonly found: BlockFinds[];
  missing: number;
}

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/**
 * Sends blocks to the background, one request at a time, and sends again what was not answered:
 * the worker may die at any moment, and whatever it forgets, the page still knows.
 */
export function makeFinder(options: FinderOptions): Finder {
  const waiting: Piece[] = [];
  const asked = new Map<number, Asked>();
  let lexicon: string | undefined;
  let running = false;

  const take = (pieces: readonly Piece[], found: readonly BlockFinds[]): void => {
    const ready: BlockFinds[] = [];
    pieces.forEach((piece, index) => {
      const state = asked.get(piece.block);
      const at = state?.pieces.indexOf(piece) ?? -1;
      if (state === undefined || at < 0) return;
      const finds = found[index] ?? { block: piece.block, finds: [] };
      state.found[at] = finds;
      state.missing -= 1;
      if (state.missing > 0) return;
      asked.delete(piece.block);
      ready.push(state.pieces.length === 1 ? finds : joinFinds(state.pieces, state.found));
    });
    if (ready.length > 0) options.onFound(ready);
  };

  const ask = async (pieces: readonly Piece[]): Promise<boolean> => {
    for (let attempt = 0; attempt < TRIES && !options.signal.aborted; attempt += 1) {
      if (attempt > 0) await pause(FIRST_RETRY_MS * 2 ** (attempt - 1));
      const answer = await options.find(pieces.map(({ block, text }) => ({ block, text })));
      if (options.signal.aborted) return false;
      if (!answer.ok) continue;
      if (lexicon !== undefined && lexicon !== answer.value.lexicon) {
        lexicon = answer.value.lexicon;
        waiting.length = 0;
        asked.clear();
        options.onNewLexicon();
        return true;
      }
      lexicon = answer.value.lexicon;
      take(pieces, answer.value.blocks);
      return true;
    }
    return false;
  };

  const run = async (): Promise<void> => {
    if (running) return;
    running = true;
    while (waiting.length > 0 && !options.signal.aborted) {
      const pieces = takeRequest(waiting, options.inView());
      if (await ask(pieces)) continue;
      // The background stays silent: keep what is unanswered for the next change of the page.
      waiting.unshift(...pieces);
      break;
    }
    running = false;
  };

  return {
    add(blocks) {
      for (const block of blocks) {
        const pieces = piecesOf({ block: block.number, text: block.text });
        asked.set(block.number, { pieces, found: [], missing: pieces.length });
        waiting.push(...pieces);
      }
      void run();
    },
    drop(blocks) {
      const kept = waiting.filter((piece) => !blocks.has(piece.block));
      waiting.splice(0, waiting.length, ...kept);
      for (const block of blocks) asked.delete(block);
    },
  };
}
