import { signal } from '@preact/signals';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Progress } from '../../components/library/ProgressLine.tsx';
import type { Note } from '../../lib/model/note.ts';
import type { ReadAs } from '../../lib/model/read-as.ts';
import { drawNotes, listOf, notesPage, openedNotes } from './drawn-notes.tsx';
import { drawn, drawPage, one, textOf, worded } from './drawn-page.tsx';
import { noteOf } from './library-notes-store.ts';

const texts = (root: ParentNode, selector: string): string[] => [...root.querySelectorAll(selector)].map(textOf);
const PLAIN: ReadAs = { format: 'w3c', annotations: 7, joined: 0, loose: 0, unquoted: 0, cut: 0, leftOut: 0 };
const many = (count: number): Note[] => Array.from({ length: count }, (_, at) => noteOf(at + 1));

describe('a file that is brought', () => {
  const importActions = () => ({ open: vi.fn(), close: vi.fn(), read: vi.fn(), confirm: vi.fn() });

  it('is told with what it would bring, in numbers and a few titles', () => {
    const actions = importActions();
    const first = [noteOf(1), noteOf(2, { modified: '1970-01-01T00:00:00.000Z' })];
    const preview = { fresh: 3, same: 2, newer: 1, older: 1, first, readAs: PLAIN };
    const importing = { kind: 'preview', file: 'a.jsonld', preview, busy: null } as const;
    const app = drawNotes({ importing, importActions: actions });
    expect(texts(app, '.counts li')).toEqual([
      '3 notes nouvelles',
      '1 note plus récente, qui remplacera la vôtre',
      '2 notes déjà là, identiques',
      '1 note plus ancienne ou de même date : la vôtre reste',
    ]);
    expect(texts(app, '.first-few li').slice(1)).toEqual(['Le passage numéro 2 sans date', '… et 2 de plus']);
    worded(app, 'Importer 4 notes').click();
    expect(actions.confirm).toHaveBeenCalledOnce();
  });

  it('is told with what it was taken for, and what did not become a note at its place', () => {
    const readAs: ReadAs = {
      format: 'hypothesis-json',
      annotations: 120,
      joined: 12,
      loose: 0,
      unquoted: 0,
      cut: 0,
      leftOut: 1,
    };
    const preview = { fresh: 107, same: 0, newer: 0, older: 0, first: [noteOf(1)], readAs };
    const app = drawNotes({ importing: { kind: 'preview', file: 'a.json', preview, busy: null } });
    expect(texts(app, '.import [role="status"] p')).toEqual(['Dans « a.json »', 'Hypothesis, JSON, 120 annotations']);
    expect(texts(app, '.counts li')).toEqual([
      '107 notes nouvelles',
      '12 réponses, ajoutées au texte de ce à quoi elles répondent',
      '1 annotation laissée de côté : ce sur quoi elle porte n’a pas d’adresse du Web (PDF, livre, fichier)',
    ]);
  });

  it('is refused with the place and the reason, and may be chosen again', () => {
    const refusal = { ok: false, path: 'first.items[3].target', why: { kind: 'no target' } } as const;
    const app = drawNotes({ importing: { kind: 'refused', file: 'a.jsonld', refusal } });
    expect(textOf(one(app, '[role="alert"]'))).toMatch(
      /« a\.jsonld » est refusé\. Rien n’a été changé\..*first\.items\[3\]\.target/,
    );
    expect(one<HTMLInputElement>(app, 'input[type="file"]').type).toBe('file');
  });

  it.each([
    [[noteOf(1).id], `#/note/${noteOf(1).id}`],
    [[noteOf(1).id, noteOf(2).id], '#/notes?imported=1'],
  ])('leads to what it brought', (ids, href) => {
    const app = drawNotes({ importing: { kind: 'done', ids } });
    expect(one(app, '.import a').getAttribute('href')).toBe(href);
  });

  it('can be dropped anywhere on the page', async () => {
    const actions = importActions();
    drawNotes({ importActions: actions });
    await drawn();
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['{}'], 'a.jsonld'));
    const drop = new DragEvent('drop', { dataTransfer, cancelable: true, bubbles: true });
    document.body.dispatchEvent(drop);
    expect(actions.read.mock.calls[0]?.[0]).toMatchObject([{ name: 'a.jsonld' }]);
    expect(drop.defaultPrevented).toBe(true);
  });
});

describe('an export that takes long', () => {
  it('says how far it has come without drawing the list again, and can be stopped from the keyboard', async () => {
    const exportProgress = signal<Progress | null>(null);
    const stopExport = vi.fn();
    const bulkActions = { select: vi.fn(), tag: vi.fn(), remove: vi.fn(), exportAs: vi.fn(), stopExport };
    const list = notesPage({ list: listOf(many(3)), exportProgress, bulkActions });
    const app = drawPage('library', <main>{list}</main>);
    const rows = [...app.querySelectorAll('.note-row')];
    exportProgress.value = { done: 200, of: 5000 };
    await drawn();
    expect(textOf(one(app, '.bulk .progress-line'))).toBe('Lecture des notes…200 sur 5 000Arrêter');
    const stop = worded(one(app, '.bulk'), 'Arrêter');
    stop.focus();
    await userEvent.keyboard('{Enter}');
    expect(stopExport).toHaveBeenCalledOnce();
    exportProgress.value = null;
    await drawn();
    expect(document.activeElement).toBe(one(app, 'h1'));
    expect([...app.querySelectorAll('.note-row')]).toEqual(rows);
  });
});

describe('an import under way', () => {
  const preview = { fresh: 3, same: 0, newer: 0, older: 0, first: [noteOf(1)], readAs: PLAIN };

  it.each([
    ['comparing', 'Comparaison avec vos notes…1 sur 2', ['Annuler']],
    ['writing', 'Écriture de 3 notes en une seule fois…', []],
  ] as const)('can be given up until it is written: %s', (busy, said, buttons) => {
    const importing = { kind: 'preview', file: 'a.jsonld', preview, busy } as const;
    const app = drawNotes({ importing, importProgress: signal({ done: 1, of: 2 }) });
    expect(textOf(one(app, '.import .progress-line'))).toBe(said);
    expect(texts(app, '.import button')).toEqual(buttons);
  });

  it('keeps the focus in its panel when the button that began it goes', async () => {
    const importing = { kind: 'preview', file: 'a.jsonld', preview, busy: null } as const;
    const app = drawNotes({ importing });
    await drawn();
    worded(one(app, '.import'), 'Importer 3 notes').focus();
    drawNotes({ importing: { ...importing, busy: 'writing' } }, {}, app);
    await drawn();
    expect(document.activeElement).toBe(one(app, '.import h2'));
  });
});

describe('the editor in a row', () => {
  it('stands where the note stood, and gives the focus back when it goes', async () => {
    const { app, state } = await openedNotes(many(3));
    worded(one(app, '.note-row:nth-child(2)'), 'Modifier').click();
    await drawn();
    expect(texts(app, '.note-row .note-editor')).toHaveLength(1);
    await state.editing.close();
    await drawn();
    expect(document.activeElement).toBe(one(app, '.note-row:nth-child(2) .note-actions button'));
  });

  it('keeps the place, the letters and the cursor while notes change elsewhere', async () => {
    const { app, state, background } = await openedNotes(many(3));
    worded(one(app, '.note-row:nth-child(2)'), 'Modifier').click();
    await drawn();
    const area = one<HTMLTextAreaElement>(app, 'textarea');
    area.value = 'Texte en cours';
    area.dispatchEvent(new Event('input', { bubbles: true }));
    area.focus();
    area.setSelectionRange(5, 5);
    background.notes.set(noteOf(50).id, noteOf(50));
    background.notes.delete(noteOf(2).id);
    await state.refresh();
    await drawn();
    expect(one<HTMLTextAreaElement>(app, 'textarea')).toBe(area);
    expect([document.activeElement, area.value, area.selectionStart]).toEqual([area, 'Texte en cours', 5]);
    expect(app.querySelectorAll('.note-row')).toHaveLength(4);
  });
});

describe('what was just done', () => {
  it('is said, and can be taken back', async () => {
    const { app, background } = await openedNotes(many(3));
    worded(one(app, '.note-row'), 'Supprimer').click();
    await drawn();
    expect(textOf(one(app, '.toast [role="status"]'))).toBe('1 note supprimée.');
    worded(one(app, '.toast'), 'Annuler').click();
    await drawn();
    expect([background.notes.size, app.querySelectorAll('.note-row').length]).toEqual([3, 3]);
  });

  it('keeps the focus of the row that goes: at the way back, else at the heading', async () => {
    const { app, state, go } = await openedNotes(many(2));
    const press = async (row: string, word: string): Promise<void> => {
      const button = worded(one(app, row), word);
      button.focus();
      button.click();
      await drawn();
    };
    await press('.note-row', 'Supprimer');
    expect(document.activeElement).toBe(one(app, '.toast [data-undo]'));
    state.toast.dismiss();
    await go('#/notes?bin=1');
    await press('.binned li', 'Rétablir');
    expect(document.activeElement).toBe(one(app, 'h1'));
  });

  it('is nothing when the bin is asked by a double click', async () => {
    const { app, state, background, go } = await openedNotes(many(1));
    await state.remove([noteOf(1).id]);
    await go('#/notes?bin=1');
    await userEvent.dblClick(worded(one(app, '.binned li'), 'Détruire'));
    await drawn();
    expect([background.bin.size, textOf(one(app, '.binned .sure'))]).toEqual([1, 'Détruire pour toujours ?']);
  });

  it('the bin asks before it destroys', async () => {
    const { app, state, background, go } = await openedNotes(many(2));
    await state.remove([noteOf(1).id, noteOf(2).id]);
    await go('#/notes?bin=1');
    expect(textOf(one(app, '.binned li'))).toMatch(/Supprimée le 22 nov\. 2026.* · 30 jours restants/);
    worded(one(app, '.binned li'), 'Détruire').click();
    await drawn();
    expect(background.bin.size).toBe(2);
    worded(one(app, '.binned li'), 'Détruire pour toujours ?').click();
    await drawn();
    expect(background.bin.size).toBe(1);
    worded(app, 'Rétablir').click();
    await drawn();
    expect([background.bin.size, background.notes.size]).toEqual([0, 1]);
    expect(app.textContent).toContain('La corbeille est vide.');
  });
});
