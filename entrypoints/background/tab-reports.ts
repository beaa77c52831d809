import * as v from 'valibot';
import type { PageReport, TabReport } from '../../lib/bridge/protocol.ts';
import { PageReportSchema } from '../../lib/bridge/schemas.ts';
import type { PageFrame } from '../../lib/bridge/sender.ts';
import { type Answer, answered, refused } from '../../lib/model/answer.ts';
import { CATEGORIES } from '../../lib/model/category.ts';
import { type Counts, NO_COUNTS } from '../../lib/model/mention.ts';
import { readKept, type SessionArea } from './kept.ts';

/** The reading sessions of a tab: its top frame's origin, and what each frame last said (`null`: nothing yet). */
interface TabRecord {
  readonly origin: string;
  readonly frames: Readonly<Record<number, PageReport | null>>;
}

export interface TabReports {
  /** A reading session begins in a frame; in the top frame it ends all that was known of the tab. */
  start(asker: PageFrame): Promise<void>;
  /** A frame says what stands on it. */
  report(asker: PageFrame, report: PageReport): Promise<void>;
  /** All frames added up; `missing` when no session runs in the tab. */
  sum(tab: number): Promise<Answer<TabReport>>;
  /** Frames of a tab in which sessions began, the top one first. */
  frames(tab: number): Promise<readonly number[]>;
  /** The tab has no session any more. */
  forget(tab: number): Promise<void>;
  /** Tabs in which sessions run, with their origins. */
  tabs(): Promise<readonly { readonly tab: number; readonly origin: string }[]>;
}

const KEY = 'tab-reports';
const TOP_FRAME = 0;
const KeptSchema = v.array(
  v.tuple([
    v.number(),
    v.object({ origin: v.string(), frames: v.record(v.pipe(v.string(), v.digits()), v.nullable(PageReportSchema)) }),
  ]),
);

/**
 * @param showCount writes a tab's badge
 */
export function makeTabReports(area: SessionArea, showCount: (tab: number, shown: number) => void): TabReports {
  let loading: Promise<Map<number, TabRecord>> | undefined;
  // Only this worker writes the key, so it is read once in its life.
  const load = () => {
    loading ??= readKept(area, KEY, KeptSchema).then((tabs) => new Map(tabs));
    return loading;
  };

  const change = async (tab: number, next: (before: TabRecord | undefined) => TabRecord | undefined): Promise<void> => {
    const tabs = await load();
    const record = next(tabs.get(tab));
    if (record === undefined) tabs.delete(tab);
    else tabs.set(tab, record);
    showCount(tab, record === undefined ? 0 : addUp(record).shown);
    await area.set({ [KEY]: [...tabs] });
  };

  return {
    start: ({ tab, frame, origin }) =>
      change(tab, (before) =>
        frame === TOP_FRAME || before === undefined
          ? { origin, frames: { [frame]: null } }
          : { ...before, frames: { ...before.frames, [frame]: null } },
      ),
    report: ({ tab, frame, origin }, report) =>
      change(tab, (before) => ({
        origin: frame === TOP_FRAME ? origin : (before?.origin ?? origin),
        frames: { ...before?.frames, [frame]: report },
      })),
    sum: async (tab) => {
      const record = (await load()).get(tab);
      return record === undefined ? refused('missing') : answered(addUp(record));
    },
    frames: async (tab) =>
      Object.keys((await load()).get(tab)?.frames ?? {})
        .map(Number)
        .toSorted((a, b) => a - b),
    forget: async (tab) => {
      if ((await load()).has(tab)) await change(tab, () => undefined);
    },
    tabs: async () => [...(await load())].map(([tab, { origin }]) => ({ tab, origin })),
  };
}

/** The date is the top frame's, else the first that a frame knows. */
function addUp({ origin, frames }: TabRecord): TabReport {
  const reports = Object.values(frames).filter((report) => report !== null);
  return {
    origin,
    found: reports.reduce((sum, { found }) => plus(sum, found), NO_COUNTS),
    shown: reports.reduce((sum, { shown }) => sum + shown, 0),
    date: frames[TOP_FRAME]?.date ?? reports.find(({ date }) => date !== null)?.date ?? null,
  };
}

function plus(a: Counts, b: Counts): Counts {
  const sum: Record<keyof Counts, number> = { ...a };
  for (const category of CATEGORIES) sum[category] += b[category];
  return sum;
}
