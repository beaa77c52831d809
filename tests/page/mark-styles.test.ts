import { afterEach, describe, expect, test } from 'vitest';
import { CATEGORIES } from '../../lib/model/category.ts';
import { PALETTE } from '../../lib/model/palette.ts';
import { toneOf } from '../../lib/page/paint/dark-page.ts';
import { highlightCss, highlightName, LEAST_THICKNESS, markCss } from '../../lib/page/paint/mark-styles.ts';
import { onPage } from './marks.ts';

const WHITE = 'rgb(255, 255, 255)';
const NEAR_BLACK = 'rgb(18, 18, 18)';

afterEach(() => {
  document.adoptedStyleSheets = [];
  document.body.replaceChildren();
});

function wear(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}

function contrast(one: string, other: string): number {
  const [a, b] = [toneOf(one)?.luminance ?? Number.NaN, toneOf(other)?.luminance ?? Number.NaN];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** What the browser makes of the rules for a highlighted name in a paragraph. */
function lineOf(paragraph: Element, category: (typeof CATEGORIES)[number]): CSSStyleDeclaration {
  return getComputedStyle(paragraph, `::highlight(${highlightName(category)})`);
}

describe.each(CATEGORIES)('the line of a %s', (category) => {
  test.each([
    ['a light page', 'scheme', 'light', WHITE],
    ['a page that declares itself dark', 'scheme', 'dark', NEAR_BLACK],
    ['a dark page that declares nothing', 'dark', 'light', NEAR_BLACK],
    ['a light page that claims to be dark', 'light', 'dark', WHITE],
  ] as const)('has at least 3:1 on %s', (_, ground, scheme, paper) => {
    wear(highlightCss(ground));
    const paragraph = onPage(`<p style="color-scheme:${scheme}">Lam</p>`).firstElementChild as Element;
    expect(contrast(lineOf(paragraph, category).textDecorationColor, paper)).toBeGreaterThanOrEqual(3);
  });

  test('is an underline of the category’s own style, at least 2 px thick and clear of the letters', () => {
    wear(highlightCss('scheme'));
    const line = lineOf(onPage('<p>Lam</p>').firstElementChild as Element, category);
    expect(line.textDecorationLine).toBe('underline');
    expect(line.textDecorationStyle).toBe(PALETTE[category].line);
    expect(Number.parseFloat(line.textDecorationThickness)).toBeGreaterThanOrEqual(LEAST_THICKNESS);
    expect(Number.parseFloat(line.textUnderlineOffset)).toBeGreaterThan(0);
  });

  test('is the same on a <mark>, whatever the page says of marks', () => {
    wear(markCss('scheme'));
    const section = onPage(
      `<style>#x mark{background:yellow;color:red;text-decoration:none;padding:9px}</style>
      <p id="x">A <mark class="reperes-mark ${highlightName(category)}">name</mark></p>`,
    );
    const style = getComputedStyle(section.querySelector('mark') as Element);
    expect(style.textDecorationLine).toBe('underline');
    expect(style.textDecorationStyle).toBe(PALETTE[category].line);
    expect(style.backgroundColor).toBe('rgba(0, 0, 0, 0)');
    expect(style.padding).toBe('0px');
    expect(style.color).toBe(getComputedStyle(section).color);
  });
});

test('no two categories have the same line: style and thickness tell them apart without colour', () => {
  wear(highlightCss('scheme'));
  const paragraph = onPage('<p>Lam</p>').firstElementChild as Element;
  const looks = CATEGORIES.map((name) => {
    const line = lineOf(paragraph, name);
    return `${line.textDecorationStyle} ${line.textDecorationThickness}`;
  });
  expect(new Set(looks).size).toBe(CATEGORIES.length);
});

test('the tint leaves text on it readable: 7:1 on white and on near-black', () => {
  const tints = { light: [0, 114, 178, 0.16], dark: [124, 198, 240, 0.28] } as const;
  for (const [ground, paper, ink] of [
    ['light', 255, 'rgb(17, 17, 17)'],
    ['dark', 18, 'rgb(238, 238, 238)'],
  ] as const) {
    wear(highlightCss(ground));
    const paragraph = onPage('<p>Lam</p>').firstElementChild as Element;
    const tint = getComputedStyle(paragraph, '::highlight(reperes-focus)').backgroundColor;
    const [red, green, blue, alpha] = tints[ground];
    expect(tint).toBe(`rgba(${red}, ${green}, ${blue}, ${alpha})`);
    const over = [red, green, blue].map((channel) => Math.round(channel * alpha + paper * (1 - alpha)));
    expect(contrast(`rgb(${over.join()})`, ink)).toBeGreaterThanOrEqual(7);
  }
});
