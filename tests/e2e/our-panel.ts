import type { Page } from 'puppeteer-core';
import { openOurPage } from '../../lib/command/our-page.ts';
import { until } from '../../lib/command/until.ts';
import type { Stage } from './stage.ts';

/** The real side panel beside this page, once it is drawn; opened as the popup's link opens it. */
export async function openPanel(stage: Stage, page: Page): Promise<Page> {
  await page.bringToFront();
  const opener = await openOurPage(stage, 'library.html');
  await page.bringToFront();
  // Only a click of the reader opens a panel: a click that the browser makes for us counts as one.
  await opener.evaluate(async () => {
    const { id } = await chrome.windows.getCurrent();
    (window as unknown as { openIt: () => void }).openIt = () => void chrome.sidePanel.open({ windowId: id ?? 0 });
    const button = document.body.appendChild(document.createElement('button'));
    button.id = 'open-panel';
    button.textContent = 'panel';
    // The page below still comes together: what is aimed at must not move.
    button.style.cssText = 'position:fixed;inset:0 auto auto 0;width:80px;height:40px;z-index:9';
    button.addEventListener('click', () => (window as unknown as { openIt: () => void }).openIt());
  });
  await opener.bringToFront();
  await opener.click('#open-panel');
  await page.bringToFront();
  const extension = (await stage.browser.extensions()).get(stage.id);
  const panel = await until('the panel to be drawn', async () => {
    const pages = (await extension?.pages()) ?? [];
    return pages.find((each) => each.url().startsWith(`${stage.root}sidepanel.html`));
  });
  await opener.close();
  await page.bringToFront();
  return panel;
}
