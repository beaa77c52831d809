/** Control characters that are no spaces, and those that turn the direction of what follows. */
const TRICKS = /(?!\s)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;
/**
 * What means something inside a line of Markdown, its tables, formulas and raw HTML included, and only where it does:
 * no `_` within a word, no `<` before a space, no `&` that begins no entity, no `@` but that of a mail address.
 */
const INLINE =
  /[\\`*[\]|~$^]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?! )|&(?=#?\w+(?:;|$))|(?<=[\w.+-])@(?=[\w-]*\.)/gu;
/** What means something only at the beginning of a line: headings, lists, rules, underlined headings, table rows, quotes. */
const LINE_START = /^(?:#{1,6}(?= |$)|\+(?= |$)|-(?= |[-: ]*$)|=(?==*$)|:(?=-)|>)/;
const ORDERED_START = /^(\d{1,9})(?=[.)](?: |$))/;
/** A heading may be closed by these, which are not shown then. */
const CLOSING = /(?<=^| )#+$/;
/** What GFM makes a link of without being asked. */
const BARE_ADDRESS = /(?:https?|ftp):\/\/\S*|www\.\S*/gi;
/** By which it knows them, anywhere in a word. */
const ADDRESS_SIGN = /(?<=https?|ftp):(?=\/\/)|(?<=www)\./gi;
const WEB = ['http:', 'https:'];

/** Text as one line of Markdown that shows exactly that text; an address of the web in it may become a link to itself. */
export function escapeLine(text: string): string {
  return text
    .replaceAll(TRICKS, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(INLINE, '\\$&')
    .replaceAll(BARE_ADDRESS, leadingOnlyToItself)
    .replace(LINE_START, '\\$&')
    .replace(ORDERED_START, '$1\\')
    .replace(CLOSING, '\\$&');
}

/** In a link that GFM makes, backslashes are part of the address: where it takes any, there must be no link. */
const leadingOnlyToItself = (address: string): string =>
  address.includes('\\') || /ftp:/i.test(address) ? address.replaceAll(ADDRESS_SIGN, '\\$&') : address;

/** The same for text of several lines; lines without words at both ends are dropped. */
export function escapeLines(text: string): string[] {
  const lines = text.split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/).map(escapeLine);
  while (lines[0] === '') lines.shift();
  while (lines.at(-1) === '') lines.pop();
  return lines;
}

/**
 * A link that shows exactly that text; only the text where the address is not absolute or not one of http or https.
 * The address is written as URL does, with what could end it early percent-encoded and what could be read as an entity
 * spelt out.
 */
export function linkTo(text: string, address: string): string {
  // marked takes the backslashes off a link's brackets before it reads what is between them: `![x](y)` would be an image.
  const label = escapeLine(text).replaceAll('\\](', '\\]\\(');
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !WEB.includes(url.protocol)) return label;
  const safe = url.href
    .replaceAll(/[\s"<>\\`|]|%(?![\da-f]{2})/gi, (sign) => encodeURIComponent(sign))
    .replaceAll(/&(?=#?\w+(?:;|$))/g, '&amp;');
  return `[${label}](<${safe}>)`;
}
