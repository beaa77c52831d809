/** The parts of Chromium and of Firefox that show our panel; each has one of them. */
export interface PanelHost {
  readonly sidePanel?: { open(options: { tabId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
}

/** Opens the panel. To be called in the turn of the click itself: a browser forgets the click at the first pause. */
export async function openPanel({ sidePanel, sidebarAction }: PanelHost, tab: number): Promise<void> {
  await (sidePanel === undefined ? sidebarAction?.open() : sidePanel.open({ tabId: tab }));
}
