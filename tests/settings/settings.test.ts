import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { FIRST_SETTINGS, type Settings, SettingsSchema } from '../../lib/model/settings.ts';
import { lastErrors } from '../../lib/report/report.ts';
import { loadSettings, saveSettings, watchSettings } from '../../lib/settings/settings.ts';
import { readStored } from '../../lib/settings/stored.ts';
import { memoryArea } from './area.ts';

const example = (version: number): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'examples', `${version}.json`), 'utf8'));
const versions = Array.from({ length: SettingsSchema.entries.version.literal }, (_, i) => i + 1);
/** The record of a version that is not there yet. */
const later = (version: number): unknown => ({ ...chosen, version, ink: 'green' });

vi.spyOn(console, 'error').mockImplementation(() => undefined);

/** What each version's example holds beyond version 1's. */
const ADDED: Readonly<Record<number, Partial<Settings>>> = {
  1: { entitiesOff: [], demonyms: false, unlit: [], ticks: false, history: false },
  2: {
    entitiesOff: ['country/laos', 'leader/to-lam'],
    demonyms: true,
    unlit: [
      { entity: 'leader/to-lam', alias: 'Lam', site: 'https://example.org' },
      { entity: 'country/jordanie', alias: 'Jordan', site: null },
    ],
    ticks: true,
    history: true,
  },
};
const chosen: Settings = { ...FIRST_SETTINGS, density: 'page', sitesOff: ['https://example.org'] };

describe('a stored record', () => {
  it.each(versions)('of version %i, kept as an example, keeps every choice', (version) => {
    const { settings, understood } = readStored(example(version));
    expect(understood).toBe(true);
    expect(settings).toMatchObject({
      density: 'paragraph',
      painter: 'mark',
      language: 'vi',
      categories: { leader: true, country: false, event: true },
      sitesOff: ['https://example.org', 'http://localhost:8080'],
      ...ADDED[version],
    });
  });

  it('of version 1 is replaced without being put aside', async () => {
    const area = memoryArea({ settings: example(1) });
    await saveSettings(area, await loadSettings(area));
    expect([...area.items.keys()]).toEqual(['settings']);
    expect(await loadSettings(area)).toEqual({ ...(example(1) as Settings), ...ADDED[1], version: 2 });
  });

  it('of version 1 that holds more than version 1 did is put aside', () => {
    expect(readStored({ ...(example(1) as Settings), ink: 'green' }).understood).toBe(false);
  });

  it('that is absent gives the first settings', () => {
    expect(readStored(undefined)).toEqual({ settings: FIRST_SETTINGS, understood: true, laterVersion: null });
  });

  it('of a newer version gives what is still valid', () => {
    const newer = { ...chosen, version: 3, density: 'sentence', ink: 'green' };
    expect(readStored(newer)).toEqual({
      settings: { ...chosen, density: 'every' },
      understood: false,
      laterVersion: 3,
    });
  });

  it.each([0, -3, 2.5, '3', null, 1e300])('that says its version is %s is of none that there could be', (version) => {
    expect(readStored({ ...chosen, version })).toMatchObject({ understood: false, laterVersion: null });
  });

  it('with a damaged site keeps the others', () => {
    const damaged = { ...chosen, sitesOff: ['https://a.example', 7, 'not an origin', 'https://b.example'] };
    expect(readStored(damaged).settings.sitesOff).toEqual(['https://a.example', 'https://b.example']);
  });

  it('with a damaged name keeps the others', () => {
    const damaged = { ...chosen, entitiesOff: ['country/laos', null, 'Laos', 'leader/to-lam'] };
    expect(readStored(damaged).settings.entitiesOff).toEqual(['country/laos', 'leader/to-lam']);
  });

  it('with a damaged form that is not to be lit keeps the others', () => {
    const form = { entity: 'country/jordanie', alias: 'Jordan', site: null };
    const damaged = {
      ...chosen,
      unlit: [form, { ...form, site: 'example.org' }, { ...form, entity: 'Jordan' }, form.alias],
    };
    expect(readStored(damaged).settings.unlit).toEqual([form]);
  });

  it('of whatever kind gives valid settings', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(v.is(SettingsSchema, readStored(stored).settings)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('settings in extension storage', () => {
  it('are the first ones until something is saved, then those', async () => {
    const area = memoryArea();
    expect(await loadSettings(area)).toEqual(FIRST_SETTINGS);
    await saveSettings(area, chosen);
    expect(await loadSettings(area)).toEqual(chosen);
    expect([...area.items.keys()]).toEqual(['settings']);
  });

  it('put a damaged record aside before they replace it', async () => {
    const damaged = { ...chosen, on: 'yes' };
    const area = memoryArea({ settings: damaged });
    await saveSettings(area, FIRST_SETTINGS);
    expect(area.items.get('settings-kept')).toEqual(damaged);
    await saveSettings(area, chosen);
    expect(area.items.get('settings-kept')).toEqual(damaged);
    expect(await loadSettings(area)).toEqual(chosen);
  });

  it('tell of a change until nobody listens any more', async () => {
    const area = memoryArea();
    const heard = vi.fn();
    const watching = new AbortController();
    watchSettings(area, watching.signal, heard);
    await area.set({ other: 1 });
    expect(heard).not.toHaveBeenCalled();
    await saveSettings(area, chosen);
    expect(heard).toHaveBeenCalledExactlyOnceWith(chosen);
    watching.abort();
    await saveSettings(area, FIRST_SETTINGS);
    expect(heard).toHaveBeenCalledTimes(1);
  });
});

describe('settings of a later version', () => {
  it('are read as far as they go, and left as they are, until the reader changes something', async () => {
    const area = memoryArea({ settings: later(3) });
    const set = vi.spyOn(area, 'set');
    expect(await loadSettings(area)).toEqual(chosen);
    watchSettings(area, new AbortController().signal, () => undefined);
    expect(set).not.toHaveBeenCalled();
  });

  it('are put aside in the same step, and that is said', async () => {
    const area = memoryArea({ settings: later(3) });
    const set = vi.spyOn(area, 'set');
    await saveSettings(area, { ...chosen, ticks: true });
    expect(set).toHaveBeenCalledExactlyOnceWith({ settings: { ...chosen, ticks: true }, 'settings-kept-3': later(3) });
    expect(lastErrors().at(-1)?.message).toContain('version 3');
  });

  it('stay aside whatever is saved, found damaged or put aside afterwards', async () => {
    const area = memoryArea({ settings: later(4) });
    await saveSettings(area, chosen);
    // The version between the two was there meanwhile, and is gone again.
    await area.set({ settings: later(3) });
    await saveSettings(area, FIRST_SETTINGS);
    await area.set({ settings: { ...chosen, on: 'yes' } });
    await saveSettings(area, chosen);
    expect(area.items.get('settings-kept-4')).toEqual(later(4));
    expect(area.items.get('settings-kept-3')).toEqual(later(3));
    expect(area.items.get('settings')).toEqual(chosen);
  });
});

describe('settings that an earlier version wrote over ours', () => {
  const ours = example(2) as Settings;
  const earlier = { ...(example(1) as Settings), density: 'page' } as const;

  it.each(['settings-kept-2', 'settings-kept'])(
    'are its choices, and ours where it knew none (put aside as %s)',
    async (key) => {
      const area = memoryArea({ settings: earlier, [key]: ours });
      expect(await loadSettings(area)).toEqual({ ...ours, density: 'page' });
      await saveSettings(area, await loadSettings(area));
      expect(await loadSettings(area)).toEqual({ ...ours, density: 'page' });
    },
  );

  it('are not taken from what was put aside once ours are stored again', async () => {
    const area = memoryArea({ settings: { ...ours, history: false }, 'settings-kept-2': ours });
    expect(await loadSettings(area)).toEqual({ ...ours, history: false });
  });

  it('are the first ones where what was put aside is damaged', async () => {
    const area = memoryArea({ settings: earlier, 'settings-kept-2': { ...ours, unlit: 'all', history: 1 } });
    expect(await loadSettings(area)).toEqual({ ...ours, density: 'page', unlit: [], history: false });
  });
});
