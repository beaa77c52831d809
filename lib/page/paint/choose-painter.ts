import type { PainterName } from '../../model/settings.ts';
import type { PageParts } from '../parts.ts';
import { highlightPainter } from './highlight-painter.ts';
import type { Painter, Quietly } from './painter.ts';

/** Which painter to use: the one the reader chose, or mark.js where the browser has no CSS Custom Highlight API. */
export function paintBy(window: Window & typeof globalThis, wanted: PainterName): PainterName {
  return 'Highlight' in window && 'highlights' in window.CSS ? wanted : 'mark';
}

/**
 * The painter of that name; without mark.js's, which is a part of its own, the other.
 * Only the mark.js painter ever calls `quietly`.
 */
export function choosePainter(
  window: Window & typeof globalThis,
  wanted: PainterName,
  quietly: Quietly,
  markPainter: PageParts['mark'] | undefined,
): Painter {
  const isMark = paintBy(window, wanted) === 'mark' && markPainter !== undefined;
  return isMark ? markPainter(window, quietly) : highlightPainter(window);
}
