import * as v from 'valibot';
import { DocumentSchema } from './document.ts';
import { EntitySchema } from './entity.ts';
import { FactSchema, OfficeSchema } from './fact.ts';
import { LanguageSchema, LineSchema } from './language.ts';

export const PackIdSchema = v.pipe(v.string(), v.maxLength(100), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));

/** Documents, entities and facts in one file (`*.reperes.json`). Cross references are checked by `lib/packs`. */
export const PackSchema = v.strictObject({
  format: v.literal('reperes-pack'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  id: PackIdSchema,
  name: v.pipe(LineSchema, v.maxLength(200)),
  languages: v.pipe(v.array(LanguageSchema), v.minLength(1)),
  licence: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  offices: v.optional(v.array(OfficeSchema), []),
  documents: v.array(DocumentSchema),
  entities: v.array(EntitySchema),
  facts: v.array(FactSchema),
});
export type Pack = v.InferOutput<typeof PackSchema>;
