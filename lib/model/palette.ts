import type { Category } from './category.ts';
import type { NoteColour } from './note.ts';

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

/** A note's tint on a light and on a dark ground (`rgb(r g b / a)`), and the same hue opaque, for dots and edges in our own pages. */
export interface Tint {
  readonly light: string;
  readonly dark: string;
  readonly dot: { readonly light: string; readonly dark: string };
}

/**
 * Thin enough that text keeps 7:1 on a tint and 4.5:1 on two, and that two notes over one another are darker than one
 * (a test computes it). `components/palette.css` repeats them for our own pages; the test compares them.
 */
export const NOTE_TINTS: Readonly<Record<NoteColour, Tint>> = {
  yellow: {
    light: 'rgb(250 204 21 / 0.38)',
    dark: 'rgb(202 138 4 / 0.4)',
    dot: { light: '#a16207', dark: '#facc15' },
  },
  green: { light: 'rgb(74 222 128 / 0.34)', dark: 'rgb(22 163 74 / 0.44)', dot: { light: '#15803d', dark: '#4ade80' } },
  blue: { light: 'rgb(96 165 250 / 0.32)', dark: 'rgb(37 99 235 / 0.52)', dot: { light: '#1d4ed8', dark: '#60a5fa' } },
  pink: { light: 'rgb(244 114 182 / 0.32)', dark: 'rgb(190 24 93 / 0.52)', dot: { light: '#be185d', dark: '#f472b6' } },
  grey: {
    light: 'rgb(148 163 184 / 0.4)',
    dark: 'rgb(100 116 139 / 0.56)',
    dot: { light: '#475569', dark: '#94a3b8' },
  },
};
