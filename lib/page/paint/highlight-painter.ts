import { CATEGORIES, type Category } from '../../model/category.ts';
import { endsOf, type Mark, rangeBetween } from './mark.ts';
import { makeMarkSheet } from './mark-sheet.ts';
import { FOCUS_NAME, highlightCss, highlightName } from './mark-styles.ts';
import type { Painter } from './painter.ts';
import { patience } from './patience.ts';
import { shownMarks } from './shown-marks.ts';

/** Paints by the CSS Custom Highlight API: no node of the page is ever written. */
export function highlightPainter(window: Window & typeof globalThis): Painter {
  const registry = window.CSS.highlights;
  const inks = new Map<Category, Highlight>();
  const ours = new Map<string, Highlight>();
  const sizes = new Map<Category, number>();
  for (const category of CATEGORIES) {
    const ink = new window.Highlight();
    inks.set(category, ink);
    ours.set(highlightName(category), ink);
  }
  const tint = new window.Highlight();
  tint.priority = 1;
  ours.set(FOCUS_NAME, tint);
  let tinted: Mark | null = null;
  /** What was painted last; some of it may be gone. */
  let painted: readonly Mark[] = [];

  const sheet = makeMarkSheet(window, highlightCss);
  const marks = shownMarks(window, ({ range, mention: { category } }, isShown) => {
    if (isShown) inks.get(category)?.add(range);
    else inks.get(category)?.delete(range);
    sizes.set(category, (sizes.get(category) ?? 0) + (isShown ? 1 : -1));
  });

  const isRegistered = (): boolean => [...ours].every(([name, highlight]) => registry.get(name) === highlight);

  function register(): void {
    for (const [name, highlight] of ours) if (registry.get(name) !== highlight) registry.set(name, highlight);
    sheet.wear(marks.roots());
  }

  const guard = patience(window, {
    isWell() {
      sheet.suit(painted);
      if (!isRegistered() || !sheet.isWorn()) return false;
      return [...inks].every(([category, ink]) => ink.size === (sizes.get(category) ?? 0));
    },
    repair() {
      for (const { range, mention } of marks.shown()) inks.get(mention.category)?.add(range);
      register();
    },
  });

  function emphasise(mark: Mark | null): void {
    tint.clear();
    tinted = mark;
    if (mark) tint.add(mark.range);
  }

  function* painting(wanted: readonly Mark[]): Generator<undefined, void, undefined> {
    painted = wanted;
    // First, so that what is shown on the way is seen.
    guard.watch(wanted.length > 0);
    if (wanted.length > 0 && !guard.hasGivenUp()) sheet.suit(wanted);
    yield* marks.setting(wanted);
    if (wanted.length > 0 && !guard.hasGivenUp()) register();
  }

  return {
    name: 'highlight',
    paint(wanted) {
      for (const _ of painting(wanted));
    },
    painting,
    drop(blocks) {
      marks.drop(blocks);
      if (tinted && blocks.has(tinted.mention.block)) emphasise(null);
    },
    emphasise,
    clear() {
      guard.forgive();
      marks.clear();
      painted = [];
      sizes.clear();
      emphasise(null);
      for (const [name, highlight] of ours) {
        if (registry.get(name) === highlight) registry.delete(name);
        highlight.clear();
      }
      sheet.remove();
    },
    rangeOf(mark) {
      const ends = endsOf(mark);
      return ends && rangeBetween(ends.start, ends.end);
    },
    asFound: (place) => place,
    roots: () => sheet.roots(),
  };
}
