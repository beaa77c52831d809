import { signal } from '@preact/signals';
import { render } from 'preact';
import { NotesPage, type NotesPageProps } from '../../components/library/notes/NotesPage.tsx';
import listCss from '../../components/library/notes/note-list.css?inline';
import notesCss from '../../components/library/notes/notes.css?inline';
import type { NoteBeingEdited, NotesList } from '../../components/library/notes/notes-view.ts';
import noteCss from '../../components/note/note.css?inline';
import { openWriting } from '../../components/note/writing.ts';
import { NotesDoor } from '../../entrypoints/library/notes/NotesDoor.tsx';
import { makeNotesState } from '../../entrypoints/library/notes/notes-state.ts';
import { answered } from '../../lib/model/answer.ts';
import type { Note } from '../../lib/model/note.ts';
import { EVERY_NOTE } from '../../lib/model/note-query.ts';
import { NAMES } from './corpus-of-ours.ts';
import { drawn, drawPage, type Surroundings } from './drawn-page.tsx';
import { facetsOf, kept, makeNotesBackground } from './library-notes-store.ts';

const no = (): void => undefined;
const NOW = new Date('2026-11-22T08:30:00.000Z');
const needs = { searchEntities: async () => [], openEntity: no, closeEditor: no };

export const listOf = (notes: readonly Note[]): NotesList => ({
  asked: { ...EVERY_NOTE, imported: false },
  ids: notes.map(({ id }) => id),
  notes: notes.map(kept),
  facets: facetsOf(notes),
});

const sheet = (text: string): CSSStyleSheet => {
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  return made;
};

/** Adds what the library has of styles for notes; after `drawPage`. */
export function styleNotes(): void {
  const ours = [noteCss, notesCss, listCss].map(sheet);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, ...ours];
}

export const rowActions = { ...needs, edit: no, showPage: no, remove: no };

const FIRST: NotesPageProps = {
  list: listOf([]),
  drafts: [],
  names: NAMES,
  language: 'fr',
  selected: new Set(),
  being: null,
  importing: { kind: 'closed' },
  exportProgress: signal(null),
  importProgress: signal(null),
  rowActions,
  draftActions: { ...needs, goOn: no, discard: no },
  bulkActions: { select: no, tag: no, remove: no, exportAs: no, stopExport: no },
  importActions: { open: no, close: no, read: no, confirm: no },
  onChoose: no,
  onType: no,
  onMore: no,
};

export const notesPage = (props: Partial<NotesPageProps>) => <NotesPage {...FIRST} {...props} />;

/** An editor that is open at a note's row, over a store that keeps nothing. */
export function beingOf(note: Note): NoteBeingEdited {
  const writing = openWriting(
    { note, stored: note, isDraft: false },
    {
      save: async () => answered({ kind: 'saved', note }),
      keepDraft: async () => answered(null),
      dropDraft: async () => answered(null),
      now: () => NOW.toISOString(),
      newId: () => note.id,
      after: () => no,
    },
  );
  return { id: note.id, in: 'row', writing, tags: [] };
}

/** The list of notes; given `app`, draws again into it. */
export function drawNotes(
  props: Partial<NotesPageProps>,
  surroundings: Surroundings = {},
  app?: HTMLElement,
): HTMLElement {
  const node = notesPage(props);
  if (app !== undefined) {
    render(node, app);
    return app;
  }
  const made = drawPage('library', node, surroundings);
  styleNotes();
  return made;
}

/** The notes of the library as its door draws them, over a background that keeps them in memory. */
export async function openedNotes(notes: readonly Note[], hash = '#/notes') {
  const background = makeNotesBackground(notes);
  const state = makeNotesState(
    {
      carry: background.carry,
      now: () => NOW,
      newId: () => crypto.randomUUID(),
      after(ms, run) {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
      saveFile: no,
      openEntity: no,
    },
    () => 'fr',
  );
  const go = async (next: string): Promise<void> => {
    await state.go(next);
    await drawn();
  };
  await state.go(hash);
  const door = (
    <main class="frame">
      <NotesDoor state={state} language="fr" navigation={{ choose: no, refine: no }} now={() => NOW} openEntity={no} />
    </main>
  );
  const app = drawPage('library', door);
  styleNotes();
  await drawn();
  return { app, state, background, go };
}
