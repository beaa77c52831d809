import * as fc from 'fast-check';
import { otherwiseTold } from './value-mutations.ts';

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function utf16(bytes: Uint8Array, bigEndian: boolean, mark: boolean): Uint8Array<ArrayBuffer> {
  const text = (mark ? '\ufeff' : '') + new TextDecoder().decode(bytes);
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), !bigEndian);
  return new Uint8Array(view.buffer);
}

/** What is put in the place of a value, a name or a cell. */
const JUNK = fc.oneof(
  fc.constantFrom(
    ...[
      'null',
      '[]',
      '{}',
      '-0',
      '1e999',
      '9'.repeat(400),
      '""',
      '[[]]',
      'true',
      '"\\ud800"',
      '"\\udc00x"',
      '"\\u0000"',
    ],
    ...['"__proto__"', '"constructor"', '"toString"', '"hasOwnProperty"', '{"constructor":1,"__proto__":[]}'],
    ...[
      '"urn:uuid:"',
      '"https://"',
      '"javascript:0"',
      '"urn:reperes:entity:"',
      '"+275760-09-13T00:00:00Z"',
      '"0000-00-00"',
    ],
    ...['\t', ';', '""', '"', '\r', '\\', '\ufffe', '=1+1'],
  ),
  fc.json(),
  fc.string({ unit: 'binary' }),
  fc.integer({ min: 4, max: 6 }).map((power) => `"${'é'.repeat(10 ** power / 5)}"`),
);

const TOKEN = /"(?:[^"\\]|\\.)*"|[\w.+-]+|[[\]{}:,;\n]/g;

type Mutation = (bytes: Uint8Array) => Uint8Array<ArrayBuffer>;
const at = fc.double({ min: 0, max: 1, noNaN: true });
const index = (share: number, length: number): number => Math.min(length, Math.floor(share * (length + 1)));

/** One change of a file's bytes. @param others files of which pieces are put in */
const mutation = (others: readonly string[]): fc.Arbitrary<Mutation> =>
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.tuple(at, fc.nat(7)).map(
        ([share, bit]): Mutation =>
          (bytes) => {
            const flipped = new Uint8Array(bytes);
            const i = index(share, bytes.length - 1);
            flipped[i] = (flipped[i] ?? 0) ^ (1 << bit);
            return flipped;
          },
      ),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(at, at).map(
        ([a, b]): Mutation =>
          (bytes) => {
            const ends = [index(a, bytes.length), index(b, bytes.length)].toSorted((x, y) => x - y);
            return joined(bytes.subarray(0, ends[0]), bytes.subarray(ends[1]));
          },
      ),
    },
    {
      weight: 1,
      arbitrary: at.map(
        (share): Mutation =>
          (bytes) =>
            new Uint8Array(bytes.subarray(0, index(share, bytes.length))),
      ),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(fc.constantFrom(...others), at, at, at).map(
        ([other, a, b, to]): Mutation =>
          (bytes) => {
            const piece = utf8(
              other.slice(...[index(a, other.length), index(b, other.length)].toSorted((x, y) => x - y)),
            );
            const where = index(to, bytes.length);
            return joined(bytes.subarray(0, where), piece, bytes.subarray(where));
          },
      ),
    },
    // What stands twice has one id twice.
    {
      weight: 1,
      arbitrary: fc.tuple(at, at).map(
        ([a, b]): Mutation =>
          (bytes) => {
            const [from, to] = [index(a, bytes.length), index(b, bytes.length)].toSorted((x, y) => x - y);
            return joined(bytes.subarray(0, to), utf8(','), bytes.subarray(from));
          },
      ),
    },
    {
      weight: 8,
      arbitrary: fc.tuple(at, JUNK).map(
        ([share, junk]): Mutation =>
          (bytes) => {
            const text = new TextDecoder().decode(bytes);
            const tokens = [...text.matchAll(TOKEN)];
            const token = tokens[index(share, tokens.length - 1)];
            if (token === undefined) return utf8(junk);
            return utf8(text.slice(0, token.index) + junk + text.slice(token.index + token[0].length));
          },
      ),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          at,
          fc.constantFrom('[', '{"a":', '[{"a":', ',', '"",', '{},', '\n', '""', ','),
          fc.integer({ min: 1, max: 6 }),
        )
        .map(
          ([share, sign, power]): Mutation =>
            (bytes) => {
              const where = index(share, bytes.length);
              return joined(bytes.subarray(0, where), utf8(sign.repeat(10 ** power)), bytes.subarray(where));
            },
        ),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.boolean(), fc.boolean()).map(
        ([big, mark]): Mutation =>
          (bytes) =>
            utf16(bytes, big, mark),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom([0xef, 0xbb, 0xbf], [0xed, 0xa0, 0x80], [0xff], [0], [0xc0, 0x80]).map(
        (mark): Mutation =>
          (bytes) =>
            joined(Uint8Array.from(mark), bytes),
      ),
    },
  );

/** A file of one of the kinds, changed one to three times: its bytes, or what it says. */
export const mutatedFile = (files: readonly string[]): fc.Arbitrary<Uint8Array<ArrayBuffer>> =>
  fc.oneof(
    otherwiseTold(files).map(utf8),
    fc
      .tuple(fc.constantFrom(...files), fc.array(mutation(files), { minLength: 1, maxLength: 3 }))
      .map(([file, changes]) => changes.reduce<Uint8Array<ArrayBuffer>>((bytes, change) => change(bytes), utf8(file))),
  );
