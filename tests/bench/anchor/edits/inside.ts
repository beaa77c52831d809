import type { Page, Piece } from '../page.ts';
import { type Version, wordsOf } from './version.ts';

/** UTF-16 units of a quote to one typing error. */
const UNITS_A_TYPO = 30;
const WORDS_CHANGED = 0.15;
/** Of changed words most are exchanged, some dropped, some put before one that stays. */
const DROPPED = 0.15;
const PUT_BEFORE = 0.15;

const NEIGHBOURS = 'azertyuiopqsdfghjklmwxcvbn';
const UNREAD = new Set(['script', 'style', 'noscript', 'template']);

/** The text nodes' stretches that the quote was noted on. */
export function piecesOfQuote(page: Page, start: number, end: number): Piece[] {
  let offset = 0;
  return page.nodes().flatMap((node) => {
    const [from, to] = [Math.max(0, start - offset), Math.min(node.data.length, end - offset)];
    offset += node.data.length;
    return from < to && !UNREAD.has(node.parent?.name ?? '') ? [{ node, from, to }] : [];
  });
}

interface Spot extends Piece {
  readonly text: string;
}

/** Words of the quote in document order; one that markup cuts counts as two. */
function wordsIn({ page, language, quote }: Version): Spot[] {
  return piecesOfQuote(page, quote.start, quote.end).flatMap(({ node, from, to }) =>
    wordsOf(node.data.slice(from, to), language).map((word) => ({
      node,
      from: from + word.from,
      to: from + word.to,
      text: word.text,
    })),
  );
}

/** Some of a list, in its own order from the last to the first: writing there leaves the places before alone. */
function someFromBehind<T>(list: readonly T[], count: number, random: Version['random']): T[] {
  const indices = list.map((_, index) => index);
  const chosen = Array.from({ length: Math.min(count, list.length) }, () =>
    indices.splice(random.int(indices.length), 1),
  ).flat();
  return chosen.sort((a, b) => b - a).flatMap((index) => list.slice(index, index + 1));
}

/** One slip of the fingers in a word: a letter twice, left out, exchanged with the next, or its neighbour's. */
function slip(word: string, random: Version['random']): string {
  const at = random.int(word.length);
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  const kind = random.int(4);
  if (kind === 0) return before + letter + letter + after;
  if (kind === 1 && word.length > 2) return before + after;
  if (kind === 2 && after !== '' && after.charAt(0) !== letter)
    return before + after.charAt(0) + letter + after.slice(1);
  return before + random.pick([...NEIGHBOURS].filter((other) => other !== letter)) + after;
}

/** Typing errors are mended, or made, within the quote: one in some thirty units. */
export function makeTypos(version: Version): void {
  const { page, random, quote } = version;
  const count = Math.max(1, Math.round((quote.end - quote.start) / UNITS_A_TYPO));
  const words = wordsIn(version).filter(({ text }) => text.length > 1);
  for (const word of someFromBehind(words, count, random)) page.write(word, slip(word.text, random), true);
}

/** 15 % of the quote's words are others now, one at least. */
export function changeWords(version: Version): void {
  const { page, random, word } = version;
  const words = wordsIn(version);
  const count = Math.max(1, Math.round(words.length * WORDS_CHANGED));
  for (const spot of someFromBehind(words, count, random)) {
    const fate = random.next();
    if (fate < DROPPED && words.length > 2) page.write(spot, '', true);
    else if (fate < DROPPED + PUT_BEFORE) page.write({ ...spot, to: spot.from }, `${word()} `, false);
    else page.write(spot, /^\d+$/.test(spot.text) ? String(random.int(10 ** spot.text.length)) : word(), true);
  }
}
