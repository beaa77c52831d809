import { askPage, type CarryToFrame } from '../../lib/bridge/ask-page.ts';
import type { FromOurPages } from '../../lib/bridge/from-our-pages.ts';
import { answered, refused } from '../../lib/model/answer.ts';
import type { Language } from '../../lib/model/language.ts';
import type { EntityNames } from './notes/entity-names.ts';
import type { SeenPages } from './notes/seen-pages.ts';
import type { TabReports } from './tab-reports.ts';

type AnswerTo<T extends keyof FromOurPages> = Promise<ReturnType<FromOurPages[T]>>;

/** What a tab's sessions hold, to be taken out of the browser. */
export interface MentionsOut {
  /** All frames of a tab, the top one first; `missing` when no session answers. */
  mentions(tab: number, language: Language): AnswerTo<'tab/mentions'>;
  /** Tabs in which sessions run; the title is empty while a page has not told it. */
  read(): AnswerTo<'tabs/read'>;
}

export interface MentionsOutOptions {
  readonly reports: Pick<TabReports, 'sum' | 'frames' | 'tabs'>;
  readonly pages: Pick<SeenPages, 'get'>;
  readonly names: Pick<EntityNames, 'refs'>;
  readonly toFrame: CarryToFrame;
}

export function makeMentionsOut({ reports, pages, names, toFrame }: MentionsOutOptions): MentionsOut {
  return {
    mentions: async (tab, language) => {
      const sum = await reports.sum(tab);
      if (!sum.ok) return sum;
      const asked = (await reports.frames(tab)).map((frame) => askPage(tab, frame, 'session/mentions', null, toFrame));
      const frames = (await Promise.all(asked)).filter((told) => told !== undefined);
      if (frames.length === 0) return refused('missing');
      const mentions = frames.flat();
      return answered({
        page: (await pages.get(tab, sum.value.origin))?.noted ?? null,
        date: sum.value.date?.iso ?? null,
        names: await names.refs(new Set(mentions.map(({ entity }) => entity)), language),
        mentions,
      });
    },
    read: async () => {
      const tabs = (await reports.tabs()).map(async ({ tab, origin }) => ({
        tab,
        origin,
        title: (await pages.get(tab, origin))?.noted.title ?? '',
      }));
      return answered(await Promise.all(tabs));
    },
  };
}
