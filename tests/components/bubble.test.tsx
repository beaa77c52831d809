import axe from 'axe-core';
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Bubble, type BubbleView } from '../../components/Bubble.tsx';
import bubbleCss from '../../components/bubble.css?inline';
import paletteCss from '../../components/palette.css?inline';
import { LANGUAGES, type Language } from '../../lib/model/language.ts';
import { BUBBLE_MESSAGES, BUBBLE_WORDS } from '../../lib/words/bubble.ts';
import { contrast } from './contrast.ts';
import type { Scheme } from './drawn-card.tsx';

const sheet = (text: string): CSSStyleSheet => {
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  return made;
};

/** Draws as the content script does: alone in a shadow root, below a host that says which scheme. */
function draw(view: BubbleView, { scheme = 'light', language = 'fr' as Language, width = 320 } = {}): ShadowRoot {
  document.body.replaceChildren();
  document.body.style.backgroundColor = scheme === 'light' ? '#ffffff' : '#121212';
  const host = document.createElement('div');
  host.dataset.scheme = scheme;
  host.style.cssText = `all: initial; display: flex; flex-direction: column; width: max-content; max-width: ${width}px`;
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet(paletteCss), sheet(bubbleCss)];
  render(<Bubble view={view} language={language} />, root);
  return root;
}

const no = (): void => {};
const VIEWS: readonly BubbleView[] = [
  { kind: 'selection', onNote: no, onHighlight: no },
  { kind: 'notes', count: 2, onRead: no },
  { kind: 'message', message: 'nothing selected', onNotePage: no },
  { kind: 'message', message: 'failed', onNotePage: null },
];

const buttons = (root: ShadowRoot): HTMLButtonElement[] => [...root.querySelectorAll('button')];
const said = (root: ShadowRoot): string[] => buttons(root).map((button) => button.textContent ?? '');

beforeEach(() => {
  document.documentElement.lang = 'fr';
  document.title = 'Bubble';
});

describe('the bubble', () => {
  it('offers to write on a selection or to highlight it', () => {
    const view = { kind: 'selection', onNote: vi.fn(), onHighlight: vi.fn() } as const;
    const root = draw(view);
    expect(said(root)).toEqual(['✎ Noter', 'Surligner']);
    buttons(root)[1]?.click();
    expect([view.onNote, view.onHighlight].map(({ mock }) => mock.calls.length)).toEqual([0, 1]);
    buttons(root)[0]?.click();
    expect([view.onNote, view.onHighlight].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  });

  it('says how many notes lie here, and opens them', () => {
    const onRead = vi.fn();
    const root = draw({ kind: 'notes', count: 2, onRead });
    expect(said(root)).toEqual(['2\u00a0notes']);
    buttons(root)[0]?.click();
    expect(onRead).toHaveBeenCalledOnce();
    expect(said(draw({ kind: 'notes', count: 1, onRead }))).toEqual(['1\u00a0note']);
  });

  it.each(BUBBLE_MESSAGES)('says aloud why not: %s', (message) => {
    const root = draw({ kind: 'message', message, onNotePage: null });
    expect(root.querySelector('[role=alert]')?.textContent).toBe(BUBBLE_WORDS.fr.messages[message]);
    expect(buttons(root)).toEqual([]);
  });

  it('offers the page’s note where the passage cannot be noted', () => {
    const onNotePage = vi.fn();
    const root = draw({ kind: 'message', message: 'out of reach', onNotePage });
    buttons(root)[0]?.click();
    expect(onNotePage).toHaveBeenCalledOnce();
  });

  it.each(LANGUAGES)('keeps within 304 px, whatever it says (%s)', (language) => {
    const wide = VIEWS.map((view) => draw(view, { language, width: 304 }).querySelector('.bubble')).filter(
      (bubble) => bubble === null || bubble.scrollWidth > 304,
    );
    expect(wide).toEqual([]);
  });
});

describe.each(['light', 'dark'] satisfies Scheme[])('a bubble, %s', (scheme) => {
  it.each(LANGUAGES)('has no fault that axe can see (%s)', async (language) => {
    for (const view of VIEWS) {
      draw(view, { scheme, language });
      expect((await axe.run(document.body)).violations).toEqual([]);
    }
  });

  it('writes every text at 7:1 or more', () => {
    for (const view of VIEWS) {
      const bubble = draw(view, { scheme }).querySelector('.bubble') ?? document.body;
      const { backgroundColor, color } = getComputedStyle(bubble);
      expect(contrast(color, backgroundColor)).toBeGreaterThanOrEqual(7);
    }
  });

  it('is of the asked scheme', () => {
    const bubble = draw(VIEWS[0] as BubbleView, { scheme }).querySelector('.bubble') ?? document.body;
    const opposite = scheme === 'light' ? '#000000' : '#ffffff';
    expect(contrast(getComputedStyle(bubble).backgroundColor, opposite)).toBeGreaterThan(15);
  });
});
