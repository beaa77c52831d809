import { describe, expect, it } from 'vitest';
import { BRIEF_REST, UNKNOWN_COUNT_REST } from '../../entrypoints/sidepanel/beside.ts';
import { LOOK_REST } from '../../entrypoints/sidepanel/pulse.ts';
import { answered, refused } from '../../lib/model/answer.ts';
import type { NewName, OwnPack } from '../../lib/model/own-pack.ts';
import { FIRST_SETTINGS } from '../../lib/model/settings.ts';
import { BRIEF } from './brief-of-ours.ts';
import { type Answers, openPanel } from './opened-panel.ts';
import { OUTLINE, PAGE } from './panel-of-ours.ts';
import { FORUM, MINISTER, PAGE_KEY, UNKNOWN } from './panel-unknown-of-ours.ts';

const ANSWERS: Answers = { 'tab/brief': () => answered(BRIEF), 'tab/unknown': () => answered(UNKNOWN) };
const openOn = (answers: Answers = {}, host: Parameters<typeof openPanel>[1] = {}) =>
  openPanel({ ...ANSWERS, ...answers }, host);

describe('the brief', () => {
  it('is asked for when its tab is opened, in the reader’s language, and leaves as Markdown', async () => {
    const { state, background, clock } = await openOn();
    await clock.pass(BRIEF_REST);
    expect(background.dataOf('tab/brief')).toEqual([]);
    state.actions.showTab('brief');
    await clock.pass(0);
    expect(background.dataOf('tab/brief')).toEqual([{ tab: 7, language: 'fr' }]);
    const { value: told } = state.brief;
    expect(told?.kind === 'told' && [told.value.brief, told.value.made, told.isFresh]).toEqual([
      BRIEF,
      '2026-11-21',
      true,
    ]);
    expect(told?.kind === 'told' && state.actions.markdownOf(told.value)).toContain('Un pont est inauguré');
  });

  it('is asked for again when the page or the dictionary changes, not when the reader walks, and not out of sight', async () => {
    const { state, background, clock } = await openOn();
    const asked = () => background.dataOf('tab/brief').length;
    state.actions.showTab('brief');
    await clock.pass(0);
    state.hearOfNotes();
    await clock.pass(5 * BRIEF_REST);
    expect(asked()).toBe(1);
    for (let told = 0; told < 20; told += 1) state.hearOfTab(7);
    state.hearOfCorpus();
    await clock.pass(5 * BRIEF_REST);
    expect(asked()).toBe(2);
    state.actions.showTab('names');
    state.hearOfTab(7);
    await clock.pass(5 * BRIEF_REST);
    expect([asked(), state.brief.value]).toMatchObject([2, { kind: 'told', isFresh: false }]);
    state.actions.showTab('brief');
    await clock.pass(BRIEF_REST);
    expect([asked(), state.brief.value]).toMatchObject([3, { kind: 'told', isFresh: true }]);
  });

  it('is not asked for while nobody sees the panel', async () => {
    let isHidden = false;
    const { state, background, clock } = await openOn({}, { isHidden: () => isHidden });
    state.actions.showTab('brief');
    await clock.pass(0);
    isHidden = true;
    state.hearOfTab(7);
    await clock.pass(5 * BRIEF_REST);
    expect(background.dataOf('tab/brief')).toHaveLength(1);
    isHidden = false;
    await clock.run(state.look());
    await clock.pass(BRIEF_REST);
    expect(background.dataOf('tab/brief')).toHaveLength(2);
  });

  it('is told anew in another language', async () => {
    const { state, background, clock } = await openOn();
    state.actions.showTab('brief');
    await clock.pass(0);
    state.resettle({ ...FIRST_SETTINGS, language: 'vi' });
    await clock.pass(BRIEF_REST);
    expect(background.dataOf('tab/brief')).toMatchObject([{ language: 'fr' }, { language: 'vi' }]);
  });

  it('of another page is not shown, though its answer comes late', async () => {
    let outline = OUTLINE;
    let answerLate = () => {};
    const { state, clock } = await openOn({
      'tab/outline': () => answered(outline),
      'tab/brief': () =>
        new Promise((resolve) => {
          answerLate = () => resolve(answered(BRIEF));
        }),
    });
    state.actions.showTab('brief');
    await clock.pass(0);
    outline = { ...OUTLINE, page: { noted: { ...PAGE, address: 'https://journal.invalid/b' }, steps: [] } };
    await clock.run(state.look());
    answerLate();
    await clock.pass(0);
    expect(state.brief.value).toBeNull();
  });

  it('says why there is none, and is tried again when the reader comes back', async () => {
    const { state, background, clock } = await openOn({ 'tab/brief': () => refused('database') });
    state.actions.showTab('brief');
    await clock.pass(0);
    expect(state.brief.value).toEqual({ kind: 'failed', reason: 'database' });
    state.actions.showTab('names');
    state.actions.showTab('brief');
    await clock.pass(BRIEF_REST);
    expect(background.dataOf('tab/brief')).toHaveLength(2);
  });
});

describe('unknown names', () => {
  it('are counted from the beginning, and seldom while their tab is closed', async () => {
    const { state, background, clock } = await openOn();
    await clock.pass(0);
    expect(state.unknown.value.told).toMatchObject({ kind: 'told', value: UNKNOWN });
    state.hearOfTab(7);
    await clock.pass(LOOK_REST);
    expect(background.dataOf('tab/unknown')).toHaveLength(1);
    await clock.pass(UNKNOWN_COUNT_REST);
    expect(background.dataOf('tab/unknown')).toHaveLength(2);
    await clock.pass(10 * UNKNOWN_COUNT_REST);
    expect(background.dataOf('tab/unknown')).toHaveLength(2);
  });
});

describe('adding an unknown name', () => {
  const ADDED = {
    documents: [],
    entities: [
      {
        id: 'leader/le-thi-mai',
        category: 'leader',
        names: { fr: MINISTER.text, en: MINISTER.text, vi: MINISTER.text },
        aliases: [],
      },
    ],
    facts: [],
  } satisfies OwnPack;
  const NAME: NewName = { name: MINISTER.text, category: 'leader', aliases: [], fact: null };

  it('begins with what the page tells, once', async () => {
    const { state } = await openOn();
    state.actions.beginName(MINISTER);
    state.actions.changeName(MINISTER.text, { ...begun(state).draft, name: 'Mai' });
    state.actions.beginName(MINISTER);
    expect(state.unknown.value.being).toHaveLength(1);
    expect(begun(state)).toMatchObject({
      page: PAGE_KEY,
      source: { page: PAGE, pageDate: '2018-11-19', quote: MINISTER.sentence },
      draft: { name: 'Mai', category: 'leader', date: '19/11/2018' },
    });
    state.actions.closeName(MINISTER.text);
    expect(state.unknown.value.being).toEqual([]);
  });

  it('is said with its way back, and over when the page has read again', async () => {
    let names = UNKNOWN;
    const { state, background, clock } = await openOn({
      'tab/unknown': () => answered(names),
      'own/add': () => answered(ADDED),
      'own/remove': () => answered(ADDED),
    });
    await clock.pass(0);
    state.actions.beginName(MINISTER);
    state.actions.addName(MINISTER.text, NAME);
    await clock.pass(LOOK_REST);
    expect(background.dataOf('own/add')).toEqual([NAME]);
    expect(state.unknown.value).toMatchObject({ being: [], added: new Map([[MINISTER.text, 'leader/le-thi-mai']]) });
    const [toast] = state.toasts.value;
    expect(toast).toMatchObject({
      said: { name: MINISTER.text, place: '/own?name=leader/le-thi-mai' },
      canUndo: true,
    });
    names = [FORUM];
    state.hearOfCorpus();
    await clock.pass(UNKNOWN_COUNT_REST);
    expect(state.unknown.value).toMatchObject({ told: { value: [FORUM] }, added: new Map() });
    state.actions.undo(toast?.id ?? 0);
    await clock.pass(LOOK_REST);
    expect(background.dataOf('own/remove')).toEqual([{ entities: ['leader/le-thi-mai'], facts: [] }]);
  });

  it('keeps the form and says why when it could not be added', async () => {
    const { state, clock } = await openOn({ 'own/add': () => refused('database') });
    state.actions.beginName(MINISTER);
    state.actions.addName(MINISTER.text, NAME);
    await clock.pass(LOOK_REST);
    expect([begun(state).saving, state.toasts.value]).toEqual(['database', []]);
  });
});

function begun({ unknown }: Awaited<ReturnType<typeof openPanel>>['state']) {
  const [naming] = unknown.value.being;
  if (naming === undefined) throw new Error('Nothing is being written down.');
  return naming;
}
