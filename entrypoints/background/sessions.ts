import { tellPage } from '../../lib/bridge/tell-page.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { pageSettings } from '../../lib/settings/for-page.ts';
import type { TabReports } from './tab-reports.ts';

/** Tells every reading session the settings that hold on its site. */
export async function tellSettings(reports: TabReports, settings: Settings, uiLanguage: string): Promise<void> {
  const told = (await reports.tabs()).map(({ tab, origin }) =>
    tellPage(tab, 'session/settings', pageSettings(settings, origin, uiLanguage)),
  );
  await Promise.all(told);
}

/** Tells every reading session that the dictionary has changed. */
export async function tellLexicon(reports: TabReports, lexicon: string): Promise<void> {
  await Promise.all((await reports.tabs()).map(({ tab }) => tellPage(tab, 'session/lexicon', { lexicon })));
}

/**
 * A tab has begun or ended loading: whatever session is alive there (a page that only changed its address, or one
 * that came back as it was left) says again what it holds; when none is, the tab is forgotten.
 * @returns whether a session is there
 */
export async function recheck(reports: TabReports, tab: number): Promise<boolean> {
  const isRead = await askReport(tab);
  if (!isRead) await reports.forget(tab);
  return isRead;
}

/** Asks the sessions of a tab to report; false when there is none. */
export const askReport = (tab: number): Promise<boolean> => tellPage(tab, 'session/ask-report', null);

/**
 * Ends the sessions of tabs that may no longer be read, and forgets the tabs.
 * @param mayRead whether a grant or a click lets us read a tab
 */
export async function endUngranted(
  reports: Pick<TabReports, 'tabs' | 'forget'>,
  mayRead: (tab: number, origin: string) => Promise<boolean>,
  end: (tab: number) => Promise<unknown> = (tab) => tellPage(tab, 'session/end', null),
): Promise<void> {
  for (const { tab, origin } of await reports.tabs()) {
    if (await mayRead(tab, origin)) continue;
    await end(tab);
    await reports.forget(tab);
  }
}
