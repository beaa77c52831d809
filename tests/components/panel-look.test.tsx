import { afterAll, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { editing } from '../../components/note/Editor.tsx';
import { openWriting } from '../../components/note/writing.ts';
import type { PanelProps } from '../../components/panel/Panel.tsx';
import { answered } from '../../lib/model/answer.ts';
import { LANGUAGES, type Language } from '../../lib/model/language.ts';
import { axeFaults, languagesIn } from './axe-faults.ts';
import { contrast } from './contrast.ts';
import type { Scheme } from './drawn-card.tsx';
import { groundOf } from './ground.ts';
import { drawPanel, onPage } from './panel-drawn.tsx';
import { BARE, DRAFT, HIGHLIGHT, OUTLINE, PAGE, VIETNAM } from './panel-of-ours.ts';

const host = {
  save: async () => answered({ kind: 'deleted' } as const),
  keepDraft: async () => answered(null),
  dropDraft: async () => answered(null),
  now: () => DRAFT.at,
  newId: () => DRAFT.note.id,
  after: () => () => {},
};
const editors = [
  { key: 'a', isNew: true, editing: editing(openWriting({ note: DRAFT.note, stored: null, isDraft: true }, host)) },
  {
    key: 'b',
    isNew: false,
    editing: editing(openWriting({ note: HIGHLIGHT.note, stored: HIGHLIGHT.note, isDraft: false }, host)),
  },
];
const LONG = `https://journal.invalid/${'une-adresse-sans-fin/'.repeat(12)}`;

const VIEWS: Readonly<Record<string, Partial<PanelProps>>> = {
  'a page with everything': {
    walked: { entity: VIETNAM.id, name: 'Vietnam', at: 3, of: 12 },
    toasts: [
      { id: 1, said: 'deleted', canUndo: true },
      { id: 2, said: 'nothingSelected', canUndo: false },
    ],
  },
  'notes being written': { editors },
  'a page with nothing': {
    view: onPage({ ...BARE, page: { noted: { ...PAGE, address: LONG, title: LONG }, steps: [] } }),
  },
  'a page that is not read': { view: { kind: 'unread', origin: OUTLINE.origin, granted: false } },
  'a page that is not known': { view: { kind: 'unknown' } },
  'a background that fails': { view: { kind: 'failed', reason: 'database' } },
};
const NAMES_OF_VIEWS = Object.keys(VIEWS);
const SCHEMES: readonly Scheme[] = ['light', 'dark'];

function show(name: string, language: Language, scheme: Scheme): HTMLElement {
  const { app } = drawPanel({ ...VIEWS[name], language }, { scheme });
  for (const details of app.querySelectorAll('details')) details.open = true;
  return app;
}

const withText = (app: HTMLElement): Element[] =>
  [...app.querySelectorAll('*')].filter(
    (element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) &&
      !element.closest('[aria-hidden="true"], .unseen, :disabled'),
  );

describe.each(SCHEMES)('in the %s scheme', (scheme) => {
  describe.each(NAMES_OF_VIEWS)('%s', (name) => {
    it('has no fault that axe can see', async () => {
      for (const language of name === 'a page with everything' ? languagesIn(scheme) : (['fr'] as const)) {
        show(name, language, scheme);
        expect(await axeFaults(document, scheme)).toEqual([]);
      }
    });

    it('writes every text at 7:1 or more', () => {
      const seen = withText(show(name, 'fr', scheme));
      expect(seen.length).toBeGreaterThan(1);
      const faint = seen.filter((element) => contrast(getComputedStyle(element).color, groundOf(element)) < 7);
      expect(faint.map((element) => element.outerHTML)).toEqual([]);
    });
  });
});

describe('every view fits', () => {
  afterAll(() => page.viewport(1280, 720));

  it.each(NAMES_OF_VIEWS)('320 px and 480 px wide: %s', async (name) => {
    for (const width of [320, 480]) {
      await page.viewport(width, 900);
      for (const language of LANGUAGES) {
        const app = show(name, language, 'light');
        expect(document.documentElement.scrollWidth).toBe(width);
        const cut = [...app.querySelectorAll('button, a, summary')].filter(
          (element) => element.getBoundingClientRect().right > width + 0.5,
        );
        expect(cut.map((element) => element.outerHTML)).toEqual([]);
      }
    }
  });
});
