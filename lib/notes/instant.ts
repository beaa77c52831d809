const DATE_TIME = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * ISO 8601 in UTC, to the millisecond; undefined when there is none. A time without a zone counts as UTC: the reader's
 * own would give another note on another machine. No year of more than four digits, which would not compare as text.
 */
export function readInstant(value: unknown): string | undefined | 'unreadable' {
  if (value === undefined || value === null) return undefined;
  const parts = typeof value === 'string' ? DATE_TIME.exec(value) : null;
  if (parts === null) return 'unreadable';
  const [, day, time = '00:00:00', zone = 'Z'] = parts;
  const instant = new Date(`${day}T${time}${zone.replace(/^(...)(\d\d)$/, '$1:$2')}`);
  if (Number.isNaN(instant.getTime())) return 'unreadable';
  const iso = instant.toISOString();
  return /^\d{4}-/.test(iso) ? iso : 'unreadable';
}
