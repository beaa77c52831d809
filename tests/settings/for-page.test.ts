import { describe, expect, it } from 'vitest';
import { FIRST_SETTINGS } from '../../lib/model/settings.ts';
import { pageSettings } from '../../lib/settings/for-page.ts';
import { readerLanguage } from '../../lib/settings/language.ts';

const settings = { ...FIRST_SETTINGS, sitesOff: ['https://example.org'] };

describe('what a page is told', () => {
  it.each([
    ['a site that is on', settings, 'https://news.example', true],
    ['a site that is off', settings, 'https://example.org', false],
    ['the same host under another scheme', settings, 'http://example.org', true],
    ['everything off', { ...settings, on: false }, 'https://news.example', false],
  ])('%s', (_, given, origin, on) => {
    expect(pageSettings(given, origin, 'fr').on).toBe(on);
  });

  it('is which names are off, here as everywhere', () => {
    const told = pageSettings({ ...settings, entitiesOff: ['country/laos'] }, 'https://news.example', 'fr');
    expect(told.entitiesOff).toEqual(['country/laos']);
  });

  it('is which forms are not to be lit on this site, or anywhere', () => {
    const form = { entity: 'country/jordanie', alias: 'Jordan' };
    const unlit = [
      { ...form, site: null },
      { ...form, alias: 'Jordanie', site: 'https://news.example' },
      { ...form, alias: 'Jordanian', site: 'https://other.example' },
    ];
    expect(pageSettings({ ...settings, unlit }, 'https://news.example', 'fr').unlit).toEqual([
      form,
      { ...form, alias: 'Jordanie' },
    ]);
    expect(JSON.stringify(pageSettings({ ...settings, unlit }, 'https://news.example', 'fr'))).not.toContain('other');
  });

  it('is whether adjectives and inhabitants count', () => {
    expect(pageSettings({ ...settings, demonyms: true }, 'https://news.example', 'fr').demonyms).toBe(true);
  });

  it('is not which other sites are off', () => {
    expect(JSON.stringify(pageSettings(settings, 'https://news.example', 'fr'))).not.toContain('example.org');
  });
});

describe('the reader’s language', () => {
  it.each([
    ['fr', null, 'fr'],
    ['en-GB', null, 'en'],
    ['vi_VN', null, 'vi'],
    ['EN', null, 'en'],
    ['de-DE', null, 'fr'],
    ['', null, 'fr'],
    ['de-DE', 'vi', 'vi'],
  ] as const)('browser %s, choice %s → %s', (uiLanguage, language, expected) => {
    expect(readerLanguage({ ...FIRST_SETTINGS, language }, uiLanguage)).toBe(expected);
  });
});
