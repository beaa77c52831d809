import { describe, expect, it, vi } from 'vitest';
import { type AccessHost, makeAccess } from '../../entrypoints/background/access.ts';
import { makeClickedTabs } from '../../entrypoints/background/clicked.ts';
import { answered, refused } from '../../lib/model/answer.ts';
import { sessionArea } from './session-area.ts';

vi.spyOn(console, 'error').mockImplementation(() => undefined);

interface Registered {
  readonly id: string;
  readonly matches: string[];
}

/** A browser that knows grants, registrations and open tabs, and refuses what the real one refuses. */
function fakeBrowser(grants: string[], tabs: Readonly<Record<number, string>> = {}) {
  const state = {
    grants,
    scripts: [] as Registered[],
    injected: [] as number[],
    closed: new Set<number>(),
    read: new Set<number>(),
  };
  const host: AccessHost = {
    permissions: { getAll: async () => ({ origins: [...state.grants] }) },
    scripting: {
      getRegisteredContentScripts: async ({ ids }) => state.scripts.filter(({ id }) => ids.includes(id)),
      registerContentScripts: async (scripts) => {
        for (const script of scripts) {
          if (state.scripts.some(({ id }) => id === script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
          state.scripts.push(script);
        }
      },
      unregisterContentScripts: async ({ ids }) => {
        state.scripts = state.scripts.filter(({ id }) => !ids.includes(id));
      },
      executeScript: async ({ target }) => {
        if (state.closed.has(target.tabId)) throw new Error('Cannot access contents of the page.');
        state.injected.push(target.tabId);
      },
    },
    tabs: {
      query: async ({ url }) =>
        Object.entries(tabs)
          .filter(([, pattern]) => url.includes(pattern))
          .map(([id]) => ({ id: Number(id) })),
    },
  };
  return { state, host, access: makeAccess(host, async (tab) => state.read.has(tab)) };
}

describe('the page script is registered for what is granted', () => {
  it('and for nothing when nothing is', async () => {
    const { state, access } = fakeBrowser([]);
    expect(await access.reconcile('and open tabs')).toEqual(answered({ choice: 'click', granted: false }));
    expect(state).toMatchObject({ scripts: [], injected: [] });
  });

  it('and only where pages are', async () => {
    const { state, access } = fakeBrowser(['http://localhost/*', 'chrome://favicon/*']);
    await access.reconcile('only');
    expect(state.scripts).toMatchObject([
      {
        id: 'reperes-page',
        matches: ['http://localhost/*'],
        allFrames: true,
        matchOriginAsFallback: true,
        persistAcrossSessions: true,
      },
    ]);
  });

  it('anew when the grants change, and not at all when they do not', async () => {
    const { state, access } = fakeBrowser(['https://b.example/*']);
    await access.reconcile('only');
    const [first] = state.scripts;
    await access.reconcile('only');
    expect(state.scripts[0]).toBe(first);
    state.grants = ['https://b.example/*', 'https://a.example/*'];
    await access.reconcile('only');
    expect(state.scripts).toMatchObject([{ matches: ['https://a.example/*', 'https://b.example/*'] }]);
    state.grants = [];
    await access.reconcile('only');
    expect(state.scripts).toEqual([]);
  });

  it('once, when two ask for it at the same moment', async () => {
    const { state, access } = fakeBrowser(['*://*/*']);
    const answers = await Promise.all([access.reconcile('only'), access.reconcile('only'), access.reconcile('only')]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(state.scripts).toHaveLength(1);
  });

  it('in tabs already open too, when asked; one that has gone is no error, one that is read is left alone', async () => {
    const { state, access } = fakeBrowser(['https://a.example/*'], {
      1: 'https://a.example/*',
      2: 'https://other.example/*',
      3: 'https://a.example/*',
      4: 'https://a.example/*',
      5: 'https://a.example/*',
    });
    state.closed.add(3);
    state.read.add(4);
    await access.reconcile('only');
    expect(state.injected).toEqual([]);
    expect((await access.reconcile('and open tabs')).ok).toBe(true);
    await vi.waitFor(() => expect(state.injected).toEqual([1, 5]));
  });
});

it('a tab that never lets the script in holds up nobody', async () => {
  const { host, access, state } = fakeBrowser(['https://a.example/*'], { 1: 'https://a.example/*' });
  vi.spyOn(host.scripting, 'executeScript').mockReturnValue(new Promise(() => undefined));
  expect((await access.reconcile('and open tabs')).ok).toBe(true);
  state.grants = [];
  expect(await access.reconcile('only')).toEqual(answered({ choice: 'click', granted: false }));
});

it('a browser that fails is an answer, and the next try is not lost', async () => {
  const { state, access } = fakeBrowser(['*://*/*']);
  state.scripts.push({ id: 'reperes-page', matches: [] });
  const { scripts } = state;
  state.scripts = new Proxy(scripts, {
    get: () => {
      throw new Error('broken');
    },
  });
  expect(await access.reconcile('only')).toEqual(refused('unreachable'));
  state.scripts = [];
  expect(await access.reconcile('only')).toEqual(answered({ choice: 'every', granted: false }));
});

describe('a tab read after a click', () => {
  it('is read again when it is reloaded, by the next worker too, until the browser refuses', async () => {
    const { state, access } = fakeBrowser([]);
    const area = sessionArea();
    expect(await makeClickedTabs(area, access).read(4)).toBe(true);
    const clicked = makeClickedTabs(area, access);
    await clicked.loaded(4);
    expect(state.injected).toEqual([4, 4]);
    state.closed.add(4);
    await clicked.loaded(4);
    state.closed.clear();
    await clicked.loaded(4);
    expect(state.injected).toEqual([4, 4]);
  });

  it('that the browser keeps closed says so, and is not remembered', async () => {
    const { state, access } = fakeBrowser([]);
    state.closed.add(4);
    const clicked = makeClickedTabs(sessionArea(), access);
    expect(await clicked.read(4)).toBe(false);
    state.closed.clear();
    await clicked.loaded(4);
    expect(state.injected).toEqual([]);
  });

  it('is the only one that is read when it is loaded', async () => {
    const { state, access } = fakeBrowser([]);
    const clicked = makeClickedTabs(sessionArea(), access);
    await clicked.read(4);
    await clicked.loaded(5);
    await clicked.forget(4);
    await clicked.loaded(4);
    expect(state.injected).toEqual([4]);
  });
});
