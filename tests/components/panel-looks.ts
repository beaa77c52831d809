import { afterAll, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { PanelProps } from '../../components/panel/Panel.tsx';
import { LANGUAGES, type Language } from '../../lib/model/language.ts';
import { axeFaults, languagesIn } from './axe-faults.ts';
import { contrast } from './contrast.ts';
import type { Scheme } from './drawn-card.tsx';
import { drawn } from './drawn-page.tsx';
import { groundOf } from './ground.ts';
import { drawPanel } from './panel-drawn.tsx';

const SCHEMES: readonly Scheme[] = ['light', 'dark'];

async function show(props: Partial<PanelProps> | undefined, language: Language, scheme: Scheme): Promise<HTMLElement> {
  const { app } = drawPanel({ ...props, language }, { scheme });
  for (const details of app.querySelectorAll('details')) details.open = true;
  // What is wrong is said beside its field.
  const forms = app.querySelectorAll<HTMLFormElement>('.own-form');
  for (const form of forms) form.requestSubmit();
  if (forms.length > 0) await drawn();
  return app;
}

const withText = (app: HTMLElement): Element[] =>
  [...app.querySelectorAll('*')].filter(
    (element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) &&
      !element.closest('[aria-hidden="true"], .unseen, :disabled'),
  );

/** Every view, in both schemes and at the widths of a panel. */
export function looksWell(views: Readonly<Record<string, Partial<PanelProps>>>): void {
  describe.each(SCHEMES)('in the %s scheme', (scheme) => {
    describe.each(Object.keys(views))('%s', (name) => {
      it('has no fault that axe can see', async () => {
        for (const language of name === 'a page with everything' ? languagesIn(scheme) : (['fr'] as const)) {
          await show(views[name], language, scheme);
          expect(await axeFaults(document, scheme)).toEqual([]);
        }
      });

      it('writes every text at 7:1 or more', async () => {
        const seen = withText(await show(views[name], 'fr', scheme));
        expect(seen.length).toBeGreaterThan(1);
        const faint = seen.filter((element) => contrast(getComputedStyle(element).color, groundOf(element)) < 7);
        expect(faint.map((element) => element.outerHTML)).toEqual([]);
      });
    });
  });

  describe('every view fits', () => {
    afterAll(() => page.viewport(1280, 720));

    it.each(Object.keys(views))('320 px and 480 px wide: %s', async (name) => {
      for (const width of [320, 480]) {
        await page.viewport(width, 900);
        for (const language of LANGUAGES) {
          const app = await show(views[name], language, 'light');
          expect(document.documentElement.scrollWidth).toBe(width);
          const cut = [...app.querySelectorAll('button, a, summary')].filter(
            (element) => element.getBoundingClientRect().right > width + 0.5,
          );
          expect(cut.map((element) => element.outerHTML)).toEqual([]);
        }
      }
    });
  });
}
