import type { BlockIndex } from './block-index.ts';
import { type Block, isIntact } from './blocks.ts';
import type { ScopeReader } from './scope-reader.ts';
import type { Changes } from './watcher.ts';

const DOCUMENT = 9;

/** What follows from changes of the page, before anything is read again. */
export interface Consequences {
  /** Blocks whose offsets lie from now on; they have left the index. */
  readonly dropped: readonly Block[];
  /** Scopes to read again. */
  readonly scopes: ReadonlySet<Element>;
  /** For each element that lost blocks, how many ms the oldest of them had stood. */
  readonly ages: ReadonlyMap<Element, number>;
  /** Hosts whose children changed: what they are shown as is up to their shadow trees. */
  readonly hosts: readonly Element[];
}

/**
 * Find what the page's changes did to the blocks. Runs before the next paint, so it asks nothing of the style engine.
 * `ageOf`: how many ms ago a block was read.
 */
export function consequencesOf(
  { removed, touched }: Changes,
  index: BlockIndex,
  reader: ScopeReader,
  ageOf: (block: Block) => number,
): Consequences {
  const dropped: Block[] = [];
  const scopes = new Set<Element>();
  const ages = new Map<Element, number>();
  const hosts: Element[] = [];

  /** A block that went with its element counts for the scope it went from: frameworks replace whole paragraphs. */
  const drop = (blocks: readonly Block[], scope: Element | undefined): void => {
    for (const block of blocks) {
      if (!index.drop(block)) continue;
      dropped.push(block);
      const place = block.element.isConnected ? block.element : scope;
      if (place) ages.set(place, Math.max(ages.get(place) ?? 0, ageOf(block)));
    }
  };

  for (const [node, parent] of removed) drop(reader.forget(node), reader.scopeOf(parent));
  for (const node of touched) {
    if (node.nodeType === DOCUMENT) {
      const root = (node as Document).documentElement;
      if (root) scopes.add(root);
    }
    if ('shadowRoot' in node && node.shadowRoot) hosts.push(node as Element);
    const scope = reader.scopeOf(node);
    if (scope) scopes.add(scope);
    // By its scope too: of a text that the mark.js painter split, the page may change a part that we do not know.
    const near = [index.blockOf(node) ?? [], scope ? [...index.directlyIn(scope)] : []].flat();
    const broken = near.filter((block) => !isIntact(block));
    drop(broken, scope);
  }
  return { dropped, scopes, ages, hosts };
}
