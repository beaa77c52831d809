import { describe, expect, it } from 'vitest';
import type { Digest } from '../../lib/model/digest.ts';
import { digestOf } from '../../lib/store/digest-of.ts';
import { type PackedDigests, packed, unpacked } from '../../lib/store/packed-digests.ts';
import { noteOf, onEntity } from './notes-stage.ts';

const ALL: readonly Digest[] = [
  digestOf({
    note: noteOf(1, {
      text: 'Une\nligne\u2028et une autre,\u0000 Đồng 🦊 Привет',
      tags: ['à la une', '"cité", deux\nlignes', 'Đường', '[]', '🦊'],
      entities: ['place/zenda', 'country/ruritanie'],
    }),
    found: 'orphan',
  }),
  digestOf({ note: noteOf(2, { target: onEntity('place/zenda'), text: '' }), found: null }),
  digestOf({ note: noteOf(3, { tags: ['duel'], colour: 'grey' }), found: 'exact' }),
];

it.each([0, 1, 2, 3])('%i digests are unpacked as they were, whatever they hold', (count) => {
  const some = ALL.slice(0, count);
  expect(unpacked(structuredClone(packed(some)))).toEqual(some);
});

const COLUMNS = Object.keys(packed(ALL)) as (keyof PackedDigests)[];
const at = (column: Uint8Array, place: number, byte: number): Uint8Array => {
  const changed = column.slice();
  changed[place] = byte;
  return changed;
};

describe.each(COLUMNS)('digests are not whole', (name) => {
  const whole = packed(ALL);
  it.each<[string, unknown]>([
    ['is gone', undefined],
    ['is empty', new Uint8Array()],
    ['is something else', 7],
    ['has a line too few', whole[name].slice(0, whole[name].indexOf(0x0a))],
    ['has a line too many', new Uint8Array([0x0a, ...whole[name]])],
    ['is no text', at(whole[name], 0, 0xff)],
  ])(`when ${name} %s`, (how, column) => {
    // Line ends are nothing to JSON.
    if (name === 'tags' && how === 'has a line too many')
      return expect(unpacked({ ...whole, [name]: column })).toEqual(ALL);
    expect(unpacked({ ...whole, [name]: column } as PackedDigests)).toBeNull();
  });
});

it.each([7, null, undefined, '', [], {}])('%j is no digests', (of) => {
  expect(unpacked(of)).toBeNull();
});
