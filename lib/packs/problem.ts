import type { PackProblem, PackProblemReason } from '../model/pack-problem.ts';

/** One thing that is wrong with the seeds, for who develops them: where, and what in English. */
export interface Problem {
  readonly path: string;
  readonly message: string;
}

export const inEnglish = ({ path, why }: PackProblem): Problem => ({ path, message: sayInEnglish(why) });

function sayInEnglish(why: PackProblemReason): string {
  switch (why.kind) {
    case 'too large':
      return `Larger than ${why.megabytes} MB.`;
    case 'too deep':
      return `Nested deeper than ${why.levels} levels.`;
    case 'not JSON':
      return `Not JSON: ${why.detail}`;
    case 'not a pack':
      return 'Not a pack.';
    case 'missing':
      return `"${why.key}" is missing.`;
    case 'given twice':
      return `"${why.id}" is given twice.`;
    case 'leads nowhere':
      return `No ${why.noun} "${why.id}".`;
    case 'beyond the end':
      return `The document has ${why.paragraphs} paragraphs.`;
    case 'id is ours':
      return `"${why.id}" is the id of a pack of ours.`;
    case 'does not fit':
      return why.detail;
  }
}

/** `facts`, `12`, `asOf`, `date` → `facts[12].asOf.date`. */
export function writePath(keys: readonly unknown[]): string {
  let path = '';
  for (const key of keys) {
    if (typeof key === 'number') path += `[${key}]`;
    else path += path === '' ? String(key) : `.${String(key)}`;
  }
  return path;
}
