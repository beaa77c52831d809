import type { PageCommand } from '../../lib/bridge/protocol.ts';
import { tellPage } from '../../lib/bridge/tell-page.ts';

/** The manifest's commands, and the menu lines of the same names, as a page hears them. */
export const PAGE_COMMANDS = {
  'next-mention': 'next',
  'previous-mention': 'previous',
  'open-card': 'open',
  'write-note': 'note',
  highlight: 'highlight',
  'note-page': 'note-page',
  'next-note': 'next-note',
  'previous-note': 'previous-note',
} as const satisfies Readonly<Record<string, PageCommand>>;

/** What can be done as soon as a session is there; the other commands need a page that has been read. */
const NEED_NO_READING: ReadonlySet<PageCommand> = new Set(['note', 'highlight', 'note-page']);

/** How long a session may take to begin, and how often it is looked for. In ms. */
const PATIENCE = 3000;
const LOOK_EVERY = 100;

type Tell = (tab: number, command: PageCommand) => Promise<boolean>;

const tellCommand: Tell = (tab, command) => tellPage(tab, 'session/command', { command });

/** The page's command behind the name of a key or of a menu line. */
export const pageCommand = (name: string): PageCommand | undefined =>
  isPageCommand(name) ? PAGE_COMMANDS[name] : undefined;

/**
 * Passes a command to the sessions of a tab. Where none runs, the tab is read first: a key or a menu line is a click
 * too (`activeTab`), and what the reader wanted to note is noted as soon as the session is there.
 * @returns whether a session heard it
 */
export async function passCommand(
  command: PageCommand,
  tab: number,
  readTab: (tab: number) => Promise<boolean>,
  tell: Tell = tellCommand,
): Promise<boolean> {
  if (await tell(tab, command)) return true;
  if (!(await readTab(tab)) || !NEED_NO_READING.has(command)) return false;
  for (let waited = 0; waited < PATIENCE; waited += LOOK_EVERY) {
    if (await tell(tab, command)) return true;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
  }
  return false;
}

const isPageCommand = (name: string): name is keyof typeof PAGE_COMMANDS => Object.hasOwn(PAGE_COMMANDS, name);
