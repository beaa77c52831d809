/** In the order in which the panel shows them. */
export const PANEL_TABS = ['names', 'brief', 'notes', 'unknown'] as const;
export type PanelTabName = (typeof PANEL_TABS)[number];

/** Where each key leads from tab `at`: round and round. */
const PLACES: Readonly<Record<string, (at: number) => number>> = {
  ArrowRight: (at) => (at + 1) % PANEL_TABS.length,
  ArrowLeft: (at) => (at + PANEL_TABS.length - 1) % PANEL_TABS.length,
  Home: () => 0,
  End: () => PANEL_TABS.length - 1,
};

/** @returns the tab to which a key leads from another; `undefined` for keys that lead nowhere */
export function tabByKey(from: PanelTabName, key: string): PanelTabName | undefined {
  const at = PLACES[key]?.(PANEL_TABS.indexOf(from));
  return at === undefined ? undefined : PANEL_TABS[at];
}
