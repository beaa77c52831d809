import { describe, expect, it } from 'vitest';
import { refused } from '../../lib/model/answer.ts';
import { openSettings, SETTINGS } from './settings-of-ours.ts';

describe('a choice', () => {
  it('is shown at once, and stored', async () => {
    const { state, stored } = await openSettings();
    const done = state.actions.change({ ...SETTINGS, density: 'page' });
    expect(state.view.value?.settings.density).toBe('page');
    await done;
    expect(stored().density).toBe('page');
  });

  it('is taken back, and said, when it cannot be stored', async () => {
    const { state, said } = await openSettings({ 'settings/set': () => refused('database') });
    await state.actions.change({ ...SETTINGS, density: 'page' });
    expect(state.view.value?.settings.density).toBe('every');
    expect(said()?.what).toEqual({ kind: 'not saved' });
  });

  it('does not spring back when the browser tells of the one before it', async () => {
    const { state, stored } = await openSettings();
    const first = { ...SETTINGS, density: 'page' } as const;
    const done = [state.actions.change(first), state.actions.change({ ...first, on: false })];
    await state.settle(first);
    expect(state.view.value?.settings.on).toBe(false);
    await Promise.all(done);
    expect([state.view.value?.settings, stored()]).toEqual([
      { ...first, on: false },
      { ...first, on: false },
    ]);
  });

  it('made elsewhere is shown, with the name that came with it', async () => {
    const { state } = await openSettings();
    await state.settle({ ...SETTINGS, on: false, entitiesOff: ['organisation/ligue'] });
    expect(state.view.value?.settings.on).toBe(false);
    expect(state.view.value?.namesOff).toEqual([{ id: 'organisation/ligue', name: 'Ligue' }]);
  });

  it('of a language asks for every name again', async () => {
    const { state, background } = await openSettings();
    await state.settle({ ...SETTINGS, language: 'vi' });
    expect(background.dataOf('corpus/refs')).toEqual([{ ids: SETTINGS.entitiesOff }, { ids: SETTINGS.entitiesOff }]);
  });
});

describe('a form that is set aside', () => {
  it('is called by its name, comes back, and can be set aside again', async () => {
    const { state, stored, said } = await openSettings();
    const [anywhere, here] = state.view.value?.formsOff ?? [];
    expect([anywhere, here]).toEqual(SETTINGS.unlit.map((form) => ({ ...form, name: 'Tran An' })));
    if (anywhere === undefined) throw new Error('No form is set aside.');
    await state.actions.relight(anywhere);
    expect(stored().unlit).toEqual([SETTINGS.unlit[1]]);
    expect(said()?.what).toEqual({ kind: 'form lit', form: 'An' });
    await state.undoing.undo();
    expect(stored().unlit).toEqual(SETTINGS.unlit.toReversed());
  });
});

describe('what is switched off', () => {
  it('is called by its name, as far as a pack has it', async () => {
    const { state } = await openSettings();
    expect(state.view.value?.namesOff).toEqual([
      { id: 'leader/tran-an', name: 'Tran An' },
      { id: 'leader/nobody-knows', name: null },
    ]);
  });

  it('comes on again, and off with one click, beside what was changed meanwhile', async () => {
    const { state, stored, said } = await openSettings();
    await state.actions.light({ id: 'leader/tran-an', name: 'Tran An' });
    expect(stored().entitiesOff).toEqual(['leader/nobody-knows']);
    expect(said()).toEqual({ what: { kind: 'name lit', name: 'Tran An' }, back: 'open' });
    await state.settle({ ...stored(), on: false });
    await state.undoing.undo();
    expect(stored()).toEqual({ ...SETTINGS, on: false, entitiesOff: ['leader/nobody-knows', 'leader/tran-an'] });
    expect(said()).toEqual({ what: { kind: 'undone' }, back: 'none' });
  });

  it('is a site of its own over http', async () => {
    const { state, stored } = await openSettings();
    await state.actions.allow('http://journal.invalid');
    expect(stored().sitesOff).toEqual(['https://journal.invalid']);
    await state.undoing.undo();
    expect(stored().sitesOff).toEqual(['https://journal.invalid', 'http://journal.invalid']);
  });
});

describe('what is kept', () => {
  it('is counted', async () => {
    const { state } = await openSettings();
    expect(state.view.value?.kept).toEqual({
      notes: { notes: 2, drafts: 0, binned: 2 },
      own: { names: 0, facts: 0 },
      texts: 1,
      corpus: { entities: 1234, facts: 5000, documents: 5 },
      room: { used: 3_240_000, allowed: 60_000_000_000 },
      lasting: false,
    });
  });

  it('is told as far as anybody answers', async () => {
    const fails = async () => Promise.reject(new Error('No.'));
    const { state } = await openSettings(
      { 'notes/bin': () => refused('database'), 'corpus/state': () => refused('database') },
      { room: { estimate: fails, persisted: fails, persist: fails }, commands: fails },
    );
    expect(state.view.value?.kept).toMatchObject({ notes: null, corpus: null, texts: 1, room: null, lasting: null });
    expect(state.view.value?.commands).toEqual([]);
  });

  it.each([true, false])('lasts, or does not, as the browser says (%s)', async (answer) => {
    let lasting = false;
    const room = {
      estimate: async () => ({}),
      persisted: async () => lasting,
      persist: async () => {
        lasting = answer;
        return answer;
      },
    };
    const { state } = await openSettings({}, { room });
    await state.actions.keepLasting();
    expect([state.view.value?.promised, state.view.value?.kept?.lasting]).toEqual([
      answer ? 'granted' : 'refused',
      answer,
    ]);
  });
});

describe('a rebuilding', () => {
  it('is asked for once, and counted after', async () => {
    const { state, background } = await openSettings();
    const both = Promise.all([state.actions.rebuild(), state.actions.rebuild()]);
    expect(state.view.value?.rebuilding).toBe('working');
    await both;
    expect(state.view.value?.rebuilding).toBe('done');
    expect(background.dataOf('corpus/rebuild')).toHaveLength(1);
    expect(background.dataOf('corpus/state')).toHaveLength(2);
  });

  it('says that it failed', async () => {
    const { state } = await openSettings({ 'corpus/rebuild': () => refused('database') });
    await state.actions.rebuild();
    expect(state.view.value?.rebuilding).toBe('failed');
  });
});

it('says why there are no settings', async () => {
  const { state } = await openSettings({ 'settings/get': () => refused('unreachable') });
  expect([state.view.value, state.failure.value]).toEqual([null, 'unreachable']);
});
