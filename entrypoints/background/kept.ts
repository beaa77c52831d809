import * as v from 'valibot';

/** What outlives the worker, but not the browser: `browser.storage.session`. */
export interface SessionArea {
  get(key: string): Promise<Readonly<Record<string, unknown>>>;
  set(items: Readonly<Record<string, unknown>>): Promise<void>;
}

/**
 * What was kept under a key, or nothing when it is of another shape (an update of the extension may have changed
 * it) or cannot be read: what is kept here is known again as soon as pages report.
 */
export async function readKept<T>(
  area: SessionArea,
  key: string,
  schema: v.GenericSchema<unknown, T[]>,
): Promise<readonly T[]> {
  try {
    return v.parse(schema, (await area.get(key))[key] ?? []);
  } catch {
    return [];
  }
}
