import type { PainterName } from '../../model/settings.ts';
import { highlightPainter } from './highlight-painter.ts';
import { markPainter } from './mark-painter.ts';
import type { Painter, Quietly } from './painter.ts';

/**
 * The painter the reader chose, or mark.js where the browser has no CSS Custom Highlight API.
 * Only the mark.js painter ever calls `quietly`.
 */
export function choosePainter(window: Window & typeof globalThis, wanted: PainterName, quietly: Quietly): Painter {
  const canHighlight = 'Highlight' in window && 'highlights' in window.CSS;
  return wanted === 'highlight' && canHighlight ? highlightPainter(window) : markPainter(window, quietly);
}
