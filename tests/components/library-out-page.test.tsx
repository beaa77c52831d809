import { signal } from '@preact/signals';
import axe from 'axe-core';
import { render } from 'preact';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { Library } from '../../components/library/Library.tsx';
import { OutPage, type OutPageProps } from '../../components/library/out/OutPage.tsx';
import outCss from '../../components/library/out/out.css?inline';
import type { ReadPage } from '../../components/library/out/out-view.ts';
import { LANGUAGES, type Language } from '../../lib/model/language.ts';
import { contrast } from './contrast.ts';
import { styleNotes } from './drawn-notes.tsx';
import { drawn, drawPage, one, textOf, worded } from './drawn-page.tsx';
import { groundOf } from './ground.ts';

const no = (): void => undefined;
const ORIGIN = 'https://www.gazette.example';
const PAGES: readonly ReadPage[] = [
  { tab: 1, origin: ORIGIN, title: 'Le pont est ouvert', mentions: 1234 },
  { tab: 2, origin: 'http://localhost:8080', title: '', mentions: null },
  { tab: 3, origin: ORIGIN, title: 'Un titre qui n’en finit pas, '.repeat(6), mentions: 1 },
];
const FIRST: Omit<OutPageProps, 'language'> = {
  pages: PAGES,
  failure: null,
  chosen: new Set([1, 2, 3]),
  progress: signal(null),
  end: null,
  actions: { choose: no, chooseAll: no, takeOut: no, stop: no },
};

const node = (props: Partial<OutPageProps>, language: Language) => (
  <Library
    view={{ kind: 'live', page: 'out' }}
    language={language}
    rebuilding={false}
    onSearch={no}
    onChoose={no}
    onType={no}
    onRebuild={no}
  >
    <OutPage {...FIRST} {...props} language={language} />
  </Library>
);

function draw(props: Partial<OutPageProps> = {}, language: Language = 'fr', scheme: 'light' | 'dark' = 'light') {
  const app = drawPage('library', node(props, language), { language, scheme });
  styleNotes();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(outCss);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return app;
}
const texts = (root: ParentNode, selector: string): string[] => [...root.querySelectorAll(selector)].map(textOf);
const actions = () => ({ choose: vi.fn(), chooseAll: vi.fn(), takeOut: vi.fn(), stop: vi.fn() });

describe('the room from which pages are taken out', () => {
  it('lists every page by its title, or its site while it has none, with its mentions', () => {
    const rows = texts(draw(), '.read-pages li');
    expect(rows.slice(0, 2)).toEqual(['Le pont est ouvert www.gazette.example · 1 234 mentions', 'localhost:8080']);
    expect(rows[2]).toMatch(/· 1 mention$/);
  });

  it('chooses pages one by one, and all or none', async () => {
    const told = actions();
    const app = draw({ chosen: new Set([1, 3]), actions: told });
    expect(textOf(one(app, '.choosing [role="status"]'))).toBe('2 pages choisies sur 3');
    const all = one<HTMLInputElement>(app, '.choosing input');
    expect([all.checked, all.indeterminate]).toEqual([false, true]);
    all.click();
    const [first, second] = app.querySelectorAll<HTMLInputElement>('.read-pages input');
    first?.click();
    second?.click();
    expect([told.chooseAll.mock.calls, told.choose.mock.calls]).toEqual([
      [[true]],
      [
        [1, false],
        [2, true],
      ],
    ]);
    render(node({ actions: told }, 'fr'), app);
    await drawn();
    one(app, '.choosing input').click();
    expect(told.chooseAll.mock.lastCall).toEqual([false]);
  });

  it('takes out in three formats, and none while no page is chosen', () => {
    const told = actions();
    const app = draw({ actions: told });
    for (const button of app.querySelectorAll<HTMLButtonElement>('.formats button')) button.click();
    expect(told.takeOut.mock.calls).toEqual([['csv'], ['json'], ['brief']]);
    const none = draw({ chosen: new Set() });
    expect(none.textContent).toContain('Choisissez au moins une page.');
    expect(none.querySelectorAll('.formats button:enabled')).toHaveLength(0);
  });

  it('says how far it has come, stops, and keeps the focus when that line goes', async () => {
    const told = actions();
    const app = draw({ progress: signal({ done: 3, of: 12 }), actions: told });
    expect(textOf(one(app, '.progress-line'))).toBe('Lecture des pages…3 sur 12Arrêter');
    expect(one<HTMLProgressElement>(app, 'progress').position).toBe(0.25);
    const stop = worded(app, 'Arrêter');
    stop.focus();
    stop.click();
    expect(told.stop).toHaveBeenCalledOnce();
    render(node({ end: { kind: 'stopped' } }, 'fr'), app);
    await drawn();
    expect(document.activeElement).toBe(one(app, 'h1'));
    expect(textOf(one(app, '.out-course'))).toBe('Exportation arrêtée : rien n’a été enregistré.');
  });

  it.each([
    [{ kind: 'saved', file: 'a.csv', pages: 2, mentions: 1, lost: [] }, '2 pages enregistrées, 1 mention : a.csv'],
    [{ kind: 'saved', file: 'a.md', pages: 1, lost: [] }, '1 page enregistrée : a.md'],
    [
      { kind: 'saved', file: 'a.md', pages: 1, lost: ['Un', 'Deux'] },
      '1 page enregistrée : a.mdIl manque 2 pages, fermées ou quittées entre-temps :UnDeux',
    ],
    [
      { kind: 'nothing', lost: ['Un'] },
      'Rien n’a été enregistré.Il manque une page, fermée ou quittée entre-temps :Un',
    ],
    [{ kind: 'failed', reason: 'unreachable' }, 'Rien n’a été enregistré. Repères a été mis à jour'],
  ] as const)('says how it ended: %o', (end, said) => {
    expect(textOf(one(draw({ end }), '.out-course'))).toContain(said);
  });

  it('says what to open when no page is read, and leads to the choice of sites', () => {
    const app = draw({ pages: [], chosen: new Set() });
    expect(textOf(one(app, '.no-notes'))).toMatch(/Aucune page n’est lue.*Ouvrez un article.*« Lire cette page »/);
    expect(one<HTMLAnchorElement>(app, '.sites a').getAttribute('href')).toBe('welcome.html');
    expect(app.querySelector('.formats')).toBeNull();
  });

  it('keeps the focus when the ticked page is closed', async () => {
    const app = draw();
    one(app, '.read-pages li:nth-child(2) input').focus();
    render(node({ pages: PAGES.filter(({ tab }) => tab !== 2) }, 'fr'), app);
    await drawn();
    expect(document.activeElement).toBe(one(app, 'section h2'));
  });
});

describe.each<readonly [string, Partial<OutPageProps>]>([
  ['pages', {}],
  ['work under way', { progress: signal({ done: 3, of: 12 }) }],
  [
    'pages that were lost',
    { end: { kind: 'saved', file: 'reperes-brief-2026-11-22.md', pages: 2, lost: ['Un', 'Un'] } },
  ],
  ['no page', { pages: [], chosen: new Set() }],
])('the room with %s', (_, props) => {
  afterAll(() => page.viewport(1280, 720));

  it.each(LANGUAGES)('has no fault that axe can see, in either scheme (%s)', async (language) => {
    for (const scheme of ['light', 'dark'] as const) {
      draw(props, language, scheme);
      const { violations } = await axe.run(document);
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    }
  });

  it.each(['light', 'dark'] as const)('writes every text at 7:1 or more (%s)', (scheme) => {
    const seen = [...draw(props, 'fr', scheme).querySelectorAll('main *')].filter((element) =>
      [...element.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.textContent?.trim()),
    );
    expect(seen.length).toBeGreaterThan(4);
    const faint = seen.filter((element) => contrast(getComputedStyle(element).color, groundOf(element)) < 7);
    expect(faint.map((element) => element.outerHTML)).toEqual([]);
  });

  it.each([320, 1600])('fits %i px', async (width) => {
    await page.viewport(width, 640);
    for (const language of LANGUAGES) {
      draw(props, language);
      expect(document.documentElement.scrollWidth).toBe(width);
    }
  });
});
