import type { AccessState } from '../model/access.ts';
import type { Answer } from '../model/answer.ts';
import type { Card, EntityRef, SourceRef } from '../model/card.ts';
import type { Category } from '../model/category.ts';
import type { CorpusDocument } from '../model/document.ts';
import type { Entity } from '../model/entity.ts';
import type { Fact } from '../model/fact.ts';
import type { BlockFinds } from '../model/find.ts';
import type { Counts } from '../model/mention.ts';
import type { PageDate } from '../model/page-date.ts';
import type { PageSettings } from '../model/page-settings.ts';
import type { LibraryPlace } from '../model/place.ts';
import type { Settings } from '../model/settings.ts';

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
  readonly kind: 'entity' | 'fact' | 'document';
  readonly id: string;
  readonly title: string;
  /** Where the hit opens. */
  readonly place: LibraryPlace;
  readonly category?: Category;
  readonly date?: string;
}

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
}

/** Background or popup → content script. */
export interface ToPage {
  'session/settings'(data: PageSettings): void;
  /** The dictionary changed: read the page again. */
  'session/lexicon'(data: { readonly lexicon: string }): void;
  'session/command'(data: { readonly command: 'next' | 'previous' | 'open' }): void;
  /** The reader corrected the article's date, or took the correction back with `null`. */
  'session/date'(data: { readonly iso: string | null }): void;
  'session/ask-report'(data: null): void;
  /** The reader took back the permission to read here: nothing of us stays on the page. */
  'session/end'(data: null): void;
}

/** Our own pages (popup, library, welcome) → background. */
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
}
