import type { Page } from 'puppeteer-core';

/** A page that takes the top layer for itself, and what a reader does on it. */
export interface Scene {
  readonly body: string;
  /** The page's own doing, once its names are lit and, where `pinned`, a card stands. */
  open?(page: Page): Promise<unknown>;
  /** A card of this name is pinned before the page opens what it opens. */
  readonly pinned?: string;
  /** The name in what the page has opened: its card must come. */
  readonly inside?: string;
  /** A press outside closes it, as the browser will have it; our card is outside. */
  readonly isLight?: true;
  /** Closes what the page has opened, as a reader does. */
  close?(page: Page): Promise<unknown>;
}

const BEHIND = '<p>La Russie importe du café, dit Dmitri Medvedev.</p><button id="page">Compter</button>';
const INSIDE = '<p>Xi Jinping parle du Kazakhstan.</p><button class="inside">Compter dedans</button>';
const BOX = 'style="width:640px;height:560px;box-sizing:border-box"';

const call = (script: string) => (page: Page) => page.evaluate(script);
/** With a click of the reader, without which no browser fills the screen. */
const click = (selector: string) => (page: Page) => page.click(selector);
const pressEscape = (page: Page): Promise<void> => page.keyboard.press('Escape');

const dialog = `${BEHIND}<dialog id="box" ${BOX}>${INSIDE}</dialog>`;
const popover = (kind: string): string => `${BEHIND}<div id="box" popover="${kind}" ${BOX}>${INSIDE}</div>`;
const screen = `${BEHIND}<button id="fill" onclick="box.requestFullscreen()">Plein écran</button><div id="box" style="background:white">${INSIDE}</div>`;
const nested = `${BEHIND}<dialog id="outer" style="width:760px;height:700px"><p>Un premier avis.</p><dialog id="box" ${BOX}>${INSIDE}</dialog></dialog>`;
const inert = `<main id="main">${BEHIND.replace('<button id="page">', '<button id="other">')}</main><div role="dialog" id="box" ${BOX} hidden>${INSIDE}</div><button id="page">Compter</button>`;

const showBoth = call('outer.showModal(); box.showModal()');
const openInert = call('main.inert = true; box.hidden = false');

export const SCENES: Readonly<Record<string, Scene>> = {
  'a modal dialog, its own name': {
    body: dialog,
    open: call('box.showModal()'),
    inside: 'Xi Jinping',
    close: pressEscape,
  },
  'a modal dialog opened over a pinned card': {
    body: dialog,
    pinned: 'Dmitri Medvedev',
    open: call('box.showModal()'),
    close: pressEscape,
  },
  'a modal dialog opened over a pinned card, its own name': {
    body: dialog,
    pinned: 'Dmitri Medvedev',
    open: call('box.showModal()'),
    inside: 'Xi Jinping',
    close: pressEscape,
  },
  'nested dialogs, the inner name': {
    body: nested,
    open: showBoth,
    inside: 'Xi Jinping',
    close: call('box.close(); outer.close()'),
  },
  'nested dialogs over a pinned card': {
    body: nested,
    pinned: 'Dmitri Medvedev',
    open: showBoth,
    close: call('box.close(); outer.close()'),
  },
  'an automatic popover, its own name': {
    body: popover('auto'),
    isLight: true,
    open: call('box.showPopover()'),
    inside: 'Xi Jinping',
    close: call('box.hidePopover()'),
  },
  'a manual popover, its own name': {
    body: popover('manual'),
    open: call('box.showPopover()'),
    inside: 'Xi Jinping',
    close: call('box.hidePopover()'),
  },
  'a popover opened over a pinned card': {
    body: popover('manual'),
    pinned: 'Dmitri Medvedev',
    open: call('box.showPopover()'),
    close: call('box.hidePopover()'),
  },
  'a full screen, its own name': {
    body: screen,
    open: click('#fill'),
    inside: 'Xi Jinping',
    close: call('document.exitFullscreen()'),
  },
  'a full screen over a pinned card': {
    body: screen,
    pinned: 'Dmitri Medvedev',
    open: click('#fill'),
    close: call('document.exitFullscreen()'),
  },
  'an inert page with a dialog of its own making': {
    body: inert,
    open: openInert,
    inside: 'Xi Jinping',
    close: call('box.hidden = true; main.inert = false'),
  },
  'an inert page over a pinned card': {
    body: inert,
    pinned: 'Dmitri Medvedev',
    open: openInert,
    close: call('box.hidden = true; main.inert = false'),
  },
};

export const pageOf = ({ body }: Scene): string =>
  `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Fenêtres</title><link rel="icon" href="data:,"><style>body{font:18px/1.6 serif;margin:2em}</style>${body}<script>
window.clicks = 0;
for (const button of document.querySelectorAll('button')) button.addEventListener('click', () => { clicks += 1; });
</script></html>`;
