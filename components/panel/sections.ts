import type { Draft, KeptNote } from '../../lib/model/kept-note.ts';
import type { TabOutline } from '../../lib/model/outline.ts';
import type { PanelSection } from '../../lib/words/panel-words.ts';

/** What the panel shows of a page, cut as its sections are. */
export interface Sections extends Readonly<Record<PanelSection, readonly unknown[]>> {
  readonly names: TabOutline['entities'];
  /** On the page as a whole and on passages that are in their place. */
  readonly notes: readonly KeptNote[];
  readonly orphans: readonly KeptNote[];
  readonly entityNotes: readonly KeptNote[];
  /** Without those that are being written in the panel now. */
  readonly drafts: readonly Draft[];
}

/** @param written ids of the notes that are being written in the panel */
export const sectionsOf = (outline: TabOutline, written: ReadonlySet<string>): Sections => ({
  names: outline.entities,
  notes: outline.notes.filter(({ found }) => found !== 'orphan'),
  orphans: outline.notes.filter(({ found }) => found === 'orphan'),
  entityNotes: outline.entityNotes,
  drafts: outline.drafts.filter(({ note }) => !written.has(note.id)),
});
