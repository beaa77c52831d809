import * as v from 'valibot';
import { type Anchor, PositionSchema } from '../model/anchor.ts';
import { own } from './json.ts';

/** UTF-16 units of the longest quote, and of the words kept around it: what the schema takes. */
const MOST = 20_000;
const AROUND = 200;

/**
 * A passage by its words. Of one that is longer than a quote can be, the beginning stands for it.
 * @param around the TextQuoteSelector, for its prefix and suffix
 * @param position a TextPositionSelector; one that makes no sense is passed over, the quote finds its passage without
 */
export function anchorOf(exact: string, around?: unknown, position?: unknown): { anchor: Anchor; isCut: boolean } {
  const textOf = (name: string): string => {
    const value = own(around, name);
    return typeof value === 'string' ? value : '';
  };
  const kept = exact.slice(0, MOST);
  const suffix = (exact.slice(MOST) + textOf('suffix')).slice(0, AROUND);
  const quote = { exact: kept, prefix: textOf('prefix').slice(-AROUND), suffix };
  const isCut = kept.length < exact.length;
  const offsets = v.safeParse(PositionSchema, { start: own(position, 'start'), end: own(position, 'end') });
  if (!offsets.success) return { anchor: { quote }, isCut };
  const { start, end } = offsets.output;
  return { anchor: { quote, position: { start, end: isCut ? Math.min(end, start + MOST) : end } }, isCut };
}
