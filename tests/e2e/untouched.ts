import type { Page } from 'puppeteer-core';

interface Witness {
  readonly nodes: readonly Node[];
  readonly changes: string[];
}

/** Kept on the page's own window, where nothing of the extension looks. */
type Watched = typeof globalThis & { witness?: Witness };

/** Call before the page is opened: from the moment it is parsed, every node is known and every change noted. */
export const watchNodes = (page: Page): Promise<unknown> =>
  page.evaluateOnNewDocument(() => {
    document.addEventListener('DOMContentLoaded', () => {
      const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
      const nodes: Node[] = [];
      while (walker.nextNode()) nodes.push(walker.currentNode);
      const changes: string[] = [];
      const isOurHost = (record: MutationRecord): boolean =>
        record.target.nodeName === 'REPERES-CARD' ||
        (record.target === document.documentElement &&
          [...record.addedNodes, ...record.removedNodes].every((node) => node.nodeName === 'REPERES-CARD'));
      new MutationObserver((records) => {
        for (const record of records) {
          if (!isOurHost(record)) changes.push(`${record.type} of ${record.target.nodeName}`);
        }
      }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      (globalThis as Watched).witness = { nodes, changes };
    });
  });

/** What was changed since; our one host under `<html>` does not count. Empty when every node is still in its place. */
export const changesSince = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const witness = (globalThis as Watched).witness;
    if (witness === undefined) throw new Error('Nobody watched this page.');
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL, (node) =>
      node.nodeName === 'REPERES-CARD' ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    const now: Node[] = [];
    while (walker.nextNode()) now.push(walker.currentNode);
    const moved = now.length !== witness.nodes.length || now.some((node, place) => node !== witness.nodes[place]);
    return moved ? [...witness.changes, 'other nodes than before'] : witness.changes;
  });

/** The page as text, without our host. */
export const serialised = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const host of copy.querySelectorAll('reperes-card')) host.remove();
    return copy.outerHTML;
  });
