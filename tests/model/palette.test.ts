import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CATEGORIES } from '../../lib/model/category.ts';
import { NOTE_COLOURS } from '../../lib/model/note.ts';
import { NOTE_TINTS, PALETTE } from '../../lib/model/palette.ts';
import { contrast } from '../components/contrast.ts';

const css = readFileSync(new URL('../../components/palette.css', import.meta.url), 'utf8');

describe('the palette', () => {
  it.each(CATEGORIES)('%s stands out from white and from near-black', (category) => {
    expect(contrast(PALETTE[category].light, '#ffffff')).toBeGreaterThanOrEqual(3);
    expect(contrast(PALETTE[category].dark, '#121212')).toBeGreaterThanOrEqual(3);
  });

  it('draws no two categories alike without colour', () => {
    const lines = CATEGORIES.map((category) => `${PALETTE[category].line} ${PALETTE[category].thickness}`);
    expect(new Set(lines).size).toBe(CATEGORIES.length);
  });

  it.each(CATEGORIES)('%s is the same in palette.css', (category) => {
    const { light, dark, line, thickness } = PALETTE[category];
    expect(css).toContain(`--${category}: light-dark(${light}, ${dark});`);
    const rule = css.slice(css.indexOf(`[data-category="${category}"]`)).split('}')[0];
    expect(rule).toContain(`--line: ${line} ${thickness}px;`);
  });
});

/** What a see-through `rgb(r g b / a)` makes of a ground, `#rrggbb` or `rgb(…)`; as `rgb(r, g, b)`. */
function over(tint: string, ground: string): string {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (tint.match(/[\d.]+/g) ?? []).map(Number);
  const under = ground.startsWith('#')
    ? [1, 3, 5].map((at) => Number.parseInt(ground.slice(at, at + 2), 16))
    : (ground.match(/[\d.]+/g) ?? []).map(Number);
  return `rgb(${[red, green, blue].map((channel, i) => channel * alpha + (under[i] ?? 0) * (1 - alpha)).join(', ')})`;
}

/** Grounds of pages, and of ours where they differ, with the text that stands on them. */
const GROUNDS = [
  ['light', '#ffffff', '#1b1c1e'],
  ['dark', '#121212', '#ececee'],
  ['dark', '#1b1c1e', '#ececee'],
] as const;

describe.each(NOTE_COLOURS)('the tint of a %s note', (colour) => {
  it.each(GROUNDS)('in the %s on %s leaves the text %s legible', (scheme, ground, text) => {
    const once = over(NOTE_TINTS[colour][scheme], ground);
    const twice = over(NOTE_TINTS[colour][scheme], once);
    expect(contrast(text, once)).toBeGreaterThanOrEqual(7);
    expect(contrast(text, twice)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(once, ground)).toBeGreaterThan(1.15);
    expect(contrast(twice, once)).toBeGreaterThan(1.05);
  });

  it.each(GROUNDS)('in the %s on %s has a dot that stands out', (scheme, ground) => {
    expect(contrast(NOTE_TINTS[colour].dot[scheme], ground)).toBeGreaterThanOrEqual(3);
  });

  it('is the same in palette.css', () => {
    const { light, dark, dot } = NOTE_TINTS[colour];
    expect(css).toContain(`--note-${colour}: light-dark(${dot.light}, ${dot.dark});`);
    expect(css).toContain(`--note-${colour}-tint: light-dark(${light}, ${dark});`);
    const rule = css.slice(css.indexOf(`[data-colour="${colour}"]`)).split('}')[0];
    expect(rule).toContain(`--note: var(--note-${colour});`);
    expect(rule).toContain(`--tint: var(--note-${colour}-tint);`);
  });
});
