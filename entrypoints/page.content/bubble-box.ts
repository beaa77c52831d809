import type { BubbleView } from '../../components/Bubble.tsx';
import type { PageDrawing } from '../../components/page-drawing.tsx';
import type { Language } from '../../lib/model/language.ts';
import { makeCardHost } from '../../lib/page/card/card-host.ts';
import { type Box, viewportOf, widthIn } from '../../lib/page/card/card-place.ts';
import type { Wanted } from './bring-part.ts';
import { placeBubble } from './bubble-place.ts';
import { isInView, type Near } from './near.ts';
import { keepTone, takeTone } from './tone.ts';

/** What is drawn beside a passage: the bubble and the note's frame. */
export const NOTE_HOST = 'reperes-note';

/** How long a sentence stays, in ms: long enough to read it twice. */
const MESSAGE_MS = 6000;
/** While the pointer is on it, it is asked again after so many ms. */
const MESSAGE_MORE_MS = 1000;

interface BubbleBoxOptions {
  readonly signal: AbortSignal;
  readonly shadowMode: 'open' | 'closed';
  readonly drawing: Wanted<PageDrawing>;
  language(): Language;
  /** What else of ours is not to be covered. */
  avoid(): readonly Box[];
}

/** How a bubble comes: `byKeyboard` gives it the focus, and it then stays wherever the page is scrolled to. */
export interface Coming {
  readonly near: Near;
  readonly first: 'above' | 'below';
  readonly byKeyboard?: boolean;
}

/** The container of the bubble: owns its host, which is in the page only while it is shown. */
export interface BubbleBox {
  show(view: BubbleView, coming: Coming): void;
  hide(): void;
  /** The page scrolled or the window changed: the bubble goes with its passage, or away when that is out of sight. */
  placeAgain(): void;
  kind(): BubbleView['kind'] | null;
  holds(event: Event): boolean;
  /** Whether a node, as the page sees it, is our host or in it. */
  isAround(node: Node | null): boolean;
}

export function makeBubbleBox(window: Window, options: BubbleBoxOptions): BubbleBox {
  const { document } = window;
  const { signal } = options;
  const host = makeCardHost(document, {
    name: NOTE_HOST,
    shadowMode: options.shadowMode,
    onMade(root) {
      // A press must take neither the focus nor the selection; cancelled earlier, as a pointer event, it would do both.
      root.addEventListener('mousedown', (event) => event.preventDefault());
      keepTone(window, root.host, signal);
    },
  });
  let shown: { readonly view: BubbleView; readonly coming: Coming } | null = null;
  /** What is to be shown once it can be drawn. */
  let waiting: object | null = null;
  let timer: number | undefined;
  let focusedBefore: Element | null = null;

  const hasFocus = (): boolean => document.activeElement === host.root.host;

  function show(view: BubbleView, coming: Coming): void {
    if (signal.aborted) return;
    waiting = null;
    const drawing = options.drawing.now();
    if (drawing === undefined) {
      void showLater(view, coming);
      return;
    }
    window.clearTimeout(timer);
    const hadFocus = hasFocus();
    const before = hadFocus ? focusedBefore : document.activeElement;
    shown = { view, coming };
    host.moveTo(coming.near.node);
    takeTone(host.root.host);
    drawing.bubble(host.root, view, options.language());
    host.show();
    if (!place()) {
      hide();
      return;
    }
    if (view.kind === 'message') timer = window.setTimeout(hideUnlessUsed, MESSAGE_MS);
    if (coming.byKeyboard === true) {
      focusedBefore = before;
      host.root.querySelector('button')?.focus({ preventScroll: true });
    } else if (hadFocus) giveFocusBack();
  }

  /** Until another is shown, or the reader goes on. */
  async function showLater(view: BubbleView, coming: Coming): Promise<void> {
    const turn = {};
    waiting = turn;
    if ((await options.drawing.bring()) !== undefined && waiting === turn) show(view, coming);
  }

  function giveFocusBack(): void {
    if (focusedBefore instanceof HTMLElement) focusedBefore.focus({ preventScroll: true });
    focusedBefore = null;
  }

  function hideUnlessUsed(): void {
    if (hasFocus() || host.root.querySelector('.bubble:hover') !== null)
      timer = window.setTimeout(hideUnlessUsed, MESSAGE_MORE_MS);
    else hide();
  }

  function hide(): void {
    waiting = null;
    if (shown === null) return;
    window.clearTimeout(timer);
    const hadFocus = hasFocus();
    shown = null;
    options.drawing.now()?.clear(host.root);
    host.remove();
    if (hadFocus) giveFocusBack();
    focusedBefore = null;
  }

  /** @returns false when what it stands beside is out of sight */
  function place(): boolean {
    if (shown === null) return true;
    const { near, first, byKeyboard } = shown.coming;
    const viewport = viewportOf(window);
    const boxes = near.boxes();
    const seen = boxes.find((box) => isInView(box, viewport));
    const beside = seen ?? (byKeyboard === true ? boxes[0] : undefined);
    if (beside === undefined) return false;
    const size = host.measure(widthIn(viewport));
    host.place(placeBubble({ near: beside, avoid: [...boxes, ...options.avoid()], size, viewport, first }));
    return true;
  }

  signal.addEventListener('abort', hide, { once: true });

  return {
    show,
    hide,
    placeAgain() {
      if (!place()) hide();
    },
    kind: () => shown?.view.kind ?? null,
    holds: host.contains,
    isAround: host.isAround,
  };
}
