import * as v from 'valibot';
import { type Note, NoteSchema } from '../model/note.ts';
import { readBodies } from './read-bodies.ts';
import { readTarget } from './read-target.ts';
import { listOf, own, type Refusal, refuse, textOf } from './refusal.ts';
import { stableUuid } from './stable-uuid.ts';

export type NoteReading = { readonly ok: true; readonly note: Note } | Refusal;

/** An annotation may come without a date, and this room knows no clock: such notes sort first and never count as later. */
export const UNDATED = '1970-01-01T00:00:00.000Z';

/** Where in the annotation each part of a note comes from, for refusals that only the whole note's schema finds. */
const ORIGIN: Readonly<Record<string, string>> = {
  id: 'id',
  target: 'target',
  text: 'body',
  tags: 'body',
  entities: 'body',
  created: 'created',
  modified: 'modified',
  colour: 'reperes.colour',
  revision: 'reperes.revision',
  version: 'reperes.version',
};

/**
 * Reads one W3C annotation, ours or foreign, from parsed JSON; unknown properties and selectors are passed over.
 * The first target counts. Without a quote the note is on the page. Foreign addresses are normalised; foreign ids that
 * are no UUIDs become stable ones, as do absent ids (from the content). Several texts become one, a blank line between.
 */
export function fromAnnotation(value: unknown): NoteReading {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse('', 'Not an annotation.');
  if (!isAnnotation(value)) return refuse('type', 'Its type is not Annotation.');
  const ours = own(value, 'reperes');
  const isOurs = ours !== undefined;
  if (isOurs && own(ours, 'version') !== 1) return refuse('reperes.version', 'Only version 1 of notes can be read.');
  const target = readTarget(own(value, 'target'), isOurs, textOf(own(ours, 'title')));
  if (!target.ok) return target;
  const bodies = readBodies(value);
  if (!bodies.ok) return bodies;
  const created = readInstant(own(value, 'created'));
  if (created === 'unreadable') return refuse('created', 'Not a date and time of ISO 8601.');
  const modified = readInstant(own(value, 'modified'));
  if (modified === 'unreadable') return refuse('modified', 'Not a date and time of ISO 8601.');
  const { text, tags, entities } = bodies;
  const parts = { target: target.target, text, tags, entities, created: created ?? modified ?? UNDATED };
  const note = {
    version: 1,
    id: idOf(own(value, 'id'), parts),
    revision: isOurs ? own(ours, 'revision') : 1,
    ...parts,
    colour: isOurs ? own(ours, 'colour') : 'yellow',
    modified: modified ?? parts.created,
  };
  const read = v.safeParse(NoteSchema, note, { abortEarly: true });
  if (read.success) return { ok: true, note: read.output };
  const [issue] = read.issues;
  return refuse(ORIGIN[String(issue.path?.[0].key)] ?? '', issue.message);
}

/** Annotations of before 2017 say `oa:Annotation`, or `@type`; some say nothing. */
function isAnnotation(value: object): boolean {
  const type = own(value, 'type') ?? own(value, '@type');
  if (type === undefined) return own(value, 'target') !== undefined;
  return listOf(type).some((name) => name === 'Annotation' || name === 'oa:Annotation');
}

const UUID = /^(?:urn:uuid:)?([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i;

function idOf(id: unknown, parts: object): string {
  if (typeof id !== 'string' || id === '') return stableUuid(JSON.stringify(parts));
  return UUID.exec(id)?.[1] ?? stableUuid(id);
}

const DATE_TIME = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}:?\d{2})?)?$/;
const InUtc = v.pipe(v.string(), v.isoTimestamp(), v.endsWith('Z'));

/** ISO 8601 in UTC. A time without a zone counts as UTC: the reader's own would give another note on another machine. */
function readInstant(value: unknown): string | undefined | 'unreadable' {
  if (value === undefined || value === null) return undefined;
  const utc = v.safeParse(InUtc, value);
  if (utc.success) return utc.output;
  const parts = typeof value === 'string' ? DATE_TIME.exec(value) : null;
  if (parts === null) return 'unreadable';
  const [, day, time = '00:00:00', zone = 'Z'] = parts;
  const instant = new Date(`${day}T${time}${zone.replace(/^(...)(\d\d)$/, '$1:$2')}`);
  return Number.isNaN(instant.getTime()) ? 'unreadable' : instant.toISOString();
}
