import type { ComponentChildren } from 'preact';
import { Library } from '../../components/library/Library.tsx';
import listCss from '../../components/library/notes/note-list.css?inline';
import notesCss from '../../components/library/notes/notes.css?inline';
import packsCss from '../../components/library/packs/packs.css?inline';
import settingsCss from '../../components/library/settings/settings.css?inline';
import backupsCss from '../../components/library/vault/backups.css?inline';
import type { LivePage } from '../../components/library/view.ts';
import noteCss from '../../components/note/note.css?inline';
import controlsCss from '../../components/popup/controls.css?inline';
import vaultCss from '../../components/vault/vault.css?inline';
import { drawPage, type Surroundings } from './drawn-page.tsx';

const no = (): void => undefined;

const sheet = (text: string): CSSStyleSheet => {
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  return made;
};

/** A page of the library that keeps its own state, in its frame and with all its styles. */
export function drawLive(page: LivePage, node: ComponentChildren, surroundings: Surroundings = {}): HTMLElement {
  const { language = 'fr' } = surroundings;
  const app = drawPage(
    'library',
    <Library
      view={{ kind: 'live', page }}
      language={language}
      rebuilding={false}
      onSearch={no}
      onChoose={no}
      onType={no}
      onRebuild={no}
    >
      {node}
    </Library>,
    surroundings,
  );
  const ours = [noteCss, notesCss, listCss, controlsCss, packsCss, settingsCss, vaultCss, backupsCss].map(sheet);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, ...ours];
  return app;
}
