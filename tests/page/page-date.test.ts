import { describe, expect, test } from 'vitest';
import { pageDateOf, pageLanguageOf } from '../../lib/page/date/page-date.ts';
import { readDate } from '../../lib/page/date/written-date.ts';

const ADDRESS = 'https://journal.example/monde/visite-a-hanoi';

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const jsonLd = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const news = (datePublished: string, more: object = {}): object => ({ '@type': 'NewsArticle', datePublished, ...more });
const meta = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;
const dateOf = (html: string, address = ADDRESS): string | null => {
  const found = pageDateOf(parse(html), address);
  return found && `${found.iso} ${found.origin}`;
};

describe('from JSON-LD', () => {
  test.each<[string, unknown, string | null]>([
    ['the publisher’s own day, not the one in Greenwich', news('2018-11-19T00:30:00+07:00'), '2018-11-19 json-ld'],
    ['a bare day', news('2018-11-19'), '2018-11-19 json-ld'],
    ['one in an array', [{ '@type': 'Organization' }, news('2018-11-19')], '2018-11-19 json-ld'],
    ['one in a graph', { '@graph': [{ '@type': 'WebSite' }, news('2018-11-19')] }, '2018-11-19 json-ld'],
    ['one that the page is mainly about', { '@type': 'WebPage', mainEntity: news('2018-11-19') }, '2018-11-19 json-ld'],
    [
      'a type written out',
      { '@type': 'http://schema.org/NewsArticle', datePublished: '2018-11-19' },
      '2018-11-19 json-ld',
    ],
    [
      'one of several types',
      { '@type': ['Article', 'ReportageNewsArticle'], datePublished: '2018-11-19' },
      '2018-11-19 json-ld',
    ],
    ['a live report', { '@type': 'LiveBlogPosting', datePublished: '2018-11-19T08:00:00Z' }, '2018-11-19 json-ld'],
    [
      'one article told twice',
      [
        news('2018-11-19', { headline: 'Visite' }),
        { '@type': 'Article', datePublished: '2018-11-19', headline: 'Visite' },
      ],
      '2018-11-19 json-ld',
    ],
    ['two articles', [news('2018-11-19', { headline: 'Visite' }), news('2018-11-19', { headline: 'Autre' })], null],
    [
      'the one of two that bears the page’s address',
      [news('2018-11-18', { url: '/autre' }), news('2018-11-19', { url: `${ADDRESS}/` })],
      '2018-11-19 json-ld',
    ],
    [
      'a list beside an article',
      [news('2018-11-19'), { '@type': 'ItemList', itemListElement: [{ item: news('2018-11-12', { url: '/x' }) }] }],
      '2018-11-19 json-ld',
    ],
    ['a list page', { '@type': 'CollectionPage', datePublished: '2018-11-19' }, null],
    ['the day of a last change only', { '@type': 'NewsArticle', dateModified: '2018-11-19' }, null],
    ['an encyclopaedia’s page', { '@type': 'Article', datePublished: '2001-10-29', dateModified: '2018-11-19' }, null],
    ['news touched years later', news('2018-11-19', { dateModified: '2021-03-01' }), '2018-11-19 json-ld'],
    ['a day that does not exist', news('2018-02-30'), null],
    ['no date at all', news(''), null],
    ['the day on which machines begin', news('1970-01-01T00:00:00Z'), null],
    ['something that is no article', { '@type': 'Product', datePublished: '2018-11-19' }, null],
  ])('%s', (_, value, expected) => {
    expect(dateOf(jsonLd(value))).toBe(expected);
  });

  test('in CDATA, with a line break inside a string', () => {
    const source = `//<![CDATA[\n{"@type":"NewsArticle","headline":"un\ndeux","datePublished":"2018-11-19"}\n//]]>`;
    expect(dateOf(`<script type="application/ld+json">${source}</script>`)).toBe('2018-11-19 json-ld');
  });

  test('that cannot be read is passed over', () => {
    expect(
      dateOf(`<script type="application/ld+json">{"@type":</script>${meta('article:published_time', '2018-11-19')}`),
    ).toBe('2018-11-19 meta');
  });
});

describe('a description made to be slow', () => {
  const time = (work: () => unknown): number => {
    const began = performance.now();
    work();
    return performance.now() - began;
  };
  const long = (unit: string): string => unit.repeat(100_000);

  test.each([
    ['of spaces', `{"@type":"NewsArticle"${long(' ')},"datePublished":"2018-11-19"}`, '2018-11-19 json-ld'],
    [
      'of semicolons',
      `{"@type":"NewsArticle","headline":"${long(';')}","datePublished":"2018-11-19"}`,
      '2018-11-19 json-ld',
    ],
    ['of lists in lists', `${long('[')}${long(']')}`, null],
    [
      'of articles',
      `[${[...Array(20_000).keys()].map((n) => `{"@type":"NewsArticle","headline":"${n}"}`).join()}]`,
      null,
    ],
  ])('%s is read or passed over at once', (_, source, expected) => {
    const page = `<script type="application/ld+json">${source}</script>`;
    let found: string | null | undefined;
    expect(
      time(() => {
        found = dateOf(page);
      }),
    ).toBeLessThan(1000);
    expect(found).toBe(expected);
  });
});

describe('from meta tags', () => {
  test.each([
    ['article:published_time', '2018-11-19T23:10:00-05:00'],
    ['og:article:published_time', '2018-11-19 08:10'],
    ['parsely-pub-date', '2018-11-19T08:10:00Z'],
    ['sailthru.date', '2018-11-19'],
    ['DC.date.issued', '2018-11-19'],
    ['dc.date', '2018-11-19'],
    ['date', '20181119'],
    ['publish-date', 'Mon, 19 Nov 2018 08:10:00 GMT'],
    ['pubdate', 'November 19, 2018'],
    ['cXenseParse:recs:publishtime', '2018-11-19T08:10:00+0700'],
  ])('%s', (name, content) => {
    expect(dateOf(meta(name, content))).toBe('2018-11-19 meta');
    expect(dateOf(`<meta name="${name}" content="${content}">`)).toBe('2018-11-19 meta');
  });

  test.each<[string, string, string | null]>([
    ['microdata', '<meta itemprop="datePublished" content="2018-11-19">', '2018-11-19 meta'],
    [
      'microdata of several articles',
      '<div itemscope><meta itemprop="datePublished" content="2018-11-19"></div>'.repeat(2),
      null,
    ],
    ['the last change', meta('article:modified_time', '2018-11-19'), null],
    [
      'a sure one before an unsure one',
      meta('date', '2020-01-01') + meta('article:published_time', '2018-11-19'),
      '2018-11-19 meta',
    ],
    [
      'two that contradict each other',
      meta('article:published_time', '2018-11-19') + meta('pubdate', '2018-11-25'),
      null,
    ],
  ])('%s', (_, html, expected) => {
    expect(dateOf(html)).toBe(expected);
  });
});

describe('from <time>', () => {
  const time = (day: string, more = ''): string => `<time datetime="${day}T08:00+07:00" ${more}>${day}</time>`;
  const long = `<p>${'Le Premier ministre a reçu son hôte. '.repeat(4)}</p>`;
  test.each<[string, string, string | null]>([
    [
      'at the head of the only article',
      `<article><h1>Visite</h1>${time('2018-11-19')}${long}</article>`,
      '2018-11-19 time',
    ],
    [
      'of the article with the heading',
      `<article><header><h1>Visite</h1>${time('2018-11-19')}</header>${long}</article><article>${time('2018-11-12')}</article>`,
      '2018-11-19 time',
    ],
    ['of several articles', `<article>${time('2018-11-19')}</article><article>${time('2018-11-19')}</article>`, null],
    [
      'marked as the publication’s',
      `<article>${time('2018-11-19', 'itemprop="datePublished"')}${time('2018-11-12')}</article>`,
      '2018-11-19 time',
    ],
    [
      'beside that of the last change',
      `<article><h1>x</h1><p>Publié ${time('2018-11-19')}</p><p>Mis à jour ${time('2018-11-22')}</p>${long}</article>`,
      '2018-11-19 time',
    ],
    [
      'in the text only',
      `<article><h1>x</h1>${long}<p>Depuis ${time('2017-01-01')} et ${time('2017-01-01')}</p></article>`,
      null,
    ],
    ['in a list of other news', `<article><h1>x</h1></article><ul><li>${time('2018-11-19')}</li></ul>`, null],
    ['two days at the head', `<article><h1>x</h1>${time('2018-11-19')}${time('2018-11-25')}</article>`, null],
    [
      'the only one, beside the article',
      `<h1>x</h1><div>${time('2018-11-19')}</div><article>${long}</article>`,
      '2018-11-19 time',
    ],
  ])('%s', (_, html, expected) => {
    expect(dateOf(html)).toBe(expected);
  });
});

describe('from the address', () => {
  test.each<[string, string | null]>([
    ['https://journal.example/2018/11/19/visite.html', '2018-11-19 address'],
    ['https://journal.example/world/2018/nov/19/visit', '2018-11-19 address'],
    ['https://journal.example/2018-11-19/visite', '2018-11-19 address'],
    ['https://journal.example/visite-20181119.html', '2018-11-19 address'],
    ['https://bao.example/chuyen-tham-20181119093012345.htm', '2018-11-19 address'],
    ['https://journal.example/2018/11/visite', '2018-11 address'],
    ['https://journal.example/2018/11/19/', null],
    ['https://journal.example/2018/11/', null],
    ['https://journal.example/visite-20189911.html', null],
    ['https://journal.example/visite-201811190.html', null],
    ['https://journal.example/visite?d=20181119', null],
    ['https://journal.example/2018/11/19/retour-2017-01-12', null],
    ['file:///home/x/2018-11-19.html', null],
    ['visite-2018-11-19.html', null],
  ])('%s', (address, expected) => {
    expect(dateOf('<p>x</p>', address)).toBe(expected);
  });

  test('that a saved page names itself', () => {
    const html = '<link rel="canonical" href="https://journal.example/2018/11/19/visite">';
    expect(dateOf(html, 'file:///tmp/2020-01-01.html')).toBe('2018-11-19 address');
  });
});

describe('right or unknown', () => {
  test.each(['/', '/fr/', '/vi', '/en-US/', '/index.html', '/fr/index.php'])('a home page (%s) has no date', (path) => {
    expect(dateOf(meta('article:published_time', '2018-11-19'), `https://journal.example${path}`)).toBeNull();
  });

  test.each<[string, string, string, string | null]>([
    [
      'a day’s difference is the night’s',
      jsonLd(news('2018-11-19')) + meta('article:published_time', '2018-11-20'),
      ADDRESS,
      '2018-11-19 json-ld',
    ],
    [
      'two sources that contradict each other',
      jsonLd(news('2018-11-19')) + meta('article:published_time', '2018-11-25'),
      ADDRESS,
      null,
    ],
    [
      'a third decides',
      jsonLd(news('2018-11-19')) + meta('article:published_time', '2018-11-25'),
      'https://journal.example/2018/11/25/x',
      '2018-11-25 meta',
    ],
    [
      'two of three agree',
      jsonLd(news('2018-11-19')) + meta('article:published_time', '2018-11-19'),
      'https://journal.example/2018/10/01/x',
      '2018-11-19 json-ld',
    ],
    [
      'an unsure one does not deny',
      jsonLd(news('2018-11-19')) + meta('date', '2020-01-01'),
      ADDRESS,
      '2018-11-19 json-ld',
    ],
    ['nothing', '<p>Hanoï, le 19 novembre 2018</p>', ADDRESS, null],
  ])('%s', (_, html, address, expected) => {
    expect(dateOf(html, address)).toBe(expected);
  });
});

test.each<[string, string | undefined]>([
  ['2018-11-19T23:59:59.999Z', '2018-11-19'],
  ['2018/11/19', '2018-11-19'],
  ['20181119T0930', '2018-11-19'],
  ['2018-11', '2018-11'],
  ['2018', '2018'],
  ['19 Nov 2018', '2018-11-19'],
  ['Monday, November 19th, 2018', '2018-11-19'],
  ['Mon Nov 19 08:00:00 UTC 2018', '2018-11-19'],
  ['19/11/2018', '2018-11-19'],
  ['11/19/2018', '2018-11-19'],
  ['05/11/2018', undefined],
  ['1542585600', undefined],
  ['hier', undefined],
  ['0001-01-01', undefined],
])('“%s” is %s', (written, expected) => {
  expect(readDate(written)).toBe(expected);
});

test.each<[string, string | null]>([
  ['<html lang="fr-FR">', 'fr'],
  ['<html lang="VI">', 'vi'],
  ['<html lang="zh_Hans">', 'zh'],
  ['<html lang="">', null],
  ['<html lang="français">', null],
  ['<html>', null],
])('the language of %s is %s', (html, expected) => {
  expect(pageLanguageOf(parse(html))).toBe(expected);
});
