import { flatParentElement } from '../flat-parent.ts';

/** Where a dark and a light ink contrast equally with the ground: (L + 0.05)² = 0.05 × 1.05. */
const MIDDLE_LUMINANCE = 0.18;
/** A ground thinner than this lets the one behind it decide. */
const SOLID_ALPHA = 0.5;

/** What the colours of marks are chosen by: the used colour scheme, or one value where the page paints against it. */
export type Ground = 'scheme' | 'light' | 'dark';

export interface Tone {
  /** Relative luminance as WCAG has it, 0 to 1. */
  readonly luminance: number;
  readonly alpha: number;
}

const numbersIn = (text: string): number[] =>
  (text.match(/-?[\d.]+(?:e-?\d+)?%?/gi) ?? []).map((part) =>
    part.endsWith('%') ? Number.parseFloat(part) / 100 : Number(part),
  );

const linear = (channel: number): number => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);

const luminanceOf = (red: number, green: number, blue: number): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/**
 * Brightness of a colour as `getComputedStyle` gives it. `null` for forms that it does not give.
 * Perceptual spaces keep their own notation there; their lightness alone is near enough.
 */
export function toneOf(color: string): Tone | null {
  const [, form, inside] = /^([a-z]+)\((.*)\)$/i.exec(color.trim()) ?? [];
  if (form === undefined || inside === undefined) return null;
  const [first = 0, second = 0, third = 0, alpha = 1] = numbersIn(inside.replace(/^[a-z][\w-]*\s/i, ''));
  if (form === 'rgb' || form === 'rgba')
    return { luminance: luminanceOf(first / 255, second / 255, third / 255), alpha };
  if (form === 'color') return { luminance: luminanceOf(first, second, third), alpha };
  if (form === 'oklab' || form === 'oklch') return { luminance: first ** 3, alpha };
  if (form === 'lab' || form === 'lch') return { luminance: Math.max(0, (first + 16) / 116) ** 3, alpha };
  return null;
}

function isSchemeDark(element: Element, window: Window): boolean {
  const scheme = window.getComputedStyle(element).colorScheme;
  const dark = /\bdark\b/.test(scheme);
  if (!dark || !/\blight\b/.test(scheme)) return dark;
  return window.matchMedia('(prefers-color-scheme: dark)').matches;
}

/** What nearly every element has for a background: none of its own. */
const TRANSPARENT = 'rgba(0, 0, 0, 0)';

/** The first solid background at `element` or behind it; `null` when all is transparent down to the canvas. */
function groundTone(element: Element, window: Window): Tone | null {
  for (let at: Element | null = element; at; at = flatParentElement(at)) {
    const { backgroundColor } = window.getComputedStyle(at);
    const tone = backgroundColor === TRANSPARENT ? null : toneOf(backgroundColor);
    if (tone && tone.alpha >= SOLID_ALPHA) return tone;
  }
  return null;
}

/** Whether text at `element` (the body unless told) stands on a dark ground, whatever `color-scheme` says. */
export function isDarkPage(document: Document, element: Element = document.body ?? document.documentElement): boolean {
  const window = document.defaultView;
  if (!window) return false;
  const tone = groundTone(element, window);
  return tone ? tone.luminance < MIDDLE_LUMINANCE : isSchemeDark(document.documentElement, window);
}

/**
 * How marks near `element` should be coloured. `light-dark()` goes by `color-scheme`, which many dark pages do
 * not declare: where the two agree it is left to decide, section by section; where not, the ground decides.
 */
export function groundOf(document: Document, element?: Element): Ground {
  const window = document.defaultView;
  const at = element ?? document.body ?? document.documentElement;
  const isDark = isDarkPage(document, at);
  if (!window || isDark === isSchemeDark(at, window)) return 'scheme';
  return isDark ? 'dark' : 'light';
}
