import { describe, expect, it } from 'vitest';
import { makeLibraryState } from '../../entrypoints/library/library-state.ts';
import { readRoute, searchHash } from '../../entrypoints/library/route.ts';
import { makeVisits } from '../../entrypoints/library/visits.ts';
import { answered, refused } from '../../lib/model/answer.ts';
import { briefPlace, documentPlace, entityPlace } from '../../lib/model/place.ts';
import { FIRST_SETTINGS } from '../../lib/model/settings.ts';
import { makeBackground } from './background.ts';
import { BRIEF } from './brief-of-ours.ts';
import { DOCUMENT, ENTITY, HOME, REFS } from './corpus-of-ours.ts';
import { BUNDLED, pack } from './packs-of-ours.ts';

describe('an address of the library', () => {
  it.each([
    ['', { kind: 'home', category: null, filter: '' }],
    ['#/', { kind: 'home', category: null, filter: '' }],
    ['#/?c=leader', { kind: 'home', category: 'leader', filter: '' }],
    ['#/?c=elves', { kind: 'home', category: null, filter: '' }],
    ['#/?q=%C3%A9t%C3%A9+2018', { kind: 'search', query: 'été 2018' }],
    [`#${entityPlace('country/vietnam')}`, { kind: 'entity', id: 'country/vietnam' }],
    ['#/entity/country/vietnam?with=country/russie', { kind: 'entity', id: 'country/vietnam', pair: 'country/russie' }],
    ['#/entity/country/vietnam?with=elves', { kind: 'entity', id: 'country/vietnam' }],
    [`#${documentPlace('002', 3)}`, { kind: 'document', id: '002', paragraph: 3 }],
    [`#${documentPlace('002')}`, { kind: 'document', id: '002', paragraph: null }],
    ['#/document/002?p=0', { kind: 'document', id: '002', paragraph: null }],
    ['#/document/002?p=1e9', { kind: 'document', id: '002', paragraph: null }],
    [`#${briefPlace(7)}`, { kind: 'brief', tab: 7 }],
    ['#/brief?tab=x', { kind: 'nowhere' }],
    ['#/brief', { kind: 'nowhere' }],
    ['#/entity/vietnam', { kind: 'nowhere' }],
    ['#/entity/country/vietnam/more', { kind: 'nowhere' }],
    ['#elsewhere', { kind: 'nowhere' }],
  ])('%s', (hash, route) => {
    expect(readRoute(hash)).toEqual(route);
  });

  it.each(['été 2018', 'a&b=c?d#e', '100 %'])('keeps the search “%s”', (query) => {
    expect(readRoute(searchHash(` ${query} `))).toEqual({ kind: 'search', query });
  });

  it('has none for an empty search', () => {
    expect(searchHash('  ')).toBe('#/');
  });
});

const PAGE = { entity: ENTITY.entity, facts: ENTITY.facts, related: [], names: REFS };

function makeLibrary(answers: Parameters<typeof makeBackground>[0] = {}) {
  const background = makeBackground({
    'settings/get': () => answered(FIRST_SETTINGS),
    'corpus/state': () => answered({ ...HOME.corpus, pack: { ...HOME.corpus.pack, id: 'p' } }),
    'corpus/entities': () => answered(REFS.map((ref) => ({ ref, facts: 1 }))),
    'corpus/documents': () => answered([DOCUMENT]),
    'corpus/entity': ({ id }) => (id === ENTITY.entity.id ? answered(PAGE) : refused('missing')),
    'corpus/document': () => refused('invalid'),
    'corpus/search': () => answered([]),
    ...answers,
  });
  return {
    background,
    state: makeLibraryState({ carry: background.carry, uiLanguage: 'en-GB', now: () => new Date(2026, 0, 2) }),
  };
}

describe('what the library shows', () => {
  it('is a name with what ties it to others, narrowed to the other name of the address', async () => {
    const [, , vietnam] = REFS;
    if (vietnam === undefined) throw new Error('The example has no country.');
    const tie = { to: vietnam, facts: 3, agreements: [], office: true };
    const { state } = makeLibrary({ 'corpus/ties': () => answered([tie]) });
    await state.go(`#/entity/leader/tran-an?with=${vietnam.id}`);
    expect(state.view.value).toMatchObject({ kind: 'entity', ties: [tie], pair: vietnam.id });
  });

  it('is a name also when nobody knows its ties', async () => {
    const { state } = makeLibrary({ 'corpus/ties': () => refused('database') });
    await state.go('#/entity/leader/tran-an');
    expect(state.view.value).toMatchObject({ kind: 'entity', ties: [] });
  });

  it.each(['agreements', 'leaders'] as const)('is the table of %s, or why there is none', async (kind) => {
    const { state } = makeLibrary({ [`corpus/${kind}`]: () => answered([]) });
    await state.go(`#/${kind}?sort=when&q=an`);
    const asked = kind === 'leaders' ? { filter: 'an' } : { asked: { by: 'when', down: false, party: '', status: '' } };
    expect(state.view.value).toEqual({ kind, rows: [], large: [], ...asked });
    const broken = makeLibrary({ [`corpus/${kind}`]: () => refused('database') });
    await broken.state.go(`#/${kind}`);
    expect(broken.state.view.value).toEqual({ kind: 'failed', reason: 'database' });
  });

  it('is the page of the address, with the names that its facts are about', async () => {
    const { state } = makeLibrary();
    await state.go('#/entity/leader/tran-an');
    const view = state.view.value;
    expect(view?.kind === 'entity' && view.names.get('organisation/ligue')?.name).toBe('Ligue');
  });

  it.each([
    ['#/entity/leader/nobody', { kind: 'unknown', what: 'entity' }],
    ['#/document/no-such', { kind: 'unknown', what: 'document' }],
    ['#/gone', { kind: 'unknown', what: 'address' }],
    ['#/?q=x', { kind: 'search', query: 'x', hits: [], large: [] }],
  ])('at %s', async (hash, view) => {
    const { state } = makeLibrary();
    await state.go(hash);
    expect(state.view.value).toEqual(view);
  });

  it('says of lists which packs are too large for them: those that are on', async () => {
    const { state } = makeLibrary({
      'packs/list': () =>
        answered([BUNDLED, pack('villes', { isLarge: true }), pack('fleuves', { isLarge: true, on: false })]),
    });
    for (const hash of ['#/', '#/?q=x', '#/documents']) {
      await state.go(hash);
      expect(state.view.value).toMatchObject({ large: [{ id: 'villes' }] });
    }
  });

  it('is the reason when the corpus does not answer, and the page once it is rebuilt', async () => {
    let well = false;
    const { state } = makeLibrary({
      'corpus/state': () =>
        well ? answered({ ...HOME.corpus, pack: { ...HOME.corpus.pack, id: 'p' } }) : refused('database'),
      'corpus/rebuild': () => {
        well = true;
        return answered({ ...HOME.corpus, pack: { ...HOME.corpus.pack, id: 'p' } });
      },
    });
    await state.go('#/');
    expect(state.view.value).toEqual({ kind: 'failed', reason: 'database' });
    await state.rebuild();
    expect(state.view.value?.kind).toBe('home');
  });

  it('is the brief of a tab that is being read, in the reader’s language and of today', async () => {
    const { background, state } = makeLibrary({
      'tab/brief': ({ tab }) => (tab === 7 ? answered(BRIEF) : refused('missing')),
    });
    await state.go('#/brief?tab=7');
    expect(background.dataOf('tab/brief')).toEqual([{ tab: 7, language: 'en' }]);
    expect(state.view.value).toMatchObject({ kind: 'brief', told: { brief: BRIEF, made: '2026-01-02' } });
    const view = state.view.value;
    expect(view?.kind === 'brief' && view.told?.markdown).toContain('# Brief · Un pont est inauguré');
    await state.go('#/brief?tab=8');
    expect(state.view.value).toEqual({ kind: 'brief', told: null });
  });

  it('is never an earlier page that answered late', async () => {
    const { state } = makeLibrary();
    const first = state.go('#/entity/leader/tran-an');
    const second = state.go('#/gone');
    await Promise.all([first, second]);
    expect(state.view.value).toEqual({ kind: 'unknown', what: 'address' });
  });

  it('is there for whoever waits for it also when the dictionary changes on the way', async () => {
    const { state } = makeLibrary();
    await state.go('#/');
    const going = state.go('#/entity/leader/tran-an');
    void state.refresh();
    await going;
    expect([state.view.value?.kind, state.hash.value]).toEqual(['entity', '#/entity/leader/tran-an']);
  });

  it('follows the reader’s language, and loads the page again when it changes', async () => {
    const { background, state } = makeLibrary();
    await state.open();
    expect(state.language.value).toBe('en');
    await state.go('#/?q=x');
    await state.resettle({ ...FIRST_SETTINGS, density: 'page' });
    expect(background.dataOf('corpus/search')).toHaveLength(1);
    await state.resettle({ ...FIRST_SETTINGS, language: 'vi' });
    expect([state.language.value, background.dataOf('corpus/search').length]).toEqual(['vi', 2]);
  });
});

describe('the reader’s place on each page', () => {
  it('is kept for going back and forward, and the top for a new visit', () => {
    const entries: unknown[] = [null];
    let at = 0;
    let scroll = 0;
    const history = {
      scrollRestoration: 'auto' as ScrollRestoration,
      get state() {
        return entries[at];
      },
      replaceState: (state: unknown) => {
        entries[at] = state;
      },
    };
    const visits = makeVisits({ history, scrollY: () => scroll });
    const arriveAt = (entry: number, leftAt: number): number => {
      scroll = leftAt;
      at = entry;
      if (entry === entries.length) entries.push(null);
      return visits.arrive();
    };
    expect([arriveAt(1, 900), arriveAt(2, 40), arriveAt(1, 7), arriveAt(0, 41), arriveAt(2, 900)]).toEqual([
      0, 0, 40, 900, 7,
    ]);
    expect(history.scrollRestoration).toBe('manual');
  });
});
