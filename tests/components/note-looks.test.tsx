import { afterAll, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { axeFaults, languagesIn } from './axe-faults.ts';
import { contrast } from './contrast.ts';
import type { Scheme } from './drawn-card.tsx';
import { drawn, one } from './drawn-page.tsx';
import { groundOf } from './ground.ts';
import { NAMES_OF_VIEWS, show } from './note-views.tsx';

const SCHEMES: readonly Scheme[] = ['light', 'dark'];

const withText = (app: HTMLElement): Element[] =>
  [...app.querySelectorAll('*')].filter((element) =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
  );

describe.each(SCHEMES)('in the %s scheme', (scheme) => {
  describe.each(NAMES_OF_VIEWS)('%s', (name) => {
    it.each(languagesIn(scheme))('has no fault that axe can see (%s)', async (language) => {
      show(name, language, scheme);
      // A frame begins in the middle of its page.
      expect(await axeFaults(document, scheme, ['page-has-heading-one'])).toEqual([]);
    });

    it('writes every text at 7:1 or more', () => {
      const seen = withText(show(name, 'fr', scheme));
      expect(seen.length).toBeGreaterThan(1);
      const faint = seen.filter((element) => contrast(getComputedStyle(element).color, groundOf(element)) < 7);
      expect(faint.map((element) => element.outerHTML)).toEqual([]);
    });
  });
});

describe.each([320, 380, 720])('%i px wide', (width) => {
  afterAll(() => page.viewport(414, 896));

  it.each(NAMES_OF_VIEWS)('%s is not cut off at the side', async (name) => {
    await page.viewport(width, 560);
    const app = show(name, 'vi', 'light');
    await drawn();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    const cut = [...app.querySelectorAll('button, input, textarea, p')].filter(
      (element) => element.getBoundingClientRect().right > width,
    );
    expect(cut.map((element) => element.outerHTML)).toEqual([]);
  });

  it('keeps the button that saves in sight, however long the note is', async () => {
    await page.viewport(width, 400);
    const app = show('a full note', 'fr', 'light');
    await drawn();
    const { top, bottom } = one(app, '.note-save .main').getBoundingClientRect();
    expect(top).toBeGreaterThan(0);
    expect(bottom).toBeLessThanOrEqual(400);
  });
});
