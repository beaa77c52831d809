import type { AccessState } from '../model/access.ts';
import type { SeenPage } from '../model/address.ts';
import type { Anchor } from '../model/anchor.ts';
import type { Answer } from '../model/answer.ts';
import type { Brief } from '../model/brief.ts';
import type { Card, EntityRef, SourceRef } from '../model/card.ts';
import type { Category } from '../model/category.ts';
import type { CorpusDocument } from '../model/document.ts';
import type { Entity } from '../model/entity.ts';
import type { Fact } from '../model/fact.ts';
import type { BlockFinds } from '../model/find.ts';
import type { BinnedNote, Draft, Found, KeptNote, NoteTask, SaveOutcome } from '../model/kept-note.ts';
import type { Language } from '../model/language.ts';
import type { Counts } from '../model/mention.ts';
import type { Note, NoteColour } from '../model/note.ts';
import type { NoteQuery, NoteResults, Tally } from '../model/note-query.ts';
import type { Outline, PassageHere, TabOutline, WalkPlace } from '../model/outline.ts';
import type { PageDate } from '../model/page-date.ts';
import type { MentionHere, TabMentions } from '../model/page-mentions.ts';
import type { PageSettings } from '../model/page-settings.ts';
import type { LibraryPlace } from '../model/place.ts';
import type { Settings } from '../model/settings.ts';
import type { AgreementRow, LeaderRow, Tie } from '../model/tables.ts';
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

export interface CorpusState {
  readonly pack: { readonly id: string; readonly name: string; readonly version: number };
  readonly entities: number;
  readonly facts: number;
  readonly documents: number;
}

/** An entity with all it says, for the library. */
export interface EntityPage {
  readonly entity: Entity;
  /** In order of time. */
  readonly facts: readonly { readonly fact: Fact; readonly source: SourceRef }[];
  readonly related: readonly EntityRef[];
}

export interface DocumentPage {
  readonly document: CorpusDocument;
  readonly facts: readonly Fact[];
  /** Names, in the reader's language, of every entity that the facts are about. */
  readonly entities: readonly EntityRef[];
}

export interface SearchHit {
  readonly kind: 'entity' | 'fact' | 'document' | 'note';
  readonly id: string;
  readonly title: string;
  /** Where the hit opens. */
  readonly place: LibraryPlace;
  readonly category?: Category;
  readonly date?: string;
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

/** Content script → background. Everything a page may ask for; the sender is checked to be a tab's frame. */
export interface FromPage {
  /** A reading session begins: how to paint here. */
  'page/start'(data: null): Answer<PageSettings>;
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
}

/** Our own pages (popup, panel, note frame, library, welcome) → background. */
export interface FromOurPages {
  'settings/get'(data: null): Answer<Settings>;
  'settings/set'(data: Settings): Answer<null>;
  /** What stands on a tab, all its frames added up; `missing` when no session runs there. */
  'tab/report'(data: { readonly tab: number }): Answer<TabReport>;
  /** After a click on the toolbar button: read this tab now (activeTab). */
  'tab/read'(data: { readonly tab: number }): Answer<null>;
  'tab/date'(data: { readonly tab: number; readonly iso: string | null }): Answer<null>;
  'access/get'(data: { readonly origin: string | null }): Answer<AccessState>;
  /** Bring registrations and open tabs in line with what the browser has granted. */
  'access/reconcile'(data: null): Answer<AccessState>;
  'corpus/state'(data: null): Answer<CorpusState>;
  'corpus/entities'(data: null): Answer<readonly { readonly ref: EntityRef; readonly facts: number }[]>;
  'corpus/documents'(data: null): Answer<readonly CorpusDocument[]>;
  'corpus/entity'(data: { readonly id: string }): Answer<EntityPage>;
  'corpus/document'(data: { readonly id: string }): Answer<DocumentPage>;
  'corpus/search'(data: { readonly query: string }): Answer<readonly SearchHit[]>;
  /** Throw the database away and seed the bundled pack again. */
  'corpus/rebuild'(data: null): Answer<CorpusState>;
  /** By name. */
  'corpus/agreements'(data: null): Answer<readonly AgreementRow[]>;
  /** By country or body, then office, then time. */
  'corpus/leaders'(data: null): Answer<readonly LeaderRow[]>;
  /** What ties an entity to others, the strongest first. */
  'corpus/ties'(data: { readonly id: string }): Answer<readonly Tie[]>;
  /** Entities by id, in the reader's language; unknown ones are left out. */
  'corpus/refs'(data: { readonly ids: readonly string[] }): Answer<readonly EntityRef[]>;

  /** What the note frame with this token is open for; `missing` when the token is unknown or used up. */
  'note/open'(data: { readonly token: string }): Answer<NoteTask>;
  'note/size'(data: { readonly token: string; readonly height: number }): Answer<null>;
  'note/leave'(data: { readonly token: string }): Answer<null>;
  /** Keeps what is being written; saving the note drops it. */
  'note/draft'(data: { readonly note: Note }): Answer<null>;
  'note/drop-draft'(data: { readonly id: string }): Answer<null>;
  /** Saves under the note's id and revision; answers after the commit. The same save twice is one save. */
  'note/save'(data: { readonly note: Note }): Answer<SaveOutcome>;

  /** At most 200 notes from `offset` on. */
  'notes/query'(data: {
    readonly query: NoteQuery;
    readonly offset: number;
    readonly limit: number;
  }): Answer<NoteResults>;
  /** Those that exist, in the order asked. */
  'notes/get'(data: { readonly ids: readonly string[] }): Answer<readonly KeptNote[]>;
  /** Every tag in use, most frequent first. */
  'notes/tags'(data: null): Answer<readonly Tally<string>[]>;
  'notes/drafts'(data: null): Answer<readonly Draft[]>;
  /** Into the bin. */
  'notes/delete'(data: { readonly ids: readonly string[] }): Answer<null>;
  /** Out of the bin. */
  'notes/restore'(data: { readonly ids: readonly string[] }): Answer<null>;
  /** Last deleted first. */
  'notes/bin'(data: null): Answer<readonly BinnedNote[]>;
  /** Out of the bin for ever; `null`: all of it. */
  'notes/destroy'(data: { readonly ids: readonly string[] | null }): Answer<null>;
  /** Answers with the notes that did change, so that it can be undone. */
  'notes/tag'(data: {
    readonly ids: readonly string[];
    readonly tag: string;
    readonly on: boolean;
  }): Answer<readonly string[]>;
  /** All in one step, over what is there under the same ids, also in the bin. */
  'notes/import'(data: { readonly notes: readonly Note[] }): Answer<null>;
  /** Opens a note's page in a tab, at the note; `missing` for notes without a page. */
  'notes/show'(data: { readonly id: string }): Answer<null>;

  'tab/outline'(data: { readonly tab: number }): Answer<TabOutline>;
  'tab/walk'(data: { readonly tab: number; readonly entity: string; readonly step: 1 | -1 }): Answer<WalkPlace>;
  'tab/show-note'(data: { readonly tab: number; readonly id: string }): Answer<null>;
  'tab/command'(data: { readonly tab: number; readonly command: PageCommand }): Answer<null>;
  /** What the corpus says of how the names on a tab hang together, in this language. */
  'tab/brief'(data: { readonly tab: number; readonly language: Language }): Answer<Brief>;
  'tab/mentions'(data: { readonly tab: number }): Answer<TabMentions>;
  'tab/unknown'(data: { readonly tab: number }): Answer<readonly UnknownName[]>;
  /** Tabs in which sessions run, with their pages' titles, so that several can be taken out at once. */
  'tabs/read'(data: null): Answer<readonly { readonly tab: number; readonly origin: string; readonly title: string }[]>;
  /** `missing` when nothing is selected, or the entity is not on the page. */
  'tab/passage'(data: { readonly tab: number } & Parameters<OfPage['session/passage']>[0]): Answer<PassageHere>;
}
