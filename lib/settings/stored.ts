import * as v from 'valibot';
import { FIRST_SETTINGS, type Settings, SettingsSchema } from '../model/settings.ts';

/** No list of the settings may hold more. */
const MOST = 5000;

/** What was read, and whether it is worth keeping the old record because not all of it could be understood. */
export interface SettingsReading {
  readonly settings: Settings;
  readonly understood: boolean;
  /** The version of the extension's settings that wrote the record, when it is a later one than ours. */
  readonly laterVersion: number | null;
}

/**
 * Understands a stored record as far as it can: an older or newer version, or a damaged one, gives every choice
 * that is still valid, and the first settings for the rest. Never throws.
 * @param stored what extension storage held, `undefined` when it held nothing
 * @param left where `stored` is of an earlier version: the record that this version had left before, for what that one
 * did not know
 */
export function readStored(stored: unknown, left?: unknown): SettingsReading {
  const whole = v.safeParse(SettingsSchema, upgraded(stored, left));
  if (whole.success) return { settings: whole.output, understood: true, laterVersion: null };
  if (stored === undefined) return { settings: FIRST_SETTINGS, understood: true, laterVersion: null };
  const record = isRecord(stored) ? stored : {};
  return {
    understood: false,
    laterVersion: versionOf(record) > FIRST_SETTINGS.version ? versionOf(record) : null,
    settings: {
      version: FIRST_SETTINGS.version,
      on: pick(SettingsSchema.entries.on, record.on, FIRST_SETTINGS.on),
      categories: readCategories(record.categories),
      density: pick(SettingsSchema.entries.density, record.density, FIRST_SETTINGS.density),
      painter: pick(SettingsSchema.entries.painter, record.painter, FIRST_SETTINGS.painter),
      language: pick(SettingsSchema.entries.language, record.language, FIRST_SETTINGS.language),
      sitesOff: readList(SettingsSchema.entries.sitesOff, record.sitesOff),
      entitiesOff: readList(SettingsSchema.entries.entitiesOff, record.entitiesOff),
      demonyms: pick(SettingsSchema.entries.demonyms, record.demonyms, FIRST_SETTINGS.demonyms),
      unlit: readList(SettingsSchema.entries.unlit, record.unlit),
      ticks: pick(SettingsSchema.entries.ticks, record.ticks, FIRST_SETTINGS.ticks),
      history: pick(SettingsSchema.entries.history, record.history, FIRST_SETTINGS.history),
    },
  };
}

/** Whether a record was written by a version before ours. */
export const isEarlier = (stored: unknown): boolean =>
  isRecord(stored) && versionOf(stored) > 0 && versionOf(stored) < FIRST_SETTINGS.version;

/** 0 when it says none that there could be. */
const versionOf = ({ version }: Readonly<Record<string, unknown>>): number =>
  Number.isSafeInteger(version) ? Number(version) : 0;

/** Version 1 had all of version 2 but these. A record of another version, or of none, is given back as it is. */
function upgraded(stored: unknown, left: unknown): unknown {
  if (!isRecord(stored) || stored.version !== 1) return stored;
  const { entitiesOff, demonyms, unlit, ticks, history } = readStored(left).settings;
  return { entitiesOff, demonyms, unlit, ticks, history, ...stored, version: FIRST_SETTINGS.version };
}

function readCategories(stored: unknown): Settings['categories'] {
  const record = isRecord(stored) ? stored : {};
  const first = FIRST_SETTINGS.categories;
  return {
    leader: pick(v.boolean(), record.leader, first.leader),
    country: pick(v.boolean(), record.country, first.country),
    agreement: pick(v.boolean(), record.agreement, first.agreement),
    organisation: pick(v.boolean(), record.organisation, first.organisation),
    event: pick(v.boolean(), record.event, first.event),
    place: pick(v.boolean(), record.place, first.place),
  };
}

/** What was switched off stays off even when another entry of its list is damaged. */
function readList<T>(schema: v.GenericSchema<unknown, T[]>, stored: unknown): T[] {
  const list: readonly unknown[] = Array.isArray(stored) ? stored : [];
  return list.flatMap((one) => pick(schema, [one], [])).slice(0, MOST);
}

function pick<T>(schema: v.GenericSchema<unknown, T>, value: unknown, otherwise: T): T {
  const read = v.safeParse(schema, value);
  return read.success ? read.output : otherwise;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
