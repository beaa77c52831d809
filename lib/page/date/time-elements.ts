import { isOfArticle } from './microdata.ts';
import { readWritten, type WrittenDate } from './written-date.ts';

/** Where a date is of something else than the article around it. */
const ELSEWHERE = 'aside, nav, footer, li, blockquote, figure, form, [class*="comment" i], [class*="related" i]';
const MODIFIED =
  /modif|updat|mis à jour|cập nhật|aktualis|aktualiz|actualiz|atualiz|aggiornat|bijgewerkt|güncelle|diperbarui|обновл|оновл|更新|수정/i;
/** UTF-16 units; a shorter paragraph is a line about the article, not of it. */
const RUNNING_TEXT = 80;

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

const isRunning = (line: Element): boolean => (line.textContent ?? '').trim().length > RUNNING_TEXT;

const isInText = (time: Element): boolean => {
  const line = time.closest('p');
  return line !== null && isRunning(line);
};

/** In the order of the page; what `compareDocumentPosition` says is not to be relied on in the command line's parser. */
const headingsLinesTimes = (part: ParentNode): readonly Element[] => [...part.querySelectorAll('h1, p, time')];

const isFirstLine = (element: Element): boolean =>
  element.localName === 'p' && isRunning(element) && !element.closest(ELSEWHERE);

/** The site's own header, where today's date may stand: not one that holds the article's heading. */
function isInMasthead(time: Element): boolean {
  const header = time.closest('header');
  if (!header || header.closest('article, main')) return false;
  return !header.querySelector('h1') || header.querySelector('nav, h1 a') !== null;
}

/** Those at the article's head: in a header, or before the text begins. */
function atHead(times: readonly Element[], article: Element): readonly Element[] {
  const inOrder = headingsLinesTimes(article);
  const firstLine = inOrder.findIndex(isFirstLine);
  const above = new Set(firstLine < 0 ? inOrder : inOrder.slice(0, firstLine));
  return times.filter((time) => {
    const header = time.closest('header');
    return above.has(time) || (header !== null && article.contains(header));
  });
}

/** The only time of a page need not stand in an article, but between the heading and the text. */
function isUnderHeading(time: Element, document: Document): boolean {
  const inOrder = headingsLinesTimes(document);
  const heading = inOrder.findIndex(({ localName }) => localName === 'h1');
  const firstLine = inOrder.findIndex((element, at) => at > heading && isFirstLine(element));
  const at = inOrder.indexOf(time);
  const isBesideHeading = time.closest('header')?.querySelector('h1') != null;
  return at < firstLine && (at > heading || isBesideHeading);
}

/** Published times of several articles are a list's. */
const isOfOne = (times: readonly Element[]): boolean =>
  new Set(times.map((time) => time.closest('article, [itemscope]'))).size === 1;

const isDate = (time: Element): boolean => !time.closest(ELSEWHERE) && !isInMasthead(time) && isOfArticle(time);
const MARKED = 'time[datetime][pubdate], time[datetime][itemprop="datePublished"]';

function timesOfArticle(document: Document): readonly Element[] {
  const marked = [...document.querySelectorAll(MARKED)].filter(isDate);
  if (marked.length > 0) return isOfOne(marked) ? marked : [];
  const article = articleOf(document);
  const isAlone = document.querySelectorAll('article').length <= 1;
  // A list of thousands need not be looked through.
  if (!article && !isAlone) return [];
  const all = [...document.querySelectorAll('time[datetime]')].filter(isDate);
  const published = all.filter((time) => !isModified(time) && !isInText(time));
  const [only] = published;
  if (only && isAlone && published.length === 1 && isUnderHeading(only, document)) return published;
  if (!article) return [];
  const own = published.filter((time) => time.closest('article') === article);
  return atHead(own, article);
}

/** The date that `<time datetime>` gives for the page's one article; `undefined` when it cannot be told. */
export function dateInTimes(document: Document): WrittenDate | undefined {
  const dates = timesOfArticle(document).flatMap((time) => readWritten(time.getAttribute('datetime') ?? ''));
  return new Set(dates.map(({ iso }) => iso)).size === 1 ? dates[0] : undefined;
}
