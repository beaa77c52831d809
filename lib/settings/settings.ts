import { FIRST_SETTINGS, type Settings } from '../model/settings.ts';
import { report } from '../report/report.ts';
import { isEarlier, readStored } from './stored.ts';

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

/** With its version behind it, a record of a later version: going back by two versions, one by one, loses neither. */
const LATER_KEY = 'settings-kept-';

/**
 * The reader's settings, or the first ones. Where an earlier version wrote them last, what that one did not know is as
 * this version left it. Writes nothing. Rejects only when extension storage itself fails.
 */
export async function loadSettings(area: SettingsArea): Promise<Settings> {
  const stored = await read(area, KEY);
  return readStored(stored, isEarlier(stored) ? await leftBehind(area) : undefined).settings;
}

/**
 * Stores settings whole. A record that was not wholly understood is put aside first; that of a later version stays there
 * until that one is back.
 */
export async function saveSettings(area: SettingsArea, settings: Settings): Promise<void> {
  const before = await read(area, KEY);
  await area.set({ ...aside(before), [KEY]: settings });
}

const read = async (area: SettingsArea, key: string): Promise<unknown> => (await area.get(key))[key];

/** What an earlier version that took our place put aside; the first of them knew one place for it. */
const leftBehind = async (area: SettingsArea): Promise<unknown> =>
  (await read(area, `${LATER_KEY}${FIRST_SETTINGS.version}`)) ?? read(area, KEPT_KEY);

function aside(before: unknown): Readonly<Record<string, unknown>> {
  const { understood, laterVersion } = readStored(before);
  if (laterVersion !== null) {
    report('saving settings', new Error(`Those of version ${laterVersion} are put aside, not replaced.`));
    return { [`${LATER_KEY}${laterVersion}`]: before };
  }
  return understood ? {} : { [KEPT_KEY]: before };
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
