import * as v from 'valibot';
import { CategorySchema } from './category.ts';
import { IsoDateSchema } from './date.ts';
import { DocumentSchema } from './document.ts';
import { AliasSchema, EntitySchema } from './entity.ts';
import { FactSchema } from './fact.ts';
import { LineSchema } from './language.ts';
import { NotedPageSchema } from './note.ts';

/** The reader's own pack bears this id. */
export const OWN_PACK = 'own';

/**
 * Whether a document of the reader's own pack stands for a page that was read, or for the reader: made of the passages
 * that were quoted, not a text of its own. Its number tells a reader nothing.
 */
export const isQuotedDocument = (document: string): boolean => /^(?:page-[0-9a-f]{12}|self)(?:-\d+)?$/.test(document);

const MAX_OWN = 20_000;

/** What the reader added to the dictionary, or a part of it. Ids may lead into other packs. */
export const OwnPackSchema = v.strictObject({
  documents: v.pipe(v.array(DocumentSchema), v.maxLength(MAX_OWN)),
  entities: v.pipe(v.array(EntitySchema), v.maxLength(MAX_OWN)),
  facts: v.pipe(v.array(FactSchema), v.maxLength(MAX_OWN)),
});
export type OwnPack = v.InferOutput<typeof OwnPackSchema>;

export const EMPTY_OWN_PACK: OwnPack = { documents: [], entities: [], facts: [] };

/** A name as the reader first writes it down. */
export const NewNameSchema = v.strictObject({
  /** Taken for all three languages until the reader says otherwise. */
  name: v.pipe(LineSchema, v.minLength(2), v.maxLength(300)),
  category: CategorySchema,
  /** Other written forms; the name itself is always one. */
  aliases: v.pipe(v.array(v.omit(AliasSchema, ['needs'])), v.maxLength(50)),
  /** What is said of it, and where that was read. */
  fact: v.nullable(
    v.strictObject({
      text: LineSchema,
      /** When it held; `null`: only the day of reading is known. */
      date: v.nullable(IsoDateSchema),
      page: NotedPageSchema,
      /** The page's own date, when it is known. */
      pageDate: v.nullable(IsoDateSchema),
      /** The sentence of the page that says so. */
      quote: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000)),
    }),
  ),
});
export type NewName = v.InferOutput<typeof NewNameSchema>;
