import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAnnotations } from '../../lib/notes/import.ts';
import { toCollection } from '../../lib/notes/w3c.ts';
import { mentionsToJson } from '../../lib/out/json.ts';
import { readPack } from '../../lib/packs/read-pack.ts';
import { UNKNOWN, ZENDA } from '../out/mentions.ts';
import { samplePack } from '../packs/sample.ts';
import { NOTES } from './notes.ts';

const text = (name: string): string => readFileSync(join(import.meta.dirname, 'examples', `${name}.json`), 'utf8');
const json = (name: string): unknown => JSON.parse(text(name));
/** As a file that a reader kept, with something in it changed. */
const changed = (name: string, from: RegExp, to: string): string => {
  const before = text(name);
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  return after;
};

describe('a pack in a file', () => {
  it('of version 1, kept as an example, is read whole', () => {
    expect(readPack(text('pack-1'))).toEqual({ ok: true, pack: json('pack-1') });
  });

  it('is written so today', () => {
    expect(JSON.parse(JSON.stringify(samplePack()))).toEqual(json('pack-1'));
  });

  it('of a later version is refused, and where is said', () => {
    expect(readPack(changed('pack-1', /"reperes-pack"/, '"reperes-pack-2"'))).toMatchObject({
      ok: false,
      problems: [{ path: 'format' }],
    });
    expect(readPack(changed('pack-1', /"facts":/, '"maps": [], "facts":'))).toMatchObject({
      ok: false,
      problems: [{ path: 'maps' }],
    });
  });
});

describe('notes as W3C annotations', () => {
  it('of version 1, kept as an example, are read whole', () => {
    expect(readAnnotations(text('annotations-1'))).toMatchObject({ ok: true, notes: NOTES });
  });

  it('are written so today', () => {
    expect(toCollection(NOTES, { label: 'Mes notes' })).toEqual(json('annotations-1'));
  });

  it('of a later version are refused as such, all of the file, and where is said', () => {
    const later = changed('annotations-1', /"version": 1(?![\s\S]*"version": 1)/, '"version": 2');
    expect(readAnnotations(later)).toMatchObject({
      ok: false,
      path: 'first.items[2].reperes.version',
      why: { kind: 'later version', known: 1 },
    });
  });
});

it('mentions as JSON, of which we read none, are written as in the example of version 1', () => {
  expect(mentionsToJson([ZENDA, UNKNOWN])).toBe(text('mentions-1'));
});
