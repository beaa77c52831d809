import * as v from 'valibot';
import { DocumentSchema } from '../model/document.ts';
import { EntitySchema } from '../model/entity.ts';
import { FactSchema, OfficeSchema } from '../model/fact.ts';
import { type Pack, PackSchema } from '../model/pack.ts';
import type { PackProblem, PackProblemReason } from '../model/pack-problem.ts';
import { checkLimits, checkText, MAX_PACK_BYTES, tooLarge } from './limits.ts';
import { writePath } from './problem.ts';
import { findReferenceProblems, NO_OTHERS, type Others } from './references.ts';

interface Refused {
  readonly ok: false;
  readonly problems: readonly PackProblem[];
}
export type PackReading = { readonly ok: true; readonly pack: Pack } | Refused;

/** Where a pack is read. */
export interface Around {
  /** What its ids may lead to besides its own records: all but those of the pack whose place it takes. */
  others(id: string): Others;
  /** Ids that no pack from a file may have. */
  readonly reserved: readonly string[];
}

/** How far a reading has come, in records; `of` is 0 while that is not known. */
export interface Step {
  readonly done: number;
  readonly of: number;
}

/** How often each record is looked at: for what it is, and for where it leads. */
export const LOOKS = 2;

/** In a larger pack only the first thing wrong is told: a complaint takes near 1 KB, and a million can be wrong. */
const MAX_FULLY_TOLD = 100_000;

/** A reader mends a file from the first few complaints; a thousand tell no more. */
const MAX_PROBLEMS = 100;

/** Records whose shape is looked at without a pause: some milliseconds. */
const RECORDS_AT_ONCE = 50;

const Unread = v.custom<readonly unknown[]>(Array.isArray, 'Not a list.');
/** What a pack says of itself, with lists that nobody has looked into. */
const HeadSchema = v.strictObject({
  ...PackSchema.entries,
  offices: v.optional(Unread, () => []),
  documents: Unread,
  entities: Unread,
  facts: Unread,
});

/**
 * Reads a pack whole, or refuses it whole with the path of each thing that is wrong (at most 100; of a very large one, the first).
 * Never throws.
 * @param input the text of a `*.reperes.json` file, or what was parsed from it
 */
export function readPack(input: unknown, around?: Around): PackReading {
  const reading = readPackInSteps(input, around);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
}

/** As `readPack`, in steps of a few milliseconds, but for the parsing of its text: that of 32 MB takes some 200 ms. */
export function* readPackInSteps(
  input: unknown,
  around: Around = { others: () => NO_OTHERS, reserved: [] },
): Generator<Step, PackReading> {
  const parsed = typeof input === 'string' ? yield* parse(input) : ({ ok: true, value: input } as const);
  yield { done: 0, of: 0 };
  if (!parsed.ok) return parsed;
  const limits = checkLimits(parsed.value);
  let extent = limits.next();
  for (; !extent.done; extent = limits.next()) yield { done: 0, of: 0 };
  const { beyond, values } = extent.value;
  if (beyond !== undefined) return refuse([beyond]);
  const foreign = notAPack(parsed.value);
  if (foreign !== undefined) return refuse([foreign]);
  return yield* readRecords(parsed.value, values > MAX_FULLY_TOLD ? 1 : MAX_PROBLEMS, around);
}

/** Records that wait to be read, and what was wrong with those before them. */
interface Desk {
  done: number;
  readonly of: number;
  readonly most: number;
  readonly problems: PackProblem[];
}

function* readRecords(value: unknown, most: number, { others, reserved }: Around): Generator<Step, PackReading> {
  const read = v.safeParse(HeadSchema, value, { abortEarly: most === 1 });
  if (!read.success) return refuse(problemsOf(read.issues).slice(0, most));
  const head = read.output;
  if (reserved.includes(head.id)) return refuse([{ path: 'id', why: { kind: 'id is ours', id: head.id } }]);
  const count = head.offices.length + head.documents.length + head.entities.length + head.facts.length;
  const desk: Desk = { done: 0, of: LOOKS * count, most, problems: [] };
  const pack: Pack = {
    ...head,
    offices: yield* readList(desk, 'offices', OfficeSchema, head.offices),
    documents: yield* readList(desk, 'documents', DocumentSchema, head.documents),
    entities: yield* readList(desk, 'entities', EntitySchema, head.entities),
    facts: yield* readList(desk, 'facts', FactSchema, head.facts),
  };
  if (desk.problems.length > 0) return refuse(desk.problems.slice(0, most));
  for (const { problems, records } of findReferenceProblems(pack, others(pack.id))) {
    desk.problems.push(...problems);
    if (desk.problems.length >= most) break;
    desk.done += records;
    yield progress(desk);
  }
  return desk.problems.length > 0 ? refuse(desk.problems.slice(0, most)) : { ok: true, pack };
}

function* readList<T>(
  desk: Desk,
  list: string,
  schema: v.GenericSchema<unknown, T>,
  records: readonly unknown[],
): Generator<Step, T[]> {
  const sound: T[] = [];
  for (const [i, record] of records.entries()) {
    if (desk.problems.length >= desk.most) return sound;
    const read = v.safeParse(schema, record, { abortEarly: desk.most === 1 });
    if (read.success) sound.push(read.output);
    else desk.problems.push(...problemsOf(read.issues, [list, i]));
    desk.done += 1;
    if (desk.done % RECORDS_AT_ONCE === 0) yield progress(desk);
  }
  return sound;
}

const progress = ({ done, of }: Desk): Step => ({ done, of });

const refuse = (problems: readonly PackProblem[]): Refused => ({ ok: false, problems });

function* parse(text: string): Generator<Step, { readonly ok: true; readonly value: unknown } | Refused> {
  if (text.length > MAX_PACK_BYTES) return refuse([tooLarge()]);
  const look = checkText(text);
  let looked = look.next();
  for (; !looked.done; looked = look.next()) yield { done: 0, of: 0 };
  if (looked.value !== undefined) return refuse([looked.value]);
  try {
    // Some editors begin a file with a byte order mark.
    return { ok: true, value: JSON.parse(text.replace(/^\ufeff/, '')) };
  } catch (error) {
    return refuse([{ path: '', why: { kind: 'not JSON', detail: (error as Error).message } }]);
  }
}

/** Files of other kinds are told apart from packs with mistakes in them. */
function notAPack(value: unknown): PackProblem | undefined {
  const isObject = typeof value === 'object' && value !== null && 'format' in value;
  if (!isObject) return { path: '', why: { kind: 'not a pack' } };
  return value.format === PackSchema.entries.format.literal
    ? undefined
    : { path: 'format', why: { kind: 'not a pack' } };
}

/** What valibot found, each with its path written as one would say it. @param before what leads to the value that was read */
export function problemsOf(
  issues: readonly v.BaseIssue<unknown>[],
  before: readonly unknown[] = [],
): readonly PackProblem[] {
  return issues.map((issue) => {
    const keys = [...before, ...(issue.path ?? []).map((item) => item.key)];
    return { path: writePath(keys), why: reasonOf(issue, keys.at(-1)) };
  });
}

/** Of a strict object valibot says by which key it expected what, and that it received nothing there. */
const reasonOf = ({ type, expected, received, message }: v.BaseIssue<unknown>, key: unknown): PackProblemReason =>
  type === 'strict_object' && received === 'undefined' && expected === `"${String(key)}"`
    ? { kind: 'missing', key: String(key) }
    : { kind: 'does not fit', detail: message };
