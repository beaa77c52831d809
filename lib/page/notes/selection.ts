import { boxAround } from '../paint/near-viewport.ts';
import { isElement } from '../text/flat-tree.ts';
import { OUR_PREFIX } from '../text/readable.ts';
import type { Piece } from '../text/text-walk.ts';
import { rectsOfPart, textRects } from '../text-rects.ts';
import type { BodyText } from './body-text.ts';

/** As long as an anchor's quote may be, in UTF-16 units. */
const LONGEST_PASSAGE = 20_000;

const FIELD = 'input, textarea, select, [role="textbox" i], [role="searchbox" i]';
/** Anything but white space and signs without a width, such as soft hyphens. */
const SEEN = /[^\s\p{Cf}]/u;
/** A text of which so many UTF-16 units are not laid out is not laid out. */
const ENOUGH = 1000;
const FOLLOWING = 4;

/** UTF-16 offsets in a body's text, end excluded. */
export interface Passage {
  readonly start: number;
  readonly end: number;
}

/** The page's own selection, if any of its text is selected; in Firefox, which can have several, the first. */
function selectedRange(document: Document): Range | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  return selection.getRangeAt(0);
}

/** What the reader writes in is not the page's text, and what is ours is not the page's. */
function isReadersOrOurs(node: Node): boolean {
  const element = isElement(node) ? node : node.parentElement;
  if (element === null) return false;
  if (element.closest(FIELD) !== null || (element as HTMLElement).isContentEditable) return true;
  let at: Element | null = element;
  while (at && !at.localName.startsWith(OUR_PREFIX)) at = at.parentElement;
  return at !== null;
}

/** Scripts, closed menus and the like stand in the text, too. What a closed `<details>` holds has rectangles all the same. */
function isLaidOut({ node }: Piece): boolean {
  if (rectsOfPart({ node, start: 0, end: Math.min(node.length, ENOUGH) }).length === 0) return false;
  const window = node.ownerDocument.defaultView;
  return window === null || boxAround(node, window)?.checkVisibility() === true;
}

function firstSeen(body: BodyText, { start, end }: Passage): number {
  for (let at = start; at < end; ) {
    const piece = body.pieceAt(at);
    if (!piece) return end;
    const pieceEnd = Math.min(end, piece.start + piece.node.length);
    const found = isLaidOut(piece) ? body.text.slice(at, pieceEnd).search(SEEN) : -1;
    if (found >= 0) return at + found;
    at = pieceEnd;
  }
  return end;
}

function lastSeen(body: BodyText, { start, end }: Passage): number {
  for (let at = end; at > start; ) {
    const piece = body.pieceAt(at - 1);
    if (!piece) return start;
    const pieceStart = Math.max(start, piece.start);
    if (isLaidOut(piece))
      for (let last = at; last > pieceStart; last -= 1) if (SEEN.test(body.text.charAt(last - 1))) return last;
    at = pieceStart;
  }
  return start;
}

/**
 * The passage that the reader has selected, without what is not seen at its ends: a click that selects a paragraph
 * ends before the text of the next one, and a script may stand between. `null` when it is blank, longer than 20,000
 * units, in a field or a text that the reader writes, in our own interface, in a shadow tree or outside the body.
 * @param body read just now
 */
export function selectedPassage(document: Document, body: BodyText): Passage | null {
  const range = selectedRange(document);
  if (!range || isReadersOrOurs(range.startContainer)) return null;
  const from = body.offsetOf(range.startContainer, range.startOffset);
  const to = body.offsetOf(range.endContainer, range.endOffset);
  if (from === null || to === null) return null;
  const start = firstSeen(body, { start: from, end: to });
  const end = lastSeen(body, { start, end: to });
  const last = body.pieceAt(end - 1);
  if (start >= end || end - start > LONGEST_PASSAGE || !last || isReadersOrOurs(last.node)) return null;
  return { start, end };
}

/** Whether there is a selection worth the reading of the whole body: cheap enough for every `selectionchange`. */
export function isTextSelected(document: Document): boolean {
  const range = selectedRange(document);
  return range !== null && !isReadersOrOurs(range.startContainer);
}

/** Where the focus is, by open shadow trees' own account. */
function focusedElement(document: Document): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/**
 * Whether the reader has selected text in a shadow tree, which is no part of the body's text. Seen from the page such
 * a selection is collapsed at the tree's host, or stands in another tree.
 */
export function isSelectionInShadow(document: Document): boolean {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.toString().trim() === '') return false;
  const { startContainer, startOffset } = selection.getRangeAt(0);
  if (startContainer.getRootNode() !== document) return true;
  const at = startContainer.childNodes[startOffset];
  if (!selection.isCollapsed || !at || !isElement(at) || isReadersOrOurs(at)) return false;
  const focused = focusedElement(document);
  return focused === null || !isReadersOrOurs(focused);
}

function isBackward({ anchorNode, anchorOffset, focusNode, focusOffset }: Selection): boolean {
  if (!anchorNode || !focusNode) return false;
  if (anchorNode === focusNode) return focusOffset < anchorOffset;
  return (focusNode.compareDocumentPosition(anchorNode) & FOLLOWING) !== 0;
}

/**
 * The lines of a selected passage in the viewport, CSS px, the one to be near first: after a pointer the line where it
 * let go, after the keyboard the last. Empty when the page has changed or does not lay it out.
 */
export function selectionLines(
  document: Document,
  body: BodyText,
  { start, end }: Passage,
  by: 'pointer' | 'keyboard',
): readonly DOMRect[] {
  const range = body.rangeOf(start, end);
  const lines = range ? textRects(range) : [];
  const selection = document.getSelection();
  return by === 'pointer' && selection && isBackward(selection) ? lines : lines.reverse();
}
