import type { Mention } from '../model/mention.ts';
import type { UnknownName } from '../model/unknown.ts';
import type { NoteAnchors, NoteAnchorsOptions } from './notes/note-anchors.ts';
import type { Painter, Quietly } from './paint/painter.ts';
import type { Block } from './text/blocks.ts';

/** A block with what the dictionary knows in it. */
export interface BlockMentions {
  readonly block: Block;
  readonly mentions: readonly Mention[];
}

/**
 * What a page can be read without: each is a script of its own, which the background lets into the frame when it is
 * asked for. A content script cannot import: that would need a file which every page could load.
 * `Drawing` is the components' own business.
 */
export interface PageParts<Drawing = unknown> {
  /** Paints by mark.js. */
  mark(window: Window & typeof globalThis, quietly: Quietly): Painter;
  /** Finds noted passages. */
  passages(window: Window & typeof globalThis, options: Omit<NoteAnchorsOptions, 'find'>): NoteAnchors;
  /** Names on this page that the dictionary lacks, most telling first. */
  unknown(window: Window): (page: readonly BlockMentions[]) => Promise<readonly UnknownName[]>;
  /** Draws the card and the bubble. */
  readonly drawing: Drawing;
}
export type PagePart = keyof PageParts;

/** Our scripts in one frame share a global object, which the page does not see. */
const SHELF = Symbol.for('reperes parts');

type Shelf<Drawing> = typeof globalThis & { [SHELF]?: Partial<PageParts<Drawing>> };

/** Said by a part's own script. A newer version's takes the place of an older's. */
export function offerPart<Part extends PagePart, Drawing>(name: Part, part: PageParts<Drawing>[Part]): void {
  const shelf = globalThis as Shelf<Drawing>;
  shelf[SHELF] = { ...shelf[SHELF], [name]: part };
}

/** A part whose script has run here. */
export const offeredPart = <Part extends PagePart, Drawing>(name: Part): PageParts<Drawing>[Part] | undefined =>
  (globalThis as Shelf<Drawing>)[SHELF]?.[name];
