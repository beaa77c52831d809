import type { PageDrawing } from '../../components/page-drawing.tsx';
import { askBackground } from '../../lib/bridge/ask.ts';
import type { NoteAbout } from '../../lib/bridge/protocol.ts';
import type { Language } from '../../lib/model/language.ts';
import type { Mention } from '../../lib/model/mention.ts';
import type { Unlit } from '../../lib/model/settings.ts';
import { makeCardHost } from '../../lib/page/card/card-host.ts';
import { type Box, placeClear, viewportOf, widthIn } from '../../lib/page/card/card-place.ts';
import { comingOf } from '../../lib/page/card/card-stage.ts';
import {
  type CardEffect,
  type CardEvent,
  type CardView,
  FIRST_STATE,
  reduce,
  type Token,
  viewOf,
} from '../../lib/page/card/card-state.ts';
import { holds, type Point } from '../../lib/page/caret.ts';
import { rectsOf } from '../../lib/page/hit-test.ts';
import type { Mark } from '../../lib/page/paint/mark.ts';
import type { Wanted } from './bring-part.ts';
import { makeCardSource } from './card-source.ts';
import { isInView, type Near, nearestFirst } from './near.ts';
import type { Reading } from './reading.ts';
import { keepTone, takeTone } from './tone.ts';

interface CardBoxOptions {
  readonly reading: Reading;
  readonly signal: AbortSignal;
  readonly shadowMode: 'open' | 'closed';
  readonly drawing: Wanted<PageDrawing>;
  language(): Language;
  /** How many notes there are about an entity. */
  noteCount(entity: string): number;
  /** The reader wants to write about an entity, or to read what is noted on it; the card has made room. */
  onNote(about: NoteAbout, near: Near): void;
  /** The card is there, or elsewhere than before. */
  onPlaced(): void;
  /** "Not this one": the form is not to be lit on this page. */
  onUnlight(form: Unlit): void;
}

/** The container of the card: owns its host, its drawing and its timers. */
export interface CardBox {
  tell(event: CardEvent): void;
  /** Where the pointer is, in CSS px of the viewport: a name over two lines is met on one of them. */
  pointAt(point: Point): void;
  /** The page scrolled or the window changed: the card goes with its name. */
  placeAgain(): void;
  isShown(): boolean;
  isOpenByKeyboard(): boolean;
  /** The mark whose card is shown. */
  mark(): Mark | null;
  /** What the card is about, and the name that it stands beside. */
  about(): { readonly entity: string; readonly near: Near } | null;
  /** What the card covers of the viewport, in CSS px. */
  area(): Box | null;
  /** What is noted on entities has changed. */
  countAgain(): void;
  holds(event: Event): boolean;
  /** Whether a node, as the page sees it, is our host or in it. */
  isAround(node: Node | null): boolean;
}

export function makeCardBox(window: Window, options: CardBoxOptions): CardBox {
  const { reading, signal } = options;
  const { document } = window;
  const host = makeCardHost(document, {
    name: 'reperes-card',
    shadowMode: options.shadowMode,
    onMade(root) {
      root.addEventListener('click', (event) => {
        if (event.isTrusted) tell({ type: 'pin' });
      });
      keepTone(window, root.host, signal);
    },
  });
  const askCard = makeCardSource();
  const timers = new Map<Token, number>();
  let state = FIRST_STATE;
  let drawn: CardView | null = null;
  /** The lines of the name on the screen, the one to be near first. */
  let lines: readonly Box[] = [];
  let point: Point = { x: -1, y: -1 };
  let focusedBefore: Element | null = null;

  const markOf = (view: CardView | null): Mark | null => {
    if (view === null) return null;
    const { block, start, entity } = view.mention;
    const isOf = ({ mention }: Mark) => mention.block === block && mention.start === start && mention.entity === entity;
    return reading.marks().find(isOf) ?? null;
  };

  function tell(event: CardEvent): void {
    if (signal.aborted && event.type !== 'close') return;
    // The page has thrown our node away: the card is gone, pinned or not.
    if (event.type === 'on mark' && drawn !== null && !host.root.host.isConnected) tell({ type: 'close' });
    const { state: next, effects } = reduce(state, event);
    state = next;
    effects.forEach(act);
  }

  function act(effect: CardEffect): void {
    switch (effect.type) {
      case 'ask':
        host.prepare();
        void ask(effect.token, effect.entity);
        return;
      case 'start timer':
        timers.set(
          effect.token,
          window.setTimeout(() => tell({ type: 'timer', token: effect.token }), effect.ms),
        );
        return;
      case 'stop timer':
        window.clearTimeout(timers.get(effect.token));
        timers.delete(effect.token);
        return;
      case 'draw':
        draw();
        return;
      case 'hide':
        hide();
        return;
      case 'focus card':
        focusedBefore = document.activeElement;
        focusCard();
        return;
      case 'give focus back':
        if (focusedBefore instanceof HTMLElement) focusedBefore.focus({ preventScroll: true });
        focusedBefore = null;
    }
  }

  async function ask(token: Token, entity: string): Promise<void> {
    const coming = comingOf(state.stage);
    const alias = coming?.asked === token ? coming.mention.alias : null;
    const request = { entity, pageDate: reading.date()?.iso ?? null, entitiesHere: reading.entitiesHere(), alias };
    tell({ type: 'answer', token, card: await askCard(request, options.language()) });
  }

  const focusCard = (): void => host.root.querySelector<HTMLElement>('.card')?.focus();
  const isOpenByKeyboard = (): boolean => state.stage.at === 'open' && state.stage.shown.byKeyboard;

  /** What draws is here before the first card, but for a reader who was very quick. */
  async function drawLater(): Promise<void> {
    if ((await options.drawing.bring()) === undefined) return;
    draw();
    if (isOpenByKeyboard()) focusCard();
  }

  function draw(): void {
    const view = viewOf(state);
    if (view === null) return;
    const drawing = options.drawing.now();
    if (drawing === undefined) {
      void drawLater();
      return;
    }
    const isNew = drawn === null || drawn.mention !== view.mention;
    if (isNew && !arrive(view)) {
      tell({ type: 'close' });
      return;
    }
    drawn = view;
    const language = options.language();
    const onClose = (): void => tell({ type: 'close' });
    if (view.card.ok)
      drawing.card(host.root, {
        card: view.card.value,
        language,
        pinned: view.pinned,
        canGoBack: view.canGoBack,
        lit: view.canGoBack ? null : view.mention,
        onUnlight: (click) => unlight(view.mention, click),
        onFold() {
          if (drawn !== null) place();
        },
        onPin: (pinned) => tell({ type: pinned ? 'pin' : 'unpin' }),
        onClose,
        onBack: () => tell({ type: 'back' }),
        onTurn: (entity) => tell({ type: 'turn', entity }),
        noteCount: options.noteCount(view.card.value.entity.id),
        onOpen: (place) => void askBackground('page/open', { place }),
        onNote: (entity) => note({ kind: 'entity', entity }),
        onReadNotes: (entity) => note({ kind: 'notes of entity', entity }),
      });
    else drawing.cardMessage(host.root, { language, about: view.card.reason, onClose });
    host.show();
    place();
  }

  /**
   * A card for another name: it goes to where that name is used, and takes on the page's tone.
   * @returns false when the name is no longer lit
   */
  function arrive(view: CardView): boolean {
    const mark = markOf(view);
    if (mark === null) return false;
    host.moveTo(mark.range.startContainer);
    takeTone(host.root.host);
    const painter = reading.painter;
    const rects = rectsOf(painter, mark);
    if (rects.length > 0)
      lines = nearestFirst(
        rects,
        rects.find((rect) => holds(rect, point)),
      );
    painter.emphasise(mark);
    return true;
  }

  /** Only the reader's own click: a page that could do it would take names away unseen. */
  function unlight({ entity, alias }: Mention, { isTrusted }: Pick<Event, 'isTrusted'>): void {
    if (!isTrusted) return;
    tell({ type: 'close' });
    options.onUnlight({ entity, alias });
  }

  /** The note's frame comes to the same name: the card makes room for it. */
  function note(about: NoteAbout): void {
    const beside = near();
    tell({ type: 'close' });
    if (beside !== null) options.onNote(about, beside);
  }

  function near(): Near | null {
    const mark = markOf(drawn);
    return mark && { node: mark.range.startContainer, boxes: () => rectsOf(reading.painter, mark) };
  }

  function hide(): void {
    drawn = null;
    options.drawing.now()?.clear(host.root);
    host.hide();
    reading.painter.emphasise(null);
  }

  function place(): void {
    const [line, ...others] = lines;
    if (line === undefined) return;
    const viewport = viewportOf(window);
    host.place(placeClear([line, ...others], host.measure(widthIn(viewport)), viewport));
    options.onPlaced();
  }

  function placeAgain(): void {
    const rects = near()?.boxes();
    if (rects === undefined) return;
    const viewport = viewportOf(window);
    const seen = rects.find((rect) => isInView(rect, viewport));
    if (seen === undefined) {
      // A pinned card stays where it is; another goes with its name.
      tell({ type: 'off mark' });
      return;
    }
    lines = nearestFirst(rects, seen);
    place();
  }

  /** What a page opens over a pinned card: the card comes on top again, or closes where it can no longer be used. */
  function comeOnTop({ target }: Event): void {
    if (drawn !== null && target !== host.root.host && !host.raise()) tell({ type: 'close' });
  }
  // None of them says all: older browsers tell of no dialog, and none of a dialog in a shadow tree, but the focus goes in.
  for (const type of ['toggle', 'fullscreenchange', 'focusin'])
    document.addEventListener(type, comeOnTop, { capture: true, passive: true, signal });

  signal.addEventListener(
    'abort',
    () => {
      tell({ type: 'close' });
      host.remove();
    },
    { once: true },
  );

  return {
    tell,
    placeAgain,
    pointAt: (at) => {
      point = at;
    },
    isShown: () => drawn !== null,
    isOpenByKeyboard,
    mark: () => markOf(drawn),
    about() {
      const beside = near();
      if (drawn === null || beside === null) return null;
      return { entity: drawn.card.ok ? drawn.card.value.entity.id : drawn.mention.entity, near: beside };
    },
    area: () => (drawn === null ? null : host.root.host.getBoundingClientRect()),
    countAgain() {
      if (drawn !== null) draw();
    },
    holds: host.contains,
    isAround: host.isAround,
  };
}
