import type { Anchor, Anchored } from '../../model/anchor.ts';
import type { Found } from '../../model/kept-note.ts';
import type { NoteColour } from '../../model/note.ts';
import type { BodyText } from './body-text.ts';

/** A noted passage that is looked for. */
export interface NoteToAnchor {
  readonly id: string;
  readonly colour: NoteColour;
  readonly anchor: Anchor;
}

/** Where a note stands in the body's text as last read; an orphan behind all text. UTF-16 offsets. */
export interface Standing {
  readonly note: NoteToAnchor;
  readonly found: Found;
  readonly start: number;
  readonly end: number;
  readonly range: StaticRange | null;
}

export function standingOf(body: BodyText, note: NoteToAnchor, place: Anchored): Standing {
  if (place.found === 'orphan') return { note, found: 'orphan', start: Infinity, end: Infinity, range: null };
  const { found, start, end } = place;
  return { note, found, start, end, range: body.rangeOf(start, end) };
}

/** The quote stands here with the whole of its context. */
const isWhole = (text: string, { quote }: Anchor, start: number): boolean =>
  start >= 0 &&
  text.startsWith(quote.exact, start) &&
  text.startsWith(quote.suffix, start + quote.exact.length) &&
  text.endsWith(quote.prefix, start);

/** Context so long (UTF-16 units) stands for the place of a quote. */
const TELLING = 24;

/**
 * Where a note stands that has only moved as its neighbour did: quote and context are whole there. Found so without a
 * search, which takes some milliseconds a note on a long page. `null` when it has to be searched.
 * @param shift by how much the note before it has moved, in UTF-16 units
 */
export function shifted(body: BodyText, note: NoteToAnchor, shift: number): Standing | null {
  const { quote, position } = note.anchor;
  if (!position || quote.prefix.length + quote.suffix.length < TELLING) return null;
  const start = [position.start, position.start + shift].find((at) => isWhole(body.text, note.anchor, at));
  if (start === undefined) return null;
  const end = start + quote.exact.length;
  return { note, found: 'exact', start, end, range: body.rangeOf(start, end) };
}

/**
 * A note after the page changed elsewhere: its nodes have been left alone, quote and context are whole around them.
 * `null` when it has to be looked for.
 */
export function stillStanding(body: BodyText, standing: Standing): Standing | null {
  const { range, note } = standing;
  if (!range) return null;
  const start = body.offsetOf(range.startContainer, range.startOffset);
  if (start === null || !isWhole(body.text, note.anchor, start)) return null;
  const end = start + note.anchor.quote.exact.length;
  if (body.offsetOf(range.endContainer, range.endOffset) !== end) return null;
  return { ...standing, found: 'exact', start, end };
}

/** A note in the very text in which it stood, though the page may have put that text into other nodes. */
export function standingAgain(body: BodyText, standing: Standing): Standing {
  const { found, range, start, end } = standing;
  return found === 'orphan' || range ? standing : { ...standing, range: body.rangeOf(start, end) };
}

export const isSameAnchor = (one: Anchor, other: Anchor): boolean =>
  one.quote.exact === other.quote.exact &&
  one.quote.prefix === other.quote.prefix &&
  one.quote.suffix === other.quote.suffix &&
  one.position?.start === other.position?.start &&
  one.position?.end === other.position?.end;
