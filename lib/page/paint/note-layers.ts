import type { NoteColour } from '../../model/note.ts';
import { partsOf } from '../text-rects.ts';
import { LAYERS } from './note-styles.ts';

/** What is tinted: a noted passage, or a name on which something is noted. Ids are given once. */
export interface PaintedNote {
  readonly id: string;
  readonly colour: NoteColour;
  readonly range: AbstractRange;
}

/** A note in its place among the others. */
export interface LaidNote extends PaintedNote {
  /** Of the notes of its colour that lie over one another, the how manieth; from 0. */
  readonly layer: number;
}

/** What a note has of one text node; UTF-16 offsets. */
export interface NotedPart {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** A place in the document, as a range has it. */
interface Place {
  readonly node: Node;
  readonly offset: number;
}

const FOLLOWING = 4;
const startOf = ({ range }: PaintedNote): Place => ({ node: range.startContainer, offset: range.startOffset });
const endOf = ({ range }: PaintedNote): Place => ({ node: range.endContainer, offset: range.endOffset });

/**
 * Below 0 when `one` comes first. Both in text nodes. The browser walks from the one to its following siblings: asked
 * for a near follower it answers at once, for what is before, at the end of the list.
 */
function compare(one: Place, other: Place): number {
  if (one.node === other.node) return one.offset - other.offset;
  return one.node.compareDocumentPosition(other.node) & FOLLOWING ? -1 : 1;
}

/** Below 0 when `one` comes first; of two that begin together the longer does. */
const compareNotes = (one: PaintedNote, other: PaintedNote): number =>
  compare(startOf(one), startOf(other)) || -compare(endOf(one), endOf(other));

/** In document order, the longer of two that begin together first; each in the first layer that is free there. */
export function layNotes(notes: readonly PaintedNote[]): readonly LaidNote[] {
  const isInOrder = notes.every((note, index) => index === 0 || compareNotes(notes[index - 1] ?? note, note) <= 0);
  const inOrder = isInOrder ? notes : [...notes].sort(compareNotes);
  const last = new Map<NoteColour, PaintedNote[]>();
  return inOrder.map((note) => {
    const before = last.get(note.colour) ?? [];
    last.set(note.colour, before);
    const free = before.findIndex((one) => compare(endOf(one), startOf(note)) <= 0);
    const layer = Math.min(free < 0 ? before.length : free, LAYERS - 1);
    before[layer] = note;
    return { ...note, layer };
  });
}

/** The notes in each text node, for whoever asks what is noted at a letter; those that begin last first. */
export function notesByText(notes: readonly LaidNote[]): ReadonlyMap<Text, readonly NotedPart[]> {
  const byText = new Map<Text, NotedPart[]>();
  for (const { id, range } of [...notes].reverse()) {
    for (const { node, start, end } of partsOf(range)) {
      const parts = byText.get(node) ?? [];
      byText.set(node, parts);
      parts.push({ id, start, end });
    }
  }
  return byText;
}
