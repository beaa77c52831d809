import * as v from 'valibot';
import { IsoDateSchema } from '../model/date.ts';
import { EntityIdSchema } from '../model/entity.ts';
import { DocumentIdSchema } from '../model/fact.ts';
import { PageDateSchema } from '../model/page-date.ts';
import type { LibraryPlace } from '../model/place.ts';
import { SettingsSchema } from '../model/settings.ts';
import type { AskedData, AskedType } from './envelope.ts';
import { MAX_ENTITIES_HERE, MAX_FIND_BLOCKS, MAX_FIND_UNITS, MAX_QUERY_UNITS } from './limits.ts';
import type { BlockText, FromOurPages, FromPage } from './protocol.ts';

type SchemasOf<Types extends AskedType> = { readonly [T in Types]: v.GenericSchema<unknown, AskedData<T>> };

const Whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
const Origin = v.pipe(v.string(), v.maxLength(300));

const Counts = v.strictObject({
  leader: Whole,
  country: Whole,
  agreement: Whole,
  organisation: Whole,
  event: Whole,
  place: Whole,
});

const PLACE = /^\/(?:entity\/[a-z]+\/[a-z0-9-]+|document\/[a-z0-9-]+(?:\?p=\d{1,6})?)?$/;

const Place = v.custom<LibraryPlace>((place) => typeof place === 'string' && place.length <= 400 && PLACE.test(place));

const unitsOf = (blocks: readonly BlockText[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);

const Blocks = v.pipe(
  v.array(v.strictObject({ block: Whole, text: v.pipe(v.string(), v.maxLength(MAX_FIND_UNITS)) })),
  v.maxLength(MAX_FIND_BLOCKS),
  v.check((blocks) => unitsOf(blocks) <= MAX_FIND_UNITS, 'Too much text at once.'),
);

/** What a frame says of itself; also how it is kept while the worker sleeps. */
export const PageReportSchema = v.strictObject({ found: Counts, shown: Whole, date: v.nullable(PageDateSchema) });

/** What a content script may ask, and with what. */
export const FROM_PAGE: SchemasOf<keyof FromPage> = {
  'page/start': v.null(),
  'page/find': v.strictObject({ blocks: Blocks }),
  'page/card': v.strictObject({
    entity: EntityIdSchema,
    pageDate: v.nullable(IsoDateSchema),
    entitiesHere: v.pipe(v.array(EntityIdSchema), v.maxLength(MAX_ENTITIES_HERE)),
  }),
  'page/report': PageReportSchema,
  'page/open': v.strictObject({ place: Place }),
};

/** What our own pages may ask, and with what. */
export const FROM_OUR_PAGES: SchemasOf<keyof FromOurPages> = {
  'settings/get': v.null(),
  'settings/set': SettingsSchema,
  'tab/report': v.strictObject({ tab: Whole }),
  'tab/read': v.strictObject({ tab: Whole }),
  'tab/date': v.strictObject({ tab: Whole, iso: v.nullable(IsoDateSchema) }),
  'access/get': v.strictObject({ origin: v.nullable(Origin) }),
  'access/reconcile': v.null(),
  'corpus/state': v.null(),
  'corpus/entities': v.null(),
  'corpus/documents': v.null(),
  'corpus/entity': v.strictObject({ id: EntityIdSchema }),
  'corpus/document': v.strictObject({ id: DocumentIdSchema }),
  'corpus/search': v.strictObject({ query: v.pipe(v.string(), v.maxLength(MAX_QUERY_UNITS)) }),
  'corpus/rebuild': v.null(),
};
