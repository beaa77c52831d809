import type { PageDate } from '../../model/page-date.ts';
import { dateInAddress, isHome, isHttp } from './address.ts';
import { readJsonLd } from './json-ld.ts';
import { readMetaDates } from './meta-dates.ts';
import { dateInTimes } from './time-elements.ts';
import { daysBetween, isSomewhere, isYetToCome, type WrittenDate } from './written-date.ts';

/** Offsets and night editions make one article's dates differ by a day; more than that is another date. */
const SAME_DAYS = 1;

interface Vote extends WrittenDate {
  readonly origin: PageDate['origin'];
  /** Whether it can speak against others: what it says is about this article and its publication. */
  readonly isSure: boolean;
}

const votesOf = (origin: Vote['origin'], isSure: boolean, dates: readonly WrittenDate[]): readonly Vote[] =>
  [...Map.groupBy(dates, ({ iso }) => iso).values()].flatMap(([date]) => (date ? { ...date, origin, isSure } : []));

const agree = (one: Vote, other: Vote): boolean => daysBetween(one.iso, other.iso) <= SAME_DAYS;

/** Where the page says it lives: a saved copy still names its address. */
function addressOf(document: Document, address: string): string {
  if (isHttp(address)) return address;
  const canonical = document.querySelector('link[rel="canonical" i]')?.getAttribute('href');
  const shared = document.querySelector('meta[property="og:url"]')?.getAttribute('content');
  return [canonical, shared].find((named) => named && isHttp(named)) ?? address;
}

/** The first that nobody denies, or that a majority stands by. */
const elect = (votes: readonly Vote[]): Vote | undefined =>
  votes.find((vote) => {
    const others = votes.filter((other) => other !== vote);
    const against = others.filter((other) => other.isSure && !agree(vote, other)).length;
    return against === 0 || others.filter((other) => agree(vote, other)).length >= against;
  });

/** Whether another vote says the same more nearly: a day of that month or year, or the publisher's for Greenwich's. */
function tellsMore({ iso, moment }: Vote, other: Vote): boolean {
  if (!other.isSure) return false;
  if (other.iso.length > iso.length) return other.iso.startsWith(iso);
  const isLocal = other.iso.length === iso.length && other.moment === undefined;
  return isLocal && moment !== undefined && isSomewhere(other.iso, moment);
}

/**
 * When the article on a page was published, as its publisher writes it. Right or unknown: `null` for a home page,
 * a page of several articles, one without a date, and one whose dates contradict each other or are yet to come.
 * @param address the page's own; one that is not http (a saved file) is replaced by the address the page names
 * @param now ms; what is dated later has not been published
 */
export function pageDateOf(document: Document, address: string, now = Date.now()): PageDate | null {
  const here = addressOf(document, address);
  if (isHome(here)) return null;
  const told = readJsonLd(document, here);
  if (told.kind === 'many') return null;
  const meta = readMetaDates(document);
  const [inTimes, inAddress] = [dateInTimes(document), dateInAddress(here)];
  const votes = [
    ...votesOf('json-ld', true, told.kind === 'one' ? told.dates : []),
    ...votesOf('meta', true, meta.published),
    ...votesOf('time', false, inTimes ? [inTimes] : []),
    ...votesOf('address', true, inAddress ? [{ iso: inAddress }] : []),
    ...votesOf('meta', false, meta.unsure),
  ].filter(({ iso }) => !isYetToCome(iso, now));
  const first = elect(votes);
  if (!first) return null;
  const nearer = votes.find((other) => tellsMore(first, other));
  const { iso, origin } = nearer && nearer.iso !== first.iso ? nearer : first;
  return { iso, origin };
}

/** The page's language by its own word: the primary subtag of `<html lang>`, in lower case; `null` without one. */
export function pageLanguageOf(document: Document): string | null {
  const root = document.documentElement;
  const tag = root?.getAttribute('lang') || root?.getAttribute('xml:lang') || '';
  return /^\s*([a-z]{2,3})(?:[-_]|\s*$)/i.exec(tag)?.[1]?.toLowerCase() ?? null;
}
