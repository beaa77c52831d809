import { describe, expect, it, vi } from 'vitest';
import { makePopupState, type PopupHost } from '../../entrypoints/popup/popup-state.ts';
import { answered, refused } from '../../lib/model/answer.ts';
import { NO_COUNTS } from '../../lib/model/mention.ts';
import { FIRST_SETTINGS, type Settings } from '../../lib/model/settings.ts';
import { readableOrigin, sitePattern } from '../../lib/sites/readable.ts';
import { makeBackground } from './background.ts';

const ORIGIN = 'https://journal.invalid';
const REPORT = { origin: ORIGIN, found: NO_COUNTS, shown: 0, date: null };
const CORPUS = { pack: { id: 'p', name: 'P', version: 1 }, entities: 1, facts: 1, documents: 1 };

type Answers = Parameters<typeof makeBackground>[0];

async function openPopup(answers: Answers, host: Partial<PopupHost> = {}) {
  const background = makeBackground({
    'settings/get': () => answered(FIRST_SETTINGS),
    'settings/set': () => answered(null),
    'access/get': () => answered({ choice: 'click', granted: true }),
    'tab/report': () => answered(REPORT),
    'corpus/state': () => answered(CORPUS),
    ...answers,
  });
  const state = makePopupState({
    carry: background.carry,
    activeTab: async () => ({ id: 7, url: `${ORIGIN}/article?id=1`, windowId: 3 }),
    request: async () => true,
    openPanel: async () => {},
    close: () => {},
    ...host,
  });
  await state.open();
  return { state, background };
}

describe('which pages can be read', () => {
  it.each([
    ['https://journal.invalid/a?b#c', 'https://journal.invalid'],
    ['http://localhost:8080/', 'http://localhost:8080'],
    ['https://journal.invalid/paper.PDF', null],
    ['https://chromewebstore.google.com/detail/x', null],
    ['https://addons.mozilla.org/fr/', null],
    ['chrome://extensions', null],
    ['about:blank', null],
    ['file:///a.html', null],
    ['', null],
    [undefined, null],
  ])('%s', (address, origin) => {
    expect(readableOrigin(address)).toBe(origin);
  });

  it('asks for a site by its host, without the port', () => {
    expect(sitePattern('http://localhost:8080')).toBe('*://localhost/*');
  });
});

describe('what the popup knows', () => {
  it('brings settings, page and corpus together', async () => {
    const { state, background } = await openPopup({});
    expect(state.settings.value).toEqual(FIRST_SETTINGS);
    expect(state.page.value).toEqual({ kind: 'site', origin: ORIGIN, granted: true, summary: REPORT });
    expect(state.corpus.value).toBe('well');
    expect(background.dataOf('tab/report')).toEqual([{ tab: 7 }]);
  });

  it('has no summary of a page that no session reads', async () => {
    const { state } = await openPopup({ 'tab/report': () => refused('missing') });
    expect(state.page.value).toMatchObject({ kind: 'site', summary: null });
  });

  it('asks nothing about a page that cannot be read', async () => {
    const { state, background } = await openPopup(
      {},
      { activeTab: async () => ({ id: 7, url: 'chrome://version', windowId: 3 }) },
    );
    expect(state.page.value).toEqual({ kind: 'unreadable' });
    expect(background.dataOf('tab/report')).toEqual([]);
  });

  it('names what is switched off, in the language chosen; what the corpus has forgotten keeps its id', async () => {
    const off = { ...FIRST_SETTINGS, entitiesOff: ['place/zenda', 'country/forgotten'] };
    let language = 'fr';
    const { state, background } = await openPopup({
      'settings/get': () => answered(off),
      'corpus/refs': () => answered([{ id: 'place/zenda', name: `Zenda (${language})`, category: 'place' }]),
    });
    expect(state.namesOff.value).toEqual([
      { id: 'place/zenda', name: 'Zenda (fr)' },
      { id: 'country/forgotten', name: 'country/forgotten' },
    ]);
    await state.change({ ...off, entitiesOff: [] });
    language = 'en';
    await state.change({ ...off, entitiesOff: [], language: 'en' });
    expect(state.namesOff.value.map(({ name }) => name)).toEqual(['Zenda (en)', 'country/forgotten']);
    expect(background.dataOf('corpus/refs')).toEqual([{ ids: off.entitiesOff }, { ids: off.entitiesOff }]);
  });

  it('asks for no names when none is off', async () => {
    const { background } = await openPopup({});
    expect(background.dataOf('corpus/refs')).toEqual([]);
  });

  it('says why there are no settings', async () => {
    const { state } = await openPopup({ 'settings/get': () => refused('unreachable') });
    expect([state.failure.value, state.settings.value]).toEqual(['unreachable', null]);
  });
});

describe('what the popup does', () => {
  it('shows a choice at once and stores it', async () => {
    const { state, background } = await openPopup({});
    const next = { ...FIRST_SETTINGS, density: 'page' } as const;
    const stored = state.change(next);
    expect(state.settings.value).toEqual(next);
    await stored;
    expect(background.dataOf('settings/set')).toEqual([next]);
    expect(state.notice.value).toBeNull();
  });

  it('takes back a choice that could not be stored, and says so', async () => {
    const { state } = await openPopup({ 'settings/set': () => refused('invalid') });
    await state.change({ ...FIRST_SETTINGS, on: false });
    expect(state.settings.value).toEqual(FIRST_SETTINGS);
    expect(state.notice.value).toBe('notSaved');
  });

  it('asks the browser in the turn of the click, then the background to act on it', async () => {
    const request = vi.fn(async () => true);
    const { state, background } = await openPopup(
      { 'access/reconcile': () => answered({ choice: 'click', granted: true }) },
      { request },
    );
    const done = state.readAlways();
    expect(request).toHaveBeenCalledExactlyOnceWith('*://journal.invalid/*');
    await done;
    expect(background.dataOf('access/reconcile')).toHaveLength(1);
  });

  it.each([
    ['is refused', async () => false],
    ['fails', () => Promise.reject(new Error('no gesture'))],
  ])('says so when the access %s', async (_, request) => {
    const { state, background } = await openPopup({}, { request });
    await state.readAlways();
    expect(state.notice.value).toBe('notGranted');
    expect(background.dataOf('access/reconcile')).toEqual([]);
  });

  it('reads the page now, and says when it cannot', async () => {
    const { state, background } = await openPopup({ 'tab/read': () => refused('forbidden') });
    await state.readNow();
    expect(background.dataOf('tab/read')).toEqual([{ tab: 7 }]);
    expect(state.notice.value).toBe('notRead');
  });

  it('corrects the date and takes the correction back', async () => {
    const { state, background } = await openPopup({ 'tab/date': () => answered(null) });
    await state.setDate('2018-11-21');
    await state.setDate(null);
    expect(background.dataOf('tab/date')).toEqual([
      { tab: 7, iso: '2018-11-21' },
      { tab: 7, iso: null },
    ]);
  });

  it('opens the panel of its window in the turn of the click, then closes itself', async () => {
    const [openPanel, close] = [vi.fn(async () => {}), vi.fn()];
    const { state } = await openPopup({}, { openPanel, close });
    const done = state.openPanel();
    expect(openPanel).toHaveBeenCalledExactlyOnceWith(3);
    await done;
    expect([close.mock.calls.length, state.notice.value]).toEqual([1, null]);
  });

  it('says so when the panel does not open', async () => {
    const close = vi.fn();
    const { state } = await openPopup({}, { openPanel: () => Promise.reject(new Error('no gesture')), close });
    await state.openPanel();
    expect([close.mock.calls.length, state.notice.value]).toEqual([0, 'noPanel']);
  });

  it('has the page noted, then closes itself', async () => {
    const close = vi.fn();
    const { state, background } = await openPopup({ 'tab/command': () => answered(null) }, { close });
    await state.notePage();
    expect(background.dataOf('tab/command')).toEqual([{ tab: 7, command: 'note-page' }]);
    expect(close).toHaveBeenCalledOnce();
  });

  it('says so when a page cannot be noted', async () => {
    const close = vi.fn();
    const { state, background } = await openPopup({ 'tab/command': () => refused('missing') }, { close });
    await state.notePage();
    expect([background.dataOf('tab/command').length, close.mock.calls.length]).toEqual([1, 0]);
    expect(state.notice.value).toBe('notNoted');
  });

  it.each([
    [answered(CORPUS), 'rebuilt'],
    [refused('database'), 'hopeless'],
  ] as const)('rebuilds a broken corpus', async (answer, health) => {
    const { state } = await openPopup({
      'corpus/state': () => refused('database'),
      'corpus/rebuild': () => answer,
    });
    expect(state.corpus.value).toBe('broken');
    await state.rebuild();
    expect(state.corpus.value).toBe(health);
  });
});

describe('forms of which the reader said “not this one”', () => {
  const ZENDA = { id: 'place/zenda', name: 'Zenda', category: 'place' } as const;
  const form = (alias: string) => ({ entity: ZENDA.id, alias });

  /** A page that keeps these forms until the settings do. */
  async function openOver(here: readonly string[], unlit: Settings['unlit'] = [], answers: Answers = {}) {
    let stored = { ...FIRST_SETTINGS, unlit };
    let kept = [...here];
    return openPopup({
      'settings/get': () => answered(stored),
      'settings/set': (next) => {
        stored = next;
        kept = kept.filter((alias) => !next.unlit.some((one) => one.alias === alias));
        return answered(null);
      },
      'tab/unlit': () => answered(kept.map((alias) => ({ ...form(alias), ref: ZENDA }))),
      'tab/relight': ({ alias }) => {
        kept = kept.filter((one) => one !== alias);
        return answered(null);
      },
      'corpus/refs': () => answered([ZENDA]),
      ...answers,
    });
  }
  const shown = (state: Awaited<ReturnType<typeof openPopup>>['state']): string[] =>
    state.unlit.value.map(({ alias, name, scope }) => `${alias}, ${name}: ${scope}`);

  it('are those of the page, of its site and of all sites', async () => {
    const { state } = await openOver(
      ['Z.'],
      [
        { ...form('Zenda'), site: ORIGIN },
        { ...form('Zendas'), site: 'https://other.invalid' },
        { ...form('Zende'), site: null },
      ],
    );
    expect(shown(state)).toEqual(['Z., Zenda: page', 'Zenda, Zenda: site', 'Zende, Zenda: always']);
  });

  it.each([
    ['site', ORIGIN],
    ['always', null],
  ] as const)('stay unlit: %s', async (decision, site) => {
    const { state, background } = await openOver(['Z.', 'Zenda']);
    await state.decide(form('Z.'), decision);
    expect(state.settings.value?.unlit).toEqual([{ ...form('Z.'), site }]);
    expect(background.dataOf('settings/set')).toHaveLength(1);
    expect(shown(state)).toEqual(['Zenda, Zenda: page', `Z., Zenda: ${decision}`]);
  });

  it('are lit again: what the page keeps, without a change of settings', async () => {
    const { state, background } = await openOver(['Z.']);
    await state.decide(form('Z.'), 'lit');
    expect(background.dataOf('tab/relight')).toEqual([{ tab: 7, ...form('Z.') }]);
    expect(background.dataOf('settings/set')).toEqual([]);
    expect(shown(state)).toEqual([]);
  });

  it('are lit again: what the settings keep, but not what they keep for another site', async () => {
    const elsewhere = { ...form('Z.'), site: 'https://other.invalid' };
    const { state } = await openOver([], [{ ...form('Z.'), site: null }, elsewhere]);
    await state.decide(form('Z.'), 'lit');
    expect(state.settings.value?.unlit).toEqual([elsewhere]);
    expect(shown(state)).toEqual([]);
  });

  it('are the page’s again when they cannot be stored', async () => {
    const { state } = await openOver(['Z.'], [], { 'settings/set': () => refused('database') });
    await state.decide(form('Z.'), 'always');
    expect(state.notice.value).toBe('notSaved');
    expect(shown(state)).toEqual(['Z., Zenda: page']);
  });

  it('are not asked for where no session reads', async () => {
    const { state, background } = await openOver(['Z.'], [], { 'tab/report': () => refused('missing') });
    expect(background.dataOf('tab/unlit')).toEqual([]);
    expect(shown(state)).toEqual([]);
  });
});
