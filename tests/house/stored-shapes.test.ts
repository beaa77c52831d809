import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { DATABASE_VERSION, describeDatabase } from '../../lib/store/database.ts';
import { describeNotesDatabase, NOTES_VERSION } from '../../lib/store/notes-database.ts';
import { EXEMPT, PARTS, SHAPES, type Shape } from './shapes.ts';
import { sourceFiles } from './source.ts';
import { storedBy } from './stored.ts';

const HOUSE = fileURLToPath(new URL('../..', import.meta.url));
const shipped = sourceFiles('lib', 'components', 'entrypoints').filter(({ path }) => !path.startsWith('lib/command/'));
const tests = sourceFiles('tests').filter(({ path }) => /\.test\.tsx?$/.test(path));

const found = [...new Set(shipped.flatMap(storedBy))];
const accounted = [...SHAPES.flatMap((shape) => shape.found), ...Object.keys(EXEMPT)];

/** Every example that there must be: one of each version. */
const examplesOf = ({ version, examples }: Shape): string[] =>
  Array.from({ length: version }, (_, i) => `${examples}${i + 1}.json`);

describe('whatever is stored or handed out', () => {
  it('has a shape with a version in tests/house/shapes.ts, or a reason to need none', () => {
    expect(found.filter((one) => !accounted.includes(one))).toEqual([]);
  });

  it('is still stored, and accounted for once', () => {
    expect(accounted.filter((one) => !found.includes(one))).toEqual([]);
    expect(accounted.filter((one, i) => accounted.indexOf(one) !== i)).toEqual([]);
  });

  it.each(SHAPES)('$what: an example of each of $version versions is kept, and none of a later one', (shape) => {
    expect(shape.version).toBeGreaterThanOrEqual(1);
    expect(examplesOf(shape).filter((path) => !existsSync(join(HOUSE, path)))).toEqual([]);
    expect(existsSync(join(HOUSE, `${shape.examples}${shape.version + 1}.json`))).toBe(false);
  });

  it.each(SHAPES)('$what: its examples are read by a test', ({ examples }) => {
    const [room, stem] = [examples.split('/').slice(0, 2).join('/'), basename(`${examples}.`).replace(/-?\.$/, '')];
    const names = examples.endsWith('/') ? ['examples'] : ['examples', stem];
    const readers = tests.filter(
      ({ path, text }) => path.startsWith(room) && names.every((name) => text.includes(name)),
    );
    expect(readers.map(({ path }) => path)).not.toEqual([]);
  });

  it.each(SHAPES.flatMap(examplesOf))('%s holds something', (path) => {
    const kept: unknown = JSON.parse(readFileSync(join(HOUSE, path), 'utf8'));
    expect(Object.keys(kept ?? {}).length).toBeGreaterThan(0);
  });

  it.each(SHAPES)('$what: is of another version when what lies in it is', ({ holds = {} }) => {
    expect(PARTS).toMatchObject(holds);
  });

  it('databases have the version that they say', () => {
    expect(describeDatabase('shapes').verno).toBe(DATABASE_VERSION);
    expect(describeNotesDatabase('shapes').verno).toBe(NOTES_VERSION);
  });
});

describe('what is newly stored is seen', () => {
  const path = 'lib/new.ts';
  it.each([
    ["const WIDTH_KEY = 'panel-width';", 'key panel-width in lib/new.ts'],
    ["await area.set({ 'panel-width': 3 });", 'key panel-width in lib/new.ts'],
    ['await area.set({ width: 3 });', 'key width in lib/new.ts'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code that is looked at.
    ['await local.set({ [`panel-${tab}`]: 3 });', 'key panel- in lib/new.ts'],
    ["const NAME = 'panel-width';\nawait area.set(items);", 'key panel-width in lib/new.ts'],
    ['await browser.storage.local.set(items);', 'storage.local for set in lib/new.ts'],
    ['const kept = makeWidths(browser.storage.local);', 'storage.local for makeWidths in lib/new.ts'],
    ['const area = storage.local;', 'storage.local for area in lib/new.ts'],
    ['return { area: storage.local };', 'storage.local for area in lib/new.ts'],
    ["const database = new Dexie('widths');", 'database in lib/new.ts'],
    ["indexedDB.open('widths', 2);", 'database in lib/new.ts'],
    ["const folder = await root.getDirectoryHandle('widths');", 'files in lib/new.ts'],
    ["localStorage.setItem('width', '3');", 'web storage in lib/new.ts'],
    ["const atlas = { format: 'reperes-atlas', version: 1 };", 'format reperes-atlas'],
    ['const Width = v.strictObject({ version: v.literal(1) });', 'version 1 in lib/new.ts'],
    ["return { name, type: 'application/json', text };", 'file of application/json in lib/new.ts'],
  ])('%s', (text, expected) => {
    expect(storedBy({ path, text })).toContain(expected);
  });

  it('and what only looks like it is not', () => {
    const text = "// const KEY = 'a-key';\n/* new Dexie('x') */\nconst seen = new Map();\nseen.set(KEY, { width: 3 });";
    expect(storedBy({ path, text })).toEqual([]);
  });
});
