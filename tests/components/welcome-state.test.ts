import { describe, expect, it } from 'vitest';
import { type Grants, makeWelcomeState } from '../../entrypoints/welcome/welcome-state.ts';
import { answered, refused } from '../../lib/model/answer.ts';
import { FIRST_SETTINGS } from '../../lib/model/settings.ts';
import { accessState } from '../../lib/sites/access.ts';
import { NEWS_SITES } from '../../lib/sites/news-sites.ts';
import { makeBackground } from './background.ts';

/** A browser that grants, or declines, what it is asked, and remembers in which order. */
function makeBrowser(first: readonly string[], { declines = false } = {}) {
  let granted = [...first];
  const asked: string[] = [];
  const grants: Grants = {
    all: async () => granted,
    request: (patterns) => {
      asked.push(`request ${patterns.length}`);
      if (!declines) granted = [...new Set([...granted, ...patterns])];
      return Promise.resolve(!declines);
    },
    remove: (patterns) => {
      asked.push(`remove ${patterns.length}`);
      granted = granted.filter((pattern) => !patterns.includes(pattern));
      return Promise.resolve(true);
    },
  };
  const background = makeBackground({
    'settings/get': () => answered(FIRST_SETTINGS),
    'access/reconcile': () => answered(accessState(granted, null)),
  });
  const state = makeWelcomeState({ carry: background.carry, grants, built: ['http://localhost/*'] });
  return { state, asked, granted: () => granted, background };
}

describe('the choice of where to read', () => {
  it('is first what the browser has granted', async () => {
    const { state } = makeBrowser(['http://localhost/*', '*://own.invalid/*']);
    await state.open();
    expect([state.access.value, state.ownSites.value]).toEqual(['click', ['*://own.invalid/*']]);
  });

  it('asks for the whole list in the turn of the click', async () => {
    const { state, asked } = makeBrowser([]);
    await state.open();
    const choosing = state.choose('news');
    expect(asked).toEqual([`request ${NEWS_SITES.length}`]);
    await choosing;
    expect([state.access.value, state.notice.value]).toEqual(['news', null]);
  });

  it('narrows from every site to the list, both asked in the turn of the click', async () => {
    const { state, asked } = makeBrowser(['*://*/*', '*://own.invalid/*']);
    await state.open();
    const choosing = state.choose('news');
    expect(asked).toEqual(['remove 1', `request ${NEWS_SITES.length}`]);
    await choosing;
    expect([state.access.value, state.ownSites.value]).toEqual(['news', ['*://own.invalid/*']]);
  });

  it('takes back list and everything, but neither the reader’s own sites nor the build’s', async () => {
    const { state, granted } = makeBrowser(['*://*/*', 'http://localhost/*', '*://own.invalid/*', ...NEWS_SITES]);
    await state.open();
    await state.choose('click');
    expect(granted()).toEqual(['http://localhost/*', '*://own.invalid/*']);
    expect(state.access.value).toBe('click');
  });

  it('says that the browser declined, and stays what it was', async () => {
    const { state } = makeBrowser([], { declines: true });
    await state.open();
    await state.choose('every');
    expect([state.access.value, state.notice.value]).toEqual(['click', 'declined']);
  });

  it('takes one of the reader’s own sites back', async () => {
    const { state, background } = makeBrowser(['*://own.invalid/*']);
    await state.open();
    await state.takeBack('*://own.invalid/*');
    expect(state.ownSites.value).toEqual([]);
    expect(background.dataOf('access/reconcile')).toHaveLength(2);
  });

  it('says that the background does not answer', async () => {
    const state = makeWelcomeState({
      carry: makeBackground({ 'access/reconcile': () => refused('unreachable') }).carry,
      grants: { all: async () => [], request: async () => true, remove: async () => true },
      built: [],
    });
    await state.open();
    expect(state.notice.value).toBe('failed');
  });
});
