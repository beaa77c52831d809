import * as v from 'valibot';
import { MAX_NOTE_TEXT, type Note, type NotedPage, NoteSchema } from '../model/note.ts';
import type { ReadOtherwise } from '../model/read-as.ts';
import type { Refusal } from '../model/refusal.ts';
import type { HypothesisAnnotation, HypothesisPart } from './hypothesis.ts';
import { BETWEEN, fitTags, paragraphs, quoteOfReply, textOfAnnotation } from './hypothesis-text.ts';
import { type Thread, threadsOf } from './hypothesis-threads.ts';
import { makePageReader } from './page-reader.ts';
import { stableUuid } from './stable-uuid.ts';

export interface HypothesisNotes {
  readonly ok: true;
  readonly notes: readonly Note[];
  readonly otherwise: Readonly<Record<ReadOtherwise, number>>;
}

/**
 * Annotations of Hypothesis as notes. Replies go into the text of what they answer; a note changes when a reply to it
 * does. What is about no page of the web is left out, counted.
 * @param reader whose file it is, as its annotations name users; empty when unknown. Notes of others are signed.
 */
export function notesOfHypothesis(
  annotations: readonly HypothesisAnnotation[],
  reader: string,
): HypothesisNotes | Refusal {
  const otherwise = { joined: 0, loose: 0, unquoted: 0, cut: 0, leftOut: 0 };
  const pages = makePageReader();
  const notes = new Map<string, Note>();
  const queue = threadsOf(annotations);
  for (let at = 0; at < queue.length; at += 1) {
    const thread = queue[at] as Thread;
    const { first } = thread;
    const page = pages.page(first.uri, first.title);
    if (page === null) {
      otherwise.leftOut += 1 + thread.replies.length;
      continue;
    }
    const read = noteOf(thread, page, first.user === reader);
    if (!read.ok) return read;
    notes.set(read.note.id, read.note);
    otherwise.joined += read.joined;
    if (first.isReply) otherwise.loose += 1;
    if (first.isUnquoted) otherwise.unquoted += 1;
    if (first.isCut) otherwise.cut += 1;
    for (const reply of thread.replies.slice(read.joined)) queue.push({ first: reply, replies: [] });
  }
  return { ok: true, notes: [...notes.values()], otherwise };
}

type NoteReading = { readonly ok: true; readonly note: Note; readonly joined: number } | Refusal;

/** `joined`: so many of the replies had room in the note. */
function noteOf({ first, replies }: Thread, page: NotedPage, isReaders: boolean): NoteReading {
  const texts = [textOfAnnotation(first, isReaders)];
  let units = texts.join().length;
  for (const reply of replies) {
    const text = quoteOfReply(reply);
    units += BETWEEN.length + text.length;
    if (units > MAX_NOTE_TEXT) break;
    texts.push(text);
  }
  const joined = texts.length - 1;
  const within = [first, ...replies.slice(0, joined)];
  const { tags, rest } = fitTags(within.flatMap((annotation) => annotation.tags));
  const { anchor, created } = first;
  const note = {
    version: 1,
    id: idOf(first),
    revision: 1,
    target: anchor === undefined ? { kind: 'page', page } : { kind: 'passage', page, anchor },
    text: paragraphs(...texts, rest),
    tags,
    colour: 'yellow',
    entities: [],
    created,
    modified: within.reduce((latest, { modified }) => (modified > latest ? modified : latest), created),
  };
  const read = v.safeParse(NoteSchema, note, { abortEarly: true });
  if (read.success) return { ok: true, note: read.output, joined };
  return first.refuse(PARTS[String(read.issues[0].path?.[0].key)] ?? 'text', 'does not fit');
}

/** Where each part of a note comes from. */
const PARTS: Readonly<Record<string, HypothesisPart>> = { target: 'quote', tags: 'tags', created: 'created' };

/** The address of an annotation, as Hypothesis' own W3C form names it: either form brings the same note. */
const ADDRESS = 'https://hypothes.is/a/';

function idOf({ id, uri, user, created, text, tags, anchor, isReply }: HypothesisAnnotation): string {
  if (id !== '') return stableUuid(ADDRESS + id);
  return stableUuid(JSON.stringify([uri, user, created, text, tags, anchor?.quote.exact ?? null, isReply]));
}
