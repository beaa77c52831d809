import { readDate } from './written-date.ts';

/** Where a date is of something else than the article around it. */
const ELSEWHERE = 'aside, nav, footer, li, blockquote, figure, form, [class*="comment" i], [class*="related" i]';
const MODIFIED = /modif|updat|mis à jour|cập nhật|aktualisiert|actualizado/i;

const isModified = (time: Element): boolean => {
  const parent = time.parentElement;
  const around = parent && (parent.textContent ?? '').length < 100 ? parent.textContent : '';
  return MODIFIED.test(`${time.className} ${time.getAttribute('itemprop')} ${parent?.className} ${around}`);
};

/** The one article of the page: the one with the one main heading, or the only one there is. */
function articleOf(document: Document): Element | undefined {
  const headings = document.querySelectorAll('h1');
  const around = headings.length === 1 ? headings[0]?.closest('article') : null;
  if (around) return around;
  const articles = document.querySelectorAll('article');
  return articles.length === 1 ? articles[0] : undefined;
}

/** At its head: in a header, or before the text begins. */
function isAtHead(time: Element, article: Element): boolean {
  const header = time.closest('header');
  if (header && article.contains(header)) return true;
  const firstLine = [...article.querySelectorAll('p')].find(
    (line) => !line.contains(time) && (line.textContent ?? '').trim().length > 80,
  );
  return !firstLine || Boolean(time.compareDocumentPosition(firstLine) & time.DOCUMENT_POSITION_FOLLOWING);
}

/** Published times of several articles are a list's. */
const isOfOne = (times: readonly Element[]): boolean =>
  new Set(times.map((time) => time.closest('article, [itemscope]'))).size === 1;

function timesOfArticle(document: Document): readonly Element[] {
  const all = [...document.querySelectorAll('time[datetime]')].filter((time) => !time.closest(ELSEWHERE));
  const marked = all.filter(
    (time) => time.hasAttribute('pubdate') || time.getAttribute('itemprop') === 'datePublished',
  );
  if (marked.length > 0) return isOfOne(marked) ? marked : [];
  const published = all.filter((time) => !isModified(time));
  // One article and one time: it need not stand inside.
  if (published.length === 1 && document.querySelectorAll('article').length <= 1) return published;
  const article = articleOf(document);
  return article ? published.filter((time) => time.closest('article') === article && isAtHead(time, article)) : [];
}

/** The date that `<time datetime>` gives for the page's one article; `undefined` when it cannot be told. */
export function dateInTimes(document: Document): string | undefined {
  const dates = timesOfArticle(document).flatMap((time) => readDate(time.getAttribute('datetime') ?? '') ?? []);
  return new Set(dates).size === 1 ? dates[0] : undefined;
}
