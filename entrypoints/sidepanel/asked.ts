import { type ReadonlySignal, signal } from '@preact/signals';
import type { Told } from '../../components/panel/view.ts';
import type { Answer } from '../../lib/model/answer.ts';
import type { PanelHost } from './host.ts';
import { keepSame } from './keep-same.ts';
import { makePulse } from './pulse.ts';

/** The page beside the panel: the browser's number of its tab, and what tells it from others. */
export interface PageBeside {
  readonly tab: number;
  readonly key: string;
}

/** Something that is asked about the page beside the panel while the reader wants it, anew whenever it may have changed. */
export interface Asked<T> {
  readonly told: ReadonlySignal<Told<T>>;
  /** The reader looks at this page, and does or does not want to know. */
  follow(page: PageBeside | null, isWanted: boolean): void;
  /** Whatever was told may be true no more; to be asked again at the next `follow`. */
  outdate(): void;
}

/** @param restOf ms between two askings */
export function makeAsked<T>(
  ask: (tab: number) => Promise<Answer<T>>,
  host: Pick<PanelHost, 'isHidden' | 'now' | 'after'>,
  restOf: () => number,
): Asked<T> {
  const told = signal<Told<T>>(null);
  let page: PageBeside | null = null;
  let isWanted = false;
  let isAsked = false;

  const askAgain = makePulse(
    async () => {
      const of = page;
      if (of === null || !isWanted || isAsked) return;
      // Before the answer: what changes from now on may not be in it.
      isAsked = true;
      const answer = await ask(of.tab);
      if (page?.key !== of.key) return;
      told.value = answer.ok
        ? keepSame<Told<T>>(told.value, { kind: 'told', value: answer.value, isFresh: isAsked })
        : { kind: 'failed', reason: answer.reason };
    },
    host,
    restOf,
  );

  return {
    told,
    follow: (next, wanted) => {
      if (next?.key !== page?.key) {
        told.value = null;
        isAsked = false;
      }
      // Coming back to what failed is trying again.
      if (wanted && !isWanted && told.value?.kind === 'failed') isAsked = false;
      page = next;
      isWanted = wanted;
      if (page !== null && isWanted && !isAsked) void askAgain();
    },
    outdate: () => {
      isAsked = false;
      if (told.value?.kind === 'told') told.value = { ...told.value, isFresh: false };
    },
  };
}
