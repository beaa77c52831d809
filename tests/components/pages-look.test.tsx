import type { ComponentChildren } from 'preact';
import { afterAll, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { Library } from '../../components/library/Library.tsx';
import type { LibraryView } from '../../components/library/view.ts';
import { Popup, type PopupProps } from '../../components/popup/Popup.tsx';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import { LANGUAGES, type Language } from '../../lib/model/language.ts';
import { FIRST_SETTINGS } from '../../lib/model/settings.ts';
import { NEWS_SITES } from '../../lib/sites/news-sites.ts';
import { axeFaults, languagesIn } from './axe-faults.ts';
import { contrast } from './contrast.ts';
import { ENTITY, HOME, PAPER } from './corpus-of-ours.ts';
import type { Scheme } from './drawn-card.tsx';
import { drawPage, one } from './drawn-page.tsx';
import { groundOf } from './ground.ts';

const no = (): void => {};
const later = async (): Promise<void> => {};

const popup = (language: Language, props: Partial<PopupProps>) => (
  <Popup
    settings={FIRST_SETTINGS}
    language={language}
    page={{ kind: 'unreadable' }}
    corpus="well"
    notice={null}
    namesOff={[{ id: 'place/zenda', name: 'Zenda' }]}
    unlit={[]}
    onSettings={no}
    onReadNow={later}
    onReadAlways={later}
    onDate={no}
    onRebuild={no}
    onPanel={no}
    onNotePage={no}
    onDecide={no}
    {...props}
  />
);
const found = { leader: 1234, country: 30, agreement: 0, organisation: 4, event: 1, place: 7 };
const summary = { found, shown: 46, date: { iso: '2018-11', origin: 'reader' } } as const;
const site = { kind: 'site', origin: 'https://a-rather-long-name.of-a-journal.invalid', granted: false } as const;

const library = (language: Language, view: LibraryView) => (
  <Library view={view} language={language} rebuilding={false} onSearch={no} onChoose={no} onType={no} onRebuild={no} />
);
const hits = [
  { kind: 'entity', id: 'place/hanoi', title: 'Hanoï', place: '/entity/place/hanoi', category: 'place' },
] as const;

const PAGES: Readonly<
  Record<string, readonly ['popup' | 'library' | 'welcome', (language: Language) => ComponentChildren]>
> = {
  'the popup on a page it reads': [
    'popup',
    (language) => popup(language, { page: { ...site, granted: true, summary } }),
  ],
  'the popup on a page with forms set aside': [
    'popup',
    (language) =>
      popup(language, {
        page: { ...site, granted: true, summary },
        unlit: [
          { entity: 'place/zenda', alias: 'Zenda', name: 'Zenda', scope: 'page' },
          { entity: 'place/zenda', alias: 'Z.', name: 'Zenda', scope: 'always' },
        ],
      }),
  ],
  'the popup on a page it does not read': [
    'popup',
    (language) => popup(language, { page: { ...site, summary: null }, corpus: 'broken', notice: 'notGranted' }),
  ],
  'the popup on a page that cannot be read': ['popup', (language) => popup(language, {})],
  'the library’s home': ['library', (language) => library(language, HOME)],
  'a name': ['library', (language) => library(language, ENTITY)],
  'a document': ['library', (language) => library(language, { ...PAPER, paragraph: 3 })],
  'a search': ['library', (language) => library(language, { kind: 'search', query: 'hanoi', hits, large: [] })],
  'an unknown address': ['library', (language) => library(language, { kind: 'unknown', what: 'entity' })],
  'a broken corpus': ['library', (language) => library(language, { kind: 'failed', reason: 'database' })],
  'the welcome page': [
    'welcome',
    (language) => (
      <Welcome
        language={language}
        access="news"
        newsSites={NEWS_SITES}
        ownSites={['*://a.invalid/*']}
        notice="declined"
        onChoose={no}
        onTakeBack={no}
      />
    ),
  ],
};
const SCHEMES: readonly Scheme[] = ['light', 'dark'];
const NAMES_OF_PAGES = Object.keys(PAGES);

function show(name: string, language: Language, scheme: Scheme): HTMLElement {
  const [which, node] = PAGES[name] ?? [];
  if (which === undefined || node === undefined) throw new Error(`No page is called ${name}`);
  const app = drawPage(which, node(language), { scheme, language });
  for (const details of app.querySelectorAll('details')) details.open = true;
  return app;
}

const withText = (app: HTMLElement): Element[] =>
  [...app.querySelectorAll('*')].filter(
    (element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) &&
      !element.closest('[aria-hidden="true"], select, :disabled'),
  );

describe.each(SCHEMES)('in the %s scheme', (scheme) => {
  describe.each(NAMES_OF_PAGES)('%s', (name) => {
    it.each(languagesIn(scheme))('has no fault that axe can see (%s)', async (language) => {
      show(name, language, scheme);
      expect(await axeFaults(document, scheme)).toEqual([]);
    });

    it('writes every text at 7:1 or more', () => {
      const seen = withText(show(name, 'fr', scheme));
      expect(seen.length).toBeGreaterThan(5);
      const faint = seen.filter((element) => contrast(getComputedStyle(element).color, groundOf(element)) < 7);
      expect(faint.map((element) => element.outerHTML)).toEqual([]);
    });
  });
});

describe('every page fits', () => {
  afterAll(() => page.viewport(1280, 720));

  it.each(NAMES_OF_PAGES.filter((name) => !name.startsWith('the popup')))('320 px: %s', async (name) => {
    await page.viewport(320, 640);
    for (const language of LANGUAGES) {
      show(name, language, 'light');
      expect(document.documentElement.scrollWidth).toBe(320);
    }
  });

  it.each(NAMES_OF_PAGES.filter((name) => name.startsWith('the popup')))('360 px: %s', async (name) => {
    await page.viewport(360, 600);
    for (const language of LANGUAGES) {
      show(name, language, 'light');
      expect(document.documentElement.scrollWidth).toBe(360);
    }
  });

  it.each(LANGUAGES)('600 px high: the popup (%s)', async (language) => {
    await page.viewport(360, 600);
    const app = drawPage('popup', popup(language, { page: { ...site, granted: true, summary } }), { language });
    expect(one(app, 'main').getBoundingClientRect().height).toBeLessThanOrEqual(600);
  });
});
