import type { PageDate } from '../../lib/model/page-date.ts';
import { pageDateOf } from '../../lib/page/date/page-date.ts';

/** Within this time after its address, in ms, a single-page site has changed its head too. */
const HEAD_FOLLOWS_MS = 5000;

/** A date is read again after so many times the time that it took: on a page of megabytes that is more than a frame. */
const REST_PER_WORK = 9;

/** The date of the article at the page's address. */
export interface ArticleDate {
  now(): PageDate | null;
  /** The reader knows better than the page; `null` takes that back. */
  correct(date: PageDate | null): void;
}

interface Read {
  readonly address: string;
  /** The page was loaded at this address. */
  readonly isLoaded: boolean;
  /** When it was first read at this address, when it was read last, and how long that took. In ms. */
  readonly since: number;
  readonly at: number;
  readonly took: number;
  readonly date: PageDate | null;
}

export function makeArticleDate(window: Window): ArticleDate {
  let corrected: PageDate | null = null;
  let read: Read | undefined;

  const time = (): number => window.performance.now();

  function readAt(address: string): Pick<Read, 'at' | 'took' | 'date'> {
    const began = time();
    const date = pageDateOf(window.document, address);
    const at = time();
    return { at, took: at - began, date };
  }

  function isDue({ isLoaded, since, at, took, date }: Read): boolean {
    if (at - since >= HEAD_FOLLOWS_MS) return false;
    return isLoaded && date !== null ? time() - since >= HEAD_FOLLOWS_MS : time() > at + took * REST_PER_WORK;
  }

  /**
   * A new address without a reload is another article: the correction goes with the old one. Such pages change
   * their head some time after their address, so the date is read anew each time until once after that time; one
   * that a page was loaded with is looked at again only then.
   */
  function now(): PageDate | null {
    const address = window.location.href;
    if (read?.address !== address) {
      const isLoaded = read === undefined;
      if (!isLoaded) corrected = null;
      read = { address, isLoaded, since: time(), ...readAt(address) };
    } else if (isDue(read)) read = { ...read, ...readAt(address) };
    return corrected ?? read.date;
  }

  return {
    now,
    correct(date) {
      now();
      corrected = date;
    },
  };
}
