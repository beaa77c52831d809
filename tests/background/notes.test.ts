import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answered, refused } from '../../lib/model/answer.ts';
import { EVERY_NOTE } from '../../lib/model/note-query.ts';
import { NOTES_DATABASE } from '../../lib/store/notes-database.ts';
import {
  ADDRESS,
  anchorOf,
  type FakeBrowser,
  fakeBrowser,
  PAGE,
  RASSENDYLL_ID,
  saveNew,
  TAB,
  TOP,
} from './note-worker.ts';

vi.spyOn(console, 'error').mockImplementation(() => undefined);
vi.spyOn(console, 'warn').mockImplementation(() => undefined);

let browser: FakeBrowser;
beforeEach(() => {
  browser = fakeBrowser();
});
afterEach(async () => {
  await browser.stop();
  await Dexie.delete(NOTES_DATABASE);
});

const passage = (exact = 'le pont-levis', start = 10, highlight = false) =>
  ({ kind: 'passage', anchor: anchorOf(exact, start), entities: [RASSENDYLL_ID], highlight }) as const;
type About = Parameters<ReturnType<FakeBrowser['worker']>['answers']['page/note']>[0]['about'];

/** Asks for a frame as the top frame of the page, and gives its token. */
async function tokenFor(about: About, page = PAGE): Promise<string> {
  const answer = await browser.worker().answers['page/note']({ page, about }, TOP);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.value.token;
}

/** What the frame that a page asked for is open for. */
const taskFor = async (about: About, page = PAGE) =>
  browser.worker().answers['note/open']({ token: await tokenFor(about, page) });

describe('from a selection to a saved note', () => {
  it('the frame gets what was noted, on the page as notes know it', async () => {
    const task = await taskFor(passage());
    expect(task).toMatchObject({
      ok: true,
      value: {
        kind: 'write',
        stored: null,
        isDraft: false,
        note: {
          revision: 1,
          text: '',
          colour: 'yellow',
          entities: [RASSENDYLL_ID],
          created: '2026-11-22T10:00:00.000Z',
          target: {
            kind: 'passage',
            page: { address: ADDRESS, opened: 'https://www.gazette.example/zenda', title: PAGE.title },
            anchor: anchorOf('le pont-levis'),
          },
        },
      },
    });
  });

  it('the page is told of its frame, by token and no more', async () => {
    const token = await tokenFor(passage());
    const { answers } = browser.worker();
    await answers['note/open']({ token });
    await answers['note/size']({ token, height: 240 });
    await answers['note/leave']({ token });
    expect(browser.sent).toEqual([
      { tab: TAB, frame: 0, message: { type: 'session/note-opened', data: { token } } },
      { tab: TAB, frame: 0, message: { type: 'session/note-size', data: { token, height: 240 } } },
      { tab: TAB, frame: 0, message: { type: 'session/note-left', data: { token } } },
    ]);
    expect(await answers['note/size']({ token, height: 10 })).toEqual(refused('missing'));
    expect(await answers['note/leave']({ token })).toEqual(answered(null));
    expect(browser.sent).toHaveLength(3);
  });

  it('what is saved is found, and everybody is told to ask', async () => {
    await browser.worker().reports.start(TOP);
    const note = await saveNew(browser, { text: 'Un gué', colour: 'green' });
    const { answers } = browser.worker();
    const found = await answers['notes/query']({ query: { ...EVERY_NOTE, words: 'gue' }, offset: 0, limit: 10 });
    expect(found).toMatchObject({ ok: true, value: { ids: [note.id], notes: [{ note, found: null }] } });
    await vi.waitFor(() =>
      expect(browser.sent).toEqual(
        expect.arrayContaining([
          { tab: TAB, message: { type: 'session/notes', data: null } },
          { message: { type: 'ours/notes', data: null } },
        ]),
      ),
    );
  });

  it('the same save twice is one note; another one over it is a conflict', async () => {
    const note = await saveNew(browser);
    const { answers } = browser.worker();
    expect(await answers['note/save']({ note })).toEqual(answered({ kind: 'saved', note }));
    const outcome = await answers['note/save']({ note: { ...note, text: 'autre' } });
    expect(outcome).toEqual(answered({ kind: 'conflict', theirs: note }));
    const all = await answers['notes/query']({ query: EVERY_NOTE, offset: 0, limit: 10 });
    expect(all.ok && all.value.notes.map((kept) => kept.note)).toEqual([note]);
  });

  it('a highlight is a task of its own, and the next note has the last colour', async () => {
    await saveNew(browser, { colour: 'pink' });
    expect(await taskFor(passage('la tour', 90, true))).toMatchObject({
      ok: true,
      value: { kind: 'highlight', note: { text: '', colour: 'pink' } },
    });
  });
});

describe('what was begun and not saved', () => {
  it.each<[string, About]>([
    ['a passage', passage()],
    ['an entity', { kind: 'entity', entity: RASSENDYLL_ID }],
    ['a page', { kind: 'page' }],
  ])('on %s is gone on with by the next worker, and by nothing else', async (_, about) => {
    const begun = await taskFor(about);
    if (!begun.ok || begun.value.kind !== 'write') throw new Error('No task to write.');
    const note = { ...begun.value.note, text: 'À suivre' };
    await browser.worker().answers['note/draft']({ note });
    await browser.stop();
    expect(await taskFor(about)).toEqual(answered({ kind: 'write', note, stored: null, isDraft: true }));
    expect(await taskFor(passage('la tour', 90))).toMatchObject({ value: { isDraft: false } });
    expect(await taskFor({ kind: 'entity', entity: 'country/ruritanie' })).toMatchObject({ value: { isDraft: false } });
    await browser.worker().answers['note/save']({ note });
    expect(await taskFor(about)).toMatchObject({ value: { isDraft: false } });
  });

  it('is there when a page has moved its frame, which loads it again', async () => {
    const token = await tokenFor(passage());
    const { answers } = browser.worker();
    const begun = await answers['note/open']({ token });
    if (!begun.ok || begun.value.kind !== 'write') throw new Error('No task to write.');
    const note = { ...begun.value.note, text: 'Trois mots' };
    await answers['note/draft']({ note });
    expect(await answers['note/open']({ token })).toEqual(
      answered({ kind: 'write', note, stored: null, isDraft: true }),
    );
    await answers['note/save']({ note });
    expect(await answers['note/open']({ token })).toEqual(answered({ kind: 'read', notes: [{ note, found: null }] }));
  });

  it('on a saved note comes with what is stored', async () => {
    const stored = await saveNew(browser);
    const note = { ...stored, revision: 2, text: 'changé' };
    await browser.worker().answers['note/draft']({ note });
    expect(await taskFor(passage())).toEqual(answered({ kind: 'write', note, stored, isDraft: true }));
  });

  it('is shown as saved when it was saved between the asking and the opening', async () => {
    const begun = await taskFor(passage());
    if (!begun.ok || begun.value.kind !== 'write') throw new Error('No task to write.');
    const { note } = begun.value;
    const { answers } = browser.worker();
    await answers['note/draft']({ note });
    const token = await tokenFor(passage());
    await answers['note/save']({ note });
    expect(await answers['note/open']({ token })).toEqual(answered({ kind: 'read', notes: [{ note, found: null }] }));
  });

  it('is forgotten after thirty days, as what lies in the bin is', async () => {
    const begun = await taskFor(passage());
    if (!begun.ok || begun.value.kind !== 'write') throw new Error('No task to write.');
    await browser.worker().answers['note/draft']({ note: begun.value.note });
    const { id } = await saveNew(browser, {}, 'la tour');
    await browser.worker().answers['notes/delete']({ ids: [id] });
    await browser.stop();
    browser.clock.ms += 29 * 86_400_000;
    await browser.worker().answers['notes/tags'](null);
    browser.seconds();
    for (let i = 0; i < 10; i += 1) await new Promise((resolve) => setTimeout(resolve, 2));
    expect(await browser.worker().answers['notes/bin'](null)).toMatchObject({ value: [{ note: { id } }] });
    await browser.stop();
    browser.clock.ms += 2 * 86_400_000;
    await browser.worker().answers['notes/tags'](null);
    browser.seconds();
    await vi.waitFor(async () => {
      expect(await browser.worker().answers['notes/bin'](null)).toEqual(answered([]));
      expect(await browser.worker().answers['notes/drafts'](null)).toEqual(answered([]));
    });
  });
});

describe('what cannot be noted', () => {
  const file = { ...PAGE, address: 'file:///tmp/zenda.html' };
  const elsewhere = { ...PAGE, address: 'https://other.example/zenda' };

  it.each([
    ['a page without a web address', file, { ...TOP, origin: 'null' }],
    ['a page of another origin than its frame’s', elsewhere, TOP],
  ])('%s', async (_, page, asker) => {
    const { answers } = browser.worker();
    for (const about of [passage(), { kind: 'page' } as const]) {
      expect(await answers['page/note']({ page, about }, asker)).toEqual(refused('invalid'));
    }
    expect(await answers['page/notes']({ page }, asker)).toEqual(refused('invalid'));
    expect(await answers['page/found']({ page, notes: [] }, asker)).toEqual(refused('invalid'));
  });

  it('but an entity met there can, without the page', async () => {
    const { answers } = browser.worker();
    const about = { kind: 'entity', entity: RASSENDYLL_ID } as const;
    const token = await answers['page/note']({ page: file, about }, { ...TOP, origin: 'null' });
    if (!token.ok) throw new Error(token.reason);
    const task = await answers['note/open'](token.value);
    expect(task.ok && task.value.kind === 'write' && task.value.note.target).toEqual({
      kind: 'entity',
      entity: RASSENDYLL_ID,
    });
  });
});

describe('what is there to read', () => {
  it('comes last changed first; what is not there is missing', async () => {
    const first = await saveNew(browser);
    browser.clock.ms += 1000;
    const second = await saveNew(browser, {}, 'la tour');
    const task = await taskFor({ kind: 'notes', ids: [first.id, second.id] });
    expect(task.ok && task.value.kind === 'read' && task.value.notes.map(({ note }) => note.id)).toEqual([
      second.id,
      first.id,
    ]);
    const { answers } = browser.worker();
    const missing = { kind: 'notes', ids: [crypto.randomUUID()] } as const;
    expect(await answers['page/note']({ page: PAGE, about: missing }, TOP)).toEqual(refused('missing'));
    const nobody = { kind: 'notes of entity', entity: 'leader/nobody' } as const;
    expect(await answers['page/note']({ page: PAGE, about: nobody }, TOP)).toEqual(refused('missing'));
  });

  it('is missing when it was deleted before the frame opened', async () => {
    const { id } = await saveNew(browser);
    const token = await tokenFor({ kind: 'notes', ids: [id] });
    const { answers } = browser.worker();
    await answers['notes/delete']({ ids: [id] });
    expect(await answers['note/open']({ token })).toEqual(refused('missing'));
  });
});

it('a store that does not open is tried again by the next call', async () => {
  const broken = vi.spyOn(indexedDB, 'databases').mockRejectedValueOnce(new Error('broken'));
  const { answers } = browser.worker();
  expect(await answers['notes/bin'](null)).toEqual(refused('database'));
  expect(broken).toHaveBeenCalled();
  expect(await answers['notes/bin'](null)).toEqual(answered([]));
});
