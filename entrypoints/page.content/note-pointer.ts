import type { Point } from '../../lib/page/caret.ts';
import { isTextSelected } from '../../lib/page/notes/selection.ts';
import type { BubbleBox } from './bubble-box.ts';
import type { NoteFrame } from './note-frame.ts';
import type { NoteWriter } from './note-writer.ts';
import type { PageNotes } from './notes.ts';
import type { Selected } from './passage.ts';
import { makeRest } from './rest.ts';

/** A selection that has not changed for so long, in ms, is the one that the reader wants. */
const SETTLED_MS = 250;
/** A selection within so long of a key or a button, in ms, is the reader's own; pages select things, too. */
const OWN_MS = 1000;
/** As long as a name's card waits, and stays. */
const REST_MS = 350;
const LEAVE_MS = 300;

interface NotePointerOptions {
  readonly bubble: BubbleBox;
  readonly frame: NoteFrame;
  readonly writer: NoteWriter;
  readonly signal: AbortSignal;
  /** Painted notes; `null` where nothing is painted, and no bubble is offered. */
  notes(): PageNotes | null;
  selected(by: 'pointer' | 'keyboard'): Selected | null;
  /** Whether an event happened in the card. */
  isInCard(event: Event): boolean;
}

/** Shows and hides the bubble as the reader selects, points and types. Only what the reader does counts. */
export function watchNotePointer(window: Window, options: NotePointerOptions): void {
  const { bubble, frame, writer, signal } = options;
  const { document } = window;
  let point: Point = { x: -1, y: -1 };
  let isHeld = false;
  /** The selection has changed and was not offered yet. */
  let isNew = false;
  let lastAct: { readonly by: 'pointer' | 'keyboard'; readonly at: number } = { by: 'pointer', at: -OWN_MS };
  let settling: number | undefined;
  let look: number | undefined;
  const now = (): number => window.performance.now();

  const rest = makeRest({
    restMs: REST_MS,
    leaveMs: LEAVE_MS,
    onRest(ids) {
      const notes = options.notes();
      const near = notes?.near(ids, point) ?? null;
      if (near === null || (bubble.kind() !== null && bubble.kind() !== 'notes')) return;
      notes?.emphasise(ids[0] ?? null);
      const onRead = (): void => writer.open({ kind: 'notes', ids }, near);
      bubble.show({ kind: 'notes', count: ids.length, onRead }, { near, first: 'above' });
    },
    onLeave() {
      options.notes()?.emphasise(null);
      if (bubble.kind() === 'notes') bubble.hide();
    },
  });

  function offer(): void {
    settling = undefined;
    if (isHeld || !isNew || options.notes() === null) return;
    if (now() - lastAct.at > OWN_MS + SETTLED_MS || !isTextSelected(document)) return;
    const selected = options.selected(lastAct.by);
    if (selected?.kind !== 'passage') return;
    isNew = false;
    // A command was quicker.
    if (writer.isOn(selected)) return;
    rest.cancel();
    const onNote = (): void => writer.openPassage(selected, false);
    const onHighlight = (): void => writer.openPassage(selected, true);
    bubble.show({ kind: 'selection', onNote, onHighlight }, { near: selected.near, first: 'below' });
  }

  function offerSoon(): void {
    window.clearTimeout(settling);
    settling = window.setTimeout(offer, SETTLED_MS);
  }

  function dismiss(): void {
    rest.cancel();
    options.notes()?.emphasise(null);
    bubble.hide();
  }

  /** One look a frame: pointers report faster than screens paint. */
  function lookSoon(): void {
    if (options.notes()?.areAny() !== true) {
      lookAway();
      rest.over([]);
      return;
    }
    look ??= window.requestAnimationFrame(() => {
      look = undefined;
      const isBusy = isHeld || frame.isOpen() || (bubble.kind() !== null && bubble.kind() !== 'notes');
      if (!signal.aborted) rest.over(isBusy ? [] : (options.notes()?.at(point) ?? []));
    });
  }
  function lookAway(): void {
    if (look !== undefined) window.cancelAnimationFrame(look);
    look = undefined;
  }

  const listen = <K extends keyof WindowEventMap>(type: K, hear: (event: WindowEventMap[K]) => void): void =>
    window.addEventListener(
      type,
      (event) => {
        if (event.isTrusted) hear(event);
      },
      { capture: true, passive: type !== 'keydown', signal },
    );

  function act(by: 'pointer' | 'keyboard'): void {
    lastAct = { by, at: now() };
    if (isNew) offerSoon();
  }

  listen('pointermove', (event) => {
    if (event.pointerType === 'touch') return;
    isHeld = event.buttons !== 0;
    point = { x: event.clientX, y: event.clientY };
    if (bubble.holds(event)) {
      lookAway();
      rest.onBubble();
    } else if (options.isInCard(event)) {
      lookAway();
      rest.over([]);
    } else lookSoon();
  });
  listen('pointerdown', (event) => {
    if (bubble.holds(event)) return;
    isHeld = true;
    if (bubble.kind() !== 'selection') dismiss();
  });
  for (const type of ['pointerup', 'pointercancel', 'dragend'] as const)
    listen(type, () => {
      isHeld = false;
      act('pointer');
    });
  listen('keyup', () => act('keyboard'));
  listen('keydown', (event) => {
    lastAct = { by: 'keyboard', at: now() };
    if (event.key === 'Escape') dropOut(event);
    else if (isTyping(event) && !bubble.holds(event)) dismiss();
  });

  function dropOut(event: KeyboardEvent): void {
    if (frame.isOpen()) frame.close();
    else if (bubble.kind() !== null) dismiss();
    else return;
    // What lies over the page is meant, not a dialog of the page below.
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  const follow = (): void => {
    bubble.placeAgain();
    frame.placeAgain();
  };
  listen('scroll', () => {
    follow();
    lookSoon();
  });
  listen('resize', follow);
  // Captured at the window, it is heard for every field that loses the focus, too.
  listen('blur', ({ target }) => {
    if (target === window) rest.over([]);
  });
  listen('pagehide', () => {
    dismiss();
    frame.close();
  });
  document.addEventListener('mouseleave', ({ isTrusted }) => isTrusted && rest.over([]), { signal });
  document.addEventListener(
    'selectionchange',
    () => {
      isNew = isTextSelected(document);
      if (bubble.kind() === 'selection') bubble.hide();
      if (isNew) offerSoon();
    },
    { signal },
  );
  signal.addEventListener(
    'abort',
    () => {
      window.clearTimeout(settling);
      lookAway();
      rest.cancel();
    },
    { once: true },
  );
}

/** A key that writes, and not one that moves, copies or is a command. */
const isTyping = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  !ctrlKey && !metaKey && !altKey && (key.length === 1 || key === 'Backspace' || key === 'Delete' || key === 'Enter');
