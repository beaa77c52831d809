import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { CategorySchema } from '../../lib/model/category.ts';
import { EntityIdSchema } from '../../lib/model/entity.ts';

export const MARKS_FOLDER = join(import.meta.dirname, 'marks');

const OffsetSchema = v.pipe(v.number(), v.integer(), v.minValue(0));
const FORWARD = 'A span ends after its start.';

const PlaceOnlySchema = v.strictTuple([OffsetSchema, OffsetSchema, CategorySchema]);
const WithEntitySchema = v.strictTuple([OffsetSchema, OffsetSchema, CategorySchema, EntityIdSchema]);
const MarkedSpanSchema = v.pipe(
  v.union([PlaceOnlySchema, WithEntitySchema]),
  v.check(([start, end]) => start < end, FORWARD),
  v.check(([, , category, entity]) => entity?.startsWith(`${category}/`) ?? true, 'The entity is of another category.'),
);
const RangeSchema = v.pipe(
  v.strictTuple([OffsetSchema, OffsetSchema]),
  v.check(([start, end]) => start < end, FORWARD),
);

/**
 * One name as somebody marked it who read the whole text and had not seen what the program lights: every span is
 * right. `doubt`: a careful reader may mark it or not. `short`: a form that needs a licence, or is `sole`.
 */
const MarkedNameSchema = v.strictObject({
  spans: v.pipe(v.array(MarkedSpanSchema), v.minLength(1)),
  doubt: v.optional(v.literal(true)),
  short: v.optional(v.literal(true)),
});

const everySpanOnce = (names: v.InferOutput<typeof MarkedNameSchema>[]): boolean => {
  const spans = names.flatMap((name) => name.spans.map((span) => span.slice(0, 3).join(' ')));
  return new Set(spans).size === spans.length;
};

/** Offsets are UTF-16 units: in a .txt file's content, in the `text` that `annotate` prints of a page. */
const MarksSchema = v.strictObject({
  file: v.pipe(v.string(), v.regex(/^(?!\/)(?!.*\.\.).+\.(txt|html)$/, 'A .txt or .html file below ../shared.')),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  /** Where the text was found, when ../shared does not say so. */
  address: v.optional(v.pipe(v.string(), v.url())),
  language: v.pipe(v.string(), v.regex(/^[a-z]{2}$/)),
  /** Scored, but read by nobody who changes the matcher or the aliases. */
  held: v.optional(v.literal(true)),
  names: v.pipe(v.array(MarkedNameSchema), v.check(everySpanOnce, 'A span is marked twice.')),
  /** Names that the dictionary lacks, the first place of each; absent when nobody looked for them. */
  unknown: v.optional(v.array(RangeSchema)),
});

export type MarkedSpan = Readonly<v.InferOutput<typeof MarkedSpanSchema>>;
export type MarkedName = v.InferOutput<typeof MarkedNameSchema>;
export type Marks = v.InferOutput<typeof MarksSchema>;

/** A file of marks that does not say what it should, or does not fit its text. */
export class BrokenMarks extends Error {}

/**
 * The marks of one file, from its JSON.
 * @param name of the file, for the message
 * @throws BrokenMarks with the path of what is wrong
 */
export function parseMarks(name: string, json: string): Marks {
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch (error) {
    throw new BrokenMarks(`${name}: ${(error as Error).message}`);
  }
  const parsed = v.safeParse(MarksSchema, raw);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new BrokenMarks(`${name}: ${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}`);
}

/** Every file of marks, by name. @throws BrokenMarks at the first that is broken */
export function readMarks(folder: string = MARKS_FOLDER): Marks[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => parseMarks(name, readFileSync(join(folder, name), 'utf8')));
}
