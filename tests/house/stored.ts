import type { SourceFile } from './source.ts';

/** Comments speak of keys too. */
const codeOf = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*/g, '');

/** Places where a browser keeps something, by what the code that reaches them looks like. */
const DOORS: Readonly<Record<string, RegExp>> = {
  database: /\bnew Dexie\(|\bindexedDB\.open\(/,
  files: /\bgetDirectory\(|\.getDirectoryHandle\(|\.getFileHandle\(/,
  'web storage': /\blocalStorage\b|\bsessionStorage\b|\.setItem\(/,
  scripts: /\.registerContentScripts\(/,
  cache: /\bcaches\./,
  cookie: /\bdocument\.cookie\b|\bcookieStore\b|\bcookies\.set\(/,
};

/** What writes extension storage: a `Map` is set with two values, an area with one object. */
const AREA_WRITER = /\.set\(\s*\{|\b(?:area|storage|local|session|sync)\w*\.set\(/i;
/** Who is given `storage.local` itself, or takes something of it. */
const LOCAL =
  /(\w+)\(\s*(?:[\w.]+,\s*)*[\w.]*\bstorage\.local\b(?!\??\.)|\bstorage\.local\??\.(\w+)|\b(\w+)\s*[:=]\s*[\w.]*\bstorage\.local\b(?!\??\.)/g;
/** A key as the house writes it: a constant, or the beginning of one; by its name, or beside what writes. */
const KEY = /\bconst \w*(?:KEY|PREFIX)\w* = ['`]([a-z][a-z\d-]*)/g;
const CONSTANT = /\bconst \w+ = ['`]([a-z][a-z\d-]*)(?:\$\{[^`]*)?['`]/g;
/** A key that was written where it is used. */
const INLINE = /\.set\(\s*\{\s*(?:\[\s*)?['`]?([a-z][a-zA-Z\d-]*)(?:\$\{[^`]*)?['`]?\s*\]?\s*:/g;

const FORMAT = /\bformat:\s*(?:v\.literal\()?'(reperes-[a-z-]+)'/g;
const SCHEMA = /\bversion: v\.literal\(/g;
/** A file that is made for the reader. */
const FILE = /\btype: '((?:text|application)\/[a-z+-]+)'/g;

/** Everything that a source file stores or hands out, a line each: where it goes, the file, and under which key. */
export function storedBy({ path, text }: Pick<SourceFile, 'path' | 'text'>): string[] {
  const code = codeOf(text);
  const all = (pattern: RegExp): string[] =>
    [...code.matchAll(pattern)].map((match) => match.slice(1).find(Boolean) ?? '');
  const keys = [...all(KEY), ...(AREA_WRITER.test(code) ? [...all(CONSTANT), ...all(INLINE)] : [])];
  const found = [
    ...Object.entries(DOORS).flatMap(([door, pattern]) => (pattern.test(code) ? [`${door} in ${path}`] : [])),
    ...(AREA_WRITER.test(code) ? [`extension storage in ${path}`] : []),
    ...keys.map((key) => `key ${key} in ${path}`),
    ...all(LOCAL).map((user) => `storage.local for ${user} in ${path}`),
    ...all(FORMAT).map((format) => `format ${format}`),
    ...all(SCHEMA).map((_, i) => `version ${i + 1} in ${path}`),
    ...all(FILE).map((type) => `file of ${type} in ${path}`),
  ];
  return [...new Set(found)];
}
