import * as v from 'valibot';
import { CategorySchema } from './category.ts';
import { InLanguagesSchema, LanguageSchema, LineSchema } from './language.ts';
import { StatusSchema } from './status.ts';

/**
 * `full`: certain by itself. `acronym`: capitals required. `variant`: another spelling, certain by itself.
 * `misprint`: as a source prints it. `short`: needs a licence on the page. `sole`: a short name that needs none.
 * `demonym`: an adjective or inhabitants; off unless asked for.
 */
export const ALIAS_KINDS = ['full', 'short', 'sole', 'acronym', 'variant', 'demonym', 'misprint'] as const;
export type AliasKind = (typeof ALIAS_KINDS)[number];

export const EntityIdSchema = v.pipe(
  v.string(),
  v.maxLength(200),
  v.regex(
    /^(leader|country|agreement|organisation|event|place)\/[a-z0-9]+(-[a-z0-9]+)*$/,
    'An id is category/words-in-lower-case.',
  ),
);

/**
 * One written form. `needs` names what else must stand on the page before the form is believed:
 * ids of entities (one of them suffices), for forms that several bearers share ("le Comité", "the Convention").
 */
export const AliasSchema = v.strictObject({
  text: v.pipe(LineSchema, v.minLength(2), v.maxLength(300)),
  lang: v.optional(LanguageSchema),
  kind: v.picklist(ALIAS_KINDS),
  needs: v.optional(v.pipe(v.array(EntityIdSchema), v.minLength(1), v.maxLength(20))),
});
export type Alias = v.InferOutput<typeof AliasSchema>;

export const EntitySchema = v.pipe(
  v.strictObject({
    id: EntityIdSchema,
    category: CategorySchema,
    names: InLanguagesSchema,
    aliases: v.pipe(v.array(AliasSchema), v.maxLength(200)),
    country: v.optional(EntityIdSchema),
    links: v.optional(v.pipe(v.array(EntityIdSchema), v.maxLength(50))),
    parties: v.optional(v.pipe(v.array(EntityIdSchema), v.maxLength(300))),
    status: v.optional(StatusSchema),
    when: v.optional(v.pipe(v.string(), v.maxLength(40))),
    where: v.optional(EntityIdSchema),
  }),
  v.check((entity) => entity.id.startsWith(`${entity.category}/`), 'The id begins with the category.'),
);
export type Entity = v.InferOutput<typeof EntitySchema>;
