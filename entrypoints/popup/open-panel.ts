/** How browsers show a side panel: Chrome's beside a window, Firefox's sidebar beside the one in front. */
export interface PanelHost {
  readonly sidePanel?: { open(beside: { windowId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
}

/**
 * To be called in the turn of the reader's click.
 * @throws Error when the browser has no panel, or does not open it
 */
export async function openPanel({ sidePanel, sidebarAction }: PanelHost, windowId: number): Promise<void> {
  if (sidePanel !== undefined) return sidePanel.open({ windowId });
  if (sidebarAction !== undefined) return sidebarAction.open();
  throw new Error('This browser has no side panel.');
}
