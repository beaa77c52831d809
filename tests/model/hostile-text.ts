import * as fc from 'fast-check';

/** What means something in Markdown, alone or with its neighbours. */
const SIGNS = [
  ...'\\`*_[]()<>!#+-=:.|~$^&;@"\'/?{}%'.split(''),
  ...['**', '__', '~~', '```', '---', '===', '- ', '+ ', '> ', '# ', '1. ', '2) ', '- [ ] ', '| - | ', ':-', '-:'],
  ...['](', '![', '](x" onerror="y)', '[x]', '[x]: ', '[^1]', '![a](b)', '[a](javascript:b)'],
  ...['<b>', '</b>', '<!-- ', ' -->', '<!', '<?', '<a href="x">', '<script>', '<javascript:x>', '<a@b.cd>'],
  ...['&lt;', '&#60;', '&#x3c;', '&copy', '&amp;'],
  ...['http://', 'https://', 'ftp://', 'www.', 'mailto:', 'xmpp:', 'javascript:', 'https://a.bc/d', 'a@b.cd'],
  ...[' ', ' ', ' ', '\n', '\r\n', '\n\n', '\t', '    ', '\u00a0', '\u2028', '\u202e', '\u0000', 'a', 'é', '1', '漢'],
] as const;

/** Text as an ill-willed page or pack has it. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...SIGNS) }, fc.string({ unit: 'grapheme', maxLength: 4 })), {
    maxLength: 14,
  })
  .map((parts) => parts.join('').toWellFormed());

/** The words of a text, as a reader of one line should see them: control characters and turned directions are left out. */
export const wordsOf = (text: string): string =>
  text
    .replaceAll(/(?!\s)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Addresses of the web in which anything may stand. */
export const hostileAddress: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom('https://a.bc/', 'http://a.bc/?x=', 'https://a.bc/#'), hostileText)
  .map((parts) => parts.join(''));
