import * as v from 'valibot';
import { IsoDateSchema } from './date.ts';

/** Where the date of an article was read. `reader`: corrected by hand in the popup. */
export const PAGE_DATE_ORIGINS = ['json-ld', 'meta', 'time', 'address', 'reader'] as const;

/** An article's date, ISO to the precision known. A page without one, or with several articles, has `null`. */
export const PageDateSchema = v.strictObject({ iso: IsoDateSchema, origin: v.picklist(PAGE_DATE_ORIGINS) });
export type PageDate = v.InferOutput<typeof PageDateSchema>;
