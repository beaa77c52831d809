import { tellPage } from '../../lib/bridge/tell-page.ts';
import type { Language } from '../../lib/model/language.ts';
import { MENU_WORDS } from '../../lib/words/menu.ts';

/** The manifest's commands, and the menu lines of the same names, as a page hears them. */
const PAGE_COMMANDS = {
  'next-mention': 'next',
  'previous-mention': 'previous',
  'open-card': 'open',
} as const;

export const LIBRARY_LINE = 'open-library';

const ON_WEB_PAGES = ['http://*/*', 'https://*/*'];

type Contexts = ['page' | 'action', ...('page' | 'action')[]];

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

/** Writes the context menu anew, in the reader's language. */
export async function drawMenu(menus: MenuHost, language: Language): Promise<void> {
  const words = MENU_WORDS[language];
  await menus.removeAll();
  for (const [id, command] of Object.entries(PAGE_COMMANDS)) {
    menus.create({ id, title: words[command], contexts: ['page'], documentUrlPatterns: ON_WEB_PAGES });
  }
  menus.create({ id: LIBRARY_LINE, title: words.library, contexts: ['page', 'action'] });
}

/**
 * Passes a command, or a menu line of the same name, to the sessions of a tab. Where none runs, the tab is read
 * first: a key or a menu line is a click too (`activeTab`).
 */
export async function passCommand(
  name: string,
  tab: number,
  readTab: (tab: number) => Promise<boolean>,
): Promise<void> {
  if (!isPageCommand(name)) return;
  const reached = await tellPage(tab, 'session/command', { command: PAGE_COMMANDS[name] });
  if (!reached) await readTab(tab);
}

const isPageCommand = (name: string): name is keyof typeof PAGE_COMMANDS => Object.hasOwn(PAGE_COMMANDS, name);
