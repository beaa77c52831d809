import type { NoteColour } from '../../lib/model/note.ts';
import { readBodyText } from '../../lib/page/notes/body-text.ts';
import type { PaintedNote } from '../../lib/page/paint/note-painter.ts';

/** A note on words of the page. */
export function paintedOn(words: string, colour: NoteColour = 'yellow', id = words): PaintedNote {
  const body = readBodyText(document);
  const start = body.text.indexOf(words);
  const range = body.rangeOf(start, start + words.length);
  if (start < 0 || !range) throw new Error(`Not on the page: ${words}`);
  return { id, colour, range };
}
