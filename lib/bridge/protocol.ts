import type { SeenPage } from '../model/address.ts';
import type { Anchor } from '../model/anchor.ts';
import type { Answer } from '../model/answer.ts';
import type { Card } from '../model/card.ts';
import type { BlockFinds } from '../model/find.ts';
import type { Found } from '../model/kept-note.ts';
import type { Counts } from '../model/mention.ts';
import type { NoteColour } from '../model/note.ts';
import type { Outline, PassageHere, WalkPlace } from '../model/outline.ts';
import type { PageDate } from '../model/page-date.ts';
import type { MentionHere } from '../model/page-mentions.ts';
import type { PageSettings } from '../model/page-settings.ts';
import type { LibraryPlace } from '../model/place.ts';
import type { Unlit } from '../model/settings.ts';
import type { UnknownName } from '../model/unknown.ts';

export type { PageSettings };

/** A block as it travels: its number in the page session and its text. */
export interface BlockText {
  readonly block: number;
  readonly text: string;
}

export interface CardRequest {
  readonly entity: string;
  readonly pageDate: string | null;
  readonly entitiesHere: readonly string[];
  /** The form that is lit, as the dictionary writes it: the card says which pack it comes from. */
  readonly alias: string | null;
}

/** What a frame says of itself whenever that changes. `found` counts every mention, `shown` those painted. */
export interface PageReport {
  readonly found: Counts;
  readonly shown: number;
  readonly date: PageDate | null;
}

/** All frames of a tab added up. */
export interface TabReport extends PageReport {
  readonly origin: string;
}

/** A noted passage as its page may know it: where, and in which tint; never what was written. */
export interface NotedPassage {
  readonly id: string;
  readonly colour: NoteColour;
  readonly anchor: Anchor;
}

/** Notes on an entity, as a page may know them; the colour is the last changed one's. */
export interface NotedEntity {
  readonly entity: string;
  readonly colour: NoteColour;
  readonly count: number;
}

/** What the reader asked to write or to read, on a page. */
export type NoteAbout =
  | {
      readonly kind: 'passage';
      readonly anchor: Anchor;
      /** Named in the passage. */
      readonly entities: readonly string[];
      /** Saved at once, without text. */
      readonly highlight: boolean;
    }
  | { readonly kind: 'entity'; readonly entity: string }
  | { readonly kind: 'page' }
  /** Read these, as they lie over one another under the pointer. */
  | { readonly kind: 'notes'; readonly ids: readonly string[] }
  /** Read what is noted on an entity. */
  | { readonly kind: 'notes of entity'; readonly entity: string };

/** What a key, a menu line or the popup can ask of a page. */
export const PAGE_COMMANDS = [
  'next',
  'previous',
  'open',
  'note',
  'highlight',
  'note-page',
  'next-note',
  'previous-note',
] as const;
export type PageCommand = (typeof PAGE_COMMANDS)[number];

/** Parts of the page script that are brought when they are wanted. */
export const PAGE_PARTS = ['drawing', 'mark', 'passages', 'unknown'] as const;

/** Content script → background. Everything a page may ask for; the sender is checked to be a tab's frame. */
export interface FromPage {
  /** A reading session begins: how to paint here. */
  'page/start'(data: null): Answer<PageSettings>;
  /** A part of the page script is wanted: answered once it has run in the asking frame. */
  'page/part'(data: { readonly part: (typeof PAGE_PARTS)[number] }): Answer<null>;
  /** Names in these blocks, at most 64 KB of text a call; `lexicon` is the version they were found with. */
  'page/find'(data: { readonly blocks: readonly BlockText[] }): Answer<{
    readonly lexicon: string;
    readonly blocks: readonly BlockFinds[];
  }>;
  'page/card'(data: CardRequest): Answer<Card>;
  'page/report'(data: PageReport): Answer<null>;
  /** The reader asks to see a place of the library: the background opens it in a tab. */
  'page/open'(data: { readonly place: LibraryPlace }): Answer<null>;
  /** Passages noted on this page, and the note that the reader asked to be shown here (told once). */
  'page/notes'(data: { readonly page: SeenPage }): Answer<{
    readonly passages: readonly NotedPassage[];
    readonly show: string | null;
  }>;
  /** Which of these entities, met on the page, are noted. */
  'page/noted-entities'(data: { readonly entities: readonly string[] }): Answer<readonly NotedEntity[]>;
  /** How the passages stand here; only notes of this very page are taken. */
  'page/found'(data: {
    readonly page: SeenPage;
    readonly notes: readonly { readonly id: string; readonly found: Found }[];
  }): Answer<null>;
  /**
   * The reader wants to write or read: `token` is what the note frame shows for it (`note.html#TOKEN`), once.
   * `invalid` when the page's address is none that can be noted; `missing` when there is nothing to read.
   */
  'page/note'(data: { readonly page: SeenPage; readonly about: NoteAbout }): Answer<{ readonly token: string }>;
  /** The page does not let the frame in: the background opens it in a small window. */
  'page/note-elsewhere'(data: { readonly token: string }): Answer<null>;
}

/** Background → content script, answered by one frame. */
export interface OfPage {
  'session/outline'(data: null): Outline;
  /** Every mention, in the order of the page, with what stands around it. */
  'session/mentions'(data: null): readonly MentionHere[];
  /** Forms of which the reader said "not this one" here; the page keeps them until it is left. */
  'session/unlit'(data: null): readonly Unlit[];
  /** Names that the dictionary lacks, most telling first. */
  'session/unknown'(data: null): readonly UnknownName[];
  /** Goes to the next or previous mention of an entity, scrolls it into view and tints it. */
  'session/walk'(data: { readonly entity: string; readonly step: 1 | -1 }): WalkPlace;
  /** `null` when nothing (of it) is there. */
  'session/passage'(
    data: { readonly of: 'selection' } | { readonly of: 'mention'; readonly entity: string },
  ): PassageHere | null;
}

/** Background or popup → content script. */
export interface ToPage {
  'session/settings'(data: PageSettings): void;
  /** The dictionary changed: read the page again. */
  'session/lexicon'(data: { readonly lexicon: string }): void;
  /** The reader takes "not this one" back. */
  'session/relight'(data: Unlit): void;
  'session/command'(data: { readonly command: PageCommand }): void;
  /** The reader corrected the article's date, or took the correction back with `null`. */
  'session/date'(data: { readonly iso: string | null }): void;
  'session/ask-report'(data: null): void;
  /** The reader took back the permission to read here: nothing of us stays on the page. */
  'session/end'(data: null): void;
  /** Notes were written, changed or deleted: ask again for those of this page. */
  'session/notes'(data: null): void;
  /** Scrolls to a note's passage and tints it. */
  'session/show-note'(data: { readonly id: string }): void;
  /** The frame with this token has been let in by the page. */
  'session/note-opened'(data: { readonly token: string }): void;
  /** What the frame shows is this high, in CSS px. */
  'session/note-size'(data: { readonly token: string; readonly height: number }): void;
  /** The reader is done with the frame: it goes. */
  'session/note-left'(data: { readonly token: string }): void;
}

/** Background → our own pages that are open. */
export interface ToOurPages {
  /** Notes, drafts or the bin changed. */
  'ours/notes'(data: null): void;
  /** What stands on a tab changed. */
  'ours/tab'(data: { readonly tab: number }): void;
  /** Packs, or what is in them, changed. */
  'ours/corpus'(data: null): void;
  /** The library was found damaged, or is whole again, or a backup was made. */
  'ours/vault'(data: null): void;
  /** How far long work has come; `of` is 0 while that is not known. */
  'ours/progress'(data: { readonly work: string; readonly done: number; readonly of: number }): void;
}
