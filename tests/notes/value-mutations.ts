import * as fc from 'fast-check';

/** What is put in the place of a value that is parsed without fault. */
const WRONG = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom<unknown>(null, [], {}, [[]], -1, 0, 1e300, true, '', ' ', '\ud800', '\u0000'),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom<unknown>(
      ...['urn:uuid:', 'https://', 'javascript:0', 'urn:x-pdf:1', 'urn:reperes:entity:', 'urn:reperes:entity:x/y'],
      ...['0000-00-00', '9999-12-31T23:59:59-23:59', '2024-02-30T25:00', '__proto__', 'é'.repeat(30_000)],
      ...['a'.repeat(100_001), { toString: 1, valueOf: null }, { constructor: [] }, Array(101).fill('t')],
    ),
  },
  { weight: 1, arbitrary: fc.jsonValue() },
);

const NAMES = ['__proto__', 'constructor', 'toString', 'id', 'type', 'uri', 'target', 'references', 'reperes', 'rows'];

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
interface Holder {
  readonly of: Json[] | { [name: string]: Json };
  readonly name: string;
}

const holdersIn = (value: Json): Holder[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.keys(value).flatMap((name) => [
        { of: value, name },
        ...holdersIn((value as { [name: string]: Json })[name] ?? null),
      ]);

/** One value of a JSON text replaced, taken out, doubled, or put under another name; still JSON. */
const inJson = fc
  .tuple(fc.nat(), fc.constantFrom('replace', 'drop', 'double', 'rename'), WRONG, fc.constantFrom(...NAMES))
  .map(([where, how, wrong, name]) => (text: string): string => {
    const root: Json = JSON.parse(text);
    const holders = holdersIn(root);
    const at = holders[where % Math.max(1, holders.length)];
    if (at === undefined) return JSON.stringify(wrong);
    const list = at.of as { [name: string]: Json };
    const value = list[at.name] ?? null;
    if (how === 'replace') list[at.name] = wrong as Json;
    else if (how === 'double' && Array.isArray(at.of)) at.of.push(structuredClone(value));
    else if (how === 'rename' && !Array.isArray(at.of)) {
      delete list[at.name];
      Object.defineProperty(list, name, { value, enumerable: true, configurable: true, writable: true });
    } else delete list[at.name];
    return JSON.stringify(root);
  });

/** One cell of a table replaced by one that is well quoted, or its row doubled. */
const inTable = fc
  .tuple(fc.nat(), fc.nat(), WRONG, fc.integer({ min: 0, max: 4 }))
  .map(([row, column, wrong, how]) => (text: string): string => {
    const separator = text.includes('\t') ? '\t' : ',';
    const rows = text.split('\n');
    const at = 1 + (row % Math.max(1, rows.length - 1));
    const cells = (rows[at] ?? '').split(separator);
    if (how === 0) cells.push('\n', ...cells);
    else cells[column % cells.length] = `"${String(JSON.stringify(wrong) ?? '').replaceAll('"', '')}"`;
    return rows.with(at % rows.length, cells.join(separator)).join('\n');
  });

/** A file that is well formed and says something else, one to three times. */
export const otherwiseTold = (files: readonly string[]): fc.Arbitrary<string> =>
  fc.constantFrom(...files).chain((file) => {
    const change = /^[[{]/.test(file) ? inJson : inTable;
    return fc
      .array(change, { minLength: 1, maxLength: 3 })
      .map((changes) => changes.reduce((text, make) => make(text), file));
  });
