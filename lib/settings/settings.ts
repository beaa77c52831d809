import type { Settings } from '../model/settings.ts';
import { readStored } from './stored.ts';

/** The part of an extension storage area that settings need: `browser.storage.local`, or a test's own. */
export interface SettingsArea {
  get(key: string): Promise<Readonly<Record<string, unknown>>>;
  set(items: Readonly<Record<string, unknown>>): Promise<void>;
  readonly onChanged: {
    addListener(listener: AreaListener): void;
    removeListener(listener: AreaListener): void;
  };
}

type AreaListener = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>) => void;

const KEY = 'settings';

/** The last record that this version could not wholly understand, as it was: nothing that a reader chose is lost. */
const KEPT_KEY = 'settings-kept';

/** The reader's settings, or the first ones. Rejects only when extension storage itself fails. */
export async function loadSettings(area: SettingsArea): Promise<Settings> {
  return readStored((await area.get(KEY))[KEY]).settings;
}

/** Stores settings whole. A record that was not wholly understood is put aside first. */
export async function saveSettings(area: SettingsArea, settings: Settings): Promise<void> {
  const before = (await area.get(KEY))[KEY];
  const aside = readStored(before).understood ? {} : { [KEPT_KEY]: before };
  await area.set({ ...aside, [KEY]: settings });
}

/** Calls back with the settings whenever they change, until `signal` is aborted. */
export function watchSettings(area: SettingsArea, signal: AbortSignal, onChange: (settings: Settings) => void): void {
  const listener: AreaListener = (changes) => {
    const change = changes[KEY];
    if (change !== undefined) onChange(readStored(change.newValue).settings);
  };
  area.onChanged.addListener(listener);
  signal.addEventListener('abort', () => area.onChanged.removeListener(listener), { once: true });
}
