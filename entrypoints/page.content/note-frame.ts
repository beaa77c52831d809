import frameCss from '../../components/note-frame.css?inline';
import type { PageDrawing } from '../../components/page-drawing.tsx';
import type { Language } from '../../lib/model/language.ts';
import { makeCardHost } from '../../lib/page/card/card-host.ts';
import { type CardPlace, MARGIN, placeClear, viewportOf, widthIn } from '../../lib/page/card/card-place.ts';
import { OUR_PREFIX } from '../../lib/page/text/readable.ts';
import type { Wanted } from './bring-part.ts';
import { NOTE_HOST } from './bubble-box.ts';
import { covered, placeInCorner } from './bubble-place.ts';
import { watchFocus } from './focus-thief.ts';
import { isInView, type Near, nearestFirst } from './near.ts';
import { keepTone, takeTone } from './tone.ts';

/** In CSS px. */
const WIDTH = 380;
const LEAST_HEIGHT = 120;
const MOST_HEIGHT = 560;
/** With less height than this beside its passage, the frame is better in a corner: it shows the passage itself. */
const LEAST_BESIDE = 340;
/** Where every corner would cover words of the passage, less will do beside it. */
const LEAST_IN_NEED = 200;

/** A page that refuses frames of others (COEP) refuses ours without a word: after so many ms without one it has. */
const REFUSED_AFTER_MS = 3000;

interface NoteFrameOptions {
  readonly signal: AbortSignal;
  readonly shadowMode: 'open' | 'closed';
  readonly drawing: Wanted<PageDrawing>;
  language(): Language;
  /** Where the frame for a token is. */
  addressOf(token: string): string;
  /** The page does not let it in, or takes the focus from it: it is to be opened elsewhere. Done once it is. */
  openElsewhere(token: string): Promise<unknown>;
}

/** The frame in which a note is written or read, in the page only while it is open, one at a time. */
export interface NoteFrame {
  open(token: string, near: Near): void;
  /** What the frame told the background, and the background us. Of another frame's token nothing is heard. */
  hearOpened(token: string): void;
  hearSize(token: string, height: number): void;
  hearLeft(token: string): void;
  /** What is being written in it is kept as a draft. */
  close(): void;
  /** The page scrolled or the window changed: the frame goes with its passage, and stays when that is out of sight. */
  placeAgain(): void;
  isOpen(): boolean;
  holds(event: Event): boolean;
}

interface Opened {
  readonly token: string;
  readonly near: Near;
  readonly element: HTMLIFrameElement;
  readonly focusedBefore: Element | null;
  readonly timer: number;
  readonly stop: AbortController;
  /** The page has taken the focus from it. */
  isRobbed: boolean;
  height: number;
  spot: CardPlace | null;
}

export function makeNoteFrame(window: Window, options: NoteFrameOptions): NoteFrame {
  const { document } = window;
  const { signal } = options;
  const host = makeCardHost(document, {
    name: NOTE_HOST,
    css: frameCss,
    shadowMode: options.shadowMode,
    onMade: (root) => keepTone(window, root.host, signal),
  });
  let now: Opened | null = null;

  function open(token: string, near: Near): void {
    close();
    if (signal.aborted) return;
    const element = document.createElement('iframe');
    element.className = 'note-frame coming';
    void nameIt(element);
    element.src = options.addressOf(token);
    const timer = window.setTimeout(() => {
      close();
      void options.openElsewhere(token);
    }, REFUSED_AFTER_MS);
    now = {
      token,
      near,
      element,
      focusedBefore: document.activeElement,
      timer,
      stop: new AbortController(),
      isRobbed: false,
      height: LEAST_HEIGHT,
      spot: null,
    };
    host.root.replaceChildren(element);
    host.moveTo(near.node);
    takeTone(host.root.host);
    host.show();
    place(now);
  }

  async function nameIt(element: HTMLIFrameElement): Promise<void> {
    const drawing = options.drawing.now() ?? (await options.drawing.bring());
    element.title = drawing?.frameTitle(options.language()) ?? '';
  }

  function close(): void {
    if (now === null) return;
    const { timer, stop, focusedBefore } = now;
    const hadFocus = document.activeElement === host.root.host;
    now = null;
    window.clearTimeout(timer);
    stop.abort();
    host.root.replaceChildren();
    host.remove();
    if (hadFocus && focusedBefore instanceof HTMLElement) focusedBefore.focus({ preventScroll: true });
  }

  /**
   * The page takes the focus while somebody types: it is taken back, and the note goes on in a window of its own, which
   * no page reaches. Letters typed between the two are the page's; there is no way to keep them from it.
   */
  function guard(opened: Opened): void {
    watchFocus(window, {
      signal: opened.stop.signal,
      host: host.root.host,
      isOurs: ({ localName }) => localName.startsWith(OUR_PREFIX),
      onTheft() {
        opened.element.focus({ preventScroll: true });
        if (opened.isRobbed) return;
        opened.isRobbed = true;
        void options.openElsewhere(opened.token).then(() => {
          if (now === opened) close();
        });
      },
    });
  }

  function place(opened: Opened): void {
    const viewport = viewportOf(window);
    const width = Math.min(WIDTH, widthIn(viewport));
    const most = Math.min(MOST_HEIGHT, viewport.height - 2 * MARGIN);
    const wanted = Math.max(Math.min(opened.height, most), Math.min(LEAST_HEIGHT, most));
    const boxes = opened.near.boxes();
    const [line, ...others] = nearestFirst(
      boxes,
      boxes.find((box) => isInView(box, viewport)),
    );
    const isSeen = line !== undefined && isInView(line, viewport);
    if (!isSeen && opened.spot !== null) {
      // The passage has gone on without it, or is gone: it stays, as high as it needs.
      host.place(opened.spot, { width, height: wanted });
      return;
    }
    const size = { width, height: wanted };
    const beside = line && placeClear([line, ...others], size, viewport);
    const corner = placeInCorner({ width, height: wanted }, viewport, boxes);
    const coveredAt = ({ left, top, maxWidth, maxHeight }: CardPlace): number =>
      covered({ x: left, y: top, width: Math.min(width, maxWidth), height: Math.min(wanted, maxHeight) }, boxes);
    const least = coveredAt(corner) > 0 ? LEAST_IN_NEED : LEAST_BESIDE;
    const isRoomy = beside !== undefined && beside.maxHeight >= Math.min(wanted, least);
    const spot = isRoomy && coveredAt(beside) <= coveredAt(corner) ? beside : corner;
    opened.spot = spot;
    host.place(spot, { width, height: wanted });
  }

  signal.addEventListener('abort', close, { once: true });

  return {
    open,
    close,
    hearOpened(token) {
      if (now?.token !== token) return;
      window.clearTimeout(now.timer);
      now.element.classList.remove('coming');
      now.element.focus({ preventScroll: true });
      guard(now);
    },
    hearSize(token, height) {
      if (now?.token !== token) return;
      now.height = height;
      place(now);
    },
    hearLeft(token) {
      if (now?.token === token) close();
    },
    placeAgain() {
      if (now !== null) place(now);
    },
    // A page may throw our node away.
    isOpen: () => now?.element.isConnected ?? false,
    holds: host.contains,
  };
}
