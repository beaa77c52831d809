import { describe, expect, test } from 'vitest';
import { pageDateOf } from '../../lib/page/date/page-date.ts';

/** Pages made to mislead: what each says of its article's day, and what may be believed of it. */

const ADDRESS = 'https://journal.example/monde/visite-a-hanoi';
const NOW = Date.parse('2026-11-22T12:00:00Z');

const ld = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const news = (datePublished: unknown, more: object = {}): object => ({
  '@type': 'NewsArticle',
  datePublished,
  ...more,
});
const meta = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;
const item = (name: string, content: string): string => `<meta itemprop="${name}" content="${content}">`;
const time = (day: string, more = ''): string => `<time datetime="${day}" ${more}>${day}</time>`;
const text = `<p>${'Le Premier ministre a reçu son hôte. '.repeat(4)}</p>`;
const og = (type: string): string => meta('og:type', type);

type Case = readonly [why: string, html: string, day: string | null, address?: string];

function table(name: string, cases: readonly Case[]): void {
  describe(name, () => {
    test.each(cases.map(([why, ...rest]) => [why, rest] as const))('%s', (_, [html, day, address = ADDRESS]) => {
      const page = new DOMParser().parseFromString(html, 'text/html');
      expect(pageDateOf(page, address, NOW)?.iso ?? null).toBe(day);
    });
  });
}

const blurb = (day: string): string => `<article><h3><a href="/autre">Autre</a></h3>${time(day)}</article>`;

table('an article of 2018 with blurbs of 2026', [
  [
    'blurbs below, in articles of their own',
    `<article><h1>Visite</h1>${time('2018-11-19')}${text}</article>${blurb('2026-02-05')}${blurb('2026-02-06')}`,
    '2018-11-19',
  ],
  [
    'blurbs inside the article',
    `<article><h1>Visite</h1>${time('2018-11-19')}${text}${blurb('2026-02-05')}</article>`,
    '2018-11-19',
  ],
  [
    'one blurb with a time, the article without',
    `<h1>Visite</h1>${text}<div class="more"><a href="/autre">Autre</a>${time('2026-02-05')}</div>`,
    null,
  ],
  [
    'one blurb with a time amid the text, the article without',
    `<h1>Visite</h1>${text}<div class="more"><a href="/autre">Autre</a>${time('2026-02-05')}</div>${text}`,
    null,
  ],
  [
    'the blurbs’ list in JSON-LD',
    ld(news('2018-11-19')) +
      ld({ '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: news('2026-02-05') }] }),
    '2018-11-19',
  ],
  [
    'a blurb described as an article, the page’s own not',
    `<title>Visite à Hanoï</title>${ld(news('2026-02-05', { url: '/autre', headline: 'Autre' }))}`,
    null,
  ],
  [
    'the same, and the page’s own day in a meta tag',
    `<title>Visite</title>${ld(news('2026-02-05', { url: '/autre', headline: 'Autre' }))}${meta('article:published_time', '2018-11-19')}`,
    '2018-11-19',
  ],
  [
    'an own description with another address but the page’s heading',
    `<title>Visite à Hanoï - Journal</title>${ld(news('2018-11-19', { mainEntityOfPage: 'https://google.com/article', headline: 'Visite à Hanoï' }))}`,
    '2018-11-19',
  ],
  [
    'an own description that bears the canonical address',
    `<link rel="canonical" href="/monde/1234">${ld(news('2018-11-19', { url: '/monde/1234', headline: 'Titre du fil' }))}`,
    '2018-11-19',
  ],
  [
    'readers’ comments in microdata',
    `<div itemscope itemtype="https://schema.org/Comment">${item('datePublished', '2026-02-05')}</div>`,
    null,
  ],
  [
    'the article’s microdata beside those of a comment and a film',
    `<div itemscope itemtype="https://schema.org/NewsArticle">${item('datePublished', '2018-11-19')}
     <div itemscope itemtype="https://schema.org/VideoObject">${item('datePublished', '2017-03-01')}</div></div>
     <div itemscope itemtype="https://schema.org/Comment">${item('datePublished', '2026-02-05')}</div>`,
    '2018-11-19',
  ],
  [
    'a comment’s marked <time>',
    `<article><h1>Visite</h1>${text}</article><div itemscope itemtype="http://schema.org/UserComments">${time('2026-02-05', 'itemprop="datePublished"')}</div>`,
    null,
  ],
]);

table('a page of many', [
  ['a section of cards', [1, 2, 3].map((n) => blurb(`2026-02-0${n}`)).join(''), null],
  ['a home page of many times', [1, 2, 3].map((n) => time(`2026-02-0${n}`)).join(''), null, 'https://journal.example/'],
  ['a section that says it is no article', `${og('website')}<h1>Monde</h1>${time('2026-02-05')}`, null],
  ['a day’s archive', '', null, 'https://journal.example/2018/11/19/'],
  ['a day’s archive, its second page', '', null, 'https://journal.example/2018/11/19/page/2/'],
  ['a month’s archive, its second page', '', null, 'https://journal.example/2018/11/page/2/'],
  [
    'several articles in a graph, none of them here',
    ld({ '@graph': [1, 2].map((n) => news(`2018-11-1${n}`, { url: `/a/${n}` })) }),
    null,
  ],
  [
    'several articles in a graph, one of them here',
    ld({ '@graph': [news('2018-11-11', { url: '/a' }), news('2018-11-19', { url: ADDRESS })] }),
    '2018-11-19',
  ],
]);

table('a <time> of something else', [
  ['today, in the masthead', `<header><nav></nav>${time('2026-11-22')}</header><h1>Visite</h1>${text}`, null],
  [
    'today above, the article’s below',
    `<header>${time('2026-11-22')}</header><article><h1>Visite</h1>${time('2018-11-19')}${text}</article>`,
    '2018-11-19',
  ],
  ['one day in the running text', `<h1>Visite</h1>${text}<p>Depuis le ${time('2017-01-01')}, tout a changé.</p>`, null],
  [
    'one day in the first paragraph',
    `<article><h1>Visite</h1><p>${'Le Premier ministre a reçu son hôte. '.repeat(3)} Depuis ${time('2017-01-01')}, tout a changé.</p></article>`,
    null,
  ],
  ['the end of the page', `<h1>Visite</h1>${text}<footer>© ${time('2026')}</footer>`, null],
  ['the head of a page without articles', `<header><h1>Visite</h1>${time('2018-11-19')}</header>${text}`, '2018-11-19'],
]);

table('the last change is not the publication', [
  ['in JSON-LD', ld(news('2018-11-19', { dateModified: '2026-02-05' })), '2018-11-19'],
  ['in JSON-LD, alone', ld({ '@type': 'NewsArticle', dateModified: '2026-02-05' }), null],
  [
    'in Open Graph',
    meta('article:published_time', '2018-11-19') + meta('article:modified_time', '2026-02-05'),
    '2018-11-19',
  ],
  ['in Open Graph, alone', meta('og:updated_time', '2026-02-05'), null],
  ['in microdata', item('datePublished', '2018-11-19') + item('dateModified', '2026-02-05'), '2018-11-19'],
  [
    'in Vietnamese',
    `<article><h1>x</h1>${time('2018-11-19')}<p>Cập nhật ${time('2026-02-05')}</p>${text}</article>`,
    '2018-11-19',
  ],
  [
    'in Russian',
    `<article><h1>x</h1>${time('2018-11-19')}<p>Обновлено ${time('2026-02-05')}</p>${text}</article>`,
    '2018-11-19',
  ],
  [
    'in German',
    `<article><h1>x</h1>${time('2018-11-19')}<p>Aktualisiert ${time('2026-02-05')}</p>${text}</article>`,
    '2018-11-19',
  ],
  [
    'in Chinese',
    `<article><h1>x</h1>${time('2018-11-19')}<p>更新 ${time('2026-02-05')}</p>${text}</article>`,
    '2018-11-19',
  ],
]);

table('the publisher’s own day', [
  ['late in New York', ld(news('2018-11-19T23:30:00-05:00')), '2018-11-19'],
  ['early in Hanoi', ld(news('2018-11-20T00:30:00+07:00')), '2018-11-20'],
  ['in Greenwich only', ld(news('2018-11-19T23:30:00Z')), '2018-11-19'],
  [
    'the same moment in Greenwich and in Hanoi',
    ld(news('2018-11-19T23:30:00Z')) + meta('article:published_time', '2018-11-20T06:30:00+07:00'),
    '2018-11-20',
  ],
  [
    'in Greenwich, a place that has its time, the address a day ahead',
    ld(news('2018-11-19T23:30:00Z')) + meta('pubdate', '2018-11-19'),
    '2018-11-19',
    'https://journal.example/2018/11/20/visite',
  ],
  [
    'in Greenwich at nine, when it is not tomorrow anywhere',
    ld(news('2018-11-19T09:00:00Z')),
    '2018-11-19',
    'https://journal.example/2018/11/20/visite',
  ],
  [
    'in Greenwich, the address in Hanoi',
    ld(news('2018-11-19T23:30:00.000Z')),
    '2018-11-20',
    'https://bao.example/2018/11/20/chuyen-tham',
  ],
  [
    'in Greenwich, and in a place that has its time',
    ld(news('2018-11-19T23:30:00+00:00')) + meta('pubdate', '2018-11-19'),
    '2018-11-19',
  ],
  ['the year, and a day of it', ld(news('2018')) + meta('article:published_time', '2018-11-19'), '2018-11-19'],
  [
    'the month in the address, and a day of it',
    meta('article:published_time', '2018-11-19'),
    '2018-11-19',
    'https://journal.example/2018/11/visite',
  ],
]);

table('a day that has not come', [
  ['alone', ld(news('2099-01-01')), null],
  ['beside the day', ld(news('2099-12-31')) + meta('article:published_time', '2018-11-19'), '2018-11-19'],
  ['a day announced in the address', '', null, 'https://journal.example/elections-2027-04-10'],
  ['tomorrow, already so in Kiribati', ld(news('2026-11-23T01:00:00+14:00')), '2026-11-23'],
  ['this year', meta('article:published_time', '2026'), '2026'],
]);

table('in the address', [
  ['day', '', '2018-11-19', 'https://journal.example/2018/11/19/visite'],
  [
    'the day of a copy in an archive',
    '',
    null,
    'https://web.archive.org/web/20260205093012/https://journal.example/visite',
  ],
  [
    'of the page that an archive has copied',
    '',
    '2018-11-19',
    'https://web.archive.org/web/20260205093012id_/https://journal.example/2018/11/19/visite',
  ],
  [
    'a copy in an archive of a home page',
    meta('pubdate', '2018-11-19'),
    null,
    'https://web.archive.org/web/20260205/https://journal.example/',
  ],
]);

table('written in other ways', [
  ['a text of the page is not read', '<h1>Visite</h1><p>Hanoï, 19/11/2018</p>', null],
  ['day and month in doubt', meta('pubdate', '05/11/2018'), null],
  ['a thirteenth month', meta('pubdate', '2018-13-05'), null],
  ['year, day, month', meta('pubdate', '2018-19-11'), null],
  ['Finnish November is not March', meta('pubdate', '19 marraskuu 2018'), null],
  ['Vietnamese', `<html lang="vi">${meta('pubdate', 'Thứ hai, 19/11/2018, 08:00 (GMT+7)')}`, null],
  [
    'Vietnamese, for machines',
    `<html lang="vi"><meta itemprop="datePublished" name="pubdate" content="2018-11-19T08:00:00+07:00">`,
    '2018-11-19',
  ],
  ['Russian', `<html lang="ru">${meta('pubdate', '19 ноября 2018')}`, null],
  [
    'Russian, for machines',
    `<html lang="ru"><article itemscope itemtype="https://schema.org/NewsArticle"><h1>Визит</h1><time itemprop="datePublished" datetime="2018-11-19T10:00+0300">19 ноября</time>${text}</article>`,
    '2018-11-19',
  ],
  ['German', `<html lang="de">${meta('date', '2018-11-19T08:00:00+01:00')}`, '2018-11-19'],
  ['German, in figures', `<html lang="de">${meta('pubdate', '19.11.2018')}`, '2018-11-19'],
  ['JSON-LD: a typed value', ld(news({ '@type': 'Date', '@value': '2018-11-19' })), '2018-11-19'],
  ['JSON-LD: in lists', ld([[news(['2018-11-19'])]]), '2018-11-19'],
  [
    'JSON-LD: broken, alone',
    '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2018-11-19",}}</script>',
    null,
  ],
  [
    'JSON-LD: broken, another in order',
    `<script type="application/ld+json">{"@type":</script>${ld(news('2018-11-19'))}`,
    '2018-11-19',
  ],
  [
    'JSON-LD: null, numbers, nothing',
    ld(null) + ld(3) + ld('x') + ld({ '@type': null, datePublished: 3 }) + ld(news(null)),
    null,
  ],
  ['no date anywhere', `<h1>Visite</h1>${text}`, null],
]);
