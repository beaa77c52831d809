import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import briefCss from '../../components/brief/brief.css?inline';
import { Library } from '../../components/library/Library.tsx';
import { titleOf } from '../../components/library/title.ts';
import type { BriefView } from '../../components/library/view.ts';
import { LANGUAGES, type Language } from '../../lib/model/language.ts';
import { BRIEF_WORDS } from '../../lib/words/brief.ts';
import { BRIEF } from './brief-of-ours.ts';
import type { Scheme } from './drawn-card.tsx';
import { drawn, drawPage, one, textOf, worded } from './drawn-page.tsx';

const no = (): void => {};
const VIEW: BriefView = { kind: 'brief', told: { brief: BRIEF, markdown: '# Brief', made: '2026-01-02' } };

function draw(view: BriefView, language: Language = 'fr', scheme: Scheme = 'light'): HTMLElement {
  const app = drawPage(
    'library',
    <Library
      view={view}
      language={language}
      rebuilding={false}
      onSearch={no}
      onChoose={no}
      onType={no}
      onRebuild={no}
    />,
    { language, scheme },
  );
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(briefCss);
  document.adoptedStyleSheets.push(sheet);
  return app;
}

const texts = (root: ParentNode, selector: string): string[] => [...root.querySelectorAll(selector)].map(textOf);
const folded = (app: HTMLElement): boolean[] =>
  [...app.querySelectorAll<HTMLDetailsElement>('.pair')].map(({ open }) => !open);

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a brief in the library', () => {
  it('says of which page it is, of when, and leads there', () => {
    const app = draw(VIEW);
    expect(textOf(one(app, 'h1'))).toBe('Un pont est inauguré');
    expect(one(app, 'article > .quiet a').getAttribute('href')).toBe('https://journal.invalid/pont');
    expect(texts(app, 'article > .quiet')[1]).toBe(
      'Page · article du 19 novembre 2018 · brief établi le 2 janvier 2026',
    );
    expect(titleOf(VIEW, 'fr')).toContain('Un pont est inauguré');
  });

  it('has the leaders’ offices then and since, with who holds them now', () => {
    const app = draw(VIEW);
    const [then = '', since = ''] = texts(app, '.leaders td');
    expect(then).toContain('Ministre du Vietnam');
    expect(then).toContain('Ancienne fonction');
    expect(then).toContain('postérieur à cet article');
    expect(then).toContain('Fonction exercée par Le Đình Zoé en 2020');
    expect(since).toContain('Présidente du Vietnam');
    expect(since).not.toContain('postérieur');
  });

  it('opens the five strongest ties, marks what came later and names who else it is about', () => {
    const app = draw(VIEW);
    expect(folded(app)).toEqual([false, false, false, false, false, true, true]);
    expect(texts(app, '.pair h3').slice(0, 2)).toEqual(['Tran An – Vietnam', 'Vietnam – Ligue']);
    const [early, late] = texts(one(app, '.pair'), '.fact');
    expect(early).toContain('Ligue');
    expect(early).not.toContain('postérieur');
    expect(late).toContain('postérieur à cet article');
    expect(texts(app, '.agreements').slice(0, 2)).toEqual(['Accords Pacte d’amitié', 'Partie à cet accord']);
  });

  it('has the figures with their sources', () => {
    const app = draw(VIEW);
    expect(texts(app, '.figures tbody tr')).toHaveLength(1);
    expect(one(app, '.figures .source a').getAttribute('href')).toBe('#/document/900?p=7');
  });

  it('is all open while it is printed, and folded again after it', () => {
    const app = draw(VIEW);
    return drawn().then(() => {
      dispatchEvent(new Event('beforeprint'));
      expect(folded(app)).not.toContain(true);
      dispatchEvent(new Event('afterprint'));
      expect(folded(app)).toEqual([false, false, false, false, false, true, true]);
    });
  });

  it('prints', () => {
    const print = vi.spyOn(window, 'print').mockImplementation(no);
    worded(draw(VIEW), BRIEF_WORDS.fr.print).click();
    expect(print).toHaveBeenCalledOnce();
  });

  it.each([
    [true, BRIEF_WORDS.fr.copied],
    [false, BRIEF_WORDS.fr.notCopied],
  ])('copies its Markdown and says so (allowed: %s)', async (allowed, said) => {
    const write = vi
      .spyOn(navigator.clipboard, 'writeText')
      .mockImplementation(() => (allowed ? Promise.resolve() : Promise.reject(new DOMException('No.'))));
    const app = draw(VIEW);
    worded(app, BRIEF_WORDS.fr.copy).click();
    await drawn();
    expect(write).toHaveBeenCalledExactlyOnceWith('# Brief');
    expect(textOf(one(app, '.brief-tools [role="status"]'))).toBe(said);
  });

  it('says what would make a brief, and when the page is no longer read', () => {
    const nothing = { ...BRIEF, leaders: [], pairs: [], figures: [], pageDate: null, address: null };
    const app = draw({ kind: 'brief', told: { brief: nothing, markdown: '', made: '2026-01-02' } });
    expect(textOf(one(app, '.notice'))).toContain('Il n’y a pas de quoi faire un brief');
    expect(app.querySelector('.brief-tools, section')).toBeNull();
    expect(textOf(one(draw({ kind: 'brief', told: null }), '.notice'))).toBe(BRIEF_WORDS.fr.gone);
  });

  it('says that no names are tied where there are only leaders', () => {
    const app = draw({ kind: 'brief', told: { brief: { ...BRIEF, pairs: [] }, markdown: '', made: '2026-01-02' } });
    expect(app.textContent).toContain(BRIEF_WORDS.fr.noPairs);
  });
});

describe('a brief looks well', () => {
  it.each(
    LANGUAGES.flatMap((language) =>
      (['light', 'dark'] as const).flatMap((scheme) => [320, 1600].map((width) => [language, scheme, width] as const)),
    ),
  )('in %s, %s, at %s px', async (language, scheme, width) => {
    await page.viewport(width, 900);
    const app = draw(VIEW, language, scheme);
    await drawn();
    for (const details of app.querySelectorAll('details')) details.open = true;
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    expect(
      (await axe.run(document.body)).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
    ).toEqual([]);
  });
});
