import * as v from 'valibot';
import { type Anchor, type Position, PositionSchema, QuoteSchema } from '../model/anchor.ts';
import { inEnglish } from '../packs/problem.ts';
import { problemsOf } from '../packs/read-pack.ts';

const MAX_CONTEXT = 200;

const QuoteSelectorSchema = v.object({
  type: v.literal('TextQuoteSelector'),
  exact: QuoteSchema.entries.exact,
  // Other tools keep more context than we compare: what lies nearest the passage is enough.
  prefix: v.optional(
    v.pipe(
      v.string(),
      v.transform((text) => text.slice(-MAX_CONTEXT)),
    ),
    '',
  ),
  suffix: v.optional(
    v.pipe(
      v.string(),
      v.transform((text) => text.slice(0, MAX_CONTEXT)),
    ),
    '',
  ),
});

const PositionSelectorSchema = v.pipe(
  v.object({ type: v.literal('TextPositionSelector'), ...PositionSchema.entries }),
  v.check(({ start, end }) => start <= end, 'The end lies before the start.'),
);

const SelectorSchema = v.variant('type', [QuoteSelectorSchema, PositionSelectorSchema]);
type Selector = v.InferOutput<typeof SelectorSchema>;

const isUnlikeOthers = (selectors: Selector[]): boolean =>
  new Set(selectors.map(({ type }) => type)).size === selectors.length;

const TargetsSchema = v.array(
  v.object({
    id: v.string(),
    selector: v.pipe(
      v.array(SelectorSchema),
      v.minLength(1, 'No selector.'),
      v.check(isUnlikeOthers, 'Two selectors of one type.'),
    ),
  }),
);

/** A passage to look for: by its quote (and position), or by a position alone. */
export type Target = { readonly id: string } & ({ readonly anchor: Anchor } | { readonly position: Position });

export type TargetsReading =
  | { readonly ok: true; readonly targets: readonly Target[] }
  | { readonly ok: false; readonly why: string };

function targetOf(id: string, selectors: readonly Selector[]): Target {
  const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
  const where = selectors.find((selector) => selector.type === 'TextPositionSelector');
  const position = { start: where?.start ?? 0, end: where?.end ?? 0 };
  if (quote === undefined) return { id, position };
  const { exact, prefix, suffix } = quote;
  return { id, anchor: { quote: { exact, prefix, suffix }, ...(where && { position }) } };
}

/**
 * Reads an array of `{"id","selector":[…]}` with W3C TextQuoteSelector and TextPositionSelector objects, at most one of
 * each; other keys are ignored. Refused whole with the place of the first thing wrong. Never throws.
 */
export function readTargets(json: string): TargetsReading {
  let input: unknown;
  try {
    input = JSON.parse(json.replace(/^\ufeff/, ''));
  } catch (error) {
    return { ok: false, why: `Not JSON: ${(error as Error).message}` };
  }
  const read = v.safeParse(TargetsSchema, input, { abortEarly: true });
  if (read.success) return { ok: true, targets: read.output.map(({ id, selector }) => targetOf(id, selector)) };
  const [problem] = problemsOf(read.issues).map(inEnglish);
  return { ok: false, why: `${problem?.path || 'the whole'}: ${problem?.message ?? 'not selectors'}` };
}
