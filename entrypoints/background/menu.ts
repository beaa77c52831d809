import type { Language } from '../../lib/model/language.ts';
import { MENU_WORDS } from '../../lib/words/menu.ts';

export const LIBRARY_LINE = 'open-library';
export const PANEL_LINE = 'open-panel';

type Context = 'page' | 'selection' | 'action';
type Contexts = [Context, ...Context[]];

interface MenuLine {
  id: string;
  title: string;
  contexts: Contexts;
  documentUrlPatterns?: string[];
}

/** The part of the browser that draws context menus. */
export interface MenuHost {
  removeAll(): Promise<void>;
  create(line: MenuLine): unknown;
}

const ON_WEB_PAGES = ['http://*/*', 'https://*/*'];

/** Writes the context menu anew, in the reader's language. Lines with the name of a command are that command. */
export async function drawMenu(menus: MenuHost, language: Language): Promise<void> {
  const words = MENU_WORDS[language];
  const onPages = (contexts: Contexts, id: string, title: string): void => {
    menus.create({ id, title, contexts, documentUrlPatterns: ON_WEB_PAGES });
  };
  await menus.removeAll();
  onPages(['selection'], 'write-note', words.note);
  onPages(['selection'], 'highlight', words.highlight);
  onPages(['page'], 'note-page', words.notePage);
  onPages(['page'], 'next-mention', words.next);
  onPages(['page'], 'previous-mention', words.previous);
  onPages(['page'], 'open-card', words.open);
  menus.create({ id: PANEL_LINE, title: words.panel, contexts: ['page', 'action'] });
  menus.create({ id: LIBRARY_LINE, title: words.library, contexts: ['page', 'action'] });
}
