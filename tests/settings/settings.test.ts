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
const chosen: Settings = { ...FIRST_SETTINGS, density: 'page', sitesOff: ['https://example.org'] };

describe('a stored record', () => {
  it.each(versions)('of version %i, kept as an example, keeps every choice', (version) => {
    const { settings, understood } = readStored(example(version));
    expect(understood).toBe(version === versions.length);
    expect(settings).toMatchObject({
      density: 'paragraph',
      painter: 'mark',
      language: 'vi',
      categories: { leader: true, country: false, event: true },
      sitesOff: ['https://example.org', 'http://localhost:8080'],
    });
  });

  it('that is absent gives the first settings', () => {
    expect(readStored(undefined)).toEqual({ settings: FIRST_SETTINGS, understood: true });
  });

  it('of a newer version gives what is still valid', () => {
    const newer = { ...chosen, version: 2, density: 'sentence', ink: 'green' };
    expect(readStored(newer)).toEqual({ settings: { ...chosen, density: 'every' }, understood: false });
  });

  it('with a damaged site keeps the others', () => {
    const damaged = { ...chosen, sitesOff: ['https://a.example', 7, 'not an origin', 'https://b.example'] };
    expect(readStored(damaged).settings.sitesOff).toEqual(['https://a.example', 'https://b.example']);
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
    const newer = { ...chosen, version: 2, ink: 'green' };
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
