import { beforeEach, describe, expect, it, vi } from 'vitest';
import { NEW_FACT } from '../../components/library/own/edited-fact.ts';
import { editedNameOf } from '../../components/library/own/edited-name.ts';
import type { OwnName } from '../../components/library/own/own-view.ts';
import { makeDrafts } from '../../entrypoints/library/own/drafts.ts';
import { rowsOf } from '../../entrypoints/library/own/opened-name.ts';
import { answered, refused } from '../../lib/model/answer.ts';
import type { NewName } from '../../lib/model/own-pack.ts';
import { openOwn } from './drawn-own.tsx';
import { fileOf, MAI, OWN_OF_OURS, textOf } from './own-of-ours.ts';

const VIETNAM = 'country/vietnam';
const PAPER: NewName = { name: 'Port Noir', category: 'place', aliases: [], fact: null };

beforeEach(() => sessionStorage.clear());

const nameIn = ({ state }: ReturnType<typeof openOwn>): OwnName => {
  const opened = state.opened.value;
  if (opened.kind !== 'name') throw new Error(`No name is open: ${opened.kind}`);
  return opened.name;
};

const aboutVietnam = {
  ...OWN_OF_OURS,
  facts: OWN_OF_OURS.facts.map((fact) => ({ ...fact, about: [VIETNAM] })),
};

describe('the reader’s names', () => {
  it('are listed by name, with those that only have facts of the reader’s', () => {
    const own = {
      ...aboutVietnam,
      entities: [MAI, { ...MAI, id: 'leader/an', names: { fr: 'An', en: 'An', vi: 'An' } }],
    };
    const names = new Map([[VIETNAM, { id: VIETNAM, name: 'Viêt Nam', category: 'country' as const }]]);
    expect(rowsOf(own, names, 'fr', (id) => id === MAI.id)).toEqual([
      { id: 'leader/an', category: 'leader', name: 'An', forms: ['Đỗ Thị Mai', 'Mme Mai'], facts: 0, unsaved: false },
      { id: MAI.id, category: 'leader', name: 'Đỗ Thị Mai', forms: ['Mme Mai'], facts: 0, unsaved: true },
      { id: VIETNAM, category: 'country', name: 'Viêt Nam', forms: [], facts: 1, unsaved: false },
    ]);
    expect(rowsOf(OWN_OF_OURS, new Map(), 'fr', () => false).map(({ id }) => id)).toEqual([MAI.id]);
  });

  it('are the reader’s to rename, unless another pack has them', async () => {
    const opened = openOwn({ ...OWN_OF_OURS, entities: [MAI, { ...MAI, id: 'leader/tran-an' }] });
    await opened.state.open(MAI.id);
    expect(nameIn(opened)).toMatchObject({ isOwn: true, shared: false, known: [], isListed: true });
    await opened.state.open('leader/tran-an');
    expect(nameIn(opened)).toMatchObject({ isOwn: true, shared: true, entity: { names: { fr: 'Tran An' } } });
    expect(nameIn(opened).known.map(({ text }) => text)).toEqual(['Tran An', 'M. An', 'T. An']);
  });

  it('can be completed where another pack has them and the reader nothing yet', async () => {
    const opened = openOwn();
    await opened.state.open(VIETNAM);
    expect(nameIn(opened)).toMatchObject({ isOwn: false, shared: true, isListed: false, entity: { aliases: [] } });
    const { entity } = nameIn(opened);
    await opened.state.actions.saveName({ ...entity, aliases: [{ text: 'Vietn.', kind: 'variant' }] });
    expect(opened.background.own().entities).toMatchObject([{ id: VIETNAM, aliases: [{ text: 'Vietn.' }] }]);
    expect(nameIn(opened)).toMatchObject({ isOwn: true, shared: true, isListed: true });
  });

  it('are missing when nobody has them, and loading until somebody answers', async () => {
    const { state } = openOwn();
    expect(state.opened.value.kind).toBe('loading');
    await state.open('place/none');
    expect(state.opened.value.kind).toBe('missing');
  });

  it('are still there when the corpus is not', async () => {
    const opened = openOwn(OWN_OF_OURS, { 'corpus/entity': () => refused('database') });
    await opened.state.open(MAI.id);
    expect(nameIn(opened)).toMatchObject({
      shared: false,
      entity: MAI,
      facts: [{ source: { title: 'Un marché rouvre' } }],
    });
  });

  it('say why they cannot be read, and keep what was read before', async () => {
    let well = true;
    const { state } = openOwn(OWN_OF_OURS, {
      'own/get': () => (well ? answered(OWN_OF_OURS) : refused('database')),
    });
    await state.open(null);
    well = false;
    await state.refresh();
    expect([state.failure.value, state.own.value, state.opened.value.kind]).toEqual(['database', OWN_OF_OURS, 'list']);
  });

  it('are asked for once more when an earlier answer comes late', async () => {
    const { state, background } = openOwn(OWN_OF_OURS);
    const first = state.refresh();
    background.change((own) => ({ ...own, facts: [] }));
    await Promise.all([first, state.refresh()]);
    expect(state.own.value?.facts).toEqual([]);
  });
});

describe('what is done to them', () => {
  it('a name that goes takes its facts along, and comes back whole', async () => {
    const { state, background } = openOwn(OWN_OF_OURS);
    await state.open(null);
    expect(await state.actions.removeName(MAI.id)).toBe(true);
    expect([background.own().entities, state.own.value?.entities]).toEqual([[], []]);
    expect(state.undoing.done.value).toEqual({ what: { kind: 'removed', name: 'Đỗ Thị Mai' }, back: 'open' });
    await state.undoing.undo();
    expect(background.own()).toEqual(OWN_OF_OURS);
    expect(state.undoing.done.value?.what).toEqual({ kind: 'undone' });
  });

  it('a name of another pack loses what the reader wrote of it alone', async () => {
    const shared = { ...OWN_OF_OURS.facts[0], id: 'alone', about: [VIETNAM] } as (typeof OWN_OF_OURS.facts)[number];
    const { state, background } = openOwn({ ...OWN_OF_OURS, facts: [...OWN_OF_OURS.facts, shared] });
    await state.open(VIETNAM);
    await state.actions.removeName(VIETNAM);
    expect(background.own().facts).toEqual(OWN_OF_OURS.facts);
  });

  it('a fact comes back after it went', async () => {
    const { state, background } = openOwn(OWN_OF_OURS);
    await state.open(MAI.id);
    const [fact] = OWN_OF_OURS.facts;
    if (fact) await state.actions.removeFact(fact);
    expect([background.own().facts, background.own().documents]).toEqual([[], []]);
    await state.undoing.undo();
    expect(background.own()).toEqual(OWN_OF_OURS);
  });

  it('a name that is added is there at once, and can be taken back', async () => {
    const { state, background, drafts } = openOwn(OWN_OF_OURS);
    await state.open(null);
    state.actions.add({ name: 'Port', category: 'place', aliases: '', fact: '', date: '' });
    expect(drafts.newName()?.name).toBe('Port');
    expect(await state.actions.confirmAdd(PAPER)).toBe('place/port-noir');
    expect([state.adding.value, drafts.newName()]).toEqual([null, null]);
    expect(state.own.value?.entities).toHaveLength(2);
    await state.undoing.undo();
    expect(background.own()).toEqual(OWN_OF_OURS);
  });

  it('a name that is not added stays in its form, with the reason', async () => {
    const { state } = openOwn(undefined, { 'own/add': () => refused('database') });
    state.actions.add({ name: 'Port', category: 'place', aliases: '', fact: '', date: '' });
    expect(await state.actions.confirmAdd(PAPER)).toBeNull();
    expect(state.adding.value).toMatchObject({ draft: { name: 'Port' }, saving: 'database' });
  });

  it('a name that is being added is typed on, and added once', async () => {
    const { state, background } = openOwn(undefined, { 'own/add': () => refused('database') });
    const typed = { name: 'Port', category: 'place', aliases: '', fact: '', date: '' } as const;
    state.actions.add(typed);
    const first = state.actions.confirmAdd(PAPER);
    state.actions.add({ ...typed, aliases: 'Le Port' });
    await Promise.all([first, state.actions.confirmAdd(PAPER)]);
    expect(background.dataOf('own/add')).toHaveLength(1);
    expect(state.adding.value).toMatchObject({ draft: { aliases: 'Le Port' }, saving: 'database' });
  });

  it('a fact is not written while nobody can tell which documents there are', async () => {
    const { state, background } = openOwn(OWN_OF_OURS, { 'corpus/documents': () => refused('database') });
    await state.open(MAI.id);
    const source = { by: 'self', address: '', title: '', quote: '' } as const;
    const draft = { ...NEW_FACT, text: { fr: 'Un fait.', en: '', vi: '' }, date: '2020', source };
    expect(await state.actions.saveFact(MAI.id, null, draft)).toEqual({ kind: 'failed', reason: 'database' });
    expect(background.own()).toEqual(OWN_OF_OURS);
  });

  it('what is refused is told whole, and nothing is written', async () => {
    const problems = [
      { path: 'facts[0].about[1]', why: { kind: 'leads nowhere', noun: 'entity', id: 'place/x' } },
    ] as const;
    const { state } = openOwn(OWN_OF_OURS, { 'own/put': () => answered(problems) });
    await state.open(MAI.id);
    expect(await state.actions.saveName(MAI)).toEqual({ kind: 'refused', problems });
    const draft = { ...NEW_FACT, text: { fr: 'Un fait.', en: '', vi: '' }, date: '2020' };
    const by = { by: 'self', address: '', title: '', quote: '' } as const;
    expect(await state.actions.saveFact(MAI.id, null, { ...draft, source: by })).toEqual({ kind: 'refused', problems });
    expect(state.undoing.done.value).toBeNull();
  });

  it('leaves as a file', async () => {
    const { state, saved } = openOwn(OWN_OF_OURS);
    await state.actions.exportAll();
    expect(saved).toEqual([{ name: 'own.reperes.json', type: 'application/json', text: textOf(OWN_OF_OURS) }]);
  });
});

describe('a file that is brought', () => {
  const renamed = { ...MAI, aliases: [{ text: 'Mai', kind: 'full' as const }] };
  const file = () => fileOf(textOf({ ...OWN_OF_OURS, entities: [renamed, { ...MAI, id: 'leader/other' }] }));

  it('is told before it is written, and can be taken back', async () => {
    const { state, background } = openOwn(OWN_OF_OURS);
    await state.open(null);
    const { actions, importing } = state.imports;
    await actions.read([file()]);
    expect(importing.value).toMatchObject({ kind: 'preview', preview: { freshNames: 1, replacedNames: 1 } });
    expect(background.own()).toEqual(OWN_OF_OURS);
    await actions.confirm();
    expect(importing.value.kind).toBe('closed');
    expect(state.own.value?.entities).toHaveLength(2);
    await state.undoing.undo();
    expect(background.own()).toEqual(OWN_OF_OURS);
  });

  it('takes nothing back that was written since it was told', async () => {
    const { state, background } = openOwn(OWN_OF_OURS);
    const { actions, importing } = state.imports;
    await actions.read([file()]);
    const since = { ...MAI, aliases: [{ text: 'Maï', kind: 'full' as const }] };
    background.change((own) => ({ ...own, entities: [since] }));
    await actions.confirm();
    await state.undoing.undo();
    expect(background.own().entities).toEqual([since]);
    await actions.read([file()]);
    background.change((own) => ({ ...own, entities: [] }));
    await actions.confirm();
    expect(importing.value).toMatchObject({
      kind: 'preview',
      busy: false,
      preview: { freshNames: 2, replacedNames: 0 },
    });
  });

  it.each([
    ['several files', [fileOf('{}'), fileOf('{}')], { kind: 'open', complaint: 'several' }],
    ['no UTF-8', [new File([new Uint8Array([0xff, 0xfe])], 'x')], { kind: 'open', complaint: 'not utf-8' }],
    ['no JSON', [fileOf('{')], { kind: 'refused', problems: [{ why: { kind: 'not JSON' } }] }],
  ])('is refused when it is %s', async (_, files, told) => {
    const { state } = openOwn();
    await state.imports.actions.read(files);
    expect(state.imports.importing.value).toMatchObject(told);
  });

  it('is refused whole when one id leads nowhere', async () => {
    const problems = [
      { path: 'entities[0].country', why: { kind: 'leads nowhere', noun: 'entity', id: 'country/x' } },
    ] as const;
    const { state } = openOwn(undefined, { 'own/put': () => answered(problems) });
    await state.imports.actions.read([file()]);
    await state.imports.actions.confirm();
    expect(state.imports.importing.value).toEqual({ kind: 'refused', file: 'a.reperes.json', problems });
  });
});

describe('what is typed and not saved', () => {
  const from = editedNameOf(MAI, 'fr');
  const unsaved = { from, draft: { ...from, country: null } };

  it('is there again after a reload, until it is saved or thrown away', () => {
    const before = makeDrafts(sessionStorage);
    before.keepName(MAI.id, unsaved);
    before.keepFact(MAI.id, 'own/1', { from: NEW_FACT, draft: NEW_FACT });
    const after = makeDrafts(sessionStorage);
    expect([after.name(MAI.id), after.fact(MAI.id, 'own/1')?.draft]).toEqual([unsaved, NEW_FACT]);
    expect([after.isUnsaved(MAI.id), after.isUnsaved('leader/do'), after.isAnyUnsaved()]).toEqual([true, false, true]);
    after.keepName(MAI.id, null);
    after.keepFact(MAI.id, 'own/1', null);
    expect([makeDrafts(sessionStorage).isAnyUnsaved(), sessionStorage.length]).toEqual([false, 0]);
  });

  it('is nothing when what was kept cannot be read any more', () => {
    makeDrafts(sessionStorage).keepName(MAI.id, unsaved);
    const key = sessionStorage.key(0) ?? '';
    sessionStorage.setItem(key, '{"from":1}');
    expect(makeDrafts(sessionStorage).name(MAI.id)).toBeNull();
  });

  it('lives in memory when the browser keeps nothing more', () => {
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const drafts = makeDrafts(sessionStorage);
    drafts.keepName(MAI.id, unsaved);
    expect(drafts.name(MAI.id)).toEqual(unsaved);
    full.mockRestore();
  });
});
