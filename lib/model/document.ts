import * as v from 'valibot';
import { BASES, DocumentDateSchema, IsoDateSchema } from './date.ts';
import { DocumentIdSchema } from './fact.ts';
import { LanguageSchema, LineSchema } from './language.ts';

const Paragraph = v.pipe(v.number(), v.integer(), v.minValue(1));

/** A part of a document that has a date of its own, such as a related-news blurb; `paragraphs` is first and last, both included. */
export const PartSchema = v.strictObject({
  paragraphs: v.tuple([Paragraph, Paragraph]),
  title: v.pipe(LineSchema, v.maxLength(300)),
  date: IsoDateSchema,
  basis: v.picklist(BASES),
});
export type Part = v.InferOutput<typeof PartSchema>;

const HttpUrlSchema = v.pipe(v.string(), v.maxLength(2000), v.url(), v.regex(/^https?:\/\//i, 'Only http and https.'));

/** One text of the corpus. The text itself is not shipped; `sha256` (hex, of the file's bytes) knows it again. */
export const DocumentSchema = v.strictObject({
  id: DocumentIdSchema,
  title: v.pipe(LineSchema, v.maxLength(300)),
  publisher: v.optional(v.pipe(LineSchema, v.maxLength(200))),
  date: DocumentDateSchema,
  language: LanguageSchema,
  url: v.optional(HttpUrlSchema),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  paragraphs: Paragraph,
  parts: v.pipe(v.array(PartSchema), v.maxLength(200)),
});
export type CorpusDocument = v.InferOutput<typeof DocumentSchema>;
