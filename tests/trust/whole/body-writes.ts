import type { Page } from 'puppeteer-core';

/** Kept on the page's own window, where nothing of the extension looks. */
type Watched = typeof globalThis & { bodyWrites?: { readonly all: () => readonly string[] } };

/**
 * Call before the page is opened: from the moment it is parsed, every record of its own observer about its body is
 * kept. Our hosts within a modal dialog or what fills the screen are left out: a card behind it could not be reached.
 */
export const watchBody = (page: Page): Promise<unknown> =>
  page.evaluateOnNewDocument(() => {
    const isOurHost = (node: Node): boolean => node.nodeName.startsWith('REPERES-');
    const isApart = ({ target, addedNodes, removedNodes }: MutationRecord): boolean => {
      if (isOurHost(target)) return true;
      const isOnTop = target instanceof Element && target.matches(':modal, :fullscreen');
      return isOnTop && [...addedNodes, ...removedNodes].every(isOurHost);
    };
    document.addEventListener('DOMContentLoaded', () => {
      const writes: string[] = [];
      const note = (records: readonly MutationRecord[]): void => {
        for (const record of records) {
          if (isApart(record)) continue;
          const nodes = [...record.addedNodes, ...record.removedNodes].map(({ nodeName }) => nodeName);
          writes.push(`${record.type} of ${record.target.nodeName} ${record.attributeName ?? ''}${nodes.join(' ')}`);
        }
      };
      const observer = new MutationObserver(note);
      observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
      const all = (): readonly string[] => {
        note(observer.takeRecords());
        return writes;
      };
      (globalThis as Watched).bodyWrites = { all };
    });
  });

/** What was written into the body since. */
export const bodyWrites = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (globalThis as Watched).bodyWrites?.all() ?? ['nobody watched']);
