import * as v from 'valibot';
import { CATEGORIES_ON_AT_FIRST, type Category } from './category.ts';
import { EntityIdSchema } from './entity.ts';
import { LanguageSchema } from './language.ts';
import { DENSITIES } from './mention.ts';

/** `highlight` never writes the page; `mark` wraps names in <mark> so that screen readers announce them. */
export const PAINTERS = ['highlight', 'mark'] as const;
export type PainterName = (typeof PAINTERS)[number];

const OriginSchema = v.pipe(v.string(), v.maxLength(300), v.regex(/^https?:\/\/[^/]+$/));

/** A form of a name, as the dictionary writes it, that does not stand for an entity. */
export const UnlitSchema = v.strictObject({ entity: EntityIdSchema, alias: v.pipe(v.string(), v.maxLength(300)) });
export type Unlit = v.InferOutput<typeof UnlitSchema>;

/** Every choice of the reader, version 2. Stored whole in extension storage by `lib/settings`, and nowhere else. */
export const SettingsSchema = v.strictObject({
  version: v.literal(2),
  on: v.boolean(),
  categories: v.strictObject({
    leader: v.boolean(),
    country: v.boolean(),
    agreement: v.boolean(),
    organisation: v.boolean(),
    event: v.boolean(),
    place: v.boolean(),
  }),
  density: v.picklist(DENSITIES),
  painter: v.picklist(PAINTERS),
  /** `null`: the browser's own language when it is one of ours, else French. */
  language: v.nullable(LanguageSchema),
  sitesOff: v.pipe(v.array(OriginSchema), v.maxLength(5000)),
  /** Names that are not lit anywhere; they still count as met, and still vouch for others. */
  entitiesOff: v.pipe(v.array(EntityIdSchema), v.maxLength(5000)),
  /** Also light adjectives and inhabitants: "russe", "Vietnamese", "người Nga". */
  demonyms: v.boolean(),
  /** Forms that do not stand for an entity, on one site or (`site` is `null`) anywhere: the reader said "not this one". */
  unlit: v.pipe(v.array(v.strictObject({ ...UnlitSchema.entries, site: v.nullable(OriginSchema) })), v.maxLength(5000)),
  /** Ticks beside the scroll bar of pages, where the names are. */
  ticks: v.boolean(),
  /** Whether pages that were read are remembered. */
  history: v.boolean(),
});
export type Settings = v.InferOutput<typeof SettingsSchema>;

const on = (category: Category): boolean => CATEGORIES_ON_AT_FIRST.includes(category);

export const FIRST_SETTINGS: Settings = {
  version: 2,
  on: true,
  categories: {
    leader: on('leader'),
    country: on('country'),
    agreement: on('agreement'),
    organisation: on('organisation'),
    event: on('event'),
    place: on('place'),
  },
  density: 'every',
  painter: 'highlight',
  language: null,
  sitesOff: [],
  entitiesOff: [],
  demonyms: false,
  unlit: [],
  ticks: false,
  history: false,
};
