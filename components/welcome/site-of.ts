/** The site of a match pattern as a reader says it: "*://*.example.org/*" is "example.org". */
export const siteOf = (pattern: string): string =>
  pattern
    .replace(/^[^:]+:\/\//, '')
    .replace(/^\*\./, '')
    .replace(/\/.*$/, '');
