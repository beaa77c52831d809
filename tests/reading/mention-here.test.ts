import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AROUND, mentionHere } from '../../entrypoints/page.content/mention-here.ts';
import type { Mention } from '../../lib/model/mention.ts';

const NAME = 'Ruritanie';
const here = (before: string, after: string, name = NAME) => {
  const mention: Mention = {
    block: 1,
    start: before.length,
    end: before.length + name.length,
    entity: 'country/ruritanie',
    category: 'country',
    alias: NAME,
    kind: 'full',
    rule: 'full name',
  };
  return mentionHere(`${before}${name}${after}`, mention);
};

describe('what is told of a mention', () => {
  it('is its entity, its words and what stands beside it', () => {
    expect(here('Le roi de ', ', dit-on.')).toEqual({
      entity: 'country/ruritanie',
      text: NAME,
      before: 'Le roi de ',
      after: ', dit-on.',
    });
  });

  it('is in one line, as it is seen', () => {
    expect(here('\n   Le roi\n\t de ', ' est\u00a0 parti.\n  ', 'Ruritanie\n  du Nord')).toMatchObject({
      text: 'Ruritanie du Nord',
      before: 'Le roi de ',
      after: ' est parti.',
    });
  });

  it('ends between words', () => {
    const { before, after } = here(`${'mot '.repeat(40)}long`, `long${' mot'.repeat(40)}`);
    expect(before).toBe(`${'mot '.repeat(19)}long`);
    expect(after).toBe(`long${' mot'.repeat(19)}`);
  });

  it('cuts a word that is longer than all, but no letter', () => {
    const { before, after } = here(`${'😀'.repeat(60)}a `, ` a${'😀'.repeat(60)}`);
    expect(before).toBe(`${'😀'.repeat(39)}a `);
    expect(after).toBe(` a${'😀'.repeat(39)}`);
  });

  it('is never more than a line, and always what stands there', () => {
    const anyText = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '\n', '😀', '.'), maxLength: 300 });
    fc.assert(
      fc.property(anyText, anyText, (left, right) => {
        const { before, after } = here(left, right);
        const seen = (text: string): string => text.replaceAll(/\s+/g, ' ');
        expect(before.length).toBeLessThanOrEqual(AROUND);
        expect(after.length).toBeLessThanOrEqual(AROUND);
        expect(seen(left).endsWith(before)).toBe(true);
        expect(seen(right).startsWith(after)).toBe(true);
        expect(`${before}${after}`.isWellFormed()).toBe(true);
      }),
    );
  });
});
