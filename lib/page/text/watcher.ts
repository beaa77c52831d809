import { isElement } from './flat-tree.ts';
import { isNeverPainted, OUR_PREFIX } from './readable.ts';

/** What can bring text on the screen or take it away. */
const ATTRIBUTES = ['class', 'style', 'hidden', 'open', 'contenteditable', 'slot'];

/** What the page did since we were last told, each node once. */
export interface Changes {
  /** Text nodes with new data and nodes with other children: the text around them reads differently now. */
  readonly touched: ReadonlySet<Node>;
  /** Roots of subtrees that left their place, with the parent they left; some may stand in another one by now. */
  readonly removed: ReadonlyMap<Node, Node>;
  /** Elements with an attribute that can show or hide them and what is in them. */
  readonly restyled: ReadonlySet<Element>;
}

export interface Watcher {
  /** Watch a shadow tree as well. Doing so twice is doing so once. */
  watch(root: ShadowRoot): void;
  /** Run a write of ours, of which nothing is told. What the page did before it is told first. */
  quietly(write: () => void): void;
}

const mayShowText = (node: Node): boolean => !isElement(node) || !isNeverPainted(node);

const isOurs = (node: Node): boolean => isElement(node) && node.localName.startsWith(OUR_PREFIX);

function gather(records: readonly MutationRecord[]): Changes {
  const touched = new Set<Node>();
  const removed = new Map<Node, Node>();
  const restyled = new Set<Element>();
  for (const { type, target, addedNodes, removedNodes } of records) {
    if (isOurs(target)) continue;
    if (type === 'attributes') restyled.add(target as Element);
    else if (type === 'characterData') touched.add(target);
    else {
      for (const node of removedNodes) if (!isOurs(node)) removed.set(node, target);
      if ([...addedNodes, ...removedNodes].some(mayShowText)) touched.add(target);
    }
  }
  return { touched, removed, restyled };
}

/**
 * Tell of the page's changes in the observer's callback, which comes before the next paint.
 * One observer for the document and all shadow trees. Stops with `signal`.
 */
export function watchPage(document: Document, signal: AbortSignal, onChanges: (changes: Changes) => void): Watcher {
  const tell = (records: readonly MutationRecord[]): void => {
    if (records.length > 0 && !signal.aborted) onChanges(gather(records));
  };
  const observer = new MutationObserver(tell);
  const watch = (root: Document | ShadowRoot): void => {
    if (signal.aborted) return;
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributeFilter: ATTRIBUTES });
  };
  watch(document);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return {
    watch,
    quietly(write) {
      tell(observer.takeRecords());
      try {
        write();
      } finally {
        observer.takeRecords();
      }
    },
  };
}
