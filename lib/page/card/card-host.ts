import { flatParent, isElement } from '../text/flat-tree.ts';
import type { HostName } from '../text/readable.ts';
import type { CardPlace, HostSize } from './card-place.ts';

/** Where our own interface is drawn: the card in one host, what belongs to notes in another. */
export interface CardHost {
  /** Made when it is first asked for: most pages never show it. */
  readonly root: ShadowRoot;
  /** Make it while there is time: it is about to be shown. The page is not touched. */
  prepare(): void;
  /**
   * Go where a card for this node can be used: into the modal dialog or full screen that holds it, else under `<html>`.
   * A frame in the host is loaded anew when that is another place than before.
   */
  moveTo(near: Node): void;
  /** The card's size when it may be `maxWidth` CSS px wide and as high as it likes. It must be shown; `place` follows. */
  measure(maxWidth: number): HostSize;
  /** @param size for what has none of its own, such as a frame: taken as far as the place allows */
  place(place: CardPlace, size?: HostSize): void;
  show(): void;
  hide(): void;
  /**
   * The page has opened something in the top layer: come to lie on it again.
   * @returns false when the pointer does not meet the host then: a modal dialog or full screen takes all for itself
   */
  raise(): boolean;
  /** Leave no trace; a frame in the host ends with it. The host can be moved to the page again. */
  remove(): void;
  /** Whether an event of the page happened in the host. */
  contains(event: Event): boolean;
  /** Whether a node, as the page sees it, is the host or in it. */
  isAround(node: Node | null): boolean;
}

interface CardHostOptions {
  readonly name: HostName;
  readonly css?: string;
  readonly shadowMode: 'open' | 'closed';
  /** Once, before anything is drawn in it. */
  onMade?(root: ShadowRoot): void;
}

interface Made {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Where it is placed. */
  readonly spot: CSSStyleSheet;
}

/**
 * The page's rules reach the host from outside: `!important` in a shadow tree is stronger than theirs, even
 * than `!important` of theirs. Hidden has to be said again, since `all` undoes it. The card in it scrolls, not
 * the host, which would cut off the card's shadow. A frame scrolls by itself and is as large as the host.
 */
const HOST_CSS = `:host{all:initial !important;direction:ltr !important;display:flex !important;
flex-direction:column !important;position:fixed !important;inset:auto !important;width:max-content !important}
:host(:not(:popover-open)){display:none !important}
:host>*{flex:0 1 auto;min-height:0;overflow:auto;overscroll-behavior:contain}
:host>iframe{flex:1 1 auto;width:100%;border:0}`;

const important = (declarations: Readonly<Record<string, number>>): string =>
  Object.entries(declarations)
    .map(([property, pixels]) => `${property}:${pixels}px !important`)
    .join(';');

/** A page may magnify its root by `zoom`, which would move and magnify the card: taken back, a pixel is one of the viewport. */
const unzoomed = (element: Element): string => `zoom:${1 / (element.parentElement?.currentCSSZoom || 1)} !important`;

/** The innermost element that takes all input for itself and holds `near`: only inside it does a card get the pointer. */
function holderOf(near: Node, document: Document): Element {
  for (let at: Node | null = near; at; at = flatParent(at))
    if (isElement(at) && at.matches(':modal, :fullscreen')) return at;
  return document.documentElement;
}

function makeElement(window: Window & typeof globalThis, { name, css, shadowMode, onMade }: CardHostOptions): Made {
  const { document } = window;
  const sheetOf = (text: string): CSSStyleSheet => {
    const sheet = new window.CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  };
  // Made in a document that knows no custom elements: a page that has defined one of this name would be given its
  // constructor's call and, through ElementInternals, the shadow tree, closed or not.
  const element = document.implementation.createHTMLDocument('').createElement(name);
  element.setAttribute('popover', 'manual');
  const root = element.attachShadow({ mode: shadowMode });
  document.adoptNode(element);
  const spot = sheetOf('');
  root.addEventListener('click', onlyTrusted, { capture: true });
  root.adoptedStyleSheets = [sheetOf(HOST_CSS), ...(css === undefined ? [] : [sheetOf(css)]), spot];
  onMade?.(root);
  return { element, root, spot };
}

/** How far inside its corners the host is met, in CSS px: they are round. */
const INSET = 8;

/** Whether the pointer would meet an element at its middle and its corners; places out of sight are passed over. */
function isMet(element: Element): boolean {
  const root = element.getRootNode() as Document | ShadowRoot;
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const across = [left + INSET, right - INSET];
  const down = [top + INSET, bottom - INSET];
  const places = [[(left + right) / 2, (top + bottom) / 2], ...across.flatMap((x) => down.map((y) => [x, y]))];
  return places.every(([x = 0, y = 0]) => [element, null].includes(root.elementFromPoint(x, y)));
}

/** Only the reader's own clicks do anything: a page that came at the tree could open pages of ours or write in their name. */
function onlyTrusted(event: Event): void {
  if (event.isTrusted) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Nothing is added to the page before the first `moveTo`. What is drawn in the root brings its own style. */
export function makeCardHost(document: Document, options: CardHostOptions): CardHost {
  const window = document.defaultView;
  if (!window) throw new TypeError('A card needs a document that is shown.');
  let isShown = false;
  let made: Made | null = null;

  function make(): Made {
    made ??= makeElement(window as Window & typeof globalThis, options);
    return made;
  }

  function open(): void {
    const { element } = make();
    if (!element.isConnected || element.matches(':popover-open')) return;
    // Some pages strip what they do not know; without it showing throws.
    element.setAttribute('popover', 'manual');
    element.showPopover();
  }

  return {
    get root() {
      return make().root;
    },
    prepare: make,
    moveTo(near) {
      const { element } = make();
      const holder = holderOf(near, document);
      if (element.parentNode === holder) return;
      holder.append(element);
      if (isShown) open();
    },
    measure(maxWidth) {
      const { element, spot } = make();
      spot.replaceSync(`:host{${unzoomed(element)};${important({ left: 0, top: 0, 'max-width': maxWidth })}}`);
      const { width, height } = element.getBoundingClientRect();
      return { width, height };
    },
    place({ left, top, maxWidth, maxHeight }, size) {
      const { element, spot } = make();
      const limits = important({ left, top, 'max-width': maxWidth, 'max-height': maxHeight, ...size });
      spot.replaceSync(`:host{${unzoomed(element)};${limits}}`);
    },
    show() {
      isShown = true;
      open();
    },
    hide() {
      isShown = false;
      if (made?.element.matches(':popover-open')) made.element.hidePopover();
    },
    raise() {
      if (made === null || !isShown || isMet(made.element)) return true;
      if (made.element.matches(':popover-open')) made.element.hidePopover();
      open();
      return isMet(made.element);
    },
    remove() {
      isShown = false;
      made?.element.remove();
    },
    contains: (event) => made !== null && event.composedPath().includes(made.element),
    isAround: (node) => made !== null && node !== null && made.element.contains(node),
  };
}
