import { expect } from 'vitest';
import { page } from 'vitest/browser';
import { LANGUAGES, type Language } from '../../lib/model/language.ts';
import { axeFaults } from './axe-faults.ts';
import { contrast } from './contrast.ts';
import type { Scheme } from './drawn-card.tsx';
import { drawn } from './drawn-page.tsx';
import { groundOf } from './ground.ts';

type Draw = (language: Language, scheme: Scheme) => HTMLElement;

/** No fault that axe sees, and every text at 7:1 or more, in French by day and in Vietnamese by night. */
export async function expectReadable(draw: Draw): Promise<void> {
  for (const [language, scheme] of [
    ['fr', 'light'],
    ['vi', 'dark'],
  ] as const) {
    const app = draw(language, scheme);
    await drawn();
    expect(await axeFaults(document, scheme)).toEqual([]);
    const seen = [...app.querySelectorAll('*')].filter(bearsText);
    expect(seen.length).toBeGreaterThan(5);
    const faint = seen.filter((element) => contrast(getComputedStyle(element).color, groundOf(element)) < 7);
    expect(faint.map((element) => element.outerHTML)).toEqual([]);
  }
}

/** Nothing is wider than a telephone or a wide screen, in any language. */
export async function expectToFit(draw: Draw): Promise<void> {
  for (const width of [320, 1600]) {
    await page.viewport(width, 800);
    for (const language of LANGUAGES) {
      draw(language, 'light');
      expect([language, document.documentElement.scrollWidth]).toEqual([language, width]);
    }
  }
  await page.viewport(1280, 720);
}

const bearsText = (element: Element): boolean =>
  [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) &&
  element.checkVisibility() &&
  !element.closest('[aria-hidden="true"], select, :disabled');
