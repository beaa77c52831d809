import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { FIRST_SETTINGS, type Settings, SettingsSchema } from '../../lib/model/settings.ts';
import { loadSettings, saveSettings, watchSettings } from '../../lib/settings/settings.ts';
import { readStored } from '../../lib/settings/stored.ts';
import { memoryArea } from './area.ts';

const example = (version: number): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'examples', `${version}.json`), 'utf8'));
const versions = Array.from({ length: SettingsSchema.entries.version.literal }, (_, i) => i + 1);
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
    expect(readStored(undefined)).toEqual({ settings: FIRST_SETTINGS, understood: true });
  });

  it('of a newer version gives what is still valid', () => {
    const newer = { ...chosen, version: 3, density: 'sentence', ink: 'green' };
    expect(readStored(newer)).toEqual({ settings: { ...chosen, density: 'every' }, understood: false });
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

  it('put a record that they do not understand aside before they replace it', async () => {
    const newer = { ...chosen, version: 3, ink: 'green' };
    const area = memoryArea({ settings: newer });
    await saveSettings(area, FIRST_SETTINGS);
    expect(area.items.get('settings-kept')).toEqual(newer);
    await saveSettings(area, chosen);
    expect(area.items.get('settings-kept')).toEqual(newer);
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
