import { monthOf, realDate } from './written-date.ts';

const OLDEST_ADDRESS_YEAR = 1990;

/** A home page: nothing in the path but a language, an edition or the server's own file name. */
const HOME_PATH = /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/?)?(?:(?:index|default|home)(?:\.\w+)?\/?)?$/i;

/** 20181119, or with the time of day behind it down to the millisecond, as the Vietnamese press writes it. */
const COMPACT = /(?<!\d)(\d{4})(\d{2})(\d{2})(?:([01]\d|2[0-3])([0-5]\d)([0-5]\d)(?:\d{3})?)?(?!\d)/g;
const DASHED = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g;
/** Something must follow: without it, or with a page's number, it is the archive of that day or month. */
const FOLDERS = /\/(\d{4})\/(\d{1,2})\/(\d{1,2})\/(?!page\/\d)(?=[^/])/g;
const NAMED_FOLDERS = /\/(\d{4})\/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\/(\d{1,2})\/(?=[^/])/g;
const MONTH_FOLDERS = /\/(\d{4})\/(\d{2})\/(?!page\/\d)(?=[^/]*[^/\d.][^/]*)/g;

/** A web archive's copy: the day of copying, then the address of what was copied. */
const COPY = /^https?:\/\/[^/]+\/(?:[^/]+\/)?\d{4,14}[a-z_]*\/(https?):\/{1,2}(?=[^/])/i;

/** The address of the page itself where a web archive shows a copy of it. @throws TypeError when it is no address */
const urlOf = (address: string, base?: string): URL => new URL(new URL(address, base).href.replace(COPY, '$1://'));

/** The path of an http address; `undefined` of any other, or of none: a saved file's name is not the publisher's. */
function pathOf(address: string): string | undefined {
  try {
    const url = urlOf(address);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.pathname : undefined;
  } catch {
    return undefined;
  }
}

/** Host without `www.`, and path without a last slash: what two addresses of one article have in common. */
export function addressKey(address: string, base: string): string | undefined {
  try {
    const { hostname, pathname } = urlOf(address, base);
    return `${hostname.replace(/^(?:www|m|amp)\./, '')}${pathname.replace(/\/+$/, '')}`;
  } catch {
    return undefined;
  }
}

export const isHttp = (address: string): boolean => pathOf(address) !== undefined;

export const isHome = (address: string): boolean => {
  const path = pathOf(address);
  return path !== undefined && HOME_PATH.test(path);
};

/** The date in an article's address, ISO to day or month; `undefined` when there is none, or more than one. */
export function dateInAddress(address: string): string | undefined {
  const path = pathOf(address);
  if (path === undefined) return undefined;
  const found = new Set<string>();
  const add = (pattern: RegExp, monthName = false): void => {
    for (const [, year = '', month = '', day] of path.matchAll(pattern)) {
      const iso =
        Number(year) >= OLDEST_ADDRESS_YEAR ? realDate(year, monthName ? monthOf(month) : month, day) : undefined;
      if (iso) found.add(iso);
    }
  };
  add(FOLDERS);
  add(NAMED_FOLDERS, true);
  add(DASHED);
  add(COMPACT);
  if (found.size === 0) add(MONTH_FOLDERS);
  const [only] = found;
  return found.size === 1 ? only : undefined;
}
