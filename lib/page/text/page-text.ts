import { type Budget, makeBudget } from '../budget.ts';
import { watchInView, withNext } from '../in-view.ts';
import { makeBlockIndex } from './block-index.ts';
import { type Block, placeIn } from './blocks.ts';
import type { UntilCalm } from './calm.ts';
import { consequencesOf } from './consequences.ts';
import { makeLookQueue } from './look-queue.ts';
import { makePace } from './pace.ts';
import { makeRounds } from './rounds.ts';
import { makeScopeReader } from './scope-reader.ts';
import { makeSecondLooks } from './second-looks.ts';
import { sightOf } from './visibility.ts';
import { type Changes, watchPage } from './watcher.ts';

export interface PageTextOptions {
  readonly signal: AbortSignal;
  /** Pays for reading what changes, if others draw on it too; without it, one of its own. */
  readonly budget?: Budget;
  /** How long the reader is to be waited for; without it, never. */
  readonly untilCalm?: UntilCalm;
  /** Blocks that were not there before, in the order of reading, which need not be the document's. */
  onAdded(blocks: readonly Block[]): void;
  /** Blocks whose text changed or left the screen. Comes before the page's change is painted: unpaint them at once. */
  onDropped(blocks: readonly Block[]): void;
  /** Once: the page has been read to its end. */
  onWhole?(): void;
}

/** The text of a page as it stands, kept up to date until the signal aborts. */
export interface PageText {
  /** All blocks, in document order. Numbers are never used twice. */
  blocks(): readonly Block[];
  blockOf(node: Node): Block | undefined;
  /** The first block that a few looks from the top of the window down meet; `undefined` while none there has been read. */
  blockInView(): Block | undefined;
  /** The offset (UTF-16 units) in the block's text of a point in a text node; `undefined` when it is not in the block. */
  placeOf(block: Block, node: Node, offset: number): number | undefined;
  /** Run a write of ours into the page without taking it for the page's own change. */
  quietly(write: () => void): void;
}

/** After these it is the reader who makes the page change. */
const ACTS = ['pointerdown', 'click', 'keydown'];

/**
 * Read a page: all of it in slices, then what changes, as the budget allows.
 * A changed block is dropped inside the mutation observer's callback and read again soon after. Text that is changed
 * again and again right after it was read is left alone for a while (see `rounds.ts`).
 * No callback comes before this returns. Writes nothing, and leaves the back/forward cache working.
 * @throws TypeError when the document has no window
 */
export function readPage(document: Document, options: PageTextOptions): PageText {
  const { signal } = options;
  const window = document.defaultView;
  if (!window) throw new TypeError('A document without a window cannot be read.');

  const now = (): number => performance.now();
  const index = makeBlockIndex();
  const readAt = new WeakMap<Block, number>();
  const sight = sightOf(window);
  const pace = makePace(window, signal, slice, options.budget ?? makeBudget(performance), options.untilCalm);
  const looks = makeLookQueue(window, signal, pace.wake);
  const rounds = makeRounds(window, signal, readQuiet);
  const later = makeSecondLooks(window, signal, sight, (elements) => elements.forEach(looks.ask));
  const watcher = watchPage(document, signal, follow);
  const reader = makeScopeReader(index, {
    sight: {
      isSeen: (element) => note(element, sight.isSeen(element)),
      isTextSeen: (element) => note(element, sight.isTextSeen(element)),
      isBlock: sight.isBlock,
    },
    isResting: rounds.isResting,
    onShadow(root) {
      watcher.watch(root);
      later.listen(root);
    },
    onEnter: later.entered,
  });
  const inView = watchInView(window, signal);
  /** What was seen when the reading last turned to it. */
  let seen: ReadonlySet<Text> | undefined;
  let hasBegun = false;
  /** Not in a page's first slice, whose styles are not known yet, and not at its top, where its order is the reader's. */
  const hurryToReader = (): void => {
    const isWorthIt = hasBegun && (isWhole || window.scrollY > 0);
    hasBegun = true;
    if (!isWorthIt || inView.met() === seen) return;
    seen = inView.met();
    reader.hurry(withNext(document, seen));
  };
  let isIdle = true;
  let isWhole = false;
  let look: 'none' | 'vain' | 'worth it' = 'none';

  function note(element: Element, isSeen: boolean): boolean {
    if (!isSeen) later.unseen(element);
    return isSeen;
  }

  function slice(isTimeUp: () => boolean): boolean {
    // designMode makes one field of the whole page.
    if (document.designMode === 'on') return false;
    if (isIdle && looks.isDue()) {
      looks.take().forEach(reader.askDeep);
      look = 'vain';
    }
    hurryToReader();
    const { dropped, added, isMore } = reader.read(isTimeUp);
    isIdle = !isMore;
    if (look !== 'none' && dropped.length + added.length > 0) look = 'worth it';
    if (look !== 'none' && isIdle) {
      looks.learn(look === 'worth it');
      look = 'none';
    }
    const at = now();
    for (const block of added) readAt.set(block, at);
    if (dropped.length > 0) options.onDropped(dropped);
    if (added.length > 0) options.onAdded(added);
    if (isIdle && !isWhole) {
      isWhole = true;
      options.onWhole?.();
    }
    return isMore || looks.isDue();
  }

  function readQuiet(element: Element): void {
    if (!element.isConnected || !reader.scopeOf(element)) return;
    reader.ask(element);
    pace.wake();
  }

  function follow(changes: Changes): void {
    const { dropped, scopes, ages, hosts } = consequencesOf(
      changes,
      index,
      reader,
      (block) => now() - (readAt.get(block) ?? 0),
    );
    for (const [element, age] of ages) rounds.changed(element, age);
    for (const scope of scopes) {
      if (rounds.isResting(scope)) rounds.touched(scope);
      else reader.ask(scope);
    }
    for (const element of [...changes.restyled, ...hosts]) looks.ask(element);
    later.soon();
    if (dropped.length > 0) options.onDropped(dropped);
    if (scopes.size === 0) return;
    inView.forget();
    pace.wake();
  }

  for (const act of ACTS) window.addEventListener(act, looks.hurry, { capture: true, passive: true, signal });
  if (document.documentElement) reader.ask(document.documentElement);
  pace.wake();

  return {
    blocks: index.list,
    blockOf: index.blockOf,
    blockInView: () => [...inView.met()].map(index.blockOf).find((block) => block !== undefined),
    placeOf: placeIn,
    quietly: watcher.quietly,
  };
}
