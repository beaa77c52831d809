/** Where evidence stands in a paragraph: UTF-16 offsets, end excluded. */
export interface EvidenceSpan {
  readonly start: number;
  readonly end: number;
}

/** No-break, narrow no-break, thin and figure spaces: each is one unit, so offsets hold. */
const SPACES = /[\u00a0\u202f\u2009\u2007]/g;
const LETTER = /[\p{L}\p{M}\p{N}]/u;

/**
 * The evidence of a fact in its paragraph's text, in the order of the text. Of a token that stands there several
 * times, the place nearest to the longest token; as a whole word where it is one. What is not there is left out.
 */
export function evidenceSpans(text: string, tokens: readonly string[]): readonly EvidenceSpan[] {
  const plain = text.replace(SPACES, ' ');
  const wanted = tokens.map((token) => token.replace(SPACES, ' ')).toSorted((a, b) => b.length - a.length);
  const spans: EvidenceSpan[] = [];
  for (const token of wanted) {
    const near = spans[0]?.start ?? 0;
    const starts = placesOf(plain, token).toSorted((a, b) => Math.abs(a - near) - Math.abs(b - near));
    const [start] = starts;
    if (start !== undefined) spans.push({ start, end: start + token.length });
  }
  return spans.toSorted((a, b) => a.start - b.start);
}

/** As whole words if there are such; words run together in print, so else anywhere. */
function placesOf(text: string, token: string): readonly number[] {
  const all: number[] = [];
  for (let at = text.indexOf(token); at !== -1; at = text.indexOf(token, at + 1)) all.push(at);
  const whole = all.filter((at) => !isLetter(text[at - 1]) && !isLetter(text[at + token.length]));
  return whole.length > 0 ? whole : all;
}

const isLetter = (unit: string | undefined): boolean => unit !== undefined && LETTER.test(unit);
