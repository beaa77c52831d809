import type { Page } from 'puppeteer-core';
import type { Piece } from './generated-page.ts';

interface Seen {
  readonly node: Node;
  readonly parent: Node | null;
  readonly data: string | null;
  /** Attributes, and what a reader typed or chose. */
  readonly said: string;
}

interface Witness {
  readonly sections: readonly { readonly seen: readonly Seen[]; readonly text: string | null }[];
  readonly records: string[];
  look(root: Node): Seen[];
}

/** Kept on the page's own window, where nothing of the extension looks. */
type Watched = typeof globalThis & { witness?: Witness };

/** Fills the page with one section a DOM, remembers every node of them, and notes each change from now on. */
export const growAndWatch = (page: Page, pages: readonly (readonly Piece[])[]): Promise<number> =>
  page.evaluate((wanted) => {
    const roots: Node[] = [];
    const grow = (parent: Node, pieces: readonly Piece[]): void => {
      for (const piece of pieces) {
        if ('text' in piece) parent.appendChild(document.createTextNode(piece.text));
        else if ('comment' in piece) parent.appendChild(document.createComment(piece.comment));
        else {
          const element = document.createElement(piece.tag);
          for (const [name, value] of Object.entries(piece.attributes)) element.setAttribute(name, value);
          grow(element, piece.children);
          if (piece.shadow) {
            const shadow = element.attachShadow({ mode: 'open' });
            roots.push(shadow);
            grow(shadow, piece.shadow);
          }
          parent.appendChild(element);
        }
      }
    };
    const look = (root: Node): Seen[] => {
      const seen: Seen[] = [];
      const visit = (node: Node): void => {
        const attributes =
          node instanceof Element ? [...node.attributes].map(({ name, value }) => `${name}=${value}`) : [];
        const field = node as Partial<HTMLInputElement>;
        const said = `${node.nodeName} ${attributes.join(' ')} ${field.value ?? ''} ${field.checked ?? ''}`;
        seen.push({ node, parent: node.parentNode, data: node.nodeValue, said });
        if (node instanceof Element && node.shadowRoot) visit(node.shadowRoot);
        for (const child of node.childNodes) visit(child);
      };
      visit(root);
      return seen;
    };
    const sections = wanted.map((pieces) => {
      const section = document.createElement('section');
      grow(section, pieces);
      return section;
    });
    document.body.replaceChildren(...sections);
    const records: string[] = [];
    const observer = new MutationObserver((all) => {
      for (const { type, target } of all) records.push(`${type} of ${target.nodeName}`);
    });
    for (const root of [document.body, ...roots])
      observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
    const known = sections.map((section) => ({ seen: look(section), text: section.textContent }));
    (globalThis as Watched).witness = { sections: known, records, look };
    return known.reduce((sum, { seen }) => sum + seen.length, 0);
  }, pages);

/** One line a DOM that is another one now: its number and the first node that differs. */
export const differences = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { witness } = globalThis as Watched;
    if (witness === undefined) throw new Error('Nobody watched this page.');
    return witness.sections.flatMap(({ seen }, number) => {
      const root = seen[0]?.node;
      if (root === undefined) return [`${number}: nothing was known`];
      const now = witness.look(root);
      const at = seen.findIndex((was, place) => {
        const is = now[place];
        return was.node !== is?.node || was.parent !== is.parent || was.data !== is.data || was.said !== is.said;
      });
      if (at < 0 && now.length === seen.length) return [];
      return [
        `${number}: node ${at < 0 ? seen.length : at} was ${seen[at]?.said} ${seen[at]?.data}, is ${now[at]?.said} ${now[at]?.data}`,
      ];
    });
  });

/** What the page saw being changed in itself. */
export const recordsSeen = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (globalThis as Watched).witness?.records ?? ['nobody watched']);

/** Numbers of the DOMs whose text reads otherwise than it did. */
export const otherTexts = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => {
    const sections = (globalThis as Watched).witness?.sections ?? [];
    return sections.flatMap(({ seen, text }, number) => (seen[0]?.node.textContent === text ? [] : [number]));
  });
