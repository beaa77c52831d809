import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonFault } from '../../lib/notes/json-fault.ts';
import { placeAt } from '../../lib/notes/text-place.ts';
import { runs } from '../runs.ts';

const LIMITS = { depth: 20, values: 1000 };

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('the first fault of a text that is no JSON', () => {
  it.each<[string, number]>([
    ['', 0],
    ['  ', 2],
    ['{"a":1,}', 7],
    ['[1,]', 3],
    ['[1 2]', 3],
    ['{"a" 1}', 5],
    ['{a:1}', 1],
    ['[1}', 2],
    ['01', 1],
    ['-', 0],
    ['1 x', 2],
    ['"a\nb"', 2],
    ['"\\x"', 1],
    ['"\\u12', 1],
    ['["a', 3],
    ['nul', 0],
    ['\u00a01', 0],
    ['{"a":[1,{"b":null', 17],
  ])('of %j is at %i', (text, at) => {
    expect(findJsonFault(text, LIMITS)).toEqual({ kind: 'syntax', at });
  });

  it('is there exactly when the browser’s parser finds one', () => {
    const sign = fc.constantFrom(
      ...[
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"',
        '"a"',
        '"\\u00e9"',
        '\\',
        '1',
        '-2.5e+3',
        '0',
        '.',
        'true',
        'null',
        ' ',
        '\n',
        '\t',
        '\u0000',
        'é',
        '\ud83d',
      ],
    );
    const almost = fc
      .tuple(fc.json({ maxDepth: 4 }), fc.nat(), fc.array(sign, { maxLength: 2 }), fc.nat(2))
      .map(([json, at, signs, drop]) => {
        const where = at % (json.length + 1);
        return json.slice(0, where) + signs.join('') + json.slice(where + drop);
      });
    fc.assert(
      fc.property(
        fc.oneof(
          almost,
          fc.array(sign).map((signs) => signs.join('')),
        ),
        (text) => {
          expect(findJsonFault(text, LIMITS) === undefined).toBe(isJson(text));
        },
      ),
      { numRuns: runs(20_000) },
    );
  });

  it('is too deep, or too much, where it becomes so', () => {
    expect(findJsonFault(`${'['.repeat(20)}${']'.repeat(20)}`, LIMITS)).toBeUndefined();
    expect(findJsonFault('['.repeat(30), LIMITS)).toEqual({ kind: 'too deep', at: 20 });
    expect(findJsonFault(`[${'1,'.repeat(2000)}1]`, LIMITS)?.kind).toBe('too many values');
  });

  it('lies on a line and in a column', () => {
    expect([0, 2, 3, 6].map((at) => placeAt('ab\ncd\r\ne', at))).toEqual([
      { line: 1, column: 1 },
      { line: 1, column: 3 },
      { line: 2, column: 1 },
      { line: 2, column: 4 },
    ]);
  });
});
