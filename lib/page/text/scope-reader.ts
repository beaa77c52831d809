import type { BlockIndex } from './block-index.ts';
import { type Block, isIntact, type Piece } from './blocks.ts';
import { flatParent, isElement, isLeftOut, visitAll } from './flat-tree.ts';
import { isBlockByName, readingOf } from './readable.ts';
import { type Sight, type Walk, walkText } from './text-walk.ts';

export interface ReaderHooks {
  readonly sight: Sight;
  /** True of an element that must not be gone into for now. */
  isResting(element: Element): boolean;
  onShadow(root: ShadowRoot): void;
  /** An element that is read, in case it becomes a shadow host later. */
  onEnter(element: Element): void;
}

export interface Slice {
  readonly dropped: readonly Block[];
  readonly added: readonly Block[];
  readonly isMore: boolean;
}

/** Reads a page scope by scope: a scope is a block-level element with its direct text, without the scopes in it. */
export interface ScopeReader {
  /** The scope that a node's text belongs to; `undefined` in a part of the page that is not read. */
  scopeOf(node: Node): Element | undefined;
  /** Read the direct text of a scope again, and what is new in it. */
  ask(scope: Element): void;
  /** Read an element and everything in it again. Blocks that come out the same are kept. */
  askDeep(element: Element): void;
  /** A subtree has left its place: forget it. Its blocks are given back, still in the index. */
  forget(node: Node): readonly Block[];
  /** Of what is still to be read, the text around these nodes first: the reader sees them. */
  hurry(nodes: Iterable<Node>): void;
  /** Read what was asked for until it is done or time is up. */
  read(isTimeUp: () => boolean): Slice;
}

/** The clock is asked after so many scopes: one takes some 20 µs. */
const SCOPES_AT_ONCE = 8;

const isSame = (block: Block, pieces: readonly Piece[]): boolean =>
  block.pieces.length === pieces.length && block.pieces.every((piece, index) => piece.node === pieces[index]?.node);

export function makeScopeReader(index: BlockIndex, hooks: ReaderHooks): ScopeReader {
  /** Of scopes, that they were read; of elements whose text is not read, that they were passed. */
  const states = new WeakMap<Element, 'known' | 'passed'>();
  const queue = new Set<Element>();
  /** Where the walk of a scope was stopped: to pass all its children again would take the square of their number. */
  const stops = new WeakMap<Element, Node>();
  /** Blocks of scopes forgotten or being read: kept when the reading comes by them again, dropped if it does not. */
  const suspects = new Set<Block>();
  let lastNumber = 0;
  let dropped: Block[] = [];
  let added = new Set<Block>();
  /** The block that the walk met last. */
  let last: Block | undefined;
  let entered = 0;
  /** Scopes that the walk was stopped in, innermost first. */
  let stopped: Element[] = [];

  function drop(block: Block): void {
    suspects.delete(block);
    if (index.drop(block) && !added.delete(block)) dropped.push(block);
  }

  /** A block split by the mark.js painter shows other nodes, but is the same while its text is. */
  function meet(owner: Element, text: string, pieces: readonly Piece[]): void {
    for (const { node } of pieces) {
      const block = index.blockOf(node);
      if (!block) continue;
      const isKept = block.element === owner && block.text === text && (isSame(block, pieces) || !isIntact(block));
      if (isKept) {
        suspects.delete(block);
        last = block;
        return;
      }
      drop(block);
    }
    const block: Block = { number: ++lastNumber, element: owner, text, pieces };
    index.add(block, last);
    added.add(block);
    last = block;
  }

  function readScope(scope: Element, isTimeUp: () => boolean): void {
    const stop = stops.get(scope);
    stops.delete(scope);
    if (stop) entered += 1;
    const walk: Walk = {
      ...hooks.sight,
      isKnown: (element) => states.get(element) === 'known' || hooks.isResting(element),
      // Some scopes beyond the one asked for, at least: a slice that gets nowhere would be the first of an endless row.
      isTimeUp: () => entered % SCOPES_AT_ONCE === 0 && isTimeUp(),
      onRun: meet,
      onShadow(root) {
        index.expectShadows();
        hooks.onShadow(root);
      },
      onEnter(element, isBlock) {
        if (isBlock) {
          entered += 1;
          states.set(element, 'known');
          queue.delete(element);
          stops.delete(element);
          for (const block of index.directlyIn(element)) suspects.add(block);
        } else if (states.has(element)) states.delete(element);
        hooks.onEnter(element);
      },
      onWhole(element) {
        for (const block of index.directlyIn(element)) if (suspects.has(block)) drop(block);
      },
      onStopped(element, at) {
        stopped.push(element);
        if (at) stops.set(element, at);
      },
      onPassed(element) {
        if (states.get(element) === 'passed') return;
        for (const block of forget(element)) suspects.add(block);
        states.set(element, 'passed');
      },
    };
    walkText(scope, walk, stop?.parentNode === scope ? stop : undefined);
  }

  /** The innermost block-level element around a node that is not read yet, in a scope that is to be read. */
  function unreadAround(node: Node): Element | undefined {
    const way: Element[] = [];
    let at = flatParent(node);
    for (; at && !isLeftOut(at); at = flatParent(at)) {
      if (!isElement(at)) continue;
      if (states.has(at)) break;
      way.push(at);
    }
    if (!at || !isElement(at) || !queue.has(at) || states.get(at) !== 'known') return undefined;
    const { sight } = hooks;
    const isOpen = way.every((one) => readingOf(one) === 'text' && !hooks.isResting(one) && sight.isSeen(one));
    return isOpen ? way.find((one) => isBlockByName(one) || (sight.isBlock?.(one) ?? false)) : undefined;
  }

  /** In this order, and before whatever waits longer. */
  function putFirst(scopes: readonly Element[]): void {
    const rest = [...queue];
    queue.clear();
    for (const scope of [...scopes, ...rest]) queue.add(scope);
  }

  function forget(node: Node): readonly Block[] {
    const blocks = new Set<Block>();
    visitAll(node, (below) => {
      if (isElement(below)) states.delete(below);
      const block = index.blockOf(below);
      if (block) blocks.add(block);
    });
    return [...blocks];
  }

  function scopeOf(node: Node): Element | undefined {
    for (let at: Node | null = node; at; at = flatParent(at)) {
      if (isLeftOut(at)) return undefined;
      if (!isElement(at)) continue;
      const state = states.get(at);
      if (state !== undefined) return state === 'known' ? at : undefined;
    }
    return undefined;
  }

  function ask(scope: Element): void {
    states.set(scope, 'known');
    stops.delete(scope);
    queue.add(scope);
  }

  return {
    scopeOf,
    ask,
    forget,
    askDeep(element) {
      if (!element.isConnected) return;
      const isRoot = element === element.ownerDocument.documentElement;
      const parent = flatParent(element);
      const scope = isRoot ? element : parent && !isLeftOut(element) && scopeOf(parent);
      for (const block of forget(element)) suspects.add(block);
      if (scope) ask(scope);
    },
    hurry(nodes) {
      const scopes: Element[] = [];
      for (const node of nodes) {
        const scope = unreadAround(node);
        if (!scope) continue;
        states.set(scope, 'known');
        scopes.push(scope);
      }
      putFirst(scopes);
    },
    read(isTimeUp) {
      dropped = [];
      added = new Set();
      for (const scope of queue) {
        if (isTimeUp()) break;
        queue.delete(scope);
        last = undefined;
        entered = 0;
        stopped = [];
        if (scope.isConnected && states.get(scope) === 'known') readScope(scope, isTimeUp);
        if (stopped.length === 0) continue;
        // So that a page is read in its order.
        putFirst(stopped);
        break;
      }
      if (queue.size === 0) for (const block of [...suspects]) drop(block);
      return { dropped, added: [...added], isMore: queue.size > 0 };
    },
  };
}
