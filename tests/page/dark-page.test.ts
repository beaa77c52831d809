import { afterEach, describe, expect, test } from 'vitest';
import { groundOf, isDarkPage, toneOf } from '../../lib/page/paint/dark-page.ts';
import { onPage } from './marks.ts';

const { documentElement: html, body } = document;
afterEach(() => {
  for (const element of [html, body]) element.removeAttribute('style');
  body.replaceChildren();
});

describe('a page is dark', () => {
  test.each([
    ['nothing is said', '', '', false],
    ['the body is white', '', 'background:#fff', false],
    ['the body is near-black', '', 'background:#121212', true],
    ['only the root is near-black', 'background:#121212', '', true],
    ['a light body lies on a dark root', 'background:#000', 'background:#fafafa', false],
    ['a body that lets the dark root through', 'background:#000', 'background:rgb(255 255 255 / 0.1)', true],
    ['the canvas is dark by scheme', 'color-scheme:dark', '', true],
    ['the scheme is dark and the body white', 'color-scheme:dark', 'background:#fff', false],
    ['the body is dark in oklch', '', 'background:oklch(0.2 0.02 250)', true],
    ['the body is light in lab', '', 'background:lab(95 0 0)', false],
  ])('when it is: %s', (_, root, inner, isDark) => {
    html.setAttribute('style', root);
    body.setAttribute('style', inner);
    expect(isDarkPage(document)).toBe(isDark);
  });
});

describe('the ground of a text', () => {
  const groundAt = (markup: string): string =>
    groundOf(document, onPage(markup).querySelector('b') ?? document.documentElement);

  test.each([
    ['is left to the scheme on a plain page', '<p><b>x</b></p>', 'scheme'],
    ['is dark in a dark part that does not declare it', '<div style="background:#111"><b>x</b></div>', 'dark'],
    [
      'is left to the scheme in a dark part that declares it',
      '<div style="background:#111;color-scheme:dark"><b>x</b></div>',
      'scheme',
    ],
    [
      'is light in a light part of a dark scheme',
      '<div style="background:#eee;color-scheme:dark"><b>x</b></div>',
      'light',
    ],
    [
      'is what shows through',
      '<div style="background:#111"><p style="background:rgb(255 255 255 / 0.2)"><b>x</b></p></div>',
      'dark',
    ],
  ])('%s', (_, markup, ground) => {
    expect(groundAt(markup)).toBe(ground);
  });

  test('is seen through the edge of a shadow tree', () => {
    const host = onPage('<div style="background:#111"></div>').firstElementChild as HTMLElement;
    const inner = document.createElement('b');
    host.attachShadow({ mode: 'open' }).append(inner);
    expect(groundOf(document, inner)).toBe('dark');
  });
});

describe('the tone of a colour', () => {
  test.each([
    ['rgb(255, 255, 255)', 1, 1],
    ['rgba(0, 0, 0, 0)', 0, 0],
    ['rgb(127.5 0 0 / 50%)', 0.0455, 0.5],
    ['color(srgb 1 1 1 / 0.4)', 1, 0.4],
    ['color(xyz-d65 0 0 0)', 0, 1],
    ['oklab(1 0 0)', 1, 1],
    ['lch(100 0 0)', 1, 1],
  ])('%s', (color, luminance, alpha) => {
    expect(toneOf(color)?.luminance).toBeCloseTo(luminance, 2);
    expect(toneOf(color)?.alpha).toBeCloseTo(alpha, 2);
  });

  test('words are no colours', () => expect(toneOf('transparent')).toBe(null));
});
