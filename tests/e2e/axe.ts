import { source } from 'axe-core';
import type { Page } from 'puppeteer-core';

/**
 * axe-core's findings in a page, open shadow roots included.
 * @param only a selector: what lies outside is not looked at
 * @returns "rule: what, where", a line for each
 */
export async function axeFindings(page: Page, only = 'html'): Promise<readonly string[]> {
  await page.evaluate(source);
  return page.evaluate(async (selector) => {
    const { axe } = window as unknown as { readonly axe: typeof import('axe-core') };
    const { violations } = await axe.run(selector);
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target }) => `${id}: ${help}, ${target.join(' ')}`),
    );
  }, only);
}
