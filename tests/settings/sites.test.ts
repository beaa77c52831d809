import { describe, expect, it } from 'vitest';
import { accessState } from '../../lib/sites/access.ts';
import { isPagePattern, patternCovers } from '../../lib/sites/match-pattern.ts';
import { NEWS_SITES } from '../../lib/sites/news-sites.ts';

describe('a match pattern covers an origin', () => {
  it.each([
    ['*://*.lemonde.fr/*', 'https://www.lemonde.fr', true],
    ['*://*.lemonde.fr/*', 'http://lemonde.fr', true],
    ['*://*.lemonde.fr/*', 'https://notlemonde.fr', false],
    ['*://*.lemonde.fr/*', 'https://lemonde.fr.evil.example', false],
    ['https://a.example/*', 'http://a.example', false],
    ['https://a.example/*', 'https://b.a.example', false],
    ['http://localhost/*', 'http://localhost:8080', true],
    ['http://localhost:8080/*', 'http://localhost:8080', true],
    ['http://localhost:8080/*', 'http://localhost:9090', false],
    ['*://*/*', 'https://a.example', true],
    ['<all_urls>', 'http://a.example', true],
    ['<all_urls>', 'file://', false],
    ['*://*/*', 'chrome-extension://abc', false],
    ['*://*/*', 'null', false],
    ['nonsense', 'https://a.example', false],
  ])('%s, %s: %s', (pattern, origin, covers) => {
    expect(patternCovers(pattern, origin)).toBe(covers);
  });
});

describe('what the grants amount to', () => {
  const [one = ''] = NEWS_SITES;
  it.each([
    ['nothing', [], 'click'],
    ['one site that the popup asked for', ['https://www.lemonde.fr/*'], 'click'],
    ['the end-to-end build', ['http://localhost/*'], 'click'],
    ['the list', NEWS_SITES, 'news'],
    ['one of the list', [one], 'news'],
    ['every site', ['*://*/*'], 'every'],
    ['every site, said by the browser', ['<all_urls>'], 'every'],
    ['every site, scheme by scheme', ['http://*/*', 'https://*/*'], 'every'],
    ['one scheme only', ['https://*/*'], 'click'],
  ] as const)('%s: %s', (_, granted, choice) => {
    expect(accessState([...granted], null)).toEqual({ choice, granted: false });
  });

  it('says whether one origin can be read', () => {
    expect(accessState(NEWS_SITES, 'https://vietnamnews.vn').granted).toBe(true);
    expect(accessState(NEWS_SITES, 'https://example.org').granted).toBe(false);
  });
});

describe('the news sites', () => {
  it('are about forty match patterns, sorted, each once', () => {
    expect(NEWS_SITES.length).toBeGreaterThanOrEqual(35);
    expect(NEWS_SITES.length).toBeLessThanOrEqual(50);
    expect([...new Set(NEWS_SITES)].toSorted()).toEqual(NEWS_SITES);
    expect(NEWS_SITES.filter((site) => !isPagePattern(site))).toEqual([]);
  });

  it('hold the Vietnamese press in three languages', () => {
    for (const origin of [
      'https://fr.vietnamplus.vn',
      'https://lecourrier.vn',
      'https://vietnamnews.vn',
      'https://vnexpress.net',
    ]) {
      expect(accessState(NEWS_SITES, origin).granted, origin).toBe(true);
    }
  });
});
