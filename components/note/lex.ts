import { Lexer, type MarkedToken, type Token } from 'marked';

/**
 * Hostile texts, not long ones, are what marked is slow on: everything below is so chosen that ordinary notes of the
 * greatest length are drawn, and that no text of that length takes long (tests/components/note-markdown says how long).
 */
const DEEPEST = 12;
const MOST_QUOTED_LINES = 1000;
/** Short rows are filled up to the width of the first. */
const MOST_CELLS = 50_000;
/** Indented markers are lists in lists; each costs a reading of all that is left. In columns. */
const FURTHEST_IN = 60;
/** Signs that may open or close something, times the units in which their partner is looked for; about 25 ns each. */
const INLINE_COSTS = 4_000_000;

const LEADING_MARKERS = /^(?:[ \t]*(?:>|[-+*]|\d{1,9}[.)]))+/;
const A_MARKER = />|[-+*]|\d+[.)]/g;
const INDENTED_MARKER = /^([ \t]+)(?:>|[-+*]|\d{1,9}[.)])/;
const SIGNS = /[*_~[\]()`<&!\\:@]/g;

const OPTIONS = { gfm: true, breaks: true };

/** @returns the text as Markdown, blocks in order; `null` when it is none that can be taken apart in good time */
export function lex(text: string): readonly MarkedToken[] | null {
  const clean = text.replaceAll(/\r\n?/g, '\n');
  if (isHostile(clean)) return null;
  try {
    const lexer = new Lexer(OPTIONS);
    lexer.blockTokens(clean, lexer.tokens);
    readInline(lexer);
    return known(lexer.tokens);
  } catch (error) {
    // Out of stack: nested in a way that the checks do not know.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** No extension is registered, so that marked makes no others. */
export const known = (tokens: readonly Token[] | undefined): readonly MarkedToken[] =>
  (tokens ?? []) as readonly MarkedToken[];

/** As marked does it, but what would take long stays text. */
function readInline(lexer: Lexer): void {
  let left = INLINE_COSTS;
  for (const { src, tokens } of lexer.inlineQueue) {
    const costs = src.length * (src.match(SIGNS)?.length ?? 0);
    left -= costs;
    if (left >= 0) lexer.inlineTokens(src, tokens);
    else {
      left += costs;
      tokens.push({ type: 'text', raw: src, text: src });
    }
  }
}

function isHostile(text: string): boolean {
  const lines = text.split('\n');
  let quoted = 0;
  let widest = 0;
  for (const line of lines) {
    const markers = LEADING_MARKERS.exec(line)?.[0].match(A_MARKER)?.length ?? 0;
    if (markers > DEEPEST) return true;
    if ((INDENTED_MARKER.exec(line)?.[1] ?? '').length > FURTHEST_IN) return true;
    if (markers > 0 && line.includes('>')) quoted += 1;
    if (line.includes('|')) widest = Math.max(widest, line.split('|').length);
  }
  return quoted > MOST_QUOTED_LINES || widest * lines.length > MOST_CELLS;
}
