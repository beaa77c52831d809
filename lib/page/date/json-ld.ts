import { addressKey } from './address.ts';
import { isHeading, ownAddresses } from './own-addresses.ts';
import { daysBetween, readWritten, type WrittenDate } from './written-date.ts';

const ARTICLE = /(?:Article|BlogPosting|^ClaimReview|^PressRelease|^Report)$/;
const NEWS = /News|Blog|Review|Press/;
const LIST_PAGE = /^(?:CollectionPage|SearchResultsPage)$/;
/** UTF-16 units; longer scripts are data, not a description. */
const LONGEST = 2_000_000;
/** Graphs and main entities go a few levels deep; what is deeper was not made to be read. */
const DEEPEST = 20;
/** A page that describes more articles than this is none of them: to compare each with each would hold it up. */
const MOST_ARTICLES = 500;
/** A plain `Article` changed so long after it was published is no article of its day. */
const KEPT_UP_DAYS = 365;

type Thing = Readonly<Record<string, unknown>>;

/** What a page's JSON-LD says: nothing, one article, or that the page is one of many articles. */
export type Told =
  | { readonly kind: 'nothing' | 'many' }
  | { readonly kind: 'one'; readonly dates: readonly WrittenDate[] };

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** `schema:NewsArticle` and `http://schema.org/NewsArticle` are NewsArticle. */
const typesOf = (thing: Thing): readonly string[] =>
  listOf(thing['@type']).flatMap((type) => text(type)?.replace(/^.*[/:#]/, '') ?? []);

/** Publishers leave line breaks inside strings and wrap the whole in CDATA or comments. */
function parse(source: string): unknown {
  const bare = source
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|(?:\/\/\s*)?<!\[CDATA\[)/, '')
    // Only where such a row begins: tried from each of its letters, a long one inside a string would take minutes.
    .replace(/(?<![;\s])[;\s]+$/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|(?:\/\/\s*)?\]\]>)$/, '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what makes the JSON of some publishers invalid.
    .replace(/[\u0000-\u001f]+/g, ' ');
  try {
    return JSON.parse(bare);
  } catch {
    return undefined;
  }
}

/** The things a page says it is: not those that it merely lists or mentions. */
function mainThings(value: unknown, depth = 0): readonly Thing[] {
  const inside = (inner: unknown): readonly Thing[] => (depth < DEEPEST ? mainThings(inner, depth + 1) : []);
  if (Array.isArray(value)) return value.flatMap(inside);
  if (!isThing(value)) return [];
  return [value, ...inside(value['@graph']), ...inside(value.mainEntity), ...inside(value.mainEntityOfPage)];
}

/** Tells headlines from addresses among the names of an article. */
const HEADLINE = '“';

/** Addresses and headline by which two descriptions of one article are known. */
function namesOf(article: Thing, base: string): readonly string[] {
  const page = article.mainEntityOfPage;
  const addresses = [article.url, article['@id'], page, isThing(page) ? (page['@id'] ?? page.url) : undefined];
  const keys = addresses.flatMap((address) => addressKey(text(address) ?? 'about:', base) || []);
  const headline = text(article.headline) ?? text(article.name);
  return [...keys, ...(headline === undefined ? [] : [`${HEADLINE}${headline.trim()}`])];
}

/** Descriptions that share an address or a headline are of one article, and so are those that name neither. */
function sameArticles(articles: readonly Thing[], base: string): readonly (readonly Thing[])[] {
  const groups: { names: Set<string>; articles: Thing[] }[] = [];
  for (const article of articles) {
    const names = namesOf(article, base);
    const group = groups.find(
      (other) => names.length === 0 || other.names.size === 0 || names.some((name) => other.names.has(name)),
    );
    if (!group) groups.push({ names: new Set(names), articles: [article] });
    else {
      group.articles.push(article);
      for (const name of names) group.names.add(name);
    }
  }
  return groups.map((group) => group.articles);
}

const datesIn = (values: unknown): readonly WrittenDate[] =>
  listOf(values).flatMap((value) => readWritten(text(isThing(value) ? value['@value'] : value) ?? ''));

/** An encyclopaedia's or a shop's page bears the day of its making, long past, and speaks of today. */
function isKeptUp(article: Thing): boolean {
  const [published] = datesIn(article.datePublished);
  const [modified] = datesIn(article.dateModified);
  if (published === undefined || modified === undefined || typesOf(article).some((type) => NEWS.test(type)))
    return false;
  return daysBetween(published.iso, modified.iso) > KEPT_UP_DAYS;
}

/** A teaser's description: it bears another address than the page, and another headline. */
function isElsewhere(group: readonly Thing[], document: Document, address: string, here: ReadonlySet<string>): boolean {
  const names = group.flatMap((article) => namesOf(article, address));
  const headlines = names.filter((name) => name.startsWith(HEADLINE));
  return (
    here.size > 0 &&
    headlines.length < names.length &&
    !headlines.some((headline) => isHeading(document, headline.slice(HEADLINE.length)))
  );
}

/** What a page's JSON-LD says of its publication. `address`: the page's own, by which it is told from others beside it. */
export function readJsonLd(document: Document, address: string): Told {
  const scripts = [...document.querySelectorAll('script[type*="ld+json" i]')];
  const things = scripts.flatMap(({ textContent }) =>
    textContent && textContent.length <= LONGEST ? mainThings(parse(textContent)) : [],
  );
  const articles = things.filter((thing) => typesOf(thing).some((type) => ARTICLE.test(type)));
  if (articles.length > MOST_ARTICLES) return { kind: 'many' };
  const groups = sameArticles(articles, address);
  const here = ownAddresses(document, address);
  const own =
    groups.find((group) => group.some((article) => namesOf(article, address).some((name) => here.has(name)))) ??
    groups.find((group) => groups.length === 1 && !isElsewhere(group, document, address, here));
  if (own) {
    const dates = own.filter((article) => !isKeptUp(article)).flatMap((article) => datesIn(article.datePublished));
    return dates.length > 0 ? { kind: 'one', dates } : { kind: 'nothing' };
  }
  const isList = things.some((thing) => typesOf(thing).some((type) => LIST_PAGE.test(type)));
  return { kind: groups.length > 1 || isList ? 'many' : 'nothing' };
}
