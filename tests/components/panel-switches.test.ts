import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { makeSwitches } from '../../entrypoints/sidepanel/switches.ts';
import { askBackground } from '../../lib/bridge/ask.ts';
import { type Answer, answered, refused } from '../../lib/model/answer.ts';
import { FIRST_SETTINGS, type Settings } from '../../lib/model/settings.ts';
import { makeBackground } from './background.ts';

/** Switches over a background that stores, when it is let, one thing after the other. */
function makeAll(answers: readonly Answer<null>[] = []) {
  const waiting: (() => void)[] = [];
  let asked = 0;
  const background = makeBackground({
    'settings/set': async () => {
      const answer = answers[asked] ?? answered(null);
      asked += 1;
      await new Promise<void>((done) => waiting.push(done));
      return answer;
    },
  });
  const settings = signal<Settings | null>(FIRST_SETTINGS);
  const failures: string[] = [];
  const switches = makeSwitches((type, data) => askBackground(type, data, background.carry), settings, {
    failed: (said) => void failures.push(said),
  });
  const store = async (): Promise<void> => {
    while (waiting.length > 0) waiting.shift()?.();
    await new Promise((done) => setTimeout(done));
  };
  return { background, settings, failures, switches, store };
}

const LEADERS_OFF = { ...FIRST_SETTINGS, categories: { ...FIRST_SETTINGS.categories, leader: false } };

describe('a switch of the panel', () => {
  it('shows at once what it stores', async () => {
    const { background, settings, switches, store } = makeAll();
    const done = switches.category('leader', false);
    expect(settings.value).toEqual(LEADERS_OFF);
    await store();
    await done;
    expect(background.dataOf('settings/set')).toEqual([LEADERS_OFF]);
    expect(settings.value).toEqual(LEADERS_OFF);
  });

  it('of a name adds it to those that are off once, and takes it off again', async () => {
    const { settings, switches, store } = makeAll();
    for (const [entity, on] of [
      ['country/laos', false],
      ['place/hanoi', false],
      ['country/laos', false],
      ['place/hanoi', true],
    ] as const) {
      void switches.name(entity, on);
      await store();
    }
    expect(settings.value?.entitiesOff).toEqual(['country/laos']);
  });

  it('does not spring back while a quick second one is being stored', async () => {
    const { settings, switches, store } = makeAll();
    void switches.name('country/laos', false);
    void switches.name('place/hanoi', false);
    switches.resettle({ ...FIRST_SETTINGS, entitiesOff: ['country/laos'] });
    expect(settings.value?.entitiesOff).toEqual(['country/laos', 'place/hanoi']);
    await store();
    expect(settings.value?.entitiesOff).toEqual(['country/laos', 'place/hanoi']);
    switches.resettle(LEADERS_OFF);
    expect(settings.value).toEqual(LEADERS_OFF);
  });

  it.each([
    [[refused('invalid')], []],
    [[answered(null), refused('invalid')], ['country/laos']],
    [
      [refused('invalid'), answered(null)],
      ['country/laos', 'place/hanoi'],
    ],
  ])('says when it was not stored, and shows what was', async (answers, stored) => {
    const { settings, failures, switches, store } = makeAll(answers);
    void switches.name('country/laos', false);
    if (answers.length > 1) void switches.name('place/hanoi', false);
    await store();
    expect(settings.value?.entitiesOff).toEqual(stored);
    expect(failures).toEqual(['notSwitched']);
  });

  it('does nothing before the settings are known', async () => {
    const { background, settings, switches } = makeAll();
    settings.value = null;
    await switches.category('leader', false);
    await switches.name('country/laos', false);
    expect(background.asked).toEqual([]);
  });
});
