import type { Page } from 'puppeteer-core';

/** Whether a reader can use the card: `closed` counts as well, shown but out of reach does not. */
export type Reach = 'in reach' | 'closed' | 'out of reach';

/** What the pointer meets at the card's middle and at its button to close. */
export const reachOfCard = (page: Page): Promise<Reach> =>
  page.evaluate(() => {
    const host = document.querySelector('reperes-card');
    const card = host?.shadowRoot?.querySelector<HTMLElement>('[role="dialog"]');
    if (!host || !card?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return 'closed';
    const parts = [card, ...card.querySelectorAll('.head button')];
    const isMet = parts.every((part) => {
      const { x, y, width, height } = part.getBoundingClientRect();
      return document.elementFromPoint(x + width / 2, y + height / 2) === host;
    });
    return isMet ? 'in reach' : 'out of reach';
  });

/** Clicks the card's last tool, which closes it, with the pointer. */
export async function closeCard(page: Page): Promise<void> {
  const place = await page.evaluate(() => {
    const tools = document.querySelector('reperes-card')?.shadowRoot?.querySelectorAll('.head button');
    const { x, y, width, height } = [...(tools ?? [])].at(-1)?.getBoundingClientRect() ?? new DOMRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await page.mouse.click(place.x, place.y);
}

/** Clicks a button of the page with the pointer. @returns whether the page heard it */
export async function pageHears(page: Page, selector: string): Promise<boolean> {
  const clicks = (): Promise<number> => page.evaluate(() => (globalThis as unknown as { clicks: number }).clicks);
  const before = await clicks();
  await page.click(selector);
  return (await clicks()) === before + 1;
}
