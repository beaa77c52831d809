/** What browsers leave as it is in an address, and no IRI may hold (RFC 3987); a `%` that encodes nothing, too. */
const FORBIDDEN = /["<>[\\\]^`{|}]|%(?![\da-f]{2})/gi;

/**
 * An http(s) address with what no IRI may hold percent-encoded, so that annotations are valid and `[]` and `%5B%5D` are
 * one page. The origin stays: there, brackets are those of an IPv6 address.
 * @param href as URL writes it
 */
export function asIri(href: string): string {
  const [before = '', ...after] = href.split('#');
  const start = /^https?:\/\/[^/?]*/.exec(before)?.[0] ?? '';
  const rest = [before.slice(start.length), after.join('%23')].map((part) => part.replaceAll(FORBIDDEN, encode));
  return start + (after.length === 0 ? (rest[0] ?? '') : rest.join('#'));
}

const encode = (sign: string): string => (sign === '%' ? '%25' : encodeURIComponent(sign));
