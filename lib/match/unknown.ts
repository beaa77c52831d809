import type { UnknownKind, UnknownPlace } from '../model/unknown.ts';
import { atOnce } from '../steps/at-once.ts';
import type { InSteps } from './in-steps.ts';
import { type Expansion, expansionAfter, expansionBefore } from './unknown-acronym.ts';
import { runsOf } from './unknown-run.ts';
import {
  holdsCapital,
  type Span,
  sentenceOf,
  sentenceStarts,
  squeeze,
  type Token,
  tokensOf,
  toneOf,
} from './unknown-text.ts';
import { BYLINE, NO_ACRONYMS } from './unknown-words.ts';

/** What may be a name, before the whole page has been looked at. */
export interface Candidate extends UnknownPlace {
  /** What an acronym stands for. */
  readonly expansion?: string;
  /** A sentence or an item begins with it, so that its first capital tells nothing. */
  readonly isOpening: boolean;
  /** Capitals tell nothing here: it is a name only when it also stands elsewhere. */
  readonly isWeak: boolean;
  /** Whoever wrote the article. */
  readonly isByline: boolean;
}

/** What one block gives. */
export interface BlockUnknown {
  readonly candidates: readonly Candidate[];
  /** Its words that are written small: a capital of one of them, at the head of a sentence, tells nothing. */
  readonly small: ReadonlySet<string>;
}

const NOTHING: BlockUnknown = { candidates: [], small: new Set() };
const MOST_ACRONYM = 8;

/** UTF-16 units that are looked at in one step: some ms of work, and longer than nearly every paragraph. */
const STRETCH = 4000;

/** @see findingUnknown */
export const findUnknown = (text: string, taken: readonly Span[]): BlockUnknown => atOnce(findingUnknown(text, taken));

/**
 * Looks for names in a block of text that the dictionary knows nothing of. Which of them are names is settled over
 * the whole page (`settleUnknown`). A block that is longer than any paragraph is looked at stretch by stretch.
 * @param text French, English or Vietnamese; which one need not be known
 * @param taken mentions in this text, by UTF-16 offsets, in order and without overlaps
 */
export function* findingUnknown(text: string, taken: readonly Span[]): InSteps<BlockUnknown> {
  if (text.length <= STRETCH) return lookAt(text, taken);
  const candidates: Candidate[] = [];
  const small = new Set<string>();
  let next = 0;
  for (let from = 0; from < text.length; ) {
    const to = endOfStretch(text, from);
    while (next < taken.length && (taken[next]?.end ?? 0) <= from) next += 1;
    const inside: Span[] = [];
    for (let at = next; at < taken.length && (taken[at]?.start ?? to) < to; at += 1)
      inside.push({ start: (taken[at]?.start ?? 0) - from, end: (taken[at]?.end ?? 0) - from });
    const found = lookAt(text.slice(from, to), inside);
    for (const one of found.candidates) candidates.push({ ...one, start: one.start + from, end: one.end + from });
    for (const word of found.small) small.add(word);
    from = to;
    yield;
  }
  return { candidates, small };
}

/** The last sentence that ends within a stretch ends it; without one the last word, or whatever is there. */
function endOfStretch(text: string, from: number): number {
  if (text.length - from <= STRETCH) return text.length;
  const stretch = text.slice(from, from + STRETCH);
  const sentence = sentenceStarts(stretch).at(-1) ?? 0;
  if (sentence > 0) return from + sentence;
  const word = /\s\S*$/.exec(stretch)?.index ?? 0;
  return from + (word > 0 ? word : STRETCH);
}

function lookAt(text: string, taken: readonly Span[]): BlockUnknown {
  if (!holdsCapital(text)) return NOTHING;
  const tokens = tokensOf(text, taken);
  const tone = toneOf(tokens, text);
  const small = new Set<string>();
  for (const token of tokens) if (!token.isCapital) small.add(token.small);
  if (tone === 'shouted') return { candidates: [], small };
  const isWeak = tone === 'headline';
  let starts: readonly number[] | undefined;
  const candidateOf = (span: Span, kind: UnknownKind, isOpening: boolean, more: Partial<Candidate>): Candidate => {
    starts ??= sentenceStarts(text);
    const { start, end } = span;
    const sentence = sentenceOf(text, starts, span);
    return { start, end, text: text.slice(start, end), kind, sentence, isOpening, isWeak, isByline: false, ...more };
  };

  const candidates: Candidate[] = [];
  const expanded: Expansion[] = [];
  tokens.forEach((token, at) => {
    const span = acronymSpan(token);
    if (span === undefined) return;
    const expansion = expansionAfter(tokens, at, text) ?? expansionBefore(tokens, at, text);
    if (expansion !== undefined) expanded.push(expansion);
    const words = expansion && squeeze(text.slice(tokens[expansion.first]?.start, tokens[expansion.last]?.end));
    candidates.push(
      candidateOf(span, 'acronym', false, words === undefined ? {} : { expansion: words, isWeak: false }),
    );
  });
  for (const run of runsOf(tokens, text)) {
    if (expanded.some(({ first, last }) => run.first >= first && run.last <= last)) continue;
    const span = { start: tokens[run.first]?.start ?? 0, end: tokens[run.last]?.end ?? 0 };
    const isByline = BYLINE.test(text.slice(0, span.start));
    const kind = run.isTitled && !isByline ? 'titled' : 'capitals';
    candidates.push(candidateOf(span, kind, run.isOpening, isByline ? { isByline, isWeak: false } : {}));
  }
  candidates.sort((a, b) => a.start - b.start);
  return { candidates, small };
}

/** The letters of an acronym, without the English "s" of several; `undefined` for other words. */
export function acronymSpan({ text, small, start, end, isShouted, isTaken }: Token): Span | undefined {
  if (isTaken) return undefined;
  const letters = /^(\p{Lu}{2,})s$/u.exec(text)?.[1];
  if (letters === undefined && !isShouted) return undefined;
  if (NO_ACRONYMS.has(letters?.toLowerCase() ?? small) || text.length > MOST_ACRONYM) return undefined;
  if (/^covid/.test(small)) return undefined;
  return { start, end: letters === undefined ? end : end - 1 };
}
