import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { editing } from '../../components/note/Editor.tsx';
import { openWriting } from '../../components/note/writing.ts';
import type { PanelProps } from '../../components/panel/Panel.tsx';
import { answered } from '../../lib/model/answer.ts';
import { drawn, one, textOf, worded } from './drawn-page.tsx';
import { drawPanel, onPage, panel } from './panel-drawn.tsx';
import {
  BARE,
  DRAFT,
  HIGHLIGHT,
  ON_ENTITY,
  ON_PASSAGE,
  ORPHAN,
  OUTLINE,
  spyActions,
  VIETNAM,
} from './panel-of-ours.ts';

const noteWith = (app: HTMLElement, words: string): HTMLElement => {
  const found = [...app.querySelectorAll<HTMLElement>('.notes > li')].find((item) => textOf(item).includes(words));
  if (found === undefined) throw new Error(`No note says ${words}`);
  return found;
};

const drawNotes = (props: Partial<PanelProps> = {}) => drawPanel({ tab: 'notes', ...props });

describe('the notes of the page', () => {
  it('are read, shown in the page by their quote, changed and deleted', () => {
    const { app, actions } = drawNotes();
    const note = noteWith(one(app, '#notes'), 'vérifier');
    worded(note, 'La Ligue veut doubler').click();
    worded(note, 'Modifier').click();
    worded(note, 'Supprimer').click();
    expect(actions.show).toHaveBeenCalledExactlyOnceWith(ON_PASSAGE.note.id);
    expect(actions.edit).toHaveBeenCalledExactlyOnceWith(ON_PASSAGE);
    expect(actions.remove).toHaveBeenCalledExactlyOnceWith(ON_PASSAGE.note.id);
    expect(one(note, '.tools a').getAttribute('href')).toBe(`library.html#/note/${ON_PASSAGE.note.id}`);
  });

  it('offer a text to what is only highlighted', () => {
    const { app, actions } = drawNotes();
    worded(noteWith(one(app, '#notes'), 'sans bruit'), 'Ajouter un texte').click();
    expect(actions.edit).toHaveBeenCalledExactlyOnceWith(HIGHLIGHT);
  });

  it('say by which rule an address is this page', async () => {
    const { app } = drawNotes();
    const rule = one<HTMLDetailsElement>(app, '.rule');
    expect(one(rule, 'summary').getAttribute('aria-label')).toBe('Quelles adresses sont cette page\u00a0?');
    one(rule, 'summary').click();
    expect(textOf(rule)).toContain('Ce sont les notes de l’adresse https://journal.invalid/a');
    expect([...rule.querySelectorAll('li')].map(textOf)).toEqual([
      'sans paramètres de suivi',
      'sans www, m ou mobile',
      'sans barre finale',
    ]);
  });

  it('say how to write the first one, and begin one on the page', () => {
    const { app, actions } = drawNotes({ view: onPage(BARE) });
    expect(textOf(one(app, '#notes'))).toContain('Sélectionnez un passage');
    worded(app, 'Noter cette page').click();
    expect(actions.notePage).toHaveBeenCalledOnce();
  });

  it('are not written on what has no address', () => {
    const { app } = drawNotes({ view: onPage({ ...BARE, page: null }) });
    expect(() => worded(app, 'Noter cette page')).toThrow();
    expect(textOf(one(app, 'h1'))).toBe('www.journal.invalid');
  });
});

describe('orphans', () => {
  it('are attached to the selection, or to names that are on this page', () => {
    const { app, actions } = drawNotes();
    const orphan = noteWith(one(app, '#orphans'), 'Pourquoi retirée');
    const offers = [...orphan.querySelectorAll('button')].map(textOf).filter((words) => words.startsWith('Rattacher'));
    expect(offers).toEqual(['Rattacher à la sélection', 'Rattacher à « Vietnam »']);
    worded(orphan, 'Rattacher à la sélection').click();
    worded(orphan, 'Rattacher à « Vietnam »').click();
    expect(actions.attach.mock.calls).toEqual([
      [ORPHAN, 'selection'],
      [ORPHAN, VIETNAM],
    ]);
    expect(() => one(orphan, '.note-go')).toThrow();
  });
});

describe('drafts and notes on names', () => {
  it('are in sections of their own, only when there are any', () => {
    const { app, actions } = drawNotes();
    expect(textOf(one(app, '#entityNotes'))).toContain(ON_ENTITY.note.text);
    const draft = one(app, '#drafts');
    worded(draft, 'Continuer').click();
    worded(draft, 'Abandonner').click();
    expect(actions.continueDraft).toHaveBeenCalledExactlyOnceWith(DRAFT);
    expect(actions.discardDraft).toHaveBeenCalledExactlyOnceWith(DRAFT);
    const bare = drawNotes({ view: onPage(BARE) }).app;
    expect([...bare.querySelectorAll('section')].map(({ id }) => id)).toEqual(['notes']);
  });
});

describe('writing', () => {
  const begun = (note: typeof DRAFT.note, stored: typeof DRAFT.note | null) =>
    editing(
      openWriting(
        { note, stored, isDraft: false },
        {
          save: async () => answered({ kind: 'deleted' }),
          keepDraft: async () => answered(null),
          dropDraft: async () => answered(null),
          now: () => DRAFT.at,
          newId: () => DRAFT.note.id,
          after: () => () => {},
        },
      ),
    );

  it('stands in the place of the note that is changed, and above everything on another tab or page', async () => {
    const actions = spyActions();
    const editors = [{ key: 'a', isNew: false, editing: begun(ON_PASSAGE.note, ON_PASSAGE.note) }];
    const { app } = drawNotes({ actions, editors });
    expect(
      [...one(app, '#notes').querySelectorAll('.notes > li')].map((item) => item.querySelector('form') !== null),
    ).toEqual([false, true, false]);
    one(app, '#notes form .note-head button').click();
    expect(actions.closeEditor).toHaveBeenCalledExactlyOnceWith('a');
    for (const elsewhere of [{ tab: 'brief' }, { tab: 'notes', view: { kind: 'unknown' } }] as const) {
      render(panel({ actions, editors, ...elsewhere }), app);
      expect(one<HTMLTextAreaElement>(app, '#writing textarea').value).toBe(ON_PASSAGE.note.text);
    }
  });

  it('stays where a new note was begun, though it is saved and listed; its draft is not listed again', async () => {
    const editors = [{ key: 'a', isNew: true, editing: begun(DRAFT.note, null) }];
    const { app } = drawNotes({ editors });
    expect(app.querySelector('#drafts')).toBeNull();
    expect(textOf(one(app, '#tab-notes'))).toBe('Notes 5');
    const form = one(app, '#writing form');
    one(form, 'textarea').focus();
    const listed = { ...OUTLINE, notes: [{ note: DRAFT.note, found: null }, ...OUTLINE.notes] };
    render(panel({ tab: 'notes', editors, view: onPage(listed) }), app);
    expect(one(app, '#writing form')).toBe(form);
    render(panel({ tab: 'notes', view: onPage(listed) }), app);
    await drawn();
    expect(textOf(document.activeElement ?? app)).toBe('Notes de cette page');
  });
});

describe('another page', () => {
  it.each([
    [{ kind: 'unreadable' }, 'Cette page ne peut pas être lue'],
    [{ kind: 'unknown' }, 'cliquez sur le bouton de Repères'],
    [{ kind: 'loading' }, 'La page se charge'],
    [{ kind: 'failed', reason: 'database' }, 'Le corpus de Repères ne répond pas'],
    [{ kind: 'unread', origin: 'https://a.invalid', granted: true }, 'Cette page n’a pas été lue.'],
  ] as const)('says why nothing of it is shown', (view, said) => {
    expect(textOf(one(drawPanel({ view }).app, 'main'))).toContain(said);
  });

  it('is read now, or always', () => {
    const { app, actions } = drawPanel({ view: { kind: 'unread', origin: 'https://a.invalid', granted: false } });
    worded(app, 'Lire cette page').click();
    worded(app, 'Toujours lire ce site').click();
    expect([actions.readNow.mock.calls.length, actions.readAlways.mock.calls.length]).toEqual([1, 1]);
  });
});

describe('what was just done', () => {
  it('is said, with the way back', () => {
    const { app, actions } = drawPanel({
      toasts: [
        { id: 4, said: 'deleted', canUndo: true },
        { id: 5, said: 'nothingSelected', canUndo: false },
      ],
    });
    const toasts = one(app, '.toasts');
    expect(toasts.getAttribute('role')).toBe('status');
    worded(toasts, 'Annuler').click();
    one(toasts, '.toast:last-child .step').click();
    expect([actions.undo.mock.calls, actions.dismiss.mock.calls]).toEqual([[[4]], [[5]]]);
  });

  it('takes the focus of what it made go, so that it is not lost', async () => {
    const actions = spyActions();
    const { app } = drawNotes({ actions });
    worded(noteWith(one(app, '#notes'), 'Bon résumé'), 'Supprimer').focus();
    const left = { ...OUTLINE, notes: OUTLINE.notes.slice(1) };
    const done = { id: 1, said: 'deleted', canUndo: true } as const;
    render(panel({ tab: 'notes', actions, view: onPage(left), toasts: [done] }), app);
    await drawn();
    expect(textOf(document.activeElement ?? app)).toBe('Annuler');
    worded(one(app, '#drafts'), 'Continuer').focus();
    render(
      panel({
        tab: 'notes',
        actions,
        view: onPage({ ...left, drafts: [{ ...DRAFT, note: { ...DRAFT.note, id: ORPHAN.note.id } }] }),
      }),
      app,
    );
    await drawn();
    expect(textOf(document.activeElement ?? app)).toBe('Brouillons');
  });

  it('leaves the focus in the panel when it goes itself', async () => {
    const actions = spyActions();
    const { app } = drawNotes({ actions, toasts: [{ id: 1, said: 'deleted', canUndo: true }] });
    worded(one(app, '.toasts'), 'Annuler').focus();
    render(panel({ tab: 'notes', actions, toasts: [] }), app);
    await drawn();
    expect(document.activeElement?.id).toBe('notes-heading');
  });
});
