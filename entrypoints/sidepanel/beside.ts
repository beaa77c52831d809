import { type ReadonlySignal, signal } from '@preact/signals';
import { pageKey } from '../../components/panel/page-key.ts';
import type { PanelTabName } from '../../components/panel/tabs.ts';
import type { PanelBrief, PanelView } from '../../components/panel/view.ts';
import type { askBackground } from '../../lib/bridge/ask.ts';
import { answered } from '../../lib/model/answer.ts';
import { dayOf } from '../../lib/model/file-to-save.ts';
import type { Language } from '../../lib/model/language.ts';
import type { UnknownName } from '../../lib/model/unknown.ts';
import { type Asked, makeAsked, type PageBeside } from './asked.ts';
import type { PanelHost } from './host.ts';

/** Between two briefs, for which the background reads much of the corpus. In ms. */
export const BRIEF_REST = 1000;
/** Between two lists of unknown names, for which the page is read through; seldom when only their count is in sight. In ms. */
export const UNKNOWN_REST = 500;
export const UNKNOWN_COUNT_REST = 3000;

/** What the panel asks about the page beside it, as far as the open tab shows it. */
export interface Beside {
  readonly tab: ReadonlySignal<PanelTabName>;
  readonly brief: Asked<PanelBrief>['told'];
  readonly unknown: Asked<readonly UnknownName[]>['told'];
  show(tab: PanelTabName): void;
  follow(view: PanelView | null): void;
  /** The page or the dictionary changed. */
  outdate(): void;
  /** The reader's language changed. */
  retell(): void;
}

export function makeBeside(ask: typeof askBackground, host: PanelHost, language: () => Language): Beside {
  const tab = signal<PanelTabName>('names');
  let page: PageBeside | null = null;

  const brief = makeAsked<PanelBrief>(
    async (on) => {
      const answer = await ask('tab/brief', { tab: on, language: language() });
      return answer.ok ? answered({ brief: answer.value, made: dayOf(new Date(host.now())) }) : answer;
    },
    host,
    () => BRIEF_REST,
  );
  const unknown = makeAsked<readonly UnknownName[]>(
    (on) => ask('tab/unknown', { tab: on }),
    host,
    () => (tab.value === 'unknown' ? UNKNOWN_REST : UNKNOWN_COUNT_REST),
  );

  const go = (): void => {
    brief.follow(page, tab.value === 'brief');
    // Its count is in sight on every tab, and a page that stands still is not asked again.
    unknown.follow(page, true);
  };

  return {
    tab,
    brief: brief.told,
    unknown: unknown.told,
    show: (next) => {
      tab.value = next;
      go();
    },
    follow: (view) => {
      const key = pageKey(view);
      page = view?.kind === 'page' && key !== undefined ? { tab: view.tab, key } : null;
      go();
    },
    outdate: () => {
      brief.outdate();
      unknown.outdate();
    },
    retell: () => {
      brief.outdate();
      go();
    },
  };
}
