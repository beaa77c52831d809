import { source } from 'axe-core';
import type { Page } from 'puppeteer-core';

/** What depends on the colour scheme. */
export const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];

interface Look {
  /** A selector: what lies outside is not looked at. */
  readonly only?: string;
  /** The only rules to look for; without them all that axe looks for by itself. */
  readonly rules?: readonly string[];
}

/**
 * axe-core's findings in a page, open shadow roots included.
 * @returns "rule: what, where", a line for each; one of them when no colour of a whole page could be looked at
 */
export async function axeFindings(page: Page, { only = 'html', rules }: Look = {}): Promise<readonly string[]> {
  await page.evaluate(source);
  return page.evaluate(
    async (selector, runOnly) => {
      const { axe } = window as unknown as { readonly axe: typeof import('axe-core') };
      const { violations, passes } = await axe.run(selector, {
        resultTypes: ['violations', 'passes'],
        ...(runOnly && { runOnly }),
      });
      const findings = violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target }) => `${id}: ${help}, ${target.join(' ')}`),
      );
      return selector !== 'html' || passes.some(({ id }) => id === 'color-contrast')
        ? findings
        : [...findings, 'no colour was looked at'];
    },
    only,
    rules && [...rules],
  );
}
