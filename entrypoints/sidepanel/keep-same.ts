/**
 * What came anew, with every part of it that equals the same part of what was there replaced by that part: whoever draws
 * it can tell by identity what changed. JSON values only. Things of a list are matched by their place.
 */
export function keepSame<T>(before: T, now: T): T;
export function keepSame(before: unknown, now: unknown): unknown {
  if (Object.is(before, now)) return before;
  if (Array.isArray(now)) {
    if (!Array.isArray(before)) return now;
    const parts = now.map((part, at) => keepSame<unknown>(before[at], part));
    return parts.length === before.length && parts.every((part, at) => part === before[at]) ? before : parts;
  }
  if (!isRecord(before) || !isRecord(now) || Array.isArray(before)) return now;
  const keys = Object.keys(now);
  const parts = keys.map((key) => [key, keepSame<unknown>(before[key], now[key])] as const);
  const same =
    keys.length === Object.keys(before).length && parts.every(([key, part]) => key in before && part === before[key]);
  return same ? before : Object.fromEntries(parts);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
