import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { BrokenMarks, type Marks, parseMarks } from './marks.ts';
import { openReader, placeOf, readMarked } from './reading.ts';

const MARKS = {
  file: 'texts/zoug.txt',
  sha256: 'a'.repeat(64),
  language: 'fr',
  names: [{ spans: [[0, 6, 'country', 'country/russie']] }],
};

describe('a file of marks', () => {
  it('is read', () => expect(parseMarks('zoug.json', JSON.stringify(MARKS))).toEqual(MARKS));

  const broken: [why: string, raw: unknown, message: RegExp][] = [
    ['a span that ends before it starts', { ...MARKS, names: [{ spans: [[6, 0, 'country']] }] }, /names\.0\.spans\.0/],
    ['a category that is none', { ...MARKS, names: [{ spans: [[0, 6, 'river']] }] }, /names\.0\.spans\.0/],
    [
      'an entity of another category',
      { ...MARKS, names: [{ spans: [[0, 6, 'place', 'country/russie']] }] },
      /another category/,
    ],
    ['a span marked twice', { ...MARKS, names: [...MARKS.names, { spans: [[0, 6, 'country']] }] }, /twice/],
    ['a name without a span', { ...MARKS, names: [{ spans: [] }] }, /names\.0\.spans/],
    ['a key that is unknown', { ...MARKS, heldout: true }, /heldout/],
    ['a path that leaves the folder', { ...MARKS, file: '../zoug.txt' }, /file/],
  ];
  it.each(broken)('is refused for %s', (_, raw, message) => {
    const reading = () => parseMarks('zoug.json', JSON.stringify(raw));
    expect(reading).toThrow(BrokenMarks);
    expect(reading).toThrow(message);
  });

  it('is refused when it is no JSON, by name', () =>
    expect(() => parseMarks('zoug.json', '{')).toThrow(/^zoug\.json: /));
});

describe('a marked text', () => {
  const folder = mkdtempSync(join(tmpdir(), 'reperes-marks-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'shared/heldout'), { recursive: true });
  mkdirSync(join(folder, 'elsewhere'));
  writeFileSync(join(folder, 'shared/heldout/near.txt'), 'Russie');
  writeFileSync(join(folder, 'elsewhere/far.txt'), 'Russie');
  writeFileSync(join(folder, 'elsewhere/other.txt'), 'Russie');
  const find = (file: string) => placeOf(file, join(folder, 'shared'), join(folder, 'elsewhere'));

  it('is looked for below ../shared, and elsewhere only when it is held out', () => {
    expect(find('heldout/near.txt')).toBe(join(folder, 'shared/heldout/near.txt'));
    expect(find('heldout/far.txt')).toBe(join(folder, 'elsewhere/far.txt'));
    expect(find('other.txt')).toBeUndefined();
    expect(placeOf('heldout/far.txt', join(folder, 'shared'), undefined)).toBeUndefined();
  });

  const RUSSIE = 'f28c6f4c30164eb285247ea224ddc385bd3773ab8540192528ab6a6d05bfedfe';
  const marks = (more: Partial<Marks>): Marks => ({
    ...parseMarks('zoug.json', JSON.stringify({ ...MARKS, sha256: RUSSIE })),
    ...more,
  });
  const place = join(folder, 'elsewhere/far.txt');

  it('is read as the command line reads it', async () => {
    const { text, mentions } = readMarked(marks({}), place, await openReader());
    expect(text).toBe('Russie');
    expect(mentions).toEqual([{ start: 0, end: 6, category: 'country', entity: 'country/russie', isShort: false }]);
  });

  it('is refused when it is another text than the one that was marked', async () => {
    const reader = await openReader();
    expect(() => readMarked(marks({ sha256: 'a'.repeat(64) }), place, reader)).toThrow(/not those that were marked/);
  });

  it('is refused when a mark lies beyond its end', async () => {
    const reader = await openReader();
    expect(() => readMarked(marks({ unknown: [[3, 7]] }), place, reader)).toThrow(/3-7 lies beyond/);
  });
});
