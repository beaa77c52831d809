import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NOWHERE } from '../../entrypoints/page.content/entity-walk.ts';
import type { SeenPage } from '../../lib/model/address.ts';
import { answered, refused } from '../../lib/model/answer.ts';
import { NO_COUNTS } from '../../lib/model/mention.ts';
import type { Note } from '../../lib/model/note.ts';
import type { Outline } from '../../lib/model/outline.ts';
import { newNote } from '../../lib/notes/new-note.ts';
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

let browser: FakeBrowser;
beforeEach(() => {
  browser = fakeBrowser();
});
afterEach(async () => {
  await browser.stop();
  await Dexie.delete(NOTES_DATABASE);
});

const NOTHING_SAID = { found: NO_COUNTS, shown: 0, date: null };
const INNER = { ...TOP, frame: 5 };
const INNER_PAGE: SeenPage = { ...PAGE, address: 'https://www.gazette.example/encadre' };

const onPage = (page: SeenPage = PAGE, asker = TOP) => browser.worker().answers['page/notes']({ page }, asker);
const outline = () => browser.worker().answers['tab/outline']({ tab: TAB });

/** Saves a note as our own pages do. */
async function save(target: Note['target'], changes: Partial<Note> = {}): Promise<Note> {
  const at = browser.worker().notes.at();
  const note = newNote({ id: crypto.randomUUID(), target, entities: [], colour: 'blue', at });
  await browser.worker().answers['note/save']({ note: { ...note, ...changes } });
  return { ...note, ...changes };
}
const onEntity = (entity: string, changes: Partial<Note> = {}) => save({ kind: 'entity', entity }, changes);

describe('a page is told of the notes on it', () => {
  it('where and in which colour, never what was written', async () => {
    const { id } = await saveNew(browser, { text: 'secret', tags: ['secret'], colour: 'green' });
    await onEntity(RASSENDYLL_ID);
    const answer = await onPage();
    expect(answer).toEqual(
      answered({ passages: [{ id, colour: 'green', anchor: anchorOf('le pont-levis') }], show: null }),
    );
  });

  it('under any address that is the same page, and under no other', async () => {
    const { id } = await saveNew(browser);
    const mobile = { ...PAGE, address: 'https://m.gazette.example/zenda/?fbclid=1' };
    const asMobile = await onPage(mobile, { ...TOP, origin: 'https://m.gazette.example' });
    expect(asMobile).toMatchObject({ value: { passages: [{ id }] } });
    expect(await onPage(INNER_PAGE)).toMatchObject({ value: { passages: [] } });
  });

  it('which of its names are noted, in the colour of the last', async () => {
    await onEntity(RASSENDYLL_ID, { colour: 'pink' });
    browser.clock.ms += 5000;
    await onEntity(RASSENDYLL_ID, { colour: 'grey' });
    const { answers } = browser.worker();
    expect(await answers['page/noted-entities']({ entities: [RASSENDYLL_ID, 'country/x'] }, TOP)).toEqual(
      answered([{ entity: RASSENDYLL_ID, colour: 'grey', count: 2 }]),
    );
  });
});

describe('a page tells how passages stand', () => {
  it('and that is kept and told on, for its own notes only', async () => {
    const here = await saveNew(browser);
    const { answers } = browser.worker();
    browser.sent.length = 0;
    await answers['page/found']({ page: PAGE, notes: [{ id: here.id, found: 'orphan' }] }, TOP);
    const other = { page: INNER_PAGE, notes: [{ id: here.id, found: 'exact' }] } as const;
    await answers['page/found'](other, INNER);
    expect(await answers['notes/get']({ ids: [here.id] })).toMatchObject({ value: [{ found: 'orphan' }] });
    expect(browser.sent).toContainEqual({ message: { type: 'ours/tab', data: { tab: TAB } } });
  });
});

describe('a note that is to be shown', () => {
  it('opens its page at the passage, and the page hears of it once', async () => {
    const { id } = await saveNew(browser);
    expect(await browser.worker().answers['notes/show']({ id })).toEqual(answered(null));
    expect(browser.opened).toEqual(['https://www.gazette.example/zenda#:~:text=le%20pont%2Dlevis']);
    await browser.stop();
    const asker = { ...TOP, tab: 101 };
    const consent = { ...PAGE, address: 'https://www.gazette.example/consentement' };
    expect(await onPage(consent, asker)).toMatchObject({ value: { show: null } });
    expect(await onPage(PAGE, { ...asker, frame: 4 })).toMatchObject({ value: { show: null } });
    expect(await onPage(PAGE, asker)).toMatchObject({ value: { show: id } });
    expect(await onPage(PAGE, asker)).toMatchObject({ value: { show: null } });
  });

  it('is not shown to a reader who has long gone on', async () => {
    const { id } = await saveNew(browser);
    await browser.worker().answers['notes/show']({ id });
    browser.clock.ms += 121_000;
    expect(await onPage(PAGE, { ...TOP, tab: 101 })).toMatchObject({ value: { show: null } });
  });

  it('is missing without a page; a page as a whole is opened at its top', async () => {
    const { id } = await onEntity(RASSENDYLL_ID);
    const { answers } = browser.worker();
    expect(await answers['notes/show']({ id })).toEqual(refused('missing'));
    const page = { address: ADDRESS, opened: 'https://www.gazette.example/zenda', title: '' };
    const whole = await save({ kind: 'page', page });
    await answers['notes/show']({ id: whole.id });
    expect(browser.opened).toEqual(['https://www.gazette.example/zenda']);
  });
});

describe('the outline of a tab', () => {
  const says = (frame: number, said: Outline): void => {
    browser.frames.set(frame, { 'session/outline': () => said });
  };
  beforeEach(async () => {
    const { reports } = browser.worker();
    await reports.start(TOP);
    await reports.report(TOP, { ...NOTHING_SAID, date: { iso: '2021-05-03', origin: 'meta' } });
    await reports.start(INNER);
    await onPage();
  });

  it('is missing without a session', async () => {
    expect(await browser.worker().answers['tab/outline']({ tab: 8 })).toEqual(refused('missing'));
    expect(await outline()).toEqual(refused('missing'));
  });

  it('has the notes of the page in order of place, as they stand at this moment', async () => {
    const orphan = await saveNew(browser, {}, 'la tour');
    const second = await saveNew(browser, {}, 'le fossé');
    const first = await saveNew(browser, {}, 'le pont');
    const page = { address: ADDRESS, opened: 'https://www.gazette.example/zenda', title: '' };
    const whole = await save({ kind: 'page', page });
    const inner = await save({
      kind: 'passage',
      page: { address: 'https://gazette.example/encadre', opened: INNER_PAGE.address, title: '' },
      anchor: anchorOf('ici'),
    });
    says(0, {
      entities: [],
      notes: [
        { id: orphan.id, found: 'orphan' },
        { id: first.id, found: 'exact' },
        { id: second.id, found: 'approximate' },
      ],
    });
    says(5, { entities: [], notes: [{ id: inner.id, found: 'exact' }] });
    const answer = await outline();
    expect(answer).toMatchObject({
      value: {
        origin: TOP.origin,
        date: { iso: '2021-05-03' },
        page: { noted: { address: ADDRESS }, steps: ['fragment', 'tracking', 'host'] },
      },
    });
    expect(answer.ok && answer.value.notes.map(({ note, found }) => [note.id, found])).toEqual([
      [whole.id, null],
      [first.id, 'exact'],
      [second.id, 'approximate'],
      [inner.id, 'exact'],
      [orphan.id, 'orphan'],
    ]);
  });

  it('has the notes on names that are met here, and the drafts begun here', async () => {
    const note = await onEntity(RASSENDYLL_ID);
    await onEntity('leader/nobody');
    says(0, { entities: [{ entity: RASSENDYLL_ID, count: 3, shown: 1 }], notes: [] });
    const draft = newNote({
      id: crypto.randomUUID(),
      target: { kind: 'page', page: { address: ADDRESS, opened: PAGE.address, title: '' } },
      entities: [],
      colour: 'yellow',
      at: browser.worker().notes.at(),
    });
    await browser.worker().answers['note/draft']({ note: draft });
    expect(await outline()).toMatchObject({
      value: { entityNotes: [{ note }], drafts: [{ note: draft, at: '2026-11-22T10:00:00.000Z' }] },
    });
  });

  it('has no page while a tab that went to another site has not told', async () => {
    says(0, { entities: [], notes: [] });
    expect(await outline()).toMatchObject({ value: { page: { noted: { address: ADDRESS } } } });
    await browser.worker().reports.start({ ...TOP, origin: 'https://other.example' });
    expect(await outline()).toMatchObject({ value: { page: null, notes: [] } });
  });

  it('walks in the first frame that has the name, and says so when none has', async () => {
    const { answers } = browser.worker();
    const place = { at: 1, of: 2, around: { before: 'Au ', text: 'Zenda', after: '.' } };
    const walk = () => answers['tab/walk']({ tab: TAB, entity: RASSENDYLL_ID, step: 1 });
    browser.frames.set(0, { 'session/walk': () => NOWHERE });
    expect(await walk()).toEqual(answered(NOWHERE));
    const inner = vi.fn(() => place);
    browser.frames.set(5, { 'session/walk': inner });
    expect(await walk()).toEqual(answered(place));
    expect(inner).toHaveBeenCalledWith({ entity: RASSENDYLL_ID, step: 1 });
    browser.frames.clear();
    expect(await walk()).toEqual(refused('missing'));
  });

  it('gives the passage of the frame in which something is selected', async () => {
    const { answers } = browser.worker();
    const passage = () => answers['tab/passage']({ tab: TAB, of: 'selection' });
    browser.frames.set(0, { 'session/passage': () => null });
    expect(await passage()).toEqual(refused('missing'));
    const here = { anchor: anchorOf('ici'), entities: [] };
    browser.frames.set(5, { 'session/passage': () => here });
    expect(await passage()).toEqual(answered(here));
  });
});
