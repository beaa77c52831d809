import type { FromOurPages } from '../../lib/bridge/from-our-pages.ts';
import { answered } from '../../lib/model/answer.ts';
import { CATEGORIES } from '../../lib/model/category.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { forgetVisits, listVisits, putVisit } from '../../lib/store/visits.ts';
import type { NotesKeeper } from './notes/notes-keeper.ts';
import type { SeenPages } from './notes/seen-pages.ts';
import type { TabReports } from './tab-reports.ts';

type AnswerTo<T extends keyof FromOurPages> = Promise<ReturnType<FromOurPages[T]>>;
type Asked<T extends keyof FromOurPages> = Parameters<FromOurPages[T]>[0];

/** The pages that were read, remembered only while the reader wants that. */
export interface History {
  /** A tab's page has said what stands on it. */
  hear(tab: number): Promise<void>;
  list(window: Asked<'history/list'>): AnswerTo<'history/list'>;
  forget(which: Asked<'history/forget'>): AnswerTo<'history/forget'>;
}

export interface HistoryOptions {
  readonly keeper: Pick<NotesKeeper, 'ask'>;
  readonly reports: Pick<TabReports, 'sum'>;
  readonly pages: Pick<SeenPages, 'get'>;
  loadSettings(): Promise<Pick<Settings, 'history'>>;
  now(): Date;
}

export function makeHistory({ keeper, reports, pages, loadSettings, now }: HistoryOptions): History {
  /** What was last remembered of each tab: a page reports many times while it stands. */
  const told = new Map<number, { readonly address: string; readonly saying: string }>();
  /** Pages that were forgotten while they stood open: they are remembered again when they are next opened, not before. */
  const unwanted = new Map<number, string>();
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other: what is on its way must not be written after all was forgotten. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };

  async function remember(tab: number): Promise<void> {
    const { history } = await loadSettings();
    if (!history) {
      told.clear();
      return;
    }
    const sum = await reports.sum(tab);
    const page = sum.ok ? await pages.get(tab, sum.value.origin) : null;
    if (!sum.ok || page === null) return;
    const { address } = page.noted;
    if (unwanted.get(tab) === address) return;
    unwanted.delete(tab);
    const mentions = CATEGORIES.reduce((all, category) => all + sum.value.found[category], 0);
    const saying = JSON.stringify([page.noted, mentions]);
    if (mentions === 0 || told.get(tab)?.saying === saying) return;
    const visit = { page: page.noted, last: now().toISOString(), mentions };
    const kept = await keeper.ask((store) => putVisit(store, visit));
    if (kept.ok) told.set(tab, { address, saying });
  }

  return {
    hear: (tab) => inTurn(() => remember(tab)),
    list: ({ offset, limit }) => keeper.ask((store) => listVisits(store, offset, limit)),
    forget: ({ addresses }) =>
      inTurn(async () => {
        const gone = await keeper.ask((store) => forgetVisits(store, addresses));
        if (!gone.ok) return gone;
        for (const [tab, { address }] of told) {
          if (addresses === null || addresses.includes(address)) {
            unwanted.set(tab, address);
            told.delete(tab);
          }
        }
        return answered(null);
      }),
  };
}
