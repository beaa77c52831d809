import type { PageDate } from '../../model/page-date.ts';
import { dateInAddress, isHome, isHttp } from './address.ts';
import { readJsonLd } from './json-ld.ts';
import { readMetaDates } from './meta-dates.ts';
import { dateInTimes } from './time-elements.ts';
import { daysBetween } from './written-date.ts';

/** Offsets and night editions make one article's dates differ by a day; more than that is another date. */
const SAME_DAYS = 1;

interface Vote extends PageDate {
  /** Whether it can speak against others: what it says is about this article and its publication. */
  readonly isSure: boolean;
}

const votesOf = (
  origin: PageDate['origin'],
  isSure: boolean,
  dates: readonly (string | undefined)[],
): readonly Vote[] => [...new Set(dates)].flatMap((iso) => (iso === undefined ? [] : { iso, origin, isSure }));

const agree = (one: PageDate, other: PageDate): boolean => daysBetween(one.iso, other.iso) <= SAME_DAYS;

/** Where the page says it lives: a saved copy still names its address. */
function addressOf(document: Document, address: string): string {
  if (isHttp(address)) return address;
  const canonical = document.querySelector('link[rel="canonical" i]')?.getAttribute('href');
  const shared = document.querySelector('meta[property="og:url"]')?.getAttribute('content');
  return [canonical, shared].find((named) => named && isHttp(named)) ?? address;
}

/** The first that nobody denies, or that a majority stands by. */
function elect(votes: readonly Vote[]): PageDate | null {
  const winner = votes.find((vote) => {
    const others = votes.filter((other) => other !== vote);
    const against = others.filter((other) => other.isSure && !agree(vote, other)).length;
    return against === 0 || others.filter((other) => agree(vote, other)).length >= against;
  });
  return winner ? { iso: winner.iso, origin: winner.origin } : null;
}

/**
 * When the article on a page was published, as its publisher writes it. Right or unknown: `null` for a home page,
 * a page of several articles, one without a date, and one whose dates contradict each other.
 * @param address the page's own; one that is not http (a saved file) is replaced by the address the page names
 */
export function pageDateOf(document: Document, address: string): PageDate | null {
  const here = addressOf(document, address);
  if (isHome(here)) return null;
  const told = readJsonLd(document, here);
  if (told.kind === 'many') return null;
  const meta = readMetaDates(document);
  return elect([
    ...votesOf('json-ld', true, told.kind === 'one' ? told.dates : []),
    ...votesOf('meta', true, meta.published),
    ...votesOf('time', false, [dateInTimes(document)]),
    ...votesOf('address', true, [dateInAddress(here)]),
    ...votesOf('meta', false, meta.unsure),
  ]);
}

/** The page's language by its own word: the primary subtag of `<html lang>`, in lower case; `null` without one. */
export function pageLanguageOf(document: Document): string | null {
  const root = document.documentElement;
  const tag = root?.getAttribute('lang') || root?.getAttribute('xml:lang') || '';
  return /^\s*([a-z]{2,3})(?:[-_]|\s*$)/i.exec(tag)?.[1]?.toLowerCase() ?? null;
}
