import type { Anchor, Anchored } from '../../model/anchor.ts';
import type { Found } from '../../model/kept-note.ts';
import type { NoteColour } from '../../model/note.ts';
import { makeBudget } from '../budget.ts';
import { makePace } from '../text/pace.ts';
import { type BodyText, readBodyText } from './body-text.ts';
import { isOfPage, lostBy } from './lost-ranges.ts';
import {
  isSameAnchor,
  type NoteToAnchor,
  type Standing,
  shifted,
  standingAgain,
  standingOf,
  stillStanding,
} from './standing.ts';
import { isBesideWords, wordedText } from './worded-text.ts';

export type { NoteToAnchor } from './standing.ts';

/** How long the page must be quiet before its notes are looked for again, in ms: texts arrive in pieces … */
const QUIET_MS = 300;
/** … and how long a page that is never quiet is waited for. */
const LONGEST_WAIT_MS = 2000;
/** While many notes are looked for, what was found is told so often, in ms: each time all are painted anew. */
const TELL_EVERY_MS = 500;
/** So long after the last note found or lost, in ms, what there is may be reported. */
const SETTLED_MS = 3000;

/** How a noted passage stands. `range` is `null` for an orphan, and while the page has changed its text since it was found. */
export interface NoteState {
  readonly id: string;
  readonly colour: NoteColour;
  readonly found: Found;
  readonly range: StaticRange | null;
}

/** Finds passages in one text; `prepare` reads it for searching until time is up and says whether that is done. */
export interface TextFinder {
  (anchor: Anchor): Anchored;
  prepare?(isTimeUp: () => boolean): boolean;
}

export interface NoteAnchorsOptions {
  /** Ends all; nothing is told any more. */
  readonly signal: AbortSignal;
  /** Finds passages in a text: `makeFinder` of the anchor room. */
  find(text: string): TextFinder;
  /** Where notes stand has changed: in document order, orphans last. What the page took away is told before the next paint. */
  onChange(states: readonly NoteState[]): void;
  /** No note has been found or lost for 3 s: this may be reported. */
  onSettled(states: readonly NoteState[]): void;
}

export interface NoteAnchors {
  /** These are the page's notes now; those that were among them stay where they stand. The others are looked for soon after. */
  anchorAll(notes: readonly NoteToAnchor[]): void;
  /** Of the notes that have been looked for; in document order, orphans last. */
  states(): readonly NoteState[];
}

/** One look for notes in one reading of the body. */
interface Look {
  readonly body: BodyText;
  /** The notes still to be looked for, in the order of where they stood, the first last. */
  readonly waiting: NoteToAnchor[];
  find: TextFinder | null;
  /** Finds in what a reader can see: made when the whole text has led to what none can. */
  findInWords: TextFinder | null;
  /** By how much the last one found has moved since it was written, in UTF-16 units. */
  shift: number;
}

const placeOf = ({ anchor }: NoteToAnchor): number => anchor.position?.start ?? 0;

/**
 * Keeps a page's notes where their passages are, as text arrives or changes: as its budget allows, and nothing while
 * there are no notes.
 */
export function makeNoteAnchors(window: Window, options: NoteAnchorsOptions): NoteAnchors {
  const { signal, onChange, onSettled } = options;
  const { document } = window;
  const standings = new Map<string, Standing>();
  let notes: ReadonlyMap<string, NoteToAnchor> = new Map();
  /** The text that the standings are of, once `look` is done. */
  let text: string | null = null;
  let look: Look | null = null;
  let isDue = false;
  let isChanged = false;
  let toldAt = 0;
  let timer: number | undefined;
  let settling: number | undefined;
  let resultAt = 0;
  let firstChange = 0;
  let lastChange = 0;
  const now = (): number => window.performance.now();
  const pace = makePace(window, signal, work, makeBudget(window.performance));
  const observer = new MutationObserver(changed);

  const states = (): readonly NoteState[] =>
    [...standings.values()]
      .sort((one, other) => one.start - other.start || 0)
      .map(({ note: { id, colour }, found, range }) => ({ id, colour, found, range }));

  function tell(): void {
    isChanged = false;
    toldAt = now();
    onChange(states());
  }

  function stand(next: Standing): void {
    const before = standings.get(next.note.id);
    standings.set(next.note.id, next);
    if (before?.found === next.found && before.range === next.range) return;
    isChanged = true;
    if (before?.found !== next.found) settleLater();
  }

  function settleLater(): void {
    resultAt = now();
    settling ??= window.setTimeout(settle, SETTLED_MS);
  }

  function settle(): void {
    const wait = resultAt + SETTLED_MS - now();
    // What the page has just taken away is being looked for: nobody knows yet how that stands.
    const isAnyLost = [...standings.values()].some(({ found, range }) => found !== 'orphan' && !range);
    settling = undefined;
    if (wait > 0) settling = window.setTimeout(settle, wait);
    else if (isAnyLost) settleLater();
    else onSettled(states());
  }

  function begin(): Look {
    isDue = false;
    const body = readBodyText(document);
    const isSame = body.text === text;
    text = body.text;
    const waiting: NoteToAnchor[] = [];
    for (const note of notes.values()) {
      const before = standings.get(note.id);
      const still = before && (isSame ? standingAgain(body, before) : stillStanding(body, before));
      if (still) stand(still);
      else waiting.push(note);
    }
    waiting.sort((one, other) => placeOf(other) - placeOf(one));
    return { body, waiting, find: null, findInWords: null, shift: 0 };
  }

  function search({ anchor }: NoteToAnchor, at: Look): Anchored {
    at.find ??= options.find(at.body.text);
    const place = at.find(anchor);
    if (place.found === 'orphan' || !isBesideWords(at.body, place.start, place.end)) return place;
    at.findInWords ??= options.find(wordedText(document, at.body));
    return at.findInWords(anchor);
  }

  /** Whether the text has been read for searching: on a long page that takes more than one slice. */
  function isReady(at: Look, isTimeUp: () => boolean): boolean {
    at.find ??= options.find(at.body.text);
    return at.find.prepare?.(isTimeUp) ?? true;
  }

  /** False if there was no time for it. */
  function lookFor(note: NoteToAnchor, at: Look, isTimeUp: () => boolean): boolean {
    const moved = shifted(at.body, note, at.shift);
    if (!moved && !isReady(at, isTimeUp)) return false;
    const standing = moved ?? standingOf(at.body, note, search(note, at));
    if (standing.found === 'exact') at.shift = standing.start - placeOf(note);
    stand(standing);
    return true;
  }

  function work(isTimeUp: () => boolean): boolean {
    if (!look && !isDue) return false;
    look ??= begin();
    while (look.waiting.length > 0 && !isTimeUp()) {
      const next = look.waiting.at(-1);
      const note = next && notes.get(next.id);
      if (note && !lookFor(note, look, isTimeUp)) break;
      look.waiting.pop();
    }
    const isMore = look.waiting.length > 0;
    if (!isMore) look = null;
    if (isChanged && (!isMore || now() - toldAt > TELL_EVERY_MS)) tell();
    return isMore || isDue;
  }

  function wakeWhenQuiet(): void {
    const wait = Math.min(lastChange + QUIET_MS, firstChange + LONGEST_WAIT_MS) - now();
    timer = undefined;
    if (wait > 0) timer = window.setTimeout(wakeWhenQuiet, wait);
    else lookAgain();
  }

  function lookAgain(): void {
    isDue = true;
    pace.wake();
  }

  function changed(records: readonly MutationRecord[]): void {
    const ofPage = records.filter(isOfPage);
    if (ofPage.length === 0) return;
    const isLost = lostBy(ofPage);
    for (const standing of standings.values())
      if (standing.range && isLost(standing.range)) stand({ ...standing, range: null });
    if (isChanged) tell();
    lastChange = now();
    if (timer !== undefined) return;
    firstChange = lastChange;
    timer = window.setTimeout(wakeWhenQuiet, QUIET_MS);
  }

  function stop(): void {
    observer.disconnect();
    window.clearTimeout(timer);
    window.clearTimeout(settling);
    timer = undefined;
    settling = undefined;
    standings.clear();
    text = null;
    look = null;
    isDue = false;
  }

  signal.addEventListener('abort', stop, { once: true });
  return {
    states,
    anchorAll(wanted) {
      if (signal.aborted) return;
      notes = new Map(wanted.map((note) => [note.id, note]));
      if (notes.size === 0) stop();
      else observer.observe(document, { subtree: true, childList: true, characterData: true });
      for (const [id, standing] of standings) {
        const note = notes.get(id);
        if (note && isSameAnchor(note.anchor, standing.note.anchor)) standings.set(id, { ...standing, note });
        else standings.delete(id);
      }
      tell();
      if (standings.size < notes.size) lookAgain();
    },
  };
}
