import type { Anchor } from '../model/anchor.ts';

/** Units, other than white space, kept on either side: room for a sentence's worth of context. */
const CONTEXT = 64;
/** The most that an anchor holds, white space of indented markup included. */
const CONTEXT_WITH_SPACE = 200;
/** The longest passage that an anchor holds, in UTF-16 units. */
export const MAX_PASSAGE = 20_000;

const WHITE = /\s/;
const isWhite = (text: string, at: number): boolean => WHITE.test(text.charAt(at));
const splitsPair = (text: string, at: number): boolean =>
  /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(at - 1, at + 1));

/** How far the context reaches from `edge` in direction `step` before it is cut at a word's edge. */
function reach(text: string, edge: number, step: 1 | -1): number {
  let at = edge;
  let counted = 0;
  while (counted < CONTEXT && Math.abs(at - edge) < CONTEXT_WITH_SPACE) {
    const next = step === 1 ? at : at - 1;
    if (next < 0 || next >= text.length) return at;
    if (!isWhite(text, next)) counted += 1;
    at += step;
  }
  return at;
}

function prefixOf(text: string, start: number): string {
  const far = reach(text, start, -1);
  if (far === 0 || isWhite(text, far - 1)) return text.slice(far, start);
  const space = text.slice(far, start).search(WHITE);
  // A word longer than the context, or a script without spaces, is cut anywhere but inside a character.
  if (space >= 0 && far + space < start) return text.slice(far + space, start);
  return text.slice(splitsPair(text, far) ? far + 1 : far, start);
}

function suffixOf(text: string, end: number): string {
  const far = reach(text, end, 1);
  if (far === text.length || isWhite(text, far)) return text.slice(end, far);
  const context = text.slice(end, far);
  const words = /^[\s\S]*\s/.exec(context)?.[0] ?? '';
  if (words.trim() !== '') return words;
  return splitsPair(text, far) ? context.slice(0, -1) : context;
}

/**
 * The anchor of a passage: the text as it stands without white space at its ends, up to 64 units of context on either
 * side cut at word edges (white space not counted, 200 with it), and the position.
 * @param text `document.body.textContent`
 * @param start UTF-16 offset in `text`
 * @param end UTF-16 offset in `text`, excluded
 * @throws RangeError if the offsets do not lie in the text in order, or if the passage is blank or longer than 20,000 units
 */
export function describePassage(text: string, start: number, end: number): Anchor {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start || end > text.length)
    throw new RangeError(`No passage from ${start} to ${end} in a text of ${text.length} units.`);
  const passage = text.slice(start, end);
  const exact = passage.trim();
  if (exact === '') throw new RangeError(`Nothing but white space from ${start} to ${end}.`);
  if (exact.length > MAX_PASSAGE) throw new RangeError(`A passage holds at most ${MAX_PASSAGE} units.`);
  const first = start + passage.length - passage.trimStart().length;
  const last = first + exact.length;
  return {
    quote: { exact, prefix: prefixOf(text, first), suffix: suffixOf(text, last) },
    position: { start: first, end: last },
  };
}
