import type { FromOurPagesHandlers } from '../../../lib/bridge/answer-asked.ts';
import { tellPage } from '../../../lib/bridge/tell-page.ts';
import { answered, refused } from '../../../lib/model/answer.ts';
import type { Language } from '../../../lib/model/language.ts';
import { importNotes, tagNotes } from '../../../lib/store/change-notes.ts';
import { binned, deleteNotes, destroy, restoreNotes } from '../../../lib/store/note-bin.ts';
import { dropDraft, everyDraft, saveDraft } from '../../../lib/store/note-drafts.ts';
import { getNotes } from '../../../lib/store/notes.ts';
import { saveNote } from '../../../lib/store/save-note.ts';
import type { Notes } from './notes.ts';

type Answers<T extends keyof FromOurPagesHandlers> = Pick<FromOurPagesHandlers, T>;
type InFrame =
  | 'note/open'
  | 'note/size'
  | 'note/leave'
  | 'note/elsewhere'
  | 'note/draft'
  | 'note/drop-draft'
  | 'note/save';
type OfTabs = 'tab/outline' | 'tab/walk' | 'tab/show-note' | 'tab/passage';
type InLibrary = Extract<keyof FromOurPagesHandlers, `notes/${string}`>;

/** What our own pages may ask about notes. */
export const noteAnswersToOurPages = (
  notes: Notes,
  language: () => Promise<Language>,
): Answers<InFrame | InLibrary | OfTabs> => ({
  ...answersInFrame(notes),
  ...answersInLibrary(notes, language),
  ...answersOfTabs(notes, language),
});

function answersInFrame({ keeper, tasks, frames, openElsewhere, colour, news, at, changed }: Notes): Answers<InFrame> {
  return {
    'note/open': ({ token }) => frames.open(token, tasks.task),
    'note/size': ({ token, height }) => frames.size(token, height),
    'note/leave': ({ token }) => frames.leave(token),
    'note/elsewhere': async ({ token, id }) => {
      const other = await frames.another(token, { kind: 'draft', id });
      if (!other.ok) return other;
      // The frame goes once the window is there: without one, it is where the reader learns that nothing is saved.
      await openElsewhere(other.value);
      return frames.leave(token);
    },
    'note/draft': async ({ note }) => {
      const kept = await keeper.ask((store) => saveDraft(store, note, at()));
      if (kept.ok) news.ours();
      return kept;
    },
    'note/drop-draft': async ({ id }) => {
      const dropped = await keeper.ask((store) => dropDraft(store, id));
      if (dropped.ok) news.ours();
      return dropped;
    },
    'note/save': async ({ note }) => {
      const outcome = await keeper.ask((store) => saveNote(store, note));
      if (outcome.ok && outcome.value.kind === 'saved') {
        changed([note.id]);
        void colour.set(note.colour);
      }
      return outcome;
    },
  };
}

function answersInLibrary(notes: Notes, language: () => Promise<Language>): Answers<InLibrary> {
  const { keeper, queries, shows, news, at, changed } = notes;
  return {
    'notes/query': async (question) => queries.ask(question, await language()),
    'notes/get': ({ ids }) => keeper.look((store) => getNotes(store, ids)),
    'notes/tags': () => queries.tags(),
    'notes/drafts': () => keeper.look(everyDraft),
    'notes/bin': () => keeper.look(binned),
    'notes/delete': async ({ ids }) => {
      const deleted = await keeper.ask((store) => deleteNotes(store, ids, at()));
      if (deleted.ok) changed(ids);
      return deleted;
    },
    'notes/restore': async ({ ids }) => {
      const restored = await keeper.ask((store) => restoreNotes(store, ids));
      if (restored.ok) changed(ids);
      return restored;
    },
    'notes/destroy': async ({ ids }) => {
      const destroyed = await keeper.ask((store) => destroy(store, ids));
      if (destroyed.ok) news.ours();
      return destroyed;
    },
    'notes/tag': async ({ ids, tag, on }) => {
      const tagged = await keeper.ask((store) => tagNotes(store, ids, tag, on, at()));
      if (tagged.ok) changed(tagged.value);
      return tagged;
    },
    'notes/import': async ({ notes: brought }) => {
      const imported = await keeper.ask((store) => importNotes(store, brought));
      if (imported.ok) changed(brought.map(({ id }) => id));
      return imported;
    },
    'notes/show': ({ id }) => shows.show(id),
  };
}

function answersOfTabs({ outlines, post }: Notes, language: () => Promise<Language>): Answers<OfTabs> {
  return {
    'tab/outline': async ({ tab }) => outlines.outline(tab, await language()),
    'tab/walk': ({ tab, ...step }) => outlines.walk(tab, step),
    'tab/show-note': async ({ tab, id }) =>
      (await tellPage(tab, 'session/show-note', { id }, post.toTab)) ? answered(null) : refused('missing'),
    'tab/passage': ({ tab, ...which }) => outlines.passage(tab, which),
  };
}
