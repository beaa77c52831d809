import * as v from 'valibot';

/** W3C TextQuoteSelector: the passage itself and what stands around it. Texts are as the page had them. */
export const QuoteSchema = v.strictObject({
  exact: v.pipe(v.string(), v.minLength(1), v.maxLength(20_000)),
  prefix: v.pipe(v.string(), v.maxLength(200)),
  suffix: v.pipe(v.string(), v.maxLength(200)),
});

/** W3C TextPositionSelector: UTF-16 offsets in `document.body.textContent`, end excluded. */
export const PositionSchema = v.pipe(
  v.strictObject({
    start: v.pipe(v.number(), v.integer(), v.minValue(0)),
    end: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
  v.check(({ start, end }) => start <= end, 'The end lies before the start.'),
);
export type Position = v.InferOutput<typeof PositionSchema>;

/** How a note finds its passage again. */
export const AnchorSchema = v.strictObject({ quote: QuoteSchema, position: v.optional(PositionSchema) });
export type Anchor = v.InferOutput<typeof AnchorSchema>;

/** Where an anchor's passage stands now; an orphan's stands nowhere that can be vouched for. */
export type Anchored =
  | { readonly found: 'exact' | 'approximate'; readonly start: number; readonly end: number; readonly score: number }
  | { readonly found: 'orphan' };
