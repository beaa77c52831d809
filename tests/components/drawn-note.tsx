import { type ComponentChildren, render } from 'preact';
import baseCss from '../../components/base.css?inline';
import frameCss from '../../components/note/frame.css?inline';
import noteCss from '../../components/note/note.css?inline';
import paletteCss from '../../components/palette.css?inline';
import type { Surroundings } from './drawn-page.tsx';

const sheet = (text: string): CSSStyleSheet => {
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  return made;
};

/** Draws as the note frame does: into `<main class="note-frame">`. Drawing again replaces the page; `again` draws into the same. */
export function drawNote(node: ComponentChildren, { scheme = 'light', language = 'fr' }: Surroundings = {}) {
  document.documentElement.lang = language;
  document.documentElement.style.colorScheme = scheme;
  document.title = 'Repères';
  document.adoptedStyleSheets = [paletteCss, baseCss, noteCss, frameCss].map(sheet);
  const app = document.createElement('main');
  app.className = 'note-frame';
  document.body.replaceChildren(app);
  render(node, app);
  return { app, again: (next: ComponentChildren) => render(next, app) };
}
