import { isOfArticle } from './microdata.ts';
import { readWritten, type WrittenDate } from './written-date.ts';

/** Say when the article was published, and nothing else. Compared in lower case, with `:`, `_` and `-` as dots. */
const PUBLISHED: ReadonlySet<string> = new Set([
  'article.published',
  'article.published.time',
  'article.publicationdate',
  'bt.pubdate',
  'citation.online.date',
  'citation.publication.date',
  'cxenseparse.publishtime',
  'cxenseparse.recs.publishtime',
  'datepublished',
  'dc.date.issued',
  'dc.issued',
  'dcterms.issued',
  'og.article.published.time',
  'og.published.time',
  'og.publish.date',
  'originalpublicationdate',
  'parsely.pub.date',
  'pdate',
  'pubdate',
  'publication.date',
  'publicationdate',
  'publish.date',
  'publish.time',
  'publishdate',
  'published.date',
  'published.time',
  'rnews.datepublished',
  'sailthru.date',
  'vr.published.time',
]);

/** Mostly the same, but some publishers put the last change or today there. */
const UNSURE: ReadonlySet<string> = new Set(['date', 'dc.date', 'dc.date.created', 'dcterms.created', 'dcterms.date']);

export interface MetaDates {
  readonly published: readonly WrittenDate[];
  readonly unsure: readonly WrittenDate[];
}

/** Microdata of several articles is a list's. */
function isOfList(metas: readonly Element[]): boolean {
  const dated = metas.filter((meta) => meta.getAttribute('itemprop') === 'datePublished');
  return new Set(dated.map((meta) => meta.closest('[itemscope]'))).size > 1;
}

/** The dates in a page's meta tags, each to the precision written. */
export function readMetaDates(document: Document): MetaDates {
  const published: WrittenDate[] = [];
  const unsure: WrittenDate[] = [];
  // A description inside a teaser is of the teaser.
  const metas = [...document.querySelectorAll('meta[content]')].filter(
    (meta) => !meta.closest('article article, aside, li, nav, footer') && isOfArticle(meta),
  );
  const attributes = isOfList(metas) ? ['property', 'name'] : ['property', 'name', 'itemprop'];
  for (const meta of metas) {
    const dates = readWritten(meta.getAttribute('content') ?? '');
    for (const attribute of attributes) {
      const name = meta.getAttribute(attribute)?.trim().toLowerCase().replace(/[:_-]/g, '.') ?? '';
      if (PUBLISHED.has(name)) published.push(...dates);
      if (UNSURE.has(name)) unsure.push(...dates);
    }
  }
  return { published, unsure };
}
