import { partsOf } from '../text-rects.ts';
import { boxAround, type NearViewport, nearViewport } from './near-viewport.ts';
import type { LaidNote } from './note-layers.ts';
import { ALL_AT_ONCE } from './shown-marks.ts';

/**
 * Which notes are painted: up to 1,000 all, beyond those with a part within a screen of the viewport. With 2,000 at
 * once every change of the page's own cost 50 ms more, with 1,000 15.
 */
export interface NearNotes {
  set(notes: readonly LaidNote[]): void;
  shown(): readonly LaidNote[];
  stop(): void;
}

/** @param onMove other notes are near than before */
export function nearNotes(window: Window & typeof globalThis, onMove: () => void): NearNotes {
  let notes: readonly LaidNote[] = [];
  let near: NearViewport | null = null;
  let boxes: ReadonlyMap<LaidNote, ReadonlySet<Element>> = new Map();
  let watched: ReadonlySet<Element> = new Set();
  let isTold = false;

  /** The browser tells of many boxes in one turn. */
  function moved(): void {
    if (isTold) return;
    isTold = true;
    window.queueMicrotask(() => {
      isTold = false;
      if (near) onMove();
    });
  }

  function boxesOf(note: LaidNote, known: Map<Node, Element | null>): ReadonlySet<Element> {
    const own = new Set<Element>();
    for (const { node } of partsOf(note.range)) {
      const parent = node.parentNode ?? node;
      const box = known.get(parent) ?? boxAround(node, window);
      known.set(parent, box);
      if (box) own.add(box);
    }
    return own;
  }

  function stop(): void {
    near?.stop();
    near = null;
    boxes = new Map();
    watched = new Set();
  }

  function watch(): void {
    const watcher = near ?? nearViewport(window, moved);
    near = watcher;
    const known = new Map<Node, Element | null>();
    boxes = new Map(notes.map((note) => [note, boxesOf(note, known)]));
    const wanted = new Set([...boxes.values()].flatMap((own) => [...own]));
    for (const box of watched) if (!wanted.has(box)) watcher.unwatch(box);
    for (const box of wanted) if (!watched.has(box)) watcher.watch(box);
    watched = wanted;
  }

  return {
    set(next) {
      notes = next;
      if (notes.length > ALL_AT_ONCE) watch();
      else stop();
    },
    shown() {
      const isNear = (box: Element): boolean => near?.isNear(box) ?? false;
      return near ? notes.filter((note) => [...(boxes.get(note) ?? [])].some(isNear)) : notes;
    },
    stop,
  };
}
