import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  joinFinds,
  PIECE_UNITS,
  type Piece,
  piecesOf,
  REQUEST_BYTES,
  takeRequest,
} from '../../entrypoints/page.content/pieces.ts';
import type { BlockFinds } from '../../lib/model/find.ts';

/** Stands for the matcher: every "Laos" of a text. */
const findLaos = ({ block, text }: { readonly block: number; readonly text: string }): BlockFinds => ({
  block,
  finds: [...text.matchAll(/Laos/g)].map(({ index }) => ({
    start: index,
    end: index + 4,
    entity: 'country/laos',
    category: 'country',
    alias: 'Laos',
    kind: 'full',
  })),
});

const piece = (block: number, units = 10): Piece => ({ block, from: 0, text: 'x'.repeat(units) });

describe('a block too long for one request', () => {
  it('is found in pieces what is found in it whole, each name once', () => {
    const words = fc.array(fc.constantFrom('Laos', 'et', 'puis', 'l’eau', 'Laos,', 'x'.repeat(700)), {
      minLength: 1,
      maxLength: 400,
    });
    fc.assert(
      fc.property(words, fc.nat(3), (list, repeat) => {
        const text = Array.from({ length: 1 + repeat * 20 }, () => list.join(' ')).join(' ');
        const pieces = piecesOf({ block: 7, text });
        expect(Math.max(...pieces.map((one) => one.text.length))).toBeLessThanOrEqual(PIECE_UNITS);
        expect(pieces.every((one) => text.startsWith(one.text, one.from))).toBe(true);
        expect(joinFinds(pieces, pieces.map(findLaos))).toEqual(findLaos({ block: 7, text }));
      }),
      { numRuns: 60 },
    );
  });

  it('is cut though it has no space', () => {
    const text = 'x'.repeat(3 * PIECE_UNITS);
    const pieces = piecesOf({ block: 1, text });
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.at(-1)?.from).toBe(text.length - (pieces.at(-1)?.text.length ?? 0));
  });
});

describe('a request', () => {
  it.each([
    ['takes what stands in view first', [1, 2, 3, 4], 3, [3, 4], [1, 2]],
    ['goes back to the top when nothing below is left', [1, 2], 9, [1, 2], []],
    ['begins at the top when nothing is known of the view', [4, 5], 0, [4, 5], []],
  ])('%s', (_, blocks, inView, taken, left) => {
    const waiting = blocks.map((block) => piece(block));
    expect(takeRequest(waiting, inView).map(({ block }) => block)).toEqual(taken);
    expect(waiting.map(({ block }) => block)).toEqual(left);
  });

  it('carries no more than it may, and one piece however long', () => {
    const waiting = [piece(1, REQUEST_BYTES + 1), piece(2, REQUEST_BYTES - 5), piece(3, 5), piece(4, 1)];
    expect(takeRequest(waiting, 0).map(({ block }) => block)).toEqual([1]);
    expect(takeRequest(waiting, 0).map(({ block }) => block)).toEqual([2, 3]);
    expect(takeRequest(waiting, 0).map(({ block }) => block)).toEqual([4]);
    expect(takeRequest(waiting, 0)).toEqual([]);
  });

  it('counts the bytes of its letters', () => {
    const bytes = (pieces: readonly Piece[]): number =>
      pieces.reduce((sum, { text }) => sum + Buffer.byteLength(text, 'utf8'), 0);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('a', 'é', 'ễ', '国', '😀'), fc.nat(8000)), { minLength: 1, maxLength: 30 }),
        (list) => {
          const waiting = list.map(([letter, count], block) => ({ block, from: 0, text: letter.repeat(count) }));
          const taken = takeRequest(waiting, 0);
          expect(bytes(taken)).toBeLessThanOrEqual(REQUEST_BYTES);
          const [next] = waiting;
          if (next) expect(bytes([...taken, next])).toBeGreaterThan(REQUEST_BYTES);
        },
      ),
    );
  });
});
