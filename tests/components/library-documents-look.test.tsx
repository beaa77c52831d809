import { render } from 'preact';
import { afterAll, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { DocumentPage } from '../../components/library/DocumentPage.tsx';
import { AttachPanel } from '../../components/library/documents/AttachPanel.tsx';
import { DocumentBody } from '../../components/library/documents/DocumentBody.tsx';
import { DocumentsPage } from '../../components/library/documents/DocumentsPage.tsx';
import documentsCss from '../../components/library/documents/documents.css?inline';
import { sayTextDone } from '../../components/library/documents/say-text-done.ts';
import type { FileOutcome, ShownText } from '../../components/library/documents/texts-view.ts';
import notesCss from '../../components/library/notes/notes.css?inline';
import { UndoLine } from '../../components/library/UndoLine.tsx';
import { LANGUAGES, type Language } from '../../lib/model/language.ts';
import { axeFaults, languagesIn } from './axe-faults.ts';
import { contrast } from './contrast.ts';
import { DOCUMENT, PAPER } from './corpus-of-ours.ts';
import type { Scheme } from './drawn-card.tsx';
import { drawn, drawPage, one, worded } from './drawn-page.tsx';
import { groundOf } from './ground.ts';
import { TEXT } from './text-of-ours.ts';

const no = (): void => {};
const actions = { attach: no, attachThere: no };
const other = { id: '901', title: 'Un autre papier', language: 'fr' } as const;
const OUTCOMES: readonly FileOutcome[] = [
  { file: 'un-nom-de-fichier-plutot-long-mais-vraisemblable.txt', kind: 'unknown', sha256: 'f'.repeat(64) },
  { file: 'b.txt', kind: 'elsewhere', document: other },
  { file: 'c.txt', kind: 'attached', document: other },
  { file: 'd.txt', kind: 'too large' },
];
const attaching = { busy: true, outcomes: OUTCOMES };

const document_ = (language: Language, shown: ShownText) => (
  <main class="frame">
    <DocumentPage {...PAPER} paragraph={3} language={language}>
      <DocumentBody
        {...PAPER}
        paragraph={3}
        shown={shown}
        attaching={attaching}
        language={language}
        actions={actions}
        onDetach={no}
      />
      <UndoLine
        said={sayTextDone({ kind: 'detached' }, language)}
        failed={false}
        back="open"
        language={language}
        onUndo={no}
        onDismiss={no}
      />
    </DocumentPage>
  </main>
);

const PAGES = {
  'the list': (language: Language) => (
    <main class="frame">
      <DocumentsPage kind="documents" large={[]} documents={[DOCUMENT]} withText={new Set(['900'])} language={language}>
        <AttachPanel wanted={null} attaching={attaching} language={language} actions={actions} />
      </DocumentsPage>
    </main>
  ),
  'a document with its text': (language: Language) => document_(language, { kind: 'there', text: TEXT }),
  'a document without its text': (language: Language) => document_(language, { kind: 'none' }),
  'a document whose text fails': (language: Language) => document_(language, { kind: 'failed', reason: 'database' }),
} as const;
const NAMES = Object.keys(PAGES) as (keyof typeof PAGES)[];
const SCHEMES: readonly Scheme[] = ['light', 'dark'];

function show(name: keyof typeof PAGES, language: Language, scheme: Scheme): HTMLElement {
  const app = drawPage('library', null, { scheme, language });
  for (const css of [notesCss, documentsCss]) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  }
  render(PAGES[name](language), app);
  return app;
}

const withText = (app: HTMLElement): Element[] =>
  [...app.querySelectorAll('*')].filter((element) =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
  );

describe.each(SCHEMES)('in the %s scheme', (scheme) => {
  describe.each(NAMES)('%s', (name) => {
    it.each(languagesIn(scheme))('has no fault that axe can see (%s)', async (language) => {
      show(name, language, scheme);
      expect(await axeFaults(document, scheme)).toEqual([]);
    });

    it('writes every text at 7:1 or more', () => {
      const seen = withText(show(name, 'fr', scheme));
      expect(seen.length).toBeGreaterThan(15);
      const faint = seen.filter((element) => contrast(getComputedStyle(element).color, groundOf(element)) < 7);
      expect(faint.map((element) => element.outerHTML)).toEqual([]);
    });
  });
});

describe('every page of a document', () => {
  afterAll(() => page.viewport(1280, 720));

  it.each(NAMES)('fits in 320 px and 1,600 px: %s', async (name) => {
    for (const width of [320, 1600]) {
      await page.viewport(width, 640);
      for (const language of LANGUAGES) {
        show(name, language, 'light');
        expect(document.documentElement.scrollWidth).toBe(width);
      }
    }
  });

  it('folds the names away where there is little room, and unfolds them', async () => {
    await page.viewport(320, 640);
    const app = show('a document with its text', 'fr', 'light');
    const names = one(app, '#text-names');
    expect(names.checkVisibility()).toBe(false);
    worded(app, 'Voir les 3 noms').click();
    await drawn();
    expect([names.checkVisibility(), one(app, '.fold').getAttribute('aria-expanded')]).toEqual([true, 'true']);
    await page.viewport(1280, 640);
    expect(one(app, '.fold').checkVisibility()).toBe(false);
  });

  it('hands the focus on when what has it goes', async () => {
    await page.viewport(1280, 720);
    const app = show('a document with its text', 'fr', 'light');
    await drawn();
    worded(app, 'Détacher le texte').focus();
    render(PAGES['a document without its text']('fr'), app);
    await drawn();
    expect(document.activeElement).toBe(one(app, '[data-undo]'));
  });
});
