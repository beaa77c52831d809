import { parseHTML } from 'linkedom';

const MAY_STAND_IN_HEAD = new Set(['title', 'meta', 'link', 'base', 'style', 'script', 'noscript', 'template']);
const isBlank = (node: Node): boolean => (node.textContent ?? '').trim() === '';
const isText = (node: Node): boolean => node.nodeName === '#text';

/** What a browser puts in the head before the body's first content. */
function belongsInHead(node: Node): boolean {
  return isText(node)
    ? isBlank(node)
    : node.nodeName === '#comment' || MAY_STAND_IN_HEAD.has(node.nodeName.toLowerCase());
}

function parseWithout(html: string): Element {
  const { body } = parseHTML(`<html><body>${html.replace(/^\s*<!doctype[^>]*>/i, '')}</body></html>`).document;
  while (body.firstChild !== null && belongsInHead(body.firstChild)) body.firstChild.remove();
  return body;
}

/** The parser adds no tag that HTML lets one leave out, and leaves what follows the body outside of it. */
function bodyOf(html: string): Element {
  const { document } = parseHTML(html);
  const root = document.documentElement;
  if (root?.localName !== 'html') return parseWithout(html);
  const { body } = document;
  while (body.nextSibling !== null) {
    const next = body.nextSibling;
    if (body.firstChild === null && isText(next) && isBlank(next)) next.remove();
    else body.append(next);
  }
  return body;
}

/** `document.body.textContent` of a saved page: its scripts' and styles' text included, as browsers have it. */
export function pageText(html: string): string {
  return bodyOf(html.replace(/^\ufeff/, '')).textContent ?? '';
}
