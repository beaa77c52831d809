import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { makeArticleDate } from '../../entrypoints/page.content/article-date.ts';

const published = (iso: string): string => `<meta property="article:published_time" content="${iso}">`;

/** A page at an address, whose clock stands until it is moved. */
function pageWith(head: string) {
  const { document } = parseHTML(`<!doctype html><html><head>${head}</head><body><p>Hanoï.</p></body></html>`);
  let time = 1000;
  const location = { href: 'https://news.example/visite.html' };
  const window = { document, location, performance: { now: () => time } } as unknown as Window;
  return {
    date: makeArticleDate(window),
    location,
    pass: (ms: number) => {
      time += ms;
    },
    write: (next: string) => {
      document.head.innerHTML = next;
    },
  };
}

describe('the date of the article', () => {
  it('that a page is loaded with stands, and is looked at once more when its head has had time to follow', () => {
    const { date, pass, write } = pageWith(published('2018-11-19'));
    expect(date.now()?.iso).toBe('2018-11-19');
    write(published('2018-11-20'));
    pass(1000);
    expect(date.now()?.iso).toBe('2018-11-19');
    pass(4000);
    expect(date.now()?.iso).toBe('2018-11-20');
    write(published('2018-11-21'));
    pass(60_000);
    expect(date.now()?.iso).toBe('2018-11-20');
  });

  it('is looked for again soon where a page was loaded without one', () => {
    const { date, pass, write } = pageWith('');
    expect(date.now()).toBe(null);
    write(published('2018-11-19'));
    pass(1);
    expect(date.now()?.iso).toBe('2018-11-19');
  });

  it('follows a single-page site, whose head comes after its address', () => {
    const { date, location, pass, write } = pageWith(published('2018-11-19'));
    expect(date.now()?.iso).toBe('2018-11-19');
    location.href = 'https://news.example/accord.html';
    pass(60_000);
    expect(date.now()?.iso).toBe('2018-11-19');
    write(published('2020-10-30'));
    pass(100);
    expect(date.now()?.iso).toBe('2020-10-30');
  });

  it('is the reader’s until the page is another one', () => {
    const { date, location } = pageWith(published('2018-11-19'));
    date.correct({ iso: '2017-01-01', origin: 'reader' });
    expect(date.now()?.iso).toBe('2017-01-01');
    location.href = 'https://news.example/accord.html';
    expect(date.now()?.iso).toBe('2018-11-19');
  });
});
