import { tellOurPages } from '../../../lib/bridge/tell-our-pages.ts';
import { tellPage } from '../../../lib/bridge/tell-page.ts';
import { report } from '../../../lib/report/report.ts';
import type { TabReports } from '../tab-reports.ts';
import { atMostEvery } from './at-most-every.ts';
import type { Post } from './post.ts';

/** A panel follows no faster than this; pages report more often while they are being read. In ms. */
const NEWS_EVERY = 200;

/** Says that something changed; whoever cares asks what. */
export interface News {
  /** Notes changed: every session and every page of ours. */
  notes(): void;
  /** Drafts, the bin, or how passages stand: our pages only. */
  ours(): void;
  /** What stands on a tab: our pages only. */
  tab(tab: number): void;
}

export function makeNews(post: Post, reports: Pick<TabReports, 'tabs'>): News {
  const tellSessions = async (): Promise<void> => {
    const tabs = await reports.tabs();
    await Promise.all(tabs.map(({ tab }) => tellPage(tab, 'session/notes', null, post.toTab)));
  };
  const news = atMostEvery<'ours' | 'sessions'>(NEWS_EVERY, (whom) => {
    if (whom === 'ours') void tellOurPages('ours/notes', null, post.toOurPages);
    else tellSessions().catch((error: unknown) => report('telling of notes', error));
  });
  return {
    notes: () => {
      news('sessions');
      news('ours');
    },
    ours: () => news('ours'),
    tab: atMostEvery<number>(NEWS_EVERY, (tab) => void tellOurPages('ours/tab', { tab }, post.toOurPages)),
  };
}
