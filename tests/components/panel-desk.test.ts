import { describe, expect, it } from 'vitest';
import { makeDesk } from '../../entrypoints/sidepanel/desk.ts';
import { makeToasts, TOAST_STAYS } from '../../entrypoints/sidepanel/toasts.ts';
import { askBackground } from '../../lib/bridge/ask.ts';
import { answered, refused } from '../../lib/model/answer.ts';
import { makeBackground } from './background.ts';
import { AT, DRAFT, ON_PAGE, ORPHAN, VIETNAM } from './panel-of-ours.ts';

const HERE = { quote: { exact: 'la phrase nouvelle', prefix: '', suffix: '' }, position: { start: 4, end: 22 } };

function makeAll(answers: Parameters<typeof makeBackground>[0]) {
  const background = makeBackground(answers);
  const time = { now: Date.parse(AT) + 60_000 };
  const host = { now: () => time.now };
  const toasts = makeToasts(host);
  const desk = makeDesk((type, data) => askBackground(type, data, background.carry), host, toasts);
  const said = () => toasts.shown.value.map((toast) => toast.said);
  const undoLast = () => toasts.undo(toasts.shown.value.at(-1)?.id ?? 0);
  return { background, toasts, desk, said, undoLast, time };
}

describe('deleting', () => {
  it('is undone out of the bin', async () => {
    const { background, desk, said, undoLast } = makeAll({
      'notes/delete': () => answered(null),
      'notes/restore': () => answered(null),
    });
    await desk.remove(ORPHAN.note.id);
    expect(said()).toEqual(['deleted']);
    await undoLast();
    expect(said()).toEqual([]);
    const ids = { ids: [ORPHAN.note.id] };
    expect(background.asked.map(({ type, data }) => [type, data])).toEqual([
      ['notes/delete', ids],
      ['notes/restore', ids],
    ]);
  });

  it('says when it failed, and when its undoing failed', async () => {
    const failing = makeAll({ 'notes/delete': () => refused('database') });
    await failing.desk.remove(ORPHAN.note.id);
    expect(failing.said()).toEqual(['notDeleted']);
    const stuck = makeAll({ 'notes/delete': () => answered(null), 'notes/restore': () => refused('database') });
    await stuck.desk.remove(ORPHAN.note.id);
    await stuck.undoLast();
    expect(stuck.said()).toEqual(['notUndone']);
  });
});

describe('discarding a draft', () => {
  it('is undone by keeping it again', async () => {
    const { background, desk, said, undoLast } = makeAll({
      'note/drop-draft': () => answered(null),
      'note/draft': () => answered(null),
    });
    await desk.discard(DRAFT);
    expect(said()).toEqual(['discarded']);
    await undoLast();
    expect(background.dataOf('note/draft')).toEqual([{ note: DRAFT.note }]);
  });
});

describe('attaching an orphan again', () => {
  const answers: Parameters<typeof makeBackground>[0] = {
    'tab/walk': () => answered({ at: 1, of: 3, around: null }),
    'tab/passage': () => answered({ anchor: HERE, entities: [] }),
    'note/save': ({ note }) => answered({ kind: 'saved', note }),
  };

  it('saves it at the selection, and back where it was', async () => {
    const { background, desk, said, undoLast } = makeAll(answers);
    await desk.attach(7, ORPHAN, 'selection');
    expect(background.dataOf('tab/passage')).toEqual([{ tab: 7, of: 'selection' }]);
    expect(background.dataOf('tab/walk')).toEqual([]);
    expect(said()).toEqual(['attached']);
    await undoLast();
    const saves = background.dataOf('note/save') as { note: typeof ORPHAN.note }[];
    expect(saves.map(({ note }) => [note.revision, note.target])).toEqual([
      [2, { ...ORPHAN.note.target, anchor: HERE }],
      [3, ORPHAN.note.target],
    ]);
    expect(saves.map(({ note }) => note.text)).toEqual([ORPHAN.note.text, ORPHAN.note.text]);
  });

  it('goes to a mention first, so that the reader sees it', async () => {
    const { background, desk } = makeAll(answers);
    await desk.attach(7, ORPHAN, VIETNAM);
    expect(background.asked.slice(0, 2).map(({ type, data }) => [type, data])).toEqual([
      ['tab/walk', { tab: 7, entity: VIETNAM.id, step: 1 }],
      ['tab/passage', { tab: 7, of: 'mention', entity: VIETNAM.id }],
    ]);
  });

  it.each([
    ['nothing is selected', 'selection', { 'tab/passage': () => refused('missing') }, 'nothingSelected'],
    ['the name is gone', VIETNAM, { 'tab/passage': () => refused('missing') }, 'notOnPage'],
    ['the page does not answer', 'selection', { 'tab/passage': () => refused('invalid') }, 'notAttached'],
    ['it is not saved', 'selection', { 'note/save': () => refused('database') }, 'notAttached'],
    [
      'it was changed elsewhere',
      'selection',
      { 'note/save': () => answered({ kind: 'conflict', theirs: ORPHAN.note } as const) },
      'changedElsewhere',
    ],
  ] as const)('says that %s', async (_, to, failing, expected) => {
    const { desk, said } = makeAll({ ...answers, ...failing });
    await desk.attach(7, ORPHAN, to);
    expect(said()).toEqual([expected]);
  });

  it('leaves notes that are on no passage alone', async () => {
    const { background, desk } = makeAll(answers);
    await desk.attach(7, ON_PAGE, 'selection');
    expect(background.asked).toEqual([]);
  });
});

describe('what was said', () => {
  it('stays ten seconds whatever is done, then until the next thing is done', async () => {
    const { desk, toasts, said, time } = makeAll({ 'notes/delete': () => answered(null) });
    await desk.remove(ORPHAN.note.id);
    time.now += TOAST_STAYS - 1;
    toasts.next();
    expect(said()).toEqual(['deleted']);
    time.now += 100_000;
    expect(said()).toEqual(['deleted']);
    toasts.next();
    expect(said()).toEqual([]);
  });

  it('keeps the ways back of the last three, and only the last failure', async () => {
    const { desk, toasts, said } = makeAll({ 'notes/delete': () => answered(null) });
    toasts.failed('nothingSelected');
    toasts.failed('notOnPage');
    expect(said()).toEqual(['notOnPage']);
    for (let deleted = 0; deleted < 4; deleted += 1) await desk.remove(ORPHAN.note.id);
    expect(said()).toEqual(['deleted', 'deleted', 'deleted']);
    toasts.dismiss(toasts.shown.value[0]?.id ?? 0);
    expect(said()).toEqual(['deleted', 'deleted']);
  });
});
