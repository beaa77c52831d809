/** One thing that is wrong with a pack: where (`facts[12].asOf.date`, empty for the whole) and what. */
export interface Problem {
  readonly path: string;
  readonly message: string;
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
