import { isBlockByName, readingOf } from './readable.ts';

const ELEMENT = 1;
const TEXT = 3;

/** HTML parsers nest no deeper than 512, style engines hardly deeper: what is deeper is no prose, and would exhaust the stack. */
const DEEPEST = 1000;

/** A text node in a run or block; `start` is the UTF-16 offset of its data in the joined text. */
export interface Piece {
  readonly node: Text;
  readonly start: number;
}

/** What only the host can tell of an element. Without a style engine: `{ isSeen: () => true }`. */
export interface Sight {
  /** False: nothing of the element and what is below it is on the screen. Asked of parents before children. */
  isSeen(element: Element): boolean;
  /** False: the element's own text is not on the screen, though a child's may be (`visibility: hidden`). */
  isTextSeen?(element: Element): boolean;
  /** True: the style sheet makes an element that is inline by name end the line of text. */
  isBlock?(element: Element): boolean;
}

/** What a walk tells of, in the order of the flat tree: shadow trees and slots stand where they are painted. */
export interface Walk extends Sight {
  /** Text nodes that read as one line, and the block-level element they stand in. Never white space alone. */
  onRun(owner: Element, text: string, pieces: readonly Piece[]): void;
  /** Asked before anything else: true of a block-level element that need not be gone into again. */
  isKnown?(element: Element): boolean;
  /** True: stop the walk before the next block-level element. */
  isTimeUp?(): boolean;
  onEnter?(element: Element, isBlock: boolean): void;
  /** A block-level element is left, all of it told. */
  onWhole?(element: Element): void;
  /** The walk was stopped in a block-level element; `at`: its child to go on from, `null` when it is to be begun again. */
  onStopped?(element: Element, at: Node | null): void;
  /** An element whose text is not read. */
  onPassed?(element: Element): void;
  onShadow?(root: ShadowRoot): void;
}

interface Run {
  readonly owner: Element;
  text: string;
  pieces: Piece[];
  /** Nothing but white space so far. */
  isBlank: boolean;
}

const WORDS = /\S/;

function endRun(run: Run, walk: Walk): void {
  if (run.pieces.length === 0) return;
  if (!run.isBlank) walk.onRun(run.owner, run.text, run.pieces);
  run.text = '';
  run.pieces = [];
  run.isBlank = true;
}

/** The first `<summary>` is all that a closed `<details>` shows. */
function shownOfClosed(details: Element): readonly Node[] {
  for (let child = details.firstElementChild; child; child = child.nextElementSibling)
    if (child.localName === 'summary') return [child];
  return [];
}

/** What is painted instead of an element's own children, if anything: a slot's guests, a closed details' summary. */
function guestsOf(element: Element): readonly Node[] | undefined {
  if (element.localName === 'details') return element.hasAttribute('open') ? undefined : shownOfClosed(element);
  if (element.localName !== 'slot' || !('assignedNodes' in element)) return undefined;
  const assigned = (element as HTMLSlotElement).assignedNodes();
  return assigned.length > 0 ? assigned : undefined;
}

/**
 * White space is taken as it is: most of it stands between blocks.
 * @param from the child to begin with, of an element that shows nothing but its own children
 * @returns the child before or in which the walk was stopped
 */
function walkInto(element: Element, run: Run, walk: Walk, depth: number, from?: Node): Node | undefined {
  let isOwnSeen: boolean | undefined;
  const guests = guestsOf(element);
  const shadow = guests ? null : element.shadowRoot;
  if (shadow) walk.onShadow?.(shadow);
  let guest = 0;
  let node = from ?? (guests ? guests[guest] : (shadow ?? element).firstChild);
  for (; node; node = guests ? guests[++guest] : node.nextSibling) {
    const type = node.nodeType;
    if (type === ELEMENT) {
      if (!walkElement(node as Element, run, walk, depth + 1)) return node;
    } else if (type === TEXT) {
      const { data } = node as Text;
      if (WORDS.test(data)) {
        isOwnSeen ??= walk.isTextSeen?.(element) ?? true;
        if (!isOwnSeen) continue;
        run.isBlank = false;
      }
      run.pieces.push({ node: node as Text, start: run.text.length });
      run.text += data;
    }
  }
  return undefined;
}

/** Nothing is shown in it, whatever its style; a `<br>` that is not displayed ends no line, and a slot has its guests. */
const isEmpty = (element: Element): boolean =>
  element.firstChild === null &&
  element.localName !== 'br' &&
  element.localName !== 'slot' &&
  element.shadowRoot === null;

/** @returns false when the walk was stopped before or in it */
function walkElement(element: Element, run: Run, walk: Walk, depth: number): boolean {
  if (walk.isKnown?.(element)) {
    endRun(run, walk);
    return true;
  }
  const reading = depth > DEEPEST ? 'wall' : readingOf(element);
  const isBare = reading === 'text' && isEmpty(element);
  if (reading !== 'text' || !(isBare || walk.isSeen(element))) {
    if (reading === 'wall') endRun(run, walk);
    walk.onPassed?.(element);
    return true;
  }
  const isBlock = isBlockByName(element);
  if (element.localName === 'br' || (isBare && isBlock)) endRun(run, walk);
  if (isBare) walk.onEnter?.(element, false);
  if (isBare || element.localName === 'br') return true;
  if (isBlock || walk.isBlock?.(element)) {
    endRun(run, walk);
    return !walk.isTimeUp?.() && walkBlock(element, walk, depth);
  }
  walk.onEnter?.(element, false);
  return walkInto(element, run, walk, depth) === undefined;
}

/** Before a block-level child of its own a line has ended; within an inline one it goes on from before that. */
const isLineEnd = (element: Element, child: Node, walk: Walk): boolean =>
  child.parentNode === element && (isBlockByName(child as Element) || (walk.isBlock?.(child as Element) ?? false));

/** A block-level element is a line of its own: its runs begin and end in it. */
function walkBlock(element: Element, walk: Walk, depth: number, from?: Node): boolean {
  if (from === undefined) walk.onEnter?.(element, true);
  const run: Run = { owner: element, text: '', pieces: [], isBlank: true };
  const stop = walkInto(element, run, walk, depth, from);
  endRun(run, walk);
  if (stop === undefined) walk.onWhole?.(element);
  else walk.onStopped?.(element, isLineEnd(element, stop, walk) ? stop : null);
  return stop === undefined;
}

/**
 * Tell of every run of text below `root`, which counts as block-level whatever it is.
 * Nothing is told when `root` itself is not to be read. Ancestors are the caller's to judge. Writes nothing.
 * Runs told before a stop are whole; the elements it was stopped in are told innermost first.
 * @param from where a walk of the same root was stopped, while it is still a child of the root: that root is not entered again
 */
export function walkText(root: Element, walk: Walk, from?: Node): void {
  if (readingOf(root) === 'text' && walk.isSeen(root)) walkBlock(root, walk, 0, from);
  else walk.onPassed?.(root);
}
