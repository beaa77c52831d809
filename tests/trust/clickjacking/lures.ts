import type { Frame, Page } from 'puppeteer-core';

/** How a page leads the reader's hand onto ours without ours being seen. */
export interface Lure {
  readonly name: string;
  /** The page stands in a frame of another page of its site, which does the rest. */
  readonly inFrame?: true;
  /** A function of the page, as text: run in the page (or in the page around it) once ours is shown. */
  readonly act: string;
  /** A function of the page around, as text, of a way in CSS px: moves the page within, and ours with it, by so much. */
  readonly bring?: string;
}

/** `hosts` are our elements, which a page finds by name; what is in them it does not. */
const lay = (body: string): string => `() => {
  const hosts = [...document.querySelectorAll('reperes-card, reperes-note')];
  const style = (css) => document.head.appendChild(document.createElement('style')).textContent = css;
  const cover = (css) => { const one = document.createElement('div'); one.className = 'lure'; one.textContent = 'Gagnez un voyage : cliquez ici';
    one.style.cssText = 'position:fixed;inset:0;width:auto;height:auto;margin:0;border:0;background:#fff;font:30px serif;' + css; return one; };
  ${body}
}`;

export const LURES: readonly Lure[] = [
  { name: 'ours left as it is', act: lay('') },
  {
    name: 'ours at opacity 0',
    act: lay(
      "style('reperes-card, reperes-note { opacity: 0 !important; filter: opacity(0) !important; mask: linear-gradient(#0000, #0000) !important } html { opacity: 0.01 }'); for (const host of hosts) host.style.setProperty('opacity', '0', 'important');",
    ),
  },
  {
    name: 'a cover that lets clicks through, highest z-index',
    act: lay("document.documentElement.append(cover('z-index:2147483647;pointer-events:none'));"),
  },
  {
    name: 'a popover above ours that lets clicks through',
    act: lay(
      "const one = cover('pointer-events:none'); one.popover = 'manual'; document.documentElement.append(one); one.showPopover();",
    ),
  },
  {
    name: 'popovers that come above ours again and again',
    act: lay(
      "const one = cover('pointer-events:none'); one.popover = 'manual'; document.documentElement.append(one); setInterval(() => { if (one.matches(':popover-open')) one.hidePopover(); one.showPopover(); }, 40);",
    ),
  },
  {
    name: 'ours scaled and moved by the page',
    act: lay(
      "style('reperes-card, reperes-note { scale: 6 !important; translate: 10px 10px !important; zoom: 1.5 !important } html { transform: scale(1.4); transform-origin: 0 0; zoom: 1.2 }'); for (const host of hosts) host.style.setProperty('transform', 'scale(6)', 'important');",
    ),
  },
  {
    name: 'ours cut to a button by clip-path',
    act: lay(
      "style('reperes-card, reperes-note { clip-path: inset(0 0 90% 90%) !important } html, body { clip-path: inset(0 0 40% 40%) }'); for (const host of hosts) host.style.setProperty('clip-path', 'inset(0 0 90% 90%)', 'important');",
    ),
  },
  {
    name: 'a cover that goes at mousedown, and comes again',
    act: lay(
      "const one = cover(''); one.popover = 'manual'; document.documentElement.append(one); one.showPopover(); const go = () => { one.hidePopover(); setTimeout(() => one.showPopover(), 80); }; for (const type of ['pointerdown', 'mousedown']) one.addEventListener(type, go, true);",
    ),
  },
  {
    name: 'ours moved under the pointer at mousedown',
    act: lay(
      "for (const type of ['pointerdown', 'mousedown']) addEventListener(type, () => { for (const host of hosts) host.style.setProperty('translate', '6px 0', 'important'); scrollBy(0, 3); }, true);",
    ),
  },
  {
    name: 'a clone of the page in a frame at opacity 0',
    inFrame: true,
    act: lay(
      "document.querySelector('iframe').style.opacity = '0'; document.body.append(cover('pointer-events:none'));",
    ),
  },
  {
    name: 'a clone of the page in a frame that is brought under a hand at rest',
    inFrame: true,
    act: lay(''),
    bring: `(x, y) => {
      const { style } = document.querySelector('iframe');
      const [left = 0, top = 0] = style.translate.split(' ').map(parseFloat).filter(Number.isFinite);
      style.translate = (left + x) + 'px ' + (top + y) + 'px';
    }`,
  },
];

/** The page around, for `inFrame`. @param address of the page within */
export const AROUND = (address: string): string =>
  `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Concours</title><link rel="icon" href="data:,"><style>body{margin:0}iframe{position:absolute;inset:0;width:100vw;height:100vh;border:0}</style><body><iframe src="${address}"></iframe></body></html>`;

/** Where the page stands that is read: the tab's, or a frame in it. */
export const frameOf = (page: Page, lure: Lure): Frame =>
  (lure.inFrame ? page.mainFrame().childFrames()[0] : undefined) ?? page.mainFrame();

export const layOut = (page: Page, { act }: Lure): Promise<unknown> => page.evaluate(`(${act})()`);
