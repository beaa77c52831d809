import { isSame, type Mark } from './mark.ts';
import { boxAround, type NearViewport, nearViewport } from './near-viewport.ts';

/** Marks shown wherever they are; beyond, those near the viewport: 36,000 at once were 14 long tasks, one of 214 ms. */
export const ALL_AT_ONCE = 1000;
/** Marks, or blocks of them, that make one step: to rest is dearer than each of them. */
const IN_A_STEP = 32;

interface Kept {
  readonly mark: Mark;
  readonly root: Node;
  isShown: boolean;
  isGone: boolean;
  /** Known only while there are too many to show at once. */
  box: Element | null;
}

/** The marks of a page, and which of them are to be seen. */
export interface ShownMarks {
  /** In steps of a few µs; blocks that are dropped between two of them stay dropped. */
  setting(marks: readonly Mark[]): Generator<undefined, void, undefined>;
  drop(blocks: ReadonlySet<number>): void;
  /** Forgets all, and tells of none. */
  clear(): void;
  shown(): readonly Mark[];
  /** The shadow trees in which there are marks. */
  roots(): ReadonlySet<ShadowRoot>;
}

function grouped(groups: Map<Element, Set<Kept>>, box: Element): Set<Kept> {
  const group = groups.get(box) ?? new Set();
  groups.set(box, group);
  return group;
}

function byBlock(marks: readonly Mark[]): Map<number, Mark[]> {
  const groups = new Map<number, Mark[]>();
  for (const mark of marks) {
    const group = groups.get(mark.mention.block);
    if (group) group.push(mark);
    else groups.set(mark.mention.block, [mark]);
  }
  return groups;
}

/** @param onShow paint or unpaint one mark; never told twice the same */
export function shownMarks(
  window: Window & typeof globalThis,
  onShow: (mark: Mark, isShown: boolean) => void,
): ShownMarks {
  const { document } = window;
  const blocks = new Map<number, readonly Kept[]>();
  const boxes = new Map<Element, Set<Kept>>();
  /** How many marks are in each tree that is not the document's own. */
  const roots = new Map<Node, number>();
  let size = 0;
  let near: NearViewport | null = null;
  /** Of which it is not settled yet whether they are shown. */
  let fresh: Kept[] = [];
  /** Blocks dropped since the setting that goes on began. */
  let droppedMeanwhile = new Set<number>();

  function show(one: Kept, isShown: boolean): void {
    if (one.isShown === isShown) return;
    one.isShown = isShown;
    onShow(one.mark, isShown);
  }

  function countIn(root: Node, more: 1 | -1): void {
    if (root === document) return;
    const count = (roots.get(root) ?? 0) + more;
    if (count > 0) roots.set(root, count);
    else roots.delete(root);
  }

  function forget(one: Kept): void {
    show(one, false);
    one.isGone = true;
    size -= 1;
    countIn(one.root, -1);
    const group = one.box && boxes.get(one.box);
    if (!one.box || !group) return;
    group.delete(one);
    if (group.size > 0) return;
    boxes.delete(one.box);
    near?.unwatch(one.box);
  }

  function keep(mark: Mark): Kept {
    const root = mark.range.startContainer.getRootNode();
    const one = { mark, root, isShown: false, isGone: false, box: null };
    size += 1;
    countIn(root, 1);
    fresh.push(one);
    return one;
  }

  function dropBlock(block: number): void {
    for (const one of blocks.get(block) ?? []) forget(one);
    blocks.delete(block);
  }

  function setBlock(block: number, wanted: readonly Mark[]): void {
    const before = blocks.get(block);
    if (before === undefined) {
      blocks.set(block, wanted.map(keep));
      return;
    }
    if (before.length === wanted.length && before.every(({ mark }, index) => isSame(mark, wanted[index]))) return;
    for (const one of before) if (!wanted.some((mark) => isSame(mark, one.mark))) forget(one);
    blocks.set(
      block,
      wanted.map((mark) => before.find((one) => isSame(one.mark, mark)) ?? keep(mark)),
    );
  }

  const everyone = (): Kept[] => [...blocks.values()].flat();

  function* showAll(): Generator<undefined, void, undefined> {
    if (near !== null) {
      near.stop();
      near = null;
      boxes.clear();
      fresh = everyone();
    }
    for (const [index, one] of fresh.entries()) {
      if (index % IN_A_STEP === IN_A_STEP - 1) yield;
      one.box = null;
      if (!one.isGone) show(one, true);
    }
  }

  function* showNear(): Generator<undefined, void, undefined> {
    if (near === null) fresh = everyone();
    near ??= nearViewport(window, (box, isNear) => {
      for (const one of boxes.get(box) ?? []) show(one, isNear);
    });
    const known = new Map<Node, Element | null>();
    for (const [index, one] of fresh.entries()) {
      if (index % IN_A_STEP === IN_A_STEP - 1) yield;
      const { startContainer } = one.mark.range;
      const parent = startContainer.parentNode;
      if (one.isGone || !parent) continue;
      const box = known.get(parent) ?? boxAround(startContainer, window);
      known.set(parent, box);
      if (!box) continue;
      one.box = box;
      if (!boxes.has(box)) near.watch(box);
      else show(one, near.isNear(box) ?? one.isShown);
      grouped(boxes, box).add(one);
    }
  }

  return {
    *setting(marks) {
      droppedMeanwhile = new Set();
      const wanted = byBlock(marks);
      for (const block of blocks.keys()) if (!wanted.has(block)) dropBlock(block);
      let steps = 0;
      for (const [block, group] of wanted) {
        if (!droppedMeanwhile.has(block)) setBlock(block, group);
        steps += 1;
        if (steps % IN_A_STEP === 0) yield;
      }
      yield* size > ALL_AT_ONCE ? showNear() : showAll();
      fresh = [];
    },
    drop(gone) {
      for (const block of gone) {
        droppedMeanwhile.add(block);
        dropBlock(block);
      }
    },
    clear() {
      near?.stop();
      near = null;
      blocks.clear();
      boxes.clear();
      roots.clear();
      fresh = [];
      size = 0;
    },
    shown: () => everyone().flatMap(({ mark, isShown }) => (isShown ? [mark] : [])),
    roots: () => new Set([...roots.keys()].filter((root): root is ShadowRoot => 'host' in root)),
  };
}
