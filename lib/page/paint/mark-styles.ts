import { CATEGORIES, type Category } from '../../model/category.ts';
import { PALETTE } from '../../model/palette.ts';
import type { Ground } from './dark-page.ts';

/** The page shares the highlight registry and the class names: ours are prefixed. */
export const highlightName = (category: Category): string => `reperes-${category}`;
export const FOCUS_NAME = 'reperes-focus';
export const MARK_CLASS = 'reperes-mark';

/** In CSS px. A thinner line vanishes on some screens and says nothing of its style. */
export const LEAST_THICKNESS = 2;
const UNDERLINE_OFFSET = 3;

/** Laid over the page's own ground: thin enough that its text keeps its contrast. */
const TINT = { light: 'rgb(0 114 178 / 0.16)', dark: 'rgb(124 198 240 / 0.28)' };

/** One of two colours, or both for the browser to choose from. */
export const inkFor = (ground: Ground, { light, dark }: { readonly light: string; readonly dark: string }): string =>
  ground === 'scheme' ? `light-dark(${light}, ${dark})` : ground === 'dark' ? dark : light;

const underline = (category: Category, ground: Ground, weight: string): string => {
  const ink = PALETTE[category];
  return [
    `text-decoration-line:underline${weight}`,
    `text-decoration-style:${ink.line}${weight}`,
    `text-decoration-color:${inkFor(ground, ink)}${weight}`,
    `text-decoration-thickness:${Math.max(LEAST_THICKNESS, ink.thickness)}px${weight}`,
    `text-underline-offset:${UNDERLINE_OFFSET}px${weight}`,
  ].join(';');
};

/** Rules for the CSS Custom Highlight API. Paper gets no marks. */
export function highlightCss(ground: Ground): string {
  const lines = CATEGORIES.map((name) => `::highlight(${highlightName(name)}){${underline(name, ground, '')}}`);
  return `@media screen{${lines.join('')}::highlight(${FOCUS_NAME}){background-color:${inkFor(ground, TINT)}}}`;
}

/**
 * Rules for `<mark>` elements. All is unset first, on paper too: the browser's own yellow, and what the page
 * says of its own marks, are not ours. `!important`, since any id in the page's rules would win.
 */
export function markCss(ground: Ground): string {
  const mark = `mark.${MARK_CLASS}`;
  const lines = CATEGORIES.map((name) => `${mark}.${highlightName(name)}{${underline(name, ground, ' !important')}}`);
  const tint = `${mark}.${FOCUS_NAME}{background-color:${inkFor(ground, TINT)} !important}`;
  return `${mark}{all:unset !important}@media screen{${lines.join('')}${tint}}`;
}
