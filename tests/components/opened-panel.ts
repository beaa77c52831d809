import type { PanelHost, PanelTab } from '../../entrypoints/sidepanel/host.ts';
import { makePanelState } from '../../entrypoints/sidepanel/panel-state.ts';
import { answered } from '../../lib/model/answer.ts';
import { FIRST_SETTINGS } from '../../lib/model/settings.ts';
import { makeBackground } from './background.ts';
import { makeClock } from './panel-clock.ts';
import { OUTLINE } from './panel-of-ours.ts';

export type Answers = Parameters<typeof makeBackground>[0];

/** The one in front of the panel. */
export const TAB: PanelTab = { id: 7, url: 'https://www.journal.invalid/a/', status: 'complete' };

/** A panel over a background that answers so, opened. */
export async function openPanel(answers: Answers = {}, host: Partial<PanelHost> = {}) {
  const clock = makeClock();
  let ids = 0;
  const background = makeBackground({
    'settings/get': () => answered(FIRST_SETTINGS),
    'notes/tags': () => answered([]),
    'notes/drafts': () => answered([]),
    'tab/outline': () => answered(OUTLINE),
    'access/get': () => answered({ choice: 'click', granted: true }),
    ...answers,
  });
  const state = makePanelState({
    carry: background.carry,
    activeTab: async () => TAB,
    request: async () => true,
    openLibrary: () => {},
    saveFile: () => {},
    uiLanguage: 'fr',
    isHidden: () => false,
    now: clock.now,
    after: clock.after,
    newId: () => {
      ids += 1;
      return `10000000-0000-4000-8000-00000000000${ids}`;
    },
    ...host,
  });
  await state.open();
  const looks = () => background.dataOf('tab/outline').length;
  return { state, background, clock, looks };
}
