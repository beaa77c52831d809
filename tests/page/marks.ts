import type { Card } from '../../lib/model/card.ts';
import type { Category } from '../../lib/model/category.ts';
import type { Mention } from '../../lib/model/mention.ts';
import type { Mark, Position } from '../../lib/page/paint/mark.ts';

export function mentionOf(block: number, start: number, end: number, category: Category = 'leader'): Mention {
  const entity = `${category}/somebody`;
  return { block, start, end, entity, category, alias: 'Somebody', kind: 'full', rule: 'full name' };
}

/** A card that says no more than whose it is. */
export const cardNamed = (id: string): Card => ({
  entity: { id, name: id, category: 'leader' },
  roles: { atArticle: [], later: false, latest: [] },
  facts: [],
  factCount: 0,
  related: [],
  pageDate: null,
});

/** A mark from one place to another, in a block that is numbered by the caller. */
export function markBetween(block: number, start: Position, end: Position, category?: Category): Mark {
  const range = new StaticRange({
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  });
  return { mention: mentionOf(block, start.offset, end.offset, category), range };
}

/** All text nodes below a node, in document order. */
export function textsBelow(root: Node): Text[] {
  const walker = (root.ownerDocument ?? document).createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

/** A mark on every occurrence of a word, one block a text node. */
export function marksOn(root: Node, word: string, category?: Category): Mark[] {
  return textsBelow(root).flatMap((node, block) =>
    [...node.data.matchAll(new RegExp(word, 'g'))].map(({ index }) =>
      markBetween(block, { node, offset: index }, { node, offset: index + word.length }, category),
    ),
  );
}

export function onPage(html: string): HTMLElement {
  const element = document.createElement('section');
  element.append(document.createRange().createContextualFragment(html));
  document.body.append(element);
  return element;
}

export const frames = async (count: number): Promise<void> => {
  for (let frame = 0; frame < count; frame += 1) await new Promise((done) => requestAnimationFrame(done));
};

/** Waits until something is the case. @throws when it is not within 3 s */
export async function until(isSo: () => boolean, what: string): Promise<void> {
  const end = performance.now() + 3000;
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`Waited in vain: ${what}`);
    await frames(1);
  }
}
