/** Words at either end of a long passage: enough to be found by, few enough to stand in one line of the page. */
const WORDS_AT_ENDS = 4;
/** UTF-16 units up to which a passage is asked for as a whole. */
const SHORT = 80;

/**
 * The address at which a browser goes to a passage by itself, also where we may not read.
 * @param address as it can be opened; a `#!` route stays
 * @param quote the passage as the page's text content has it
 */
export function atPassage(address: string, quote: string): string {
  // A text directive does not reach over the end of a block, and layout is all that white space says of it.
  const lines = quote
    .replaceAll('\u00ad', '')
    .split(/[\n\r\t]+/)
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return address;
  const directive =
    lines.length === 1 && first.length <= SHORT
      ? encode(first)
      : `${encode(first.split(' ').slice(0, WORDS_AT_ENDS).join(' '))},${encode(last.split(' ').slice(-WORDS_AT_ENDS).join(' '))}`;
  return `${address}${address.includes('#') ? '' : '#'}:~:text=${directive}`;
}

/** `-`, `,` and `&` are signs of the directive's own; half a character cannot be written at all. */
const encode = (words: string): string => encodeURIComponent(words.toWellFormed()).replaceAll('-', '%2D');
