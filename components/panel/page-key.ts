import type { PanelView } from './view.ts';

/** Tells the page beside the panel from every other; `undefined` while there is none that is read. */
export const pageKey = (view: PanelView | null): string | undefined =>
  view?.kind === 'page' ? `${view.tab} ${view.outline.page?.noted.address ?? view.outline.origin}` : undefined;
