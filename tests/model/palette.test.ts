import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CATEGORIES } from '../../lib/model/category.ts';
import { PALETTE } from '../../lib/model/palette.ts';
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
