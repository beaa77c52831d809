import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { describePassage } from '../../lib/anchor/describe.ts';
import { AnchorSchema } from '../../lib/model/anchor.ts';
import { PAGE, spanOf } from './page.ts';

describe('describePassage', () => {
  it('keeps the text as it stands, context cut at word edges, and the position', () => {
    const [start, end] = spanOf(PAGE, 'dont un tiers vient d’un prêt japonais');
    const { quote, position } = describePassage(PAGE, start, end);
    expect(quote.exact).toBe('dont un tiers vient d’un prêt japonais');
    expect(position).toEqual({ start, end });
    expect(PAGE.slice(0, start).endsWith(quote.prefix)).toBe(true);
    expect(PAGE.slice(end).startsWith(quote.suffix)).toBe(true);
    expect(quote.prefix).toMatch(/^\sdu port voisin en octobre\. L’ouvrage .* dongs, $/);
    expect(quote.suffix).toMatch(/^\.\s+Les pêcheurs .*\strop$/);
  });

  it('leaves out white space at the ends', () => {
    const [start, end] = spanOf(PAGE, '\n    Les premiers camions ');
    const { quote, position } = describePassage(PAGE, start, end);
    expect(quote.exact).toBe('Les premiers camions');
    expect(position).toEqual({ start: start + 5, end: end - 1 });
  });

  it('has no context where the text ends, and cuts no character in two', () => {
    expect(describePassage('Laos', 0, 4).quote).toEqual({ exact: 'Laos', prefix: '', suffix: '' });
    const faces = `${'😀'.repeat(50)}a${'😀'.repeat(50)}`;
    const { quote } = describePassage(`x${faces}x`, 101, 102);
    expect(quote.prefix.isWellFormed() && quote.suffix.isWellFormed()).toBe(true);
    const odd = describePassage(`😀${'x'.repeat(63)}a`, 65, 66).quote.prefix;
    expect(odd).toBe('x'.repeat(63));
  });

  it.each([
    [-1, 3],
    [3, 2],
    [0, PAGE.length + 1],
    [0.5, 3],
    [Number.NaN, 3],
    [0, 4],
  ])('refuses a passage from %d to %d', (start, end) => {
    expect(() => describePassage(PAGE, start, end)).toThrow(RangeError);
  });

  it('refuses a passage longer than an anchor holds', () => {
    expect(() => describePassage('a'.repeat(20_001), 0, 20_001)).toThrow(RangeError);
    expect(describePassage('a'.repeat(20_000), 0, 20_000).quote.exact).toHaveLength(20_000);
  });

  it('makes anchors that the schema takes, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.nat(), fc.nat(), (text, a, b) => {
        const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        fc.pre(text.slice(start, end).trim() !== '');
        const anchor = describePassage(text, start, end);
        expect(v.parse(AnchorSchema, anchor)).toEqual(anchor);
        expect(text.slice(anchor.position?.start, anchor.position?.end)).toBe(anchor.quote.exact);
        expect(text.endsWith(anchor.quote.prefix, anchor.position?.start)).toBe(true);
        expect(text.startsWith(anchor.quote.suffix, anchor.position?.end)).toBe(true);
      }),
    );
  });
});
