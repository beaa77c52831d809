import { isSame, type Mark } from './mark.ts';
import { boxAround, type NearViewport, nearViewport } from './near-viewport.ts';

/** Marks shown wherever they are; beyond, those near the viewport: 36,000 at once were 14 long tasks, one of 214 ms. */
export const ALL_AT_ONCE = 1000;

interface Kept {
  readonly mark: Mark;
  isShown: boolean;
  /** Known only while there are too many to show at once. */
  box: Element | null;
}

/** The marks of a page, and which of them are to be seen. */
export interface ShownMarks {
  /** In steps of a few µs; blocks that are dropped between two of them stay dropped. */
  setting(marks: readonly Mark[]): Generator<undefined, void, undefined>;
  drop(blocks: ReadonlySet<number>): void;
  clear(): void;
  all(): readonly Mark[];
  shown(): readonly Mark[];
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
  const blocks = new Map<number, Kept[]>();
  const boxes = new Map<Element, Set<Kept>>();
  let size = 0;
  let near: NearViewport | null = null;
  /** Blocks dropped since the setting that goes on began. */
  let droppedMeanwhile = new Set<number>();

  function show(one: Kept, isShown: boolean): void {
    if (one.isShown === isShown) return;
    one.isShown = isShown;
    onShow(one.mark, isShown);
  }

  function forget(one: Kept): void {
    show(one, false);
    size -= 1;
    const group = one.box && boxes.get(one.box);
    if (!one.box || !group) return;
    group.delete(one);
    if (group.size > 0) return;
    boxes.delete(one.box);
    near?.unwatch(one.box);
  }

  function keep(mark: Mark): Kept {
    size += 1;
    return { mark, isShown: false, box: null };
  }

  function dropBlock(block: number): void {
    for (const one of blocks.get(block) ?? []) forget(one);
    blocks.delete(block);
  }

  function setBlock(block: number, wanted: readonly Mark[]): void {
    const before = blocks.get(block) ?? [];
    if (before.length === wanted.length && before.every(({ mark }, index) => isSame(mark, wanted[index]))) return;
    for (const one of before) if (!wanted.some((mark) => isSame(mark, one.mark))) forget(one);
    blocks.set(
      block,
      wanted.map((mark) => before.find((one) => isSame(one.mark, mark)) ?? keep(mark)),
    );
  }

  function* showAll(): Generator<undefined, void, undefined> {
    near?.stop();
    near = null;
    boxes.clear();
    for (const one of everyone()) {
      one.box = null;
      // Dropped since the list was made.
      if (blocks.has(one.mark.mention.block)) show(one, true);
      yield;
    }
  }

  function* showNear(): Generator<undefined, void, undefined> {
    near ??= nearViewport(window, (box, isNear) => {
      for (const one of boxes.get(box) ?? []) show(one, isNear);
    });
    const known = new Map<Node, Element | null>();
    for (const one of everyone()) {
      yield;
      if (!blocks.has(one.mark.mention.block)) continue;
      const { startContainer } = one.mark.range;
      const parent = startContainer.parentNode;
      if (one.box || !parent) continue;
      const box = known.get(parent) ?? boxAround(startContainer, window);
      known.set(parent, box);
      if (!box) continue;
      one.box = box;
      if (!boxes.has(box)) near.watch(box);
      else show(one, near.isNear(box) ?? one.isShown);
      grouped(boxes, box).add(one);
    }
  }

  const everyone = (): Kept[] => [...blocks.values()].flat();

  return {
    *setting(marks) {
      droppedMeanwhile = new Set();
      const wanted = byBlock(marks);
      for (const block of blocks.keys()) if (!wanted.has(block)) dropBlock(block);
      for (const [block, group] of wanted) {
        if (!droppedMeanwhile.has(block)) setBlock(block, group);
        yield;
      }
      yield* size > ALL_AT_ONCE ? showNear() : showAll();
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
      for (const block of blocks.keys()) dropBlock(block);
      boxes.clear();
    },
    all: () => everyone().map(({ mark }) => mark),
    shown: () => everyone().flatMap(({ mark, isShown }) => (isShown ? [mark] : [])),
  };
}
