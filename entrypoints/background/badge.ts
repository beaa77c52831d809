/** The part of the browser that writes on the toolbar button. */
export interface BadgeHost {
  setBadgeText(details: { tabId: number; text: string }): Promise<void>;
}

/** Four letters fit on the button. */
const MOST = 999;

/** Writes the number of names shown on a tab; nothing for none, and nothing when the tab has just gone. */
export async function showCount(host: BadgeHost, tab: number, shown: number): Promise<void> {
  const text = shown > MOST ? `${MOST}+` : shown > 0 ? String(shown) : '';
  await host.setBadgeText({ tabId: tab, text }).catch(() => undefined);
}
