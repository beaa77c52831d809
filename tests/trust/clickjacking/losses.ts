import type { KeptNote } from '../../../lib/model/kept-note.ts';
import type { Note } from '../../../lib/model/note.ts';
import type { Stage } from '../../e2e/stage.ts';
import { changedIn, storedIn, tabsOf } from '../intruder/stored.ts';
import type { Does } from './controls.ts';

/** All that a led hand could change. */
export interface Standing {
  readonly stored: Readonly<Record<string, string>>;
  readonly permissions: string;
  readonly tabs: readonly string[];
}

export async function standingOf(stage: Stage): Promise<Standing> {
  const [stored, permissions] = await Promise.all([
    storedIn(stage),
    stage.ours.evaluate(async () => JSON.stringify(await chrome.permissions.getAll())),
  ]);
  return { stored, permissions, tabs: tabsOf(stage) };
}

/** The extension's own bookkeeping in storage goes with what is saved and with drafts. */
const KEPT_BY: Readonly<Record<Does, readonly string[]>> = {
  shows: [],
  opens: [],
  drafts: ['notes/drafts'],
  saves: ['notes/drafts', 'notes/query', 'storage.local'],
};
/** Pages that only show; no settings, no packs, no bin, nothing that leaves. */
const SHOWN = /library\.html#\/(entity|document|note)\//;

const notesIn = ({ stored }: Standing): readonly Note[] =>
  (JSON.parse(stored['notes/query'] ?? '{}') as { readonly notes: readonly KeptNote[] }).notes.map(({ note }) => note);

/** What a reader has written and has no more, one line each. */
export function lostBetween(before: Standing, after: Standing): string[] {
  const now = new Map(notesIn(after).map((note) => [note.id, note]));
  return notesIn(before).flatMap((note) => {
    const left = now.get(note.id);
    if (left === undefined) return ['a note is gone'];
    const gone = (all: readonly string[], some: readonly string[]) => all.filter((each) => !some.includes(each));
    return [
      ...(left.text === note.text ? [] : ['a note has another text']),
      ...(JSON.stringify(left.target) === JSON.stringify(note.target) ? [] : ['a note stands elsewhere']),
      ...gone(note.tags, left.tags).map((tag) => `a note has lost its tag ${tag}`),
      ...gone(note.entities, left.entities).map((name) => `a note has lost its name ${name}`),
    ];
  });
}

/** What was done beyond what is allowed, one line each. */
export function beyond(does: Does, before: Standing, after: Standing): string[] {
  const opened = after.tabs.filter((tab) => !before.tabs.includes(tab));
  const had = new Set(notesIn(before).map(({ id }) => id));
  return [
    ...changedIn(before.stored, after.stored)
      .filter((what) => !KEPT_BY[does].includes(what))
      .map((what) => `changed ${what}`),
    ...(before.permissions === after.permissions ? [] : ['changed the permissions']),
    ...opened.filter((tab) => does !== 'opens' || !SHOWN.test(tab)).map((tab) => `opened ${tab}`),
    ...lostBetween(before, after),
    ...notesIn(after)
      .filter(({ id, text }) => !had.has(id) && text !== '')
      .map(() => 'a note came with a text'),
  ];
}
