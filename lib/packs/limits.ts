import type { PackProblem } from '../model/pack-problem.ts';

/** Room for about 40,000 facts in three languages; a larger pack comes as one record a line. */
export const MAX_PACK_BYTES = 32 * 1024 * 1024;

/** The formats go seven deep; what is deeper was not made by anything of ours. */
export const MAX_PACK_DEPTH = 12;

/** Values that are looked at without a pause: about a millisecond's worth. */
const VALUES_AT_ONCE = 10_000;

/** UTF-16 units of a text that are looked at without a pause: some milliseconds' worth. */
const UNITS_AT_ONCE = 1024 * 1024;

/** What a value that is no string is counted as. */
const BYTES_OF_OTHERS = 8;

/** How large a parsed value is, as far as it was looked at. */
export interface Extent {
  /** Why it is too much; absent when it is not. */
  readonly beyond?: PackProblem;
  /** Values in it, itself and every value inside included. */
  readonly values: number;
}

/**
 * Whether a parsed value stays within size and depth; bytes are counted as UTF-16 text without its white space.
 * Walks with a list of its own and not by recursion, so that a hostile depth cannot exhaust the stack, and holds no more
 * than one place a level, so that a hostile width cannot exhaust the memory. Yields often, so that whoever drives it can
 * do something else in between.
 */
export function* checkLimits(value: unknown): Generator<undefined, Extent> {
  /** The lists that lead to the value that is looked at, and how far each has been gone through. */
  const open: { readonly list: readonly unknown[]; at: number }[] = [{ list: [value], at: 0 }];
  let bytes = 0;
  let values = 0;
  for (let level = open.at(-1); level !== undefined; level = open.at(-1)) {
    if (level.at === level.list.length) {
      open.pop();
      continue;
    }
    const next = level.list[level.at++];
    values += 1;
    if (values % VALUES_AT_ONCE === 0) yield;
    if (open.length - 1 > MAX_PACK_DEPTH) return { beyond: tooDeep(), values };
    bytes += typeof next === 'string' ? next.length * 2 : BYTES_OF_OTHERS;
    if (bytes > MAX_PACK_BYTES) return { beyond: tooLarge(), values };
    if (typeof next !== 'object' || next === null) continue;
    open.push({ list: Array.isArray(next) ? next : Object.values(next), at: 0 });
  }
  return { values };
}

/**
 * Whether a text may hold a pack at all, told before it is parsed: 32 MB of `{},{},…` become a gigabyte, in five seconds
 * without a pause. Whether it is JSON, the parser says. Yields as `checkLimits` does.
 */
export function* checkText(text: string): Generator<undefined, PackProblem | undefined> {
  let depth = 0;
  let values = 1;
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    if (at % UNITS_AT_ONCE === 0) yield;
    const unit = text.charCodeAt(at);
    if (isInString) {
      if (unit === BACKSLASH) at += 1;
      else if (unit === QUOTE) isInString = false;
    } else if (unit === QUOTE) isInString = true;
    else if (unit === COMMA) values += 1;
    else if (unit === BRACKET || unit === BRACE) {
      values += 1;
      depth += 1;
      if (depth > MAX_PACK_DEPTH + 1) return tooDeep();
    } else if (unit === BRACKET_END || unit === BRACE_END) depth -= 1;
    if (values * BYTES_OF_OTHERS > MAX_PACK_BYTES) return tooLarge();
  }
  return undefined;
}

const [QUOTE, BACKSLASH, COMMA, BRACKET, BRACKET_END, BRACE, BRACE_END] = [0x22, 0x5c, 0x2c, 0x5b, 0x5d, 0x7b, 0x7d];

const tooDeep = (): PackProblem => ({ path: '', why: { kind: 'too deep', levels: MAX_PACK_DEPTH } });

export const tooLarge = (): PackProblem => ({
  path: '',
  why: { kind: 'too large', megabytes: MAX_PACK_BYTES / 1024 / 1024 },
});
