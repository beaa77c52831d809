import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { ReadPage } from '../../../components/library/out/out-view.ts';
import type { Reason } from '../../../lib/model/answer.ts';
import { CATEGORIES } from '../../../lib/model/category.ts';
import type { LiveHost } from '../live-host.ts';

/** Pages report many times while they load; nobody reads a list that fast. In ms. */
const NEWS_EVERY = 1000;

/** The pages that are open and being read, and which of them the reader wants. */
export interface OpenPages {
  /** `null` until the first answer, and after a failure. */
  readonly pages: ReadonlySignal<readonly ReadPage[] | null>;
  readonly failure: ReadonlySignal<Reason | null>;
  /** Tabs; always among the pages. */
  readonly chosen: ReadonlySignal<ReadonlySet<number>>;
  choose(tab: number, on: boolean): void;
  chooseAll(on: boolean): void;
  load(): Promise<void>;
  /** Something changed on some tab: asks again, at most once in `NEWS_EVERY`, until `life` ends. */
  hear(): void;
}

export function makeOpenPages({ ask, after }: Pick<LiveHost, 'ask' | 'after'>, life: AbortSignal): OpenPages {
  const pages = signal<readonly ReadPage[] | null>(null);
  const failure = signal<Reason | null>(null);
  // Whoever wants all of them wants the next one too; whoever picked some does not.
  const picked = signal<ReadonlySet<number> | 'all'>('all');
  const tabs = (): readonly number[] => (pages.value ?? []).map(({ tab }) => tab);
  const chosen = computed<ReadonlySet<number>>(() => {
    const { value } = picked;
    return new Set(value === 'all' ? tabs() : tabs().filter((tab) => value.has(tab)));
  });
  let token = 0;
  let isResting = false;
  let isStale = false;

  async function load(): Promise<void> {
    token += 1;
    const mine = token;
    const read = await ask('tabs/read', null);
    const told = read.ok ? await Promise.all(read.value.map(withMentions)) : null;
    if (mine !== token || life.aborted) return;
    failure.value = read.ok ? null : read.reason;
    pages.value = told;
  }

  async function withMentions(page: Omit<ReadPage, 'mentions'>): Promise<ReadPage> {
    const report = await ask('tab/report', { tab: page.tab });
    if (!report.ok) return { ...page, mentions: null };
    const { found } = report.value;
    return { ...page, mentions: CATEGORIES.reduce((sum, category) => sum + found[category], 0) };
  }

  function hear(): void {
    if (life.aborted) return;
    isStale = isResting;
    if (isResting) return;
    isResting = true;
    void load();
    after(NEWS_EVERY, () => {
      isResting = false;
      if (isStale) hear();
    });
  }

  return {
    pages,
    failure,
    chosen,
    choose(tab, on) {
      const next = new Set(chosen.value);
      if (on) next.add(tab);
      else next.delete(tab);
      picked.value = next.size === tabs().length ? 'all' : next;
    },
    chooseAll(on) {
      picked.value = on ? 'all' : new Set();
    },
    load,
    hear,
  };
}
