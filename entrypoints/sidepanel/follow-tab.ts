import { browser } from 'wxt/browser';

/**
 * Calls back whenever another tab comes to the front of the panel's own window, or its page changes. No permission is
 * needed for that: addresses are not asked for.
 */
export async function followTab(onChange: () => void): Promise<void> {
  const { id: here } = await browser.windows.getCurrent();
  browser.tabs.onActivated.addListener(({ windowId }) => {
    if (windowId === here) onChange();
  });
  browser.tabs.onUpdated.addListener((_, change, tab) => {
    if (tab.active && tab.windowId === here && (change.status !== undefined || change.url !== undefined)) onChange();
  });
  // A tab dragged here from another window comes to the front without being activated in every browser.
  browser.tabs.onAttached.addListener((_, { newWindowId }) => {
    if (newWindowId === here) onChange();
  });
  browser.windows.onFocusChanged.addListener((window) => {
    if (window === here) onChange();
  });
  // Something may have changed before anybody listened.
  onChange();
}
