import type { Category } from './category.ts';

/** Values of CSS `text-decoration-style`, so that marks on the page and samples in our own interface are the same line. */
export type LineStyle = 'solid' | 'dotted' | 'double' | 'dashed' | 'wavy';

/** How a category is drawn: its colour on a light and on a dark ground (`#rrggbb`), its line, and the line's thickness in CSS px. */
export interface Ink {
  readonly light: string;
  readonly dark: string;
  readonly line: LineStyle;
  readonly thickness: number;
}

/**
 * The hues of Okabe and Ito, which colour-blind readers tell apart, darkened for white and lightened for #121212
 * until each has at least 3:1 there (a test computes it). Country and place are both blue and dotted: the
 * thickness tells them apart. `components/palette.css` repeats the colours for our own pages; the test compares them.
 */
export const PALETTE: Readonly<Record<Category, Ink>> = {
  leader: { light: '#a8487f', dark: '#d98bb5', line: 'solid', thickness: 2 },
  country: { light: '#0072b2', dark: '#3d94d6', line: 'dotted', thickness: 3 },
  agreement: { light: '#00805d', dark: '#2bb88f', line: 'double', thickness: 2 },
  organisation: { light: '#a66a00', dark: '#e69f00', line: 'dashed', thickness: 2 },
  event: { light: '#c24e00', dark: '#f0803c', line: 'wavy', thickness: 2 },
  place: { light: '#338fc8', dark: '#8fd0f5', line: 'dotted', thickness: 2 },
};
