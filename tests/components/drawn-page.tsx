import { type ComponentChildren, render } from 'preact';
import baseCss from '../../components/base.css?inline';
import briefCss from '../../components/brief/brief.css?inline';
import factsCss from '../../components/facts.css?inline';
import entityCss from '../../components/library/entity/entity.css?inline';
import libraryCss from '../../components/library/library.css?inline';
import tablesCss from '../../components/library/tables/tables.css?inline';
import noteCss from '../../components/note/note.css?inline';
import nameFormCss from '../../components/own/name-form.css?inline';
import paletteCss from '../../components/palette.css?inline';
import panelCss from '../../components/panel/panel.css?inline';
import tabsCss from '../../components/panel/tabs.css?inline';
import popupCss from '../../components/popup/popup.css?inline';
import welcomeCss from '../../components/welcome/welcome.css?inline';
import type { Language } from '../../lib/model/language.ts';
import type { Scheme } from './drawn-card.tsx';

const STYLES = {
  panel: [noteCss, factsCss, briefCss, nameFormCss, panelCss, tabsCss].join('\n'),
  popup: popupCss,
  library: `${libraryCss}\n${entityCss}\n${tablesCss}`,
  welcome: welcomeCss,
} as const;

export interface Surroundings {
  readonly scheme?: Scheme;
  readonly language?: Language;
}

const sheet = (text: string): CSSStyleSheet => {
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  return made;
};

/** Draws as the entrypoints do: into a page of its own, with its styles. Drawing again replaces the page. */
export function drawPage(
  which: keyof typeof STYLES,
  node: ComponentChildren,
  { scheme = 'light', language = 'fr' }: Surroundings = {},
): HTMLElement {
  document.documentElement.lang = language;
  document.documentElement.style.colorScheme = scheme;
  document.title = 'Repères';
  document.adoptedStyleSheets = [paletteCss, baseCss, STYLES[which]].map(sheet);
  const app = document.createElement('div');
  document.body.replaceChildren(app);
  render(node, app);
  return app;
}

/** The one element that fits; fails the test when there is none. */
export function one<T extends Element = HTMLElement>(root: ParentNode, selector: string): T {
  const found = root.querySelector<T>(selector);
  if (found === null) throw new Error(`Nothing fits ${selector}`);
  return found;
}

/** The button, link or label with these words. */
export function worded(root: ParentNode, words: string): HTMLElement {
  const found = [...root.querySelectorAll<HTMLElement>('button, a, label, summary')].find((element) =>
    textOf(element).includes(words),
  );
  if (found === undefined) throw new Error(`Nothing says ${words}`);
  return found;
}

/** What a reader sees, spaces made plain. */
export const textOf = (element: Element): string => (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

/** Lets state changes be drawn and their effects run. */
export const drawn = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
