import { describe, expect, it, vi } from 'vitest';
import type { PanelTab } from '../../entrypoints/sidepanel/host.ts';
import { LOOK_REST } from '../../entrypoints/sidepanel/pulse.ts';
import { answered, refused } from '../../lib/model/answer.ts';
import { FIRST_SETTINGS } from '../../lib/model/settings.ts';
import { type Answers, openPanel, TAB } from './opened-panel.ts';
import { BARE, DRAFT, HIGHLIGHT, OUTLINE, PAGE, VIETNAM } from './panel-of-ours.ts';

describe('what the panel looks at', () => {
  it('is the tab in front, with its names and notes', async () => {
    const { state, background } = await openPanel();
    expect(state.view.value).toEqual({ kind: 'page', tab: 7, outline: OUTLINE });
    expect(background.dataOf('tab/outline')).toEqual([{ tab: 7 }]);
  });

  it.each([
    ['a page of the browser', { id: 7, url: 'chrome://version' }, { kind: 'unreadable' }],
    ['a page whose address is kept from us', { id: 7 }, { kind: 'unknown' }],
    ['a page that is loading', { ...TAB, status: 'loading' }, { kind: 'loading' }],
    ['a page not read', TAB, { kind: 'unread', origin: 'https://www.journal.invalid', granted: true }],
    ['no tab', undefined, { kind: 'unreadable' }],
  ])('says why there is nothing: %s', async (_, tab, view) => {
    const { state } = await openPanel({ 'tab/outline': () => refused('missing') }, { activeTab: async () => tab });
    expect(state.view.value).toEqual(view);
  });

  it('says that the background does not answer', async () => {
    const { state } = await openPanel({ 'tab/outline': () => refused('database') });
    expect(state.view.value).toEqual({ kind: 'failed', reason: 'database' });
    const { state: other } = await openPanel({ 'settings/get': () => refused('unreachable') });
    expect(other.failure.value).toBe('unreachable');
  });

  it('keeps by identity what did not change, so that it need not be drawn again', async () => {
    let count = 12;
    const { state, clock } = await openPanel({
      'tab/outline': () =>
        answered({
          ...structuredClone(OUTLINE),
          entities: OUTLINE.entities.map((row) => (row.ref.id === VIETNAM.id ? { ...row, count } : { ...row })),
        }),
    });
    const before = state.view.value;
    await clock.run(state.look());
    expect(state.view.value).toBe(before);
    count = 13;
    await clock.run(state.look());
    const after = state.view.value;
    if (before?.kind !== 'page' || after?.kind !== 'page') throw new Error('The page is gone.');
    expect(after.outline.entities[0]).toEqual({ ...OUTLINE.entities[0], count: 13 });
    expect(after.outline.entities[1]).toBe(before.outline.entities[1]);
    expect(after.outline.notes).toBe(before.outline.notes);
  });
});

describe('when the panel looks', () => {
  it('is at most every 250 ms, however often something changes, and never twice at once', async () => {
    const { state, clock, looks } = await openPanel();
    for (let told = 0; told < 50; told += 1) state.hearOfTab(7);
    state.hearOfNotes();
    await clock.pass(LOOK_REST - 1);
    expect(looks()).toBe(1);
    await clock.pass(1);
    expect(looks()).toBe(2);
    await clock.pass(10 * LOOK_REST);
    expect(looks()).toBe(2);
  });

  it('is not for another tab', async () => {
    const { state, clock, looks } = await openPanel();
    state.hearOfTab(8);
    await clock.pass(1000);
    expect(looks()).toBe(1);
  });

  it('is never while nobody sees it', async () => {
    let isHidden = false;
    const { state, clock, looks } = await openPanel({}, { isHidden: () => isHidden });
    state.hearOfTab(7);
    isHidden = true;
    await clock.pass(1000);
    state.hearOfNotes();
    await clock.pass(1000);
    expect(looks()).toBe(1);
    isHidden = false;
    await clock.run(state.look());
    expect(looks()).toBe(2);
  });

  it('goes on after a browser that could not name its tabs', async () => {
    const activeTab = vi.fn(async () => TAB).mockRejectedValueOnce(new Error('gone'));
    const { state, clock } = await openPanel({}, { activeTab });
    expect(state.view.value).toBeNull();
    await clock.run(state.look());
    expect(state.view.value?.kind).toBe('page');
  });
});

describe('walking', () => {
  const AROUND = { before: 'à Hanoï, le ', text: 'Vietnam', after: ' reçoit' };

  it('says where it has come to, and forgets it on another page', async () => {
    let outline = OUTLINE;
    const { state, background, clock } = await openPanel({
      'tab/walk': () => answered({ at: 3, of: 12, around: AROUND }),
      'tab/outline': () => answered(outline),
    });
    state.actions.walk(VIETNAM, -1);
    await clock.pass(1000);
    expect(background.dataOf('tab/walk')).toEqual([{ tab: 7, entity: VIETNAM.id, step: -1 }]);
    expect(state.walked.value).toEqual({ entity: VIETNAM.id, name: 'Vietnam', at: 3, of: 12, around: AROUND });
    outline = { ...BARE, page: { noted: { ...PAGE, address: 'https://journal.invalid/b' }, steps: [] } };
    await clock.run(state.look());
    expect(state.walked.value).toBeNull();
  });

  it('says nothing of a page that was left on the way', async () => {
    let outline = OUTLINE;
    let arrive = (): void => undefined;
    const { state, clock } = await openPanel({
      'tab/walk': async () => {
        await new Promise<void>((done) => {
          arrive = done;
        });
        return answered({ at: 3, of: 12, around: AROUND });
      },
      'tab/outline': () => answered(outline),
    });
    state.actions.walk(VIETNAM, 1);
    outline = { ...BARE, page: { noted: { ...PAGE, address: 'https://journal.invalid/b' }, steps: [] } };
    await clock.run(state.look());
    arrive();
    await clock.pass(1000);
    expect(state.walked.value).toBeNull();
  });

  it('says that a name is gone', async () => {
    const { state, clock } = await openPanel({ 'tab/walk': () => refused('missing') });
    state.actions.walk(VIETNAM, 1);
    await clock.pass(1000);
    expect(state.walked.value).toMatchObject({ at: 0, of: 0, around: null });
  });
});

describe('reading a page that is not read', () => {
  it('asks the browser in the turn of the click', async () => {
    const request = vi.fn(async () => true);
    const { state, background, clock } = await openPanel(
      {
        'tab/outline': () => refused('missing'),
        'access/reconcile': () => answered({ choice: 'click', granted: true }),
      },
      { request },
    );
    state.actions.readAlways();
    expect(request).toHaveBeenCalledExactlyOnceWith('*://www.journal.invalid/*');
    await clock.pass(1000);
    expect(background.dataOf('access/reconcile')).toHaveLength(1);
  });

  it.each([
    ['readNow', 'notRead'],
    ['readAlways', 'notGranted'],
  ] as const)('says so when it cannot (%s)', async (action, said) => {
    const { state, clock } = await openPanel(
      { 'tab/outline': () => refused('missing'), 'tab/read': () => refused('forbidden') },
      { request: async () => false },
    );
    state.actions[action]();
    await clock.pass(1000);
    expect(state.toasts.value).toMatchObject([{ said, canUndo: false }]);
  });
});

describe('writing in the panel', () => {
  const saving: Answers = {
    'note/draft': () => answered(null),
    'note/save': ({ note }) => answered({ kind: 'saved', note }),
  };

  it('begins a note on this page, keeps its draft, saves it, and lets go of it', async () => {
    const { state, background, clock } = await openPanel(saving);
    state.actions.notePage();
    await clock.pass(1000);
    const [editor] = state.editors.value;
    expect(editor?.editing.note).toMatchObject({ revision: 1, target: { kind: 'page', page: PAGE }, text: '' });
    if (editor === undefined) throw new Error('No editor.');
    editor.editing.onChange({ ...editor.editing.note, text: 'À lire.' });
    await clock.pass(1000);
    expect(background.dataOf('note/draft')).toMatchObject([{ note: { text: 'À lire.' } }]);
    state.editors.value[0]?.editing.onSave();
    await clock.pass(100);
    expect(state.editors.value[0]?.editing.state).toEqual({ kind: 'saved' });
    await clock.pass(1000);
    expect(state.editors.value).toEqual([]);
    expect(background.dataOf('note/save')).toMatchObject([{ note: { text: 'À lire.', revision: 1 } }]);
  });

  it('goes on with the draft of a note on this page instead of beginning another', async () => {
    const draft = { ...DRAFT, note: { ...DRAFT.note, target: { kind: 'page', page: PAGE } as const } };
    const { state, clock } = await openPanel({
      'tab/outline': () => answered({ ...OUTLINE, drafts: [draft] }),
      'notes/get': () => answered([]),
    });
    state.actions.notePage();
    await clock.pass(1000);
    expect(state.editors.value.map(({ editing }) => [editing.note, editing.draft])).toEqual([[draft.note, 'kept']]);
  });

  it('opens one editor for one note, with its draft wherever that was begun', async () => {
    const draft = { note: { ...HIGHLIGHT.note, revision: 2, text: 'commencé' }, at: DRAFT.at };
    const { state, clock } = await openPanel({ 'notes/drafts': () => answered([DRAFT, draft]) });
    state.actions.edit(HIGHLIGHT);
    state.actions.edit(HIGHLIGHT);
    await clock.pass(1000);
    expect(state.editors.value.map(({ editing }) => [editing.note.text, editing.stored])).toEqual([
      ['commencé', HIGHLIGHT.note],
    ]);
  });

  it('keeps what is being written when the tab changes, and its draft when the panel goes', async () => {
    let tab: PanelTab = TAB;
    const { state, background, clock } = await openPanel(saving, { activeTab: async () => tab });
    state.actions.edit(HIGHLIGHT);
    await clock.pass(1000);
    tab = { id: 8 };
    await clock.run(state.look());
    const [editor] = state.editors.value;
    if (editor === undefined) throw new Error('The editor is gone.');
    editor.editing.onChange({ ...editor.editing.note, text: 'dernier mot' });
    state.keepAll();
    await clock.pass(0);
    expect(background.dataOf('note/draft')).toMatchObject([{ note: { text: 'dernier mot', revision: 2 } }]);
  });
});

describe('what is done', () => {
  it('is done on the page that is shown, while the next tab is still looked at', async () => {
    let tab: PanelTab = TAB;
    const { state, background, clock } = await openPanel(
      {
        'tab/show-note': () => answered(null),
        'tab/outline'(asked) {
          if (asked.tab === 8 && background.dataOf('tab/show-note').length === 0) state.actions.show('a');
          return answered(OUTLINE);
        },
      },
      { activeTab: async () => tab },
    );
    tab = { id: 8 };
    await clock.run(state.look());
    expect(background.dataOf('tab/show-note')).toEqual([{ tab: 7, id: 'a' }]);
  });
});

describe('what the panel hears', () => {
  it('follows the settings and learns the tags anew', async () => {
    const { state, background, clock } = await openPanel();
    state.resettle({ ...FIRST_SETTINGS, on: false });
    state.hearOfNotes();
    await clock.pass(1000);
    expect([state.settings.value?.on, background.dataOf('notes/tags').length]).toEqual([false, 2]);
  });

  it('opens a name in the library, and finds names to link', async () => {
    const openLibrary = vi.fn();
    const hit = {
      kind: 'entity',
      id: VIETNAM.id,
      title: 'Vietnam',
      place: '/entity/country/vietnam',
      category: 'country',
    } as const;
    const { state } = await openPanel(
      {
        'corpus/search': () =>
          answered([hit, { kind: 'document', id: '002', title: 'A paper', place: '/document/002' }]),
      },
      { openLibrary },
    );
    state.actions.openEntity(VIETNAM.id);
    expect(openLibrary).toHaveBeenCalledExactlyOnceWith('/entity/country/vietnam');
    expect(await state.actions.searchEntities('viet')).toEqual([VIETNAM]);
    expect(state.sought.value).toEqual([VIETNAM]);
  });
});
