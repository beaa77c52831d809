import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../lib/command/read-text.ts';
import { pageDateOf } from '../../lib/page/date/page-date.ts';

const SHARED = join(import.meta.dirname, '../../../shared/pages');
const OURS = join(import.meta.dirname, '../articles');

/**
 * The day on which each page's article was published, as a reader finds it: the line under the heading, checked
 * against what the page tells machines; `null` for pages that are no article of a day.
 */
const DAYS: Readonly<Record<string, string | null>> = {
  'de-euronews.html': '2026-01-06',
  // A misprint in the last line ("December 6, 2021", of January 2022) is all that it says.
  'en-belarus-mfa.html': null,
  'en-chron-esper.html': '2019-11-20',
  'en-cnn-home.html': null,
  'en-japannews.html': '2024-10-13',
  'en-moderndiplomacy.html': '2023-03-14',
  'en-polygraph.html': '2019-11-18',
  'en-wikipedia-10k-nodes.html': null,
  // Seven in the evening in New York, and already the 2nd where the copy was saved.
  'en-yahoo-1600kb.html': '2016-12-01',
  'fr-euronews.html': '2026-01-06',
  'fr-lefigaro-live.html': '2024-11-22',
  'traps/de-motor1-bmw-g20.html': '2021-11-03',
  'traps/en-foxnews-jim-jordan.html': '2023-03-28',
  'traps/en-mozilla-country-select.html': null,
  'traps/en-telegraph-tennis-medvedev.html': '2019-11-19',
  'traps/fr-attac-country-select.html': '2019-06-13',
  'traps/fr-sports-tennis-medvedev.html': '2020-09-27',
  'traps/vi-vnexpress-health.html': '2025-10-22',
  'zh-people.html': '2024-04-24',
};

/** Written in words for readers only, and told of a match's page as the day it began: we do not know them. */
const UNKNOWN_TO_US: readonly string[] = ['traps/fr-attac-country-select.html', 'traps/fr-sports-tennis-medvedev.html'];

const OUR_DAYS: Readonly<Record<string, string | null>> = {
  'en.html': '2025-05-13',
  'fr.html': '2018-11-20',
  'index.html': null,
  'vi.html': '2026-02-06',
};

function dateOf(file: string, address: string): string | null {
  const reading = readHtml(readFileSync(file));
  if (!reading.ok) throw new Error(reading.why);
  return pageDateOf(parseHTML(reading.text).document, address)?.iso ?? null;
}

const filesIn = (folder: string): readonly string[] => globSync('**/*.html', { cwd: folder }).toSorted();

describe('our articles', () => {
  it('are all in the table', () => {
    expect(filesIn(OURS)).toEqual(Object.keys(OUR_DAYS));
  });

  it.each(Object.entries(OUR_DAYS))('%s: %s', (file, day) => {
    expect(dateOf(join(OURS, file), `http://localhost:8000/${file}`)).toBe(day);
  });
});

if (existsSync(SHARED)) {
  describe('saved pages of real sites', () => {
    it('are all in the table', () => {
      expect(filesIn(SHARED)).toEqual(Object.keys(DAYS).toSorted());
    });

    it.each(Object.entries(DAYS))('%s: %s, or one of the two that stay unknown', (file, day) => {
      const expected = UNKNOWN_TO_US.includes(file) ? null : day;
      expect(dateOf(join(SHARED, file), '')).toBe(expected);
    });

    it.each(Object.entries(DAYS))('%s at another address: right or unknown', (file, day) => {
      expect([day, null]).toContain(dateOf(join(SHARED, file), 'http://localhost:8000/copy'));
    });
  });
} else {
  it('are not at hand here: there is no ../shared/pages, and no real page’s date was read', () => {
    console.log('../shared/pages is absent: no real page’s date was read.');
    expect(existsSync(SHARED)).toBe(false);
  });
}
