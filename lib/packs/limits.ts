import type { PackProblem } from '../model/pack-problem.ts';

/** Room for about 40,000 facts in three languages; a larger pack comes as one record a line. */
export const MAX_PACK_BYTES = 32 * 1024 * 1024;

/** The formats go seven deep; what is deeper was not made by anything of ours. */
export const MAX_PACK_DEPTH = 12;

/** Values that are looked at without a pause: about a millisecond's worth. */
const VALUES_AT_ONCE = 10_000;

/** How large a parsed value is, as far as it was looked at. */
export interface Extent {
  /** Why it is too much; absent when it is not. */
  readonly beyond?: PackProblem;
  /** Values in it, itself and every value inside included. */
  readonly values: number;
}

/**
 * Whether a parsed value stays within size and depth; bytes are counted as UTF-16 text without its white space.
 * Walks with a list of its own and not by recursion, so that a hostile depth cannot exhaust the stack. Yields often, so
 * that whoever drives it can do something else in between.
 */
export function* checkLimits(value: unknown): Generator<undefined, Extent> {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }];
  let bytes = 0;
  let values = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    values += 1;
    if (values % VALUES_AT_ONCE === 0) yield;
    if (next.depth > MAX_PACK_DEPTH) return { beyond: tooDeep(), values };
    bytes += typeof next.value === 'string' ? next.value.length * 2 : 8;
    if (bytes > MAX_PACK_BYTES) return { beyond: tooLarge(), values };
    if (typeof next.value !== 'object' || next.value === null) continue;
    for (const inner of Object.values(next.value)) waiting.push({ value: inner, depth: next.depth + 1 });
  }
  return { values };
}

const tooDeep = (): PackProblem => ({ path: '', why: { kind: 'too deep', levels: MAX_PACK_DEPTH } });

export const tooLarge = (): PackProblem => ({
  path: '',
  why: { kind: 'too large', megabytes: MAX_PACK_BYTES / 1024 / 1024 },
});
