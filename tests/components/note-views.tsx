import type { EditingProps } from '../../components/note/Editor.tsx';
import { Frame, type FrameView } from '../../components/note/Frame.tsx';
import type { Language } from '../../lib/model/language.ts';
import type { Note } from '../../lib/model/note.ts';
import type { Scheme } from './drawn-card.tsx';
import { drawNote } from './drawn-note.tsx';
import { FULL_NOTE, idOf, kept, LONG_PASSAGE, NAMES, noteOf, ON_NAME, ON_PAGE, TAGS } from './notes-of-ours.ts';

const no = (): void => {};

const editing = (props: Partial<EditingProps>): EditingProps => ({
  note: FULL_NOTE,
  stored: null,
  state: { kind: 'writing' },
  draft: 'none',
  onChange: no,
  onSave: no,
  onResolve: no,
  onSaveAsNew: no,
  ...props,
});
const theirs: Note = { ...FULL_NOTE, text: 'Une autre version, plus courte.', colour: 'pink', tags: [] };

const VIEWS: Readonly<Record<string, FrameView>> = {
  'a new note': { kind: 'write', editing: editing({ note: noteOf({ target: LONG_PASSAGE }) }), taken: null },
  'a note on a name': {
    kind: 'write',
    editing: editing({ note: noteOf({ target: ON_NAME }), state: { kind: 'saved' } }),
    taken: null,
  },
  'a full note': { kind: 'write', editing: editing({ stored: FULL_NOTE, draft: 'kept' }), taken: null },
  'a note from which something is taken': {
    kind: 'write',
    editing: editing({ note: { ...FULL_NOTE, text: '' }, stored: FULL_NOTE, draft: 'kept' }),
    taken: { text: true, tags: FULL_NOTE.tags, entities: FULL_NOTE.entities },
  },
  'a note that is not saved': {
    kind: 'write',
    editing: editing({ state: { kind: 'failed', reason: 'unreachable' }, draft: 'kept' }),
    taken: null,
  },
  'a note that was deleted': {
    kind: 'write',
    editing: editing({ state: { kind: 'deleted' }, draft: 'kept' }),
    taken: null,
  },
  'two versions': {
    kind: 'write',
    editing: editing({ stored: FULL_NOTE, state: { kind: 'conflict', theirs } }),
    taken: null,
  },
  'a highlight': { kind: 'highlight', editing: editing({ note: noteOf(), state: { kind: 'saved' } }) },
  'notes to read': {
    kind: 'read',
    notes: [
      kept({ ...FULL_NOTE, target: LONG_PASSAGE }, 'approximate'),
      kept(noteOf({ id: idOf(2), colour: 'green' })),
      kept(noteOf({ id: idOf(3), target: ON_PAGE, text: 'Sur la page.', colour: 'grey' }), null),
    ],
  },
  'a frame whose note is gone': { kind: 'gone', reason: 'missing' },
};
export const NAMES_OF_VIEWS = Object.keys(VIEWS);
const frame = (view: FrameView, language: Language) => (
  <Frame
    view={view}
    names={NAMES}
    tags={TAGS}
    language={language}
    onEdit={no}
    onAddText={no}
    onOpenEntity={no}
    onLeave={no}
    searchEntities={async () => []}
  />
);

/** Draws one of these views. */
export function show(name: string, language: Language, scheme: Scheme): HTMLElement {
  const view = VIEWS[name];
  if (view === undefined) throw new Error(`No view is called ${name}`);
  return drawNote(frame(view, language), { scheme, language }).app;
}
