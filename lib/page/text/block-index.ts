import type { Block } from './blocks.ts';
import { compareFlat, compareLight } from './flat-tree.ts';

/** The blocks of a page as it stands: by text node, by element, and in the order of reading. */
export interface BlockIndex {
  /** @param before a block that is known to come before this one, if any */
  add(block: Block, before?: Block): void;
  /** False when the block was not in the index. */
  drop(block: Block): boolean;
  list(): readonly Block[];
  blockOf(node: Node): Block | undefined;
  /** The blocks that stand directly in a block-level element, not in one further inside. */
  directlyIn(element: Element): Iterable<Block>;
  /** From now on order is found over shadow trees too, which is slower. */
  expectShadows(): void;
}

const NO_BLOCKS: readonly Block[] = [];

const placeOf = (block: Block): Node => block.pieces[0]?.node ?? block.element;

export function makeBlockIndex(): BlockIndex {
  const byText = new WeakMap<Node, Block>();
  const byElement = new WeakMap<Element, Set<Block>>();
  const live = new Set<Block>();
  let ordered: Block[] = [];
  let compare = compareLight;
  /** Where the last one was put. Only a guess at where the next one belongs: drops move the row. */
  let lastAt = -1;

  /** Dropped blocks stay in the row until someone looks at it: drops come inside the page's own changes. */
  const row = (): Block[] => {
    if (ordered.length !== live.size) ordered = ordered.filter((block) => live.has(block));
    return ordered;
  };

  /** Asked of near blocks first: the browser looks for one among the siblings before the other, back to the first. */
  const isBetween = (before: Block | undefined, block: Block, after: Block | undefined): boolean =>
    (!before || compare(placeOf(before), placeOf(block)) < 0) &&
    (!after || compare(placeOf(block), placeOf(after)) < 0);

  const placeFor = (block: Block, blocks: readonly Block[]): number => {
    let low = 0;
    let high = blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = blocks[middle];
      if (other && compare(placeOf(other), placeOf(block)) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  return {
    add(block, before) {
      const blocks = row();
      const last = blocks.at(-1);
      // A part of the page is read in its order, whichever part comes first: most belong after the one before.
      if (last === before || isBetween(last, block, undefined)) lastAt = blocks.push(block) - 1;
      else {
        const isNext = lastAt < blocks.length && isBetween(blocks[lastAt], block, blocks[lastAt + 1]);
        lastAt = isNext ? lastAt + 1 : placeFor(block, blocks);
        blocks.splice(lastAt, 0, block);
      }
      live.add(block);
      for (const { node } of block.pieces) byText.set(node, block);
      const siblings = byElement.get(block.element);
      if (siblings) siblings.add(block);
      else byElement.set(block.element, new Set([block]));
    },
    drop(block) {
      if (!live.delete(block)) return false;
      for (const { node } of block.pieces) if (byText.get(node) === block) byText.delete(node);
      byElement.get(block.element)?.delete(block);
      return true;
    },
    list: () => [...row()],
    blockOf: (node) => byText.get(node),
    directlyIn: (element) => byElement.get(element) ?? NO_BLOCKS,
    expectShadows() {
      if (compare === compareFlat) return;
      compare = compareFlat;
      ordered = row().sort((a, b) => compare(placeOf(a), placeOf(b)));
    },
  };
}
