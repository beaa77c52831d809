import { describe, expect, it, vi } from 'vitest';
import type { NotesPageProps } from '../../components/library/notes/NotesPage.tsx';
import type { Note } from '../../lib/model/note.ts';
import { drawNotes, listOf } from './drawn-notes.tsx';
import { drawn, one, textOf, worded } from './drawn-page.tsx';
import { kept, noteOf } from './library-notes-store.ts';

const texts = (root: ParentNode, selector: string): string[] => [...root.querySelectorAll(selector)].map(textOf);
const many = (count: number): Note[] => Array.from({ length: count }, (_, at) => noteOf(at + 1));
const type = (box: HTMLInputElement, text: string): void => {
  box.value = text;
  box.dispatchEvent(new Event('input', { bubbles: true }));
};
const choose = (box: HTMLInputElement | HTMLSelectElement, value: string): void => {
  box.value = value;
  box.dispatchEvent(new Event('change', { bubbles: true }));
};
const field = <T extends HTMLElement>(app: HTMLElement, name: string): T => {
  const label = [...app.querySelectorAll('label')].find((each) => textOf(each).startsWith(name));
  return one<T>(label ?? document.createElement('p'), 'select, input');
};

describe('the list of notes', () => {
  it('shows of each what it is about, its text, its tags and its names, and what can be done', () => {
    const note = noteOf(1, { tags: ['gaz'], entities: ['country/vietnam'], text: 'Un **pont**' });
    const row = one(drawNotes({ list: listOf([note]) }), '.note-row');
    expect(textOf(row)).toContain('Le passage numéro 1');
    expect(texts(row, '.markdown strong')).toEqual(['pont']);
    expect(texts(row, '.note-tag')).toEqual(['gaz']);
    expect(textOf(row)).toContain('Vietnam');
    expect(texts(row, '.note-actions :is(button, a)')).toEqual([
      'Modifier',
      'Ouvrir la page',
      'Supprimer',
      'Ouvrir la note',
    ]);
    expect(one(row, '.note-actions a').getAttribute('href')).toBe(`#/note/${note.id}`);
  });

  it('offers no page where there is none', () => {
    const note = noteOf(1, { target: { kind: 'entity', entity: 'country/vietnam' } });
    expect(texts(drawNotes({ list: listOf([note]) }), '.note-actions button')).toEqual(['Modifier', 'Supprimer']);
  });

  it('says how many answer, to the eye and to the ear', () => {
    const list = { ...listOf(many(3)), ids: [noteOf(1).id] };
    expect(texts(drawNotes({ list }), '.note-answers > [role="status"]')).toEqual(['1 note sur 3']);
  });

  it('marks the words that were looked for, in what notes say and not in what we say around them', async () => {
    const notes = [noteOf(1, { text: 'Le Pónt', tags: ['pont'] }), noteOf(2, { text: 'Pont', colour: 'pink' })];
    const list = listOf(notes);
    const app = drawNotes({ list: { ...list, asked: { ...list.asked, words: 'pont modif ros' } } });
    await drawn();
    expect(texts(app, 'mark')).toEqual(['Pónt', 'pont', 'pont', 'Pont', 'pont']);
  });

  it('keeps a marked passage whole when it is unfolded and folded', async () => {
    const exact = `Debut ${'un long passage de notre main '.repeat(60)}fin`;
    const target = { kind: 'passage', page: PAGE, anchor: { quote: { exact, prefix: '', suffix: '' } } } as const;
    const list = listOf([noteOf(1, { target })]);
    const app = drawNotes({ list: { ...list, asked: { ...list.asked, words: 'debut passage' } } });
    await drawn();
    const before = textOf(one(app, '.note-passage'));
    (await vi.waitFor(() => worded(app, 'Tout le passage'))).click();
    await drawn();
    expect(textOf(one(app, '.note-passage'))).toBe(before);
    expect(before).toBe(exact);
    expect(textOf(one(app, 'button[aria-expanded="true"].note-plain'))).toBe('Réduire le passage');
  });

  it('cuts a very long text, with a way to all of it', () => {
    const app = drawNotes({ list: listOf([noteOf(1, { text: 'Une ligne de plus.\n\n'.repeat(500) })]) });
    expect(textOf(one(app, '.markdown')).length).toBeLessThan(1600);
    expect(worded(app, 'Lire en entier').getAttribute('href')).toBe(`#/note/${noteOf(1).id}`);
  });

  it('says what to do when there is no note, and when none answers', () => {
    expect(texts(drawNotes({ list: listOf([]) }), '.no-notes li')).toHaveLength(3);
    const app = drawNotes({ list: { ...listOf(many(2)), ids: [], notes: [] } });
    expect(app.textContent).toContain('Aucune note ne correspond.');
  });

  it('asks for more near its end, and at a click', async () => {
    const onMore = vi.fn();
    const list = { ...listOf(many(2)), ids: many(1234).map(({ id }) => id) };
    const app = drawNotes({ list, onMore });
    await vi.waitFor(() => expect(onMore).toHaveBeenCalled());
    onMore.mockClear();
    worded(app, 'Afficher la suite (1 232)').click();
    expect(onMore).toHaveBeenCalledOnce();
  });

  it('draws a row again only when something in it changed', async () => {
    const read: string[] = [];
    const list = listOf(many(100).map((note) => watched(note, () => read.push(note.id))));
    const app = drawNotes({ list });
    await drawn();
    expect(new Set(read).size).toBe(100);
    read.length = 0;
    drawNotes({ list: { ...list, notes: [...list.notes] }, selected: new Set([noteOf(5).id]) }, {}, app);
    await drawn();
    expect([app.querySelectorAll('.note-row :checked').length, read]).toEqual([1, []]);
    const changed = kept(watched(noteOf(7, { revision: 2 }), () => read.push(noteOf(7).id)));
    drawNotes({ list: { ...list, notes: list.notes.with(6, changed) } }, {}, app);
    await drawn();
    expect([...new Set(read)]).toEqual([noteOf(7).id]);
  });
});

/** Tells whenever the note's text is read. */
function watched(note: Note, onRead: () => void): Note {
  return Object.defineProperty({ ...note }, 'text', {
    get() {
      onRead();
      return note.text;
    },
  });
}

describe('narrowing', () => {
  it.each([
    ['Étiquette', 'gaz', { tag: 'gaz' }],
    ['Nom', 'country/vietnam', { entity: 'country/vietnam' }],
    ['Site', 'gazette.example', { site: 'gazette.example' }],
    ['Couleur', 'pink', { colour: 'pink' }],
    ['Sur quoi', 'page', { kind: 'page' }],
    ['Modifiée depuis le', '2026-01-02', { from: '2026-01-02' }],
    ['Modifiée jusqu’au', '2026-01-03', { to: '2026-01-03' }],
  ])('by %s', (name, value, change) => {
    const onChoose = vi.fn();
    const notes = [noteOf(1, { tags: ['gaz'], entities: ['country/vietnam'], colour: 'pink' })];
    const list = listOf(notes);
    choose(field(drawNotes({ list, onChoose }), name), value);
    expect(onChoose).toHaveBeenCalledExactlyOnceWith({ ...list.asked, ...change });
  });

  it('shows each filter with its count, and the asked one even when nothing bears it', () => {
    const list = listOf([noteOf(1, { tags: ['gaz'] }), noteOf(2, { tags: ['gaz'] })]);
    const app = drawNotes({ list: { ...list, asked: { ...list.asked, tag: 'mer' } } });
    expect(texts(field(app, 'Étiquette'), 'option')).toEqual(['Tout', 'gaz (2)', 'mer (0)']);
    expect(field<HTMLSelectElement>(app, 'Étiquette').value).toBe('mer');
  });

  it('takes one filter away, or all', () => {
    const onChoose = vi.fn();
    const list = listOf(many(2));
    const asked = { ...list.asked, words: 'pont', tag: 'gaz', from: '2026-01-01', orphan: true };
    const app = drawNotes({ list: { ...list, asked }, onChoose });
    expect(texts(app, '.chip')).toEqual(['#gaz', 'depuis le 1er janv. 2026', 'Passage disparu']);
    one(app, '[aria-label="Enlever le filtre «\u00a0#gaz\u00a0»"]').click();
    worded(app, 'Enlever les filtres').click();
    expect(onChoose.mock.calls).toEqual([[{ ...asked, tag: null }], [list.asked]]);
  });

  it('searches while the reader types, beside the filters that are on', async () => {
    const onType = vi.fn();
    const list = listOf(many(2));
    const asked = { ...list.asked, colour: 'pink' as const };
    type(one(drawNotes({ list: { ...list, asked }, onType }), '.note-search'), 'mer ');
    await drawn();
    expect(onType).toHaveBeenCalledExactlyOnceWith({ ...asked, words: 'mer ' });
  });

  it('by a tag of a note', () => {
    const onChoose = vi.fn();
    const list = listOf([noteOf(1, { tags: ['gaz'] })]);
    one(drawNotes({ list, onChoose }), '.note-tag button').click();
    expect(onChoose).toHaveBeenCalledExactlyOnceWith({ ...list.asked, tag: 'gaz' });
  });
});

describe('many at once', () => {
  const bulk = () => ({ select: vi.fn(), tag: vi.fn(), remove: vi.fn(), exportAs: vi.fn(), stopExport: vi.fn() });

  it('selects one, or all that answer', () => {
    const bulkActions = bulk();
    const list = { ...listOf(many(2)), ids: many(300).map(({ id }) => id) };
    const app = drawNotes({ list, bulkActions });
    one(app, '.note-row input').click();
    worded(app, 'Tout choisir (300)').click();
    expect(bulkActions.select.mock.calls).toEqual([
      [[noteOf(1).id], true],
      [list.ids, true],
    ]);
  });

  it('tags and deletes what is selected', async () => {
    const bulkActions = bulk();
    const selected = new Set([noteOf(1).id, noteOf(2).id]);
    const app = drawNotes({ list: listOf(many(3)), selected, bulkActions });
    expect(textOf(one(app, '.bulk [role="status"]'))).toBe('2 notes choisies');
    for (const words of ['Ajouter l’étiquette', 'Retirer l’étiquette']) {
      type(one(app, '.tag-form input'), 'gaz');
      await drawn();
      worded(app, words).click();
      await drawn();
    }
    expect(bulkActions.tag.mock.calls).toEqual([
      ['gaz', true],
      ['gaz', false],
    ]);
    one(app, '.away').click();
    expect(bulkActions.remove).toHaveBeenCalledExactlyOnceWith([...selected]);
  });

  it('exports what is selected, or all that answer, and says which', () => {
    const bulkActions = bulk();
    expect(textOf(one(drawNotes({ list: listOf(many(3)) }), '.exports'))).toContain('Exporter 3 notes');
    const app = drawNotes({ list: listOf(many(3)), selected: new Set([noteOf(1).id]), bulkActions });
    expect(textOf(one(app, '.exports'))).toContain('Exporter 1 note');
    for (const name of ['JSON-LD', 'Markdown', 'CSV']) worded(app, name).click();
    expect(bulkActions.exportAs.mock.calls).toEqual([['jsonld'], ['markdown'], ['csv']]);
  });
});

const PAGE: Extract<NotesPageProps['list']['notes'][number]['note']['target'], { kind: 'page' }>['page'] = {
  address: 'https://gazette.example/p',
  opened: 'https://gazette.example/p',
  title: 'Le pont',
};
