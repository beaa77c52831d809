import { NOTE_COLOURS, type NoteColour } from '../../model/note.ts';
import { NOTE_TINTS } from '../../model/palette.ts';
import type { Ground } from './dark-page.ts';
import { inkFor } from './mark-styles.ts';

/** Notes of one colour over one another that are told apart; those on top of so many melt into the last. */
export const LAYERS = 3;

/** The page shares the registry: ours are prefixed. A highlight paints a place once, however many of its ranges hold it. */
export const noteHighlightName = (colour: NoteColour, layer: number): string =>
  layer === 0 ? `reperes-note-${colour}` : `reperes-note-${colour}-${layer + 1}`;
export const NOTE_FOCUS_NAME = 'reperes-note-focus';

/** A line above the words, where no name has one: a darker tint would cost their contrast. */
const FOCUS_LINE = 'text-decoration:overline solid 2px currentcolor';

/** Paper gets no tints. */
export function noteCss(ground: Ground): string {
  const rules = NOTE_COLOURS.map((colour) => {
    const names = Array.from({ length: LAYERS }, (_, layer) => `::highlight(${noteHighlightName(colour, layer)})`);
    return `${names.join()}{background-color:${inkFor(ground, NOTE_TINTS[colour])}}`;
  });
  return `@media screen{${rules.join('')}::highlight(${NOTE_FOCUS_NAME}){${FOCUS_LINE}}}`;
}
