import * as v from 'valibot';
import { type Pack, PackSchema } from '../model/pack.ts';
import { checkLimits, MAX_PACK_BYTES, tooLarge } from './limits.ts';
import { type Problem, writePath } from './problem.ts';
import { checkReferences } from './references.ts';

export type PackReading =
  | { readonly ok: true; readonly pack: Pack }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** In a larger pack only the first thing wrong is told: a complaint takes near 1 KB, and a million can be wrong. */
const MAX_FULLY_TOLD = 100_000;

/** A reader mends a file from the first few complaints; a thousand tell no more. */
const MAX_PROBLEMS = 100;

/**
 * Reads a pack whole, or refuses it whole with the path of each thing that is wrong (at most 100; of a very large one, the first).
 * Never throws.
 * @param input the text of a `*.reperes.json` file, or what was parsed from it
 */
export function readPack(input: unknown): PackReading {
  if (typeof input === 'string') return readText(input);
  const { beyond, values } = checkLimits(input);
  if (beyond !== undefined) return { ok: false, problems: [beyond] };
  const read = v.safeParse(PackSchema, input, { abortEarly: values > MAX_FULLY_TOLD });
  const problems = read.success ? checkReferences(read.output) : problemsOf(read.issues);
  if (!read.success || problems.length > 0) return { ok: false, problems: problems.slice(0, MAX_PROBLEMS) };
  return { ok: true, pack: read.output };
}

function readText(text: string): PackReading {
  if (text.length > MAX_PACK_BYTES) return { ok: false, problems: [tooLarge()] };
  try {
    // Some editors begin a file with a byte order mark.
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    // A string inside the file is no second file.
    if (typeof value !== 'string') return readPack(value);
    return { ok: false, problems: [{ path: '', message: 'Not a pack: a text.' }] };
  } catch (error) {
    return { ok: false, problems: [{ path: '', message: `Not JSON: ${(error as Error).message}` }] };
  }
}

/** What valibot found, each with its path written as one would say it. */
export function problemsOf(issues: readonly v.BaseIssue<unknown>[]): readonly Problem[] {
  return issues.map((issue) => ({
    path: writePath((issue.path ?? []).map((item) => item.key)),
    message: issue.message,
  }));
}
