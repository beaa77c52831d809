/** Control characters, and those that turn the direction of what follows. Line feeds are dealt with before. */
const TRICKS = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;
/** What means something inside a line of Markdown, its tables, formulas and raw HTML included. */
const INLINE = /[\\`*_[\]<>|~&$^]/g;
/** What means something only at the beginning of a line: headings, lists, rules, underlined headings, table rows. */
const LINE_START = /^([#+\-=:]|\d+(?=[.)]))/;

/** Text as one line of Markdown that shows exactly that text. */
export function escapeLine(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').replaceAll(TRICKS, '').trim().replaceAll(INLINE, '\\$&');
  return line.replace(LINE_START, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}

/** The same for text of several lines; lines without words at both ends are dropped. */
export function escapeLines(text: string): string[] {
  const lines = text.split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/).map(escapeLine);
  while (lines[0] === '') lines.shift();
  while (lines.at(-1) === '') lines.pop();
  return lines;
}

/** A link. In the address, what could end it early is percent-encoded, and what could be read as an entity spelt out. */
export function linkTo(escapedText: string, address: string): string {
  const safe = address
    .replaceAll(/[\s\p{Cc}<>\\`|]/gu, (sign) => encodeURIComponent(sign))
    .replaceAll(/&(?=#?\w+;)/g, '&amp;');
  return `[${escapedText}](<${safe}>)`;
}
