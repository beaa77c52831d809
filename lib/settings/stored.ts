import * as v from 'valibot';
import { FIRST_SETTINGS, type Settings, SettingsSchema } from '../model/settings.ts';

/** What was read, and whether it is worth keeping the old record because not all of it could be understood. */
export interface SettingsReading {
  readonly settings: Settings;
  readonly understood: boolean;
}

/**
 * Understands a stored record as far as it can: an older or newer version, or a damaged one, gives every choice
 * that is still valid, and the first settings for the rest. Never throws.
 * @param stored what extension storage held, `undefined` when it held nothing
 */
export function readStored(stored: unknown): SettingsReading {
  const whole = v.safeParse(SettingsSchema, stored);
  if (whole.success) return { settings: whole.output, understood: true };
  if (stored === undefined) return { settings: FIRST_SETTINGS, understood: true };
  const record = isRecord(stored) ? stored : {};
  return {
    understood: false,
    settings: {
      version: FIRST_SETTINGS.version,
      on: pick(SettingsSchema.entries.on, record.on, FIRST_SETTINGS.on),
      categories: readCategories(record.categories),
      density: pick(SettingsSchema.entries.density, record.density, FIRST_SETTINGS.density),
      painter: pick(SettingsSchema.entries.painter, record.painter, FIRST_SETTINGS.painter),
      language: pick(SettingsSchema.entries.language, record.language, FIRST_SETTINGS.language),
      sitesOff: readSites(record.sitesOff),
    },
  };
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

/** A site that was switched off stays off even when another entry of the list is damaged. */
function readSites(stored: unknown): Settings['sitesOff'] {
  const list: readonly unknown[] = Array.isArray(stored) ? stored : [];
  return list.flatMap((site) => pick(SettingsSchema.entries.sitesOff, [site], [])).slice(0, 5000);
}

function pick<T>(schema: v.GenericSchema<unknown, T>, value: unknown, otherwise: T): T {
  const read = v.safeParse(schema, value);
  return read.success ? read.output : otherwise;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
