import { LARGE_SIZES } from '../packs/dictionaries.ts';
import { ARTICLES, type BenchPage, LONG_PAGES, SAVED_PAGES } from '../pages/pages.ts';

/** How much is measured. */
export interface Plan {
  readonly isQuick: boolean;
  /** Fresh page loads of each contestant on each page. */
  readonly samples: number;
  /** Loads on which the stacks are looked at, on each page. */
  readonly profiles: number;
  readonly warmRounds: number;
  readonly pages: readonly BenchPage[];
  /** Where every peer is let at the page, the slow ones on the first only. */
  readonly peerPages: readonly BenchPage[];
  readonly longPages: readonly BenchPage[];
  /** Packs that are imported beside the bundled one, in aliases. */
  readonly packs: readonly number[];
}

/** The two that the targets name. */
const LARGE = ['en-yahoo-1600kb', 'en-wikipedia-10k-nodes'];
/** One in each language, and one without word boundaries. */
const QUICK = ['fr-euronews', 'en-moderndiplomacy', 'traps/vi-vnexpress-health', 'zh-people'];

const named = (names: readonly string[]): readonly BenchPage[] =>
  SAVED_PAGES.filter(({ name }) => names.includes(name));

export const isLarge = ({ name }: BenchPage): boolean => LARGE.includes(name) || name.startsWith('5 MB');

/** Medians of at least seven; `quick` is for machines with a quarter of an hour: fewer pages, and medians of three. */
export function planOf(isQuick: boolean): Plan {
  const [first] = ARTICLES;
  if (isQuick)
    return {
      isQuick,
      samples: 3,
      profiles: 1,
      warmRounds: 5,
      pages: [...(first === undefined ? [] : [first]), ...named(QUICK), ...named(LARGE)],
      peerPages: first === undefined ? [] : [first],
      longPages: LONG_PAGES,
      packs: [...LARGE_SIZES.slice(0, 1), ...LARGE_SIZES.slice(-1)],
    };
  return {
    isQuick,
    samples: 7,
    profiles: 3,
    warmRounds: 9,
    pages: [...ARTICLES, ...SAVED_PAGES],
    peerPages: [...ARTICLES.slice(0, 1), ...named(['en-moderndiplomacy', ...LARGE])],
    longPages: LONG_PAGES,
    packs: LARGE_SIZES,
  };
}
