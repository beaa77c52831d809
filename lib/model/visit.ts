import * as v from 'valibot';
import { InstantSchema, NotedPageSchema } from './note.ts';

/** A page that was read while the reader wanted that remembered. */
export const VisitSchema = v.strictObject({
  page: NotedPageSchema,
  /** When it was last read, ISO 8601 in UTC. */
  last: InstantSchema,
  /** Mentions that it had then. */
  mentions: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
export type Visit = v.InferOutput<typeof VisitSchema>;

/** The oldest beyond these are forgotten. */
export const MAX_VISITS = 5000;
