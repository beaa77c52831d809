import { describePassage } from '../../lib/anchor/describe.ts';
import { MAX_NOTE_ENTITIES } from '../../lib/model/note.ts';
import type { PassageHere } from '../../lib/model/outline.ts';
import { type BodyText, readBodyText } from '../../lib/page/notes/body-text.ts';
import { isSelectionInShadow, type Passage, selectedPassage, selectionLines } from '../../lib/page/notes/selection.ts';
import type { Mark } from '../../lib/page/paint/mark.ts';
import type { Near } from './near.ts';
import type { Reading } from './reading.ts';
import { hasWebAddress } from './seen-page.ts';

/** What a passage's names are known by; `null` while no names are lit. */
export type Named = Pick<Reading, 'everyMark' | 'painter'> | null;

/** What the reader has selected. What lies in a shadow tree, or in a frame without an address, could never be met again. */
export type Selected =
  | { readonly kind: 'passage'; readonly passage: Passage; readonly near: Near; describe(): PassageHere }
  | { readonly kind: 'out of reach' };

/** Where a name stands in the body's text now; `null` in shadow trees. */
function placeOf(body: BodyText, mark: Mark, painter: Reading['painter']): Passage | null {
  const range = painter.rangeOf(mark);
  const start = range && body.offsetOf(range.startContainer, range.startOffset);
  const end = range && body.offsetOf(range.endContainer, range.endOffset);
  return start === null || end === null ? null : { start, end };
}

/** Entities named in a passage, in order of first mention. */
function entitiesIn(body: BodyText, { start, end }: Passage, named: Named): string[] {
  const entities = new Set<string>();
  for (const mark of named?.everyMark() ?? []) {
    if (entities.has(mark.mention.entity)) continue;
    const place = placeOf(body, mark, (named as NonNullable<Named>).painter);
    if (place !== null && place.start < end && place.end > start) entities.add(mark.mention.entity);
    if (entities.size === MAX_NOTE_ENTITIES) break;
  }
  return [...entities];
}

const describe = (body: BodyText, passage: Passage, named: Named): PassageHere => ({
  anchor: describePassage(body.text, passage.start, passage.end),
  entities: entitiesIn(body, passage, named),
});

/**
 * What is selected in this frame; `null` when nothing of the page is. It is described as the page read when it was
 * selected, since some pages take the selection away as soon as a button is pressed.
 */
export function readSelection(window: Window, named: Named, by: 'pointer' | 'keyboard'): Selected | null {
  const { document } = window;
  const body = readBodyText(document);
  const passage = selectedPassage(document, body);
  if (passage === null) return isSelectionInShadow(document) ? { kind: 'out of reach' } : null;
  if (!hasWebAddress(window)) return { kind: 'out of reach' };
  const node = body.rangeOf(passage.start, passage.end)?.startContainer ?? document.documentElement;
  return {
    kind: 'passage',
    passage,
    near: { node, boxes: () => selectionLines(document, body, passage, by) },
    describe: () => describe(body, passage, named),
  };
}

/** A name as a passage; `null` when it stands where no passage can. */
export function passageOfMark(window: Window, mark: Mark, named: NonNullable<Named>): PassageHere | null {
  if (!hasWebAddress(window)) return null;
  const body = readBodyText(window.document);
  const place = placeOf(body, mark, named.painter);
  return place && describe(body, place, named);
}
