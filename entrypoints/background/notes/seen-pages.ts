import * as v from 'valibot';
import { ADDRESS_STEPS } from '../../../lib/model/address.ts';
import { NotedPageSchema } from '../../../lib/model/note.ts';
import type { PageReading } from '../../../lib/notes/noted-page.ts';
import { readKept, type SessionArea } from '../kept.ts';

const KEY = 'seen-pages';
const KeptSchema = v.array(
  v.tuple([
    v.number(),
    v.strictObject({ origin: v.string(), noted: NotedPageSchema, steps: v.array(v.picklist(ADDRESS_STEPS)) }),
  ]),
);

interface SeenAt extends PageReading {
  readonly origin: string;
}

/** The page in the top frame of each tab, as its session last told. */
export interface SeenPages {
  /** Answers whether the tab shows another page than it did, or names it otherwise. */
  set(tab: number, origin: string, page: PageReading | null): Promise<boolean>;
  /** `null` also while a tab that has gone to another site has not told yet. */
  get(tab: number, origin: string): Promise<PageReading | null>;
  forget(tab: number): Promise<void>;
}

export function makeSeenPages(area: SessionArea): SeenPages {
  let loading: Promise<Map<number, SeenAt>> | undefined;
  const load = () => {
    loading ??= readKept(area, KEY, KeptSchema).then((kept) => new Map<number, SeenAt>(kept));
    return loading;
  };
  const put = async (tab: number, page: SeenAt | null): Promise<boolean> => {
    const pages = await load();
    if (JSON.stringify(pages.get(tab) ?? null) === JSON.stringify(page)) return false;
    if (page === null) pages.delete(tab);
    else pages.set(tab, page);
    await area.set({ [KEY]: [...pages] });
    return true;
  };
  return {
    set: (tab, origin, page) => put(tab, page && { origin, noted: page.noted, steps: page.steps }),
    get: async (tab, origin) => {
      const seen = (await load()).get(tab);
      return seen?.origin === origin ? { noted: seen.noted, steps: seen.steps } : null;
    },
    forget: async (tab) => void (await put(tab, null)),
  };
}
