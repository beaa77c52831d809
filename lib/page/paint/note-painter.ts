import { caretAt, holds, letterBelow, type Point } from '../caret.ts';
import { isOver } from '../hit-test.ts';
import { rectsOfPart, textRects } from '../text-rects.ts';
import type { Position } from './mark.ts';
import { makeMarkSheet, rootsOf } from './mark-sheet.ts';
import { nearNotes } from './near-notes.ts';
import { type LaidNote, layNotes, type NotedPart, notesByText, type PaintedNote } from './note-layers.ts';
import { NOTE_FOCUS_NAME, noteCss, noteHighlightName } from './note-styles.ts';
import { patience } from './patience.ts';

export type { PaintedNote } from './note-layers.ts';

/** Below the names' lines (0 and 1), so that a name within a note keeps its line. */
const TINT_PRIORITY = -2;
const FOCUS_PRIORITY = -1;
/** A letter may have no box of its own, as half of an emoji: so many UTF-16 units on either side are looked at with it. */
const BESIDE = 2;

/** Tints notes by the CSS Custom Highlight API: no node of the page is ever written. */
export interface NotePainter {
  /** The whole set; what is no longer in it goes, before this returns. Cheapest when it comes in document order. */
  paint(notes: readonly PaintedNote[]): void;
  /** Make one note stand out, shown or walked to, whenever it is painted; `null` takes that away. */
  emphasise(id: string | null): void;
  /** Leave the page as it was found. The painter may be used again afterwards. */
  clear(): void;
  /** Ids of all notes under a point of the viewport (CSS px), the one that begins last first. */
  notesAt(point: Point): readonly string[];
  /** A note's rectangles in the viewport, CSS px, one a line and node; empty when it is not there or not laid out. */
  rectsOf(id: string): DOMRect[];
  /** Ids of all notes in document order, those far from the viewport too. */
  inOrder(): readonly string[];
}

type RangesByName = ReadonlyMap<string, ReadonlySet<AbstractRange>>;
const NO_RANGES: ReadonlySet<AbstractRange> = new Set();

/** What to paint under which name. */
function rangesByName(notes: readonly LaidNote[], focused: LaidNote | undefined): RangesByName {
  const ranges = new Map<string, Set<AbstractRange>>();
  const put = (name: string, range: AbstractRange): void => {
    ranges.set(name, (ranges.get(name) ?? new Set()).add(range));
  };
  for (const { colour, layer, range } of notes) put(noteHighlightName(colour, layer), range);
  if (focused) put(NOTE_FOCUS_NAME, focused.range);
  return ranges;
}

export function makeNotePainter(window: Window & typeof globalThis): NotePainter {
  const { document } = window;
  const registry = window.CSS.highlights;
  const highlights = new Map<string, Highlight>();
  const sheet = makeMarkSheet(window, noteCss);
  const near = nearNotes(window, show);
  let notes: readonly LaidNote[] = [];
  /** Made when the pointer first asks for it. */
  let byText: ReadonlyMap<Text, readonly NotedPart[]> | null = null;
  let wanted: RangesByName = new Map();
  /** What was put where. A content script in Firefox can ask a highlight for its size, and not for what is in it. */
  let painted: RangesByName = new Map();
  let emphasised: string | null = null;

  const noteOf = (id: string | null): LaidNote | undefined => notes.find((note) => note.id === id);

  function highlightOf(name: string): Highlight {
    const highlight = highlights.get(name) ?? new window.Highlight();
    highlight.priority = name === NOTE_FOCUS_NAME ? FOCUS_PRIORITY : TINT_PRIORITY;
    highlights.set(name, highlight);
    return highlight;
  }

  function unregister(name: string, highlight: Highlight): void {
    if (registry.get(name) === highlight) registry.delete(name);
    highlights.delete(name);
  }

  function register(): void {
    for (const [name, highlight] of highlights) if (!wanted.has(name)) unregister(name, highlight);
    for (const [name, ranges] of wanted) {
      const highlight = highlightOf(name);
      const before = painted.get(name) ?? NO_RANGES;
      // The page has put something in, or taken something out.
      if (highlight.size !== before.size) highlight.clear();
      for (const range of before) if (!ranges.has(range)) highlight.delete(range);
      for (const range of ranges) highlight.add(range);
      if (registry.get(name) !== highlight) registry.set(name, highlight);
    }
    painted = wanted;
  }

  function show(): void {
    wanted = rangesByName(near.shown(), noteOf(emphasised));
    if (!guard.hasGivenUp()) register();
  }

  const guard = patience(window, {
    isWell() {
      sheet.suit(notes);
      if (!sheet.isWorn()) return false;
      return [...wanted].every(([name, { size }]) => {
        const highlight = highlights.get(name);
        return highlight?.size === size && registry.get(name) === highlight;
      });
    },
    repair() {
      register();
      sheet.wear(rootsOf(notes));
    },
  });

  function paint(next: readonly PaintedNote[]): void {
    notes = layNotes(next);
    byText = null;
    near.set(notes);
    guard.watch(notes.length > 0);
    if (notes.length === 0) sheet.remove();
    else if (!guard.hasGivenUp()) {
      sheet.suit(notes);
      sheet.wear(rootsOf(notes));
    }
    show();
  }

  /** All notes that hold a letter before or behind a place, and have it under the point. */
  function notesOver(place: Position | null, point: Point): readonly string[] {
    if (!place) return [];
    const { node, offset } = place;
    byText ??= notesByText(notes);
    const parts = byText.get(node) ?? [];
    const ids = [offset, offset - 1].flatMap((letter) => {
      const holding = parts.filter(({ start, end }) => start <= letter && letter < end);
      return holding.flatMap(({ id, ...part }) => {
        const start = Math.max(part.start, letter - BESIDE);
        const end = Math.min(part.end, letter + 1 + BESIDE);
        return rectsOfPart({ node, start, end }).some((rect) => holds(rect, point)) ? [id] : [];
      });
    });
    return [...new Set(ids)];
  }

  return {
    paint,
    emphasise(id) {
      if (emphasised === id) return;
      emphasised = id;
      show();
    },
    clear() {
      emphasised = null;
      guard.forgive();
      paint([]);
    },
    notesAt(point) {
      if (notes.length === 0) return [];
      const roots = sheet.roots();
      const caret = caretAt(document, roots, point);
      const ids = notesOver(caret, point);
      if (ids.length > 0 || (caret && isOver(caret.node, point))) return ids;
      return notesOver(letterBelow(document, roots, point), point);
    },
    rectsOf(id) {
      const note = noteOf(id);
      return note ? textRects(note.range) : [];
    },
    inOrder: () => notes.map(({ id }) => id),
  };
}
