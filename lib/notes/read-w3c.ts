import * as v from 'valibot';
import { type Note, NoteSchema } from '../model/note.ts';
import type { Refusal } from '../model/refusal.ts';
import { UNDATED } from '../model/undated.ts';
import { readInstant } from './instant.ts';
import { listOf, own } from './json.ts';
import { makePageReader } from './page-reader.ts';
import { readBodies } from './read-bodies.ts';
import { readTarget } from './read-target.ts';
import { refuse } from './refusal.ts';
import { stableUuid } from './stable-uuid.ts';

export type NoteReading = { readonly ok: true; readonly note: Note } | Refusal;

/** The last version of notes that can be read. */
const VERSION = 1;
/** Nobody has saved a note so often. Near 2^53 the next revision is the same number, and two tabs cannot be told apart. */
export const MAX_REVISION = 1_000_000_000;

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
 * The first target counts. Without a quote the note is on the page. Foreign addresses are read as pages are; foreign ids
 * that are no UUIDs become stable ones, as do absent ids (from the content). Several texts become one, a blank line between.
 * @param pages what the other annotations of the same file are read with
 */
export function fromAnnotation(value: unknown, pages = makePageReader()): NoteReading {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse('', 'no annotation');
  if (!isAnnotation(value)) return refuse('type', 'no annotation');
  const ours = own(value, 'reperes');
  const isOurs = ours !== undefined;
  const version = isOurs ? own(ours, 'version') : VERSION;
  if (version !== VERSION) {
    const isLater = typeof version === 'number' && version > VERSION;
    return refuse('reperes.version', isLater ? { kind: 'later version', known: VERSION } : 'does not fit');
  }
  const revision = isOurs ? own(ours, 'revision') : 1;
  if (typeof revision === 'number' && revision > MAX_REVISION) return refuse('reperes.revision', 'does not fit');
  const target = readTarget(own(value, 'target'), ours, pages);
  if (!target.ok) return target;
  const bodies = readBodies(value);
  if (!bodies.ok) return bodies;
  const created = readInstant(own(value, 'created'));
  if (created === 'unreadable') return refuse('created', 'no instant');
  const modified = readInstant(own(value, 'modified'));
  if (modified === 'unreadable') return refuse('modified', 'no instant');
  const { text, tags, entities } = bodies;
  const parts = { target: target.target, text, tags, entities, created: created ?? modified ?? UNDATED };
  const note = {
    version: VERSION,
    id: idOf(own(value, 'id'), parts),
    revision,
    ...parts,
    colour: isOurs ? own(ours, 'colour') : 'yellow',
    modified: modified ?? parts.created,
  };
  const read = v.safeParse(NoteSchema, note, { abortEarly: true });
  if (read.success) return { ok: true, note: read.output };
  const [issue] = read.issues;
  return refuse(ORIGIN[String(issue.path?.[0].key)] ?? '', 'does not fit');
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
  // In capitals it is the same UUID.
  return UUID.exec(id)?.[1]?.toLowerCase() ?? stableUuid(id);
}
