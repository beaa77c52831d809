import { CATEGORIES, type Category } from '../../model/category.ts';
import { PALETTE } from '../../model/palette.ts';
import { makeCardHost } from '../card/card-host.ts';
import { isDarkPage } from '../paint/dark-page.ts';
import type { Mark } from '../paint/mark.ts';
import { ticksOf } from './tick-places.ts';

/** In CSS px. Each category keeps to its own lane, so that colour is not the only sign. */
const LANE = 2;
const WIDTH = LANE * CATEGORIES.length;
const TICK_HEIGHT = 2;
/** Names come and places change in bursts; the strip follows at this pace, in ms. */
const DRAW_EVERY = 1000;
/** A page that is hardly longer than the window needs no map. */
const WORTH_MAPPING = 1.5;

const CSS = `:host{pointer-events:none !important;opacity:.9}canvas{display:block}`;

/** A strip along the right edge that shows where on the page the names are. It takes no pointer and no focus. */
export interface TickStrip {
  /** The marks, or where they lie, have changed: drawn soon, while the browser is idle. */
  change(): void;
}

export interface TickStripOptions {
  readonly shadowMode: 'open' | 'closed';
  /** Takes the strip off the page. */
  readonly signal: AbortSignal;
  /** Those that are lit now, in document order. */
  marks(): readonly Mark[];
  /** Where a mark lies on the screen, CSS px of the viewport; none when it is not laid out. */
  rectsOf(mark: Mark): readonly { readonly top: number }[];
}

export function makeTickStrip(window: Window & typeof globalThis, options: TickStripOptions): TickStrip {
  const { document } = window;
  const host = makeCardHost(document, { name: 'reperes-ticks', css: CSS, shadowMode: options.shadowMode });
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  host.root.append(canvas);
  let timer: number | undefined;
  let idle: number | undefined;

  function change(): void {
    if (timer !== undefined || options.signal.aborted) return;
    timer = window.setTimeout(() => {
      timer = undefined;
      if (window.requestIdleCallback === undefined) draw();
      else idle = window.requestIdleCallback(draw, { timeout: DRAW_EVERY });
    }, DRAW_EVERY);
  }

  function draw(): void {
    if (options.signal.aborted) return;
    const root = document.documentElement;
    const { clientHeight: height, clientWidth, scrollHeight } = root;
    const marks = options.marks();
    if (marks.length === 0 || scrollHeight < height * WORTH_MAPPING) {
      host.hide();
      return;
    }
    const topOf = (mark: Mark): number | null => {
      const rect = options.rectsOf(mark)[0];
      return rect === undefined ? null : rect.top + window.scrollY;
    };
    const ticks = ticksOf(marks, topOf, height, scrollHeight);
    const scale = window.devicePixelRatio || 1;
    canvas.width = Math.round(WIDTH * scale);
    canvas.height = Math.round(height * scale);
    canvas.style.width = `${WIDTH}px`;
    canvas.style.height = `${height}px`;
    const pen = canvas.getContext('2d');
    if (pen === null) return;
    pen.scale(scale, scale);
    const tone = isDarkPage(document) ? 'dark' : 'light';
    for (const { row, category } of ticks) {
      pen.fillStyle = PALETTE[category][tone];
      pen.fillRect(laneOf(category), row, LANE, TICK_HEIGHT);
    }
    host.moveTo(root);
    host.show();
    host.place({ left: clientWidth - WIDTH, top: 0, maxWidth: WIDTH, maxHeight: height, side: 'right' });
  }

  window.addEventListener('resize', change, { signal: options.signal });
  options.signal.addEventListener(
    'abort',
    () => {
      window.clearTimeout(timer);
      if (idle !== undefined) window.cancelIdleCallback(idle);
      host.hide();
      host.remove();
    },
    { once: true },
  );
  return { change };
}

const laneOf = (category: Category): number => CATEGORIES.indexOf(category) * LANE;
