import { askBackground } from '../../lib/bridge/ask.ts';
import type { SeenPage } from '../../lib/model/address.ts';
import type { Outline } from '../../lib/model/outline.ts';
import { holds, type Point } from '../../lib/page/caret.ts';
import type { NoteAnchors, NoteState } from '../../lib/page/notes/note-anchors.ts';
import { makeNotePainter, type NotePainter, type PaintedNote } from '../../lib/page/paint/note-painter.ts';
import { bringLinesIntoView, type Step } from '../../lib/page/walk.ts';
import { watchAddress } from './address-watch.ts';
import type { Parts, Wanted } from './bring-part.ts';
import { type Near, nearestFirst } from './near.ts';
import { hasWebAddress, seenPage } from './seen-page.ts';

/** A background that does not answer is asked again after so long, in ms. */
const ASK_AGAIN_MS = [1000, 4000, 16_000];

/** How long a passage that was gone to stands out, in ms. */
const EMPHASIS_MS = 4000;

/** The notes on one frame's page: found, tinted, and kept so as the page and the notes change. Ends with its signal. */
export interface PageNotes {
  /** Notes were written, changed or deleted. */
  askAgain(): void;
  /** Names to be tinted besides the noted passages. */
  tintNames(names: readonly PaintedNote[]): void;
  /** Goes to a note's passage, as soon as it is found. */
  show(id: string): void;
  /** The next or previous noted passage in the order of the page, having gone there; `null` when there is none. */
  walk(step: Step): string | null;
  /** Whether any noted passage is painted. */
  areAny(): boolean;
  /** Noted passages under a point of the viewport (CSS px). */
  at(point: Point): readonly string[];
  /** Where noted passages stand, the line under the point first. */
  near(ids: readonly string[], point?: Point): Near | null;
  emphasise(id: string | null): void;
  states(): Outline['notes'];
}

interface NotesOptions {
  readonly signal: AbortSignal;
  /** What finds passages: few pages have any. */
  readonly passages: Wanted<Parts['passages']>;
  /** The background knows now which passages are gone: their notes are met at names instead. */
  onReported(): void;
}

export function startNotes(window: Window & typeof globalThis, options: NotesOptions): PageNotes {
  const { document } = window;
  const { signal } = options;
  /** Made when there is something to paint. */
  let painter: NotePainter | null = null;
  let states: readonly NoteState[] = [];
  let names: readonly PaintedNote[] = [];
  /** The page that `states` are of. */
  let page: SeenPage | null = null;
  let reported = '';
  let wanted: string | null = null;
  let walkedTo: string | null = null;
  let asked = 0;
  let emphasis: number | undefined;

  let anchors: NoteAnchors | null = null;

  const makeAnchors = (make: Parts['passages']): NoteAnchors =>
    make(window, {
      signal,
      onChange(next) {
        states = next;
        paint();
        if (wanted !== null) show(wanted);
      },
      onSettled: reportFound,
    });

  const isPainted = ({ range }: NoteState): boolean => range !== null;
  const passages = (): readonly NoteState[] => states.filter(isPainted);

  const linesOf = (id: string): readonly DOMRect[] => painter?.rectsOf(id) ?? [];

  function paint(): void {
    const noted = states.flatMap(({ id, colour, range }) => (range === null ? [] : [{ id, colour, range }]));
    painter ??= noted.length + names.length > 0 ? makeNotePainter(window) : null;
    painter?.paint([...noted, ...names]);
  }

  async function ask(tries = ASK_AGAIN_MS): Promise<void> {
    asked += 1;
    const question = asked;
    if (!hasWebAddress(window)) return;
    const seen = seenPage(window);
    const answer = await askBackground('page/notes', { page: seen });
    const isNeeded = answer.ok && answer.value.passages.length > 0 && anchors === null;
    const make = isNeeded ? (options.passages.now() ?? (await options.passages.bring())) : undefined;
    if (question !== asked || signal.aborted) return;
    if (!answer.ok || (isNeeded && make === undefined)) {
      const [wait, ...later] = tries;
      // A page that cannot be noted stays so.
      if ((answer.ok || answer.reason !== 'invalid') && wait !== undefined)
        window.setTimeout(() => {
          if (question === asked && !signal.aborted) void ask(later);
        }, wait);
      return;
    }
    page = seen;
    if (answer.value.show !== null) wanted = answer.value.show;
    anchors ??= make === undefined ? null : makeAnchors(make);
    anchors?.anchorAll(answer.value.passages);
  }

  /** Only of the page that was asked for: a single-page site may be at another one already. */
  function reportFound(settled: readonly NoteState[]): void {
    const now = seenPage(window);
    if (page === null || now.address !== page.address || now.canonical !== page.canonical) return;
    const notes = settled.map(({ id, found }) => ({ id, found }));
    const report = JSON.stringify([page.address, page.canonical, notes]);
    if (report === reported) return;
    reported = report;
    void askBackground('page/found', { page, notes }).then(options.onReported);
  }

  function near(ids: readonly string[], point?: Point): Near | null {
    const state = passages().find(({ id }) => ids.includes(id));
    if (state?.range == null) return null;
    const boxes = (): readonly DOMRect[] => ids.flatMap(linesOf);
    const first = point && boxes().findIndex((box) => holds(box, point));
    return {
      node: state.range.startContainer,
      boxes() {
        const now = boxes();
        return nearestFirst(now, first === undefined ? undefined : now[first]);
      },
    };
  }

  function emphasise(id: string | null): void {
    window.clearTimeout(emphasis);
    painter?.emphasise(id);
  }

  /** @returns false when the passage is nowhere */
  function goTo(id: string): boolean {
    const beside = near([id]);
    if (beside === null) return false;
    bringLinesIntoView(window, { node: beside.node, lines: () => linesOf(id) });
    emphasise(id);
    emphasis = window.setTimeout(() => painter?.emphasise(null), EMPHASIS_MS);
    walkedTo = id;
    return true;
  }

  function show(id: string): void {
    wanted = goTo(id) ? null : id;
    // Pictures that are still to come push what follows them away.
    if (wanted === null && document.readyState !== 'complete')
      window.addEventListener('load', () => goTo(id), { once: true, signal });
  }

  function walk(step: Step): string | null {
    const order = (painter?.inOrder() ?? []).filter((id) => passages().some((state) => state.id === id));
    const isBelowTop = (id: string): boolean => linesOf(id).some(({ top }) => top >= 0);
    const known = walkedTo === null ? -1 : order.indexOf(walkedTo);
    const inView = order.findIndex(isBelowTop);
    const before = (inView < 0 ? order.length : inView) - (step > 0 ? 1 : 0);
    const from = known >= 0 ? known : before;
    for (let count = 1; count <= order.length; count += 1) {
      const id = order[(from + step * count + 2 * order.length) % order.length];
      if (id !== undefined && linesOf(id).length > 0 && goTo(id)) return id;
    }
    return null;
  }

  watchAddress(window, signal, () => void ask());
  signal.addEventListener(
    'abort',
    () => {
      emphasise(null);
      painter?.clear();
    },
    { once: true },
  );
  void ask();

  return {
    askAgain: () => void ask(),
    tintNames(next) {
      // Names settle many times while a page loads; painting looks at every note.
      if (next.length === names.length && next.every((tint, index) => isSameTint(tint, names[index]))) return;
      names = next;
      paint();
    },
    show,
    walk,
    areAny: () => states.some(isPainted),
    at: (point) => (painter?.notesAt(point) ?? []).filter((id) => passages().some((state) => state.id === id)),
    near,
    emphasise,
    states: () => states.map(({ id, found }) => ({ id, found })),
  };
}

const isSameTint = (one: PaintedNote, other: PaintedNote | undefined): boolean =>
  one.id === other?.id &&
  one.colour === other.colour &&
  one.range.startContainer === other.range.startContainer &&
  one.range.startOffset === other.range.startOffset &&
  one.range.endContainer === other.range.endContainer &&
  one.range.endOffset === other.range.endOffset;
