import { expect, it } from 'vitest';
import { sourceFiles } from './source.ts';

/** Files of the store that write counted tables, the ledger or the digests without a drawer. */
const DOORS: Readonly<Record<string, string>> = {
  'lib/store/in-ledger.ts': 'is the door',
  'lib/store/drawer.ts': 'the door writes through it',
  'lib/store/write-digests.ts': 'the door writes through it',
  'lib/store/digests.ts': 'makes digests again from the notes',
  'lib/store/ledger-row.ts': 'begins the ledger',
  'lib/store/library.ts': 'writes the ledger with everything',
};

const TABLE = '\\b(?:notes|bin|own|texts|ledger|digests|table)';
/** What a drawer cannot do, done to a table, or a collection of it; and a transaction that writes notes without drafts. */
const AROUND = [
  new RegExp(`${TABLE}\\.(?:bulkPut|bulkAdd|bulkDelete|bulkUpdate|add|delete|clear|update|upsert)\\(`),
  new RegExp(`${TABLE}\\.(?:where|orderBy|toCollection|limit)\\([^;]*\\.(?:delete|modify)\\(`),
  /\bdatabase\.(?:notes|bin|own|texts|ledger|digests)\.put\(/,
  /transaction\('rw', (?!notes, drafts,)/,
];
const PUT = new RegExp(`${TABLE}\\.put\\(`);

it('what the reader wrote is written with its ledger only', () => {
  const store = sourceFiles('lib/store').filter(({ text }) => /\bNotes(?:Store|Database)\b/.test(text));
  const isWrong = (text: string): boolean =>
    AROUND.some((way) => way.test(text)) || (PUT.test(text) && !/\binLedger\(/.test(text));
  const wrong = store.filter(({ path, text }) => !(path in DOORS) && isWrong(text));
  expect(wrong.map(({ path }) => path)).toEqual([]);
  expect(store.filter(({ text }) => PUT.test(text)).length).toBeGreaterThan(4);
});
