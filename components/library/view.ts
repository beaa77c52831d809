import type { Reason } from '../../lib/model/answer.ts';
import type { Brief } from '../../lib/model/brief.ts';
import type { EntityRef, SourceRef } from '../../lib/model/card.ts';
import type { Category } from '../../lib/model/category.ts';
import type { CorpusDocument } from '../../lib/model/document.ts';
import type { Entity } from '../../lib/model/entity.ts';
import type { Fact } from '../../lib/model/fact.ts';
import type { LibraryPlace } from '../../lib/model/place.ts';
import type { AgreementRow, LeaderRow, Relation, Tie } from '../../lib/model/tables.ts';
import type { LargePackSize } from '../../lib/words/large-packs.ts';
import type { HitKind } from '../../lib/words/library.ts';
import type { AgreementsAsked } from './tables/tables-place.ts';

/** What is installed. */
export interface CorpusSummary {
  readonly pack: { readonly name: string; readonly version: number };
  readonly entities: number;
  readonly facts: number;
  readonly documents: number;
}

export interface EntityRow {
  readonly ref: EntityRef;
  readonly facts: number;
}

export interface SourcedFact {
  readonly fact: Fact;
  readonly source: SourceRef;
}

export interface Hit {
  readonly kind: HitKind;
  readonly id: string;
  readonly title: string;
  readonly place: LibraryPlace;
  readonly category?: Category;
  readonly date?: string;
}

/** Names by id, as far as they are known. */
export type Names = ReadonlyMap<string, EntityRef>;

/** A page that lists, or looks through, what the packs hold. */
interface ListView {
  /** Large packs that are on: they are left out. */
  readonly large: readonly LargePackSize[];
}

export interface HomeView extends ListView {
  readonly kind: 'home';
  readonly category: Category | null;
  /** What narrows the names, as typed. */
  readonly filter: string;
  readonly corpus: CorpusSummary;
  readonly entities: readonly EntityRow[];
}

export interface SearchView extends ListView {
  readonly kind: 'search';
  readonly query: string;
  readonly hits: readonly Hit[];
}

export interface EntityView {
  readonly kind: 'entity';
  readonly entity: Entity;
  readonly facts: readonly SourcedFact[];
  readonly related: readonly EntityRef[];
  readonly ties: readonly Tie[];
  /** Among the entity and those most tied to it. */
  readonly relations: readonly Relation[];
  readonly names: Names;
  /** Only facts about this other entity too were asked for. */
  readonly pair?: string;
}

export interface DocumentView {
  readonly kind: 'document';
  readonly document: CorpusDocument;
  readonly hasText: boolean;
  readonly facts: readonly Fact[];
  /** Facts that it has besides, which are not shown. */
  readonly more: number;
  readonly names: Names;
  /** The paragraph that was asked for. */
  readonly paragraph: number | null;
}

export interface AgreementsView extends ListView {
  readonly kind: 'agreements';
  readonly asked: AgreementsAsked;
  readonly rows: readonly AgreementRow[];
}

export interface LeadersView extends ListView {
  readonly kind: 'leaders';
  /** What narrows the rows, as typed. */
  readonly filter: string;
  readonly rows: readonly LeaderRow[];
}

/** A page of the notes; what it shows changes under the reader's hands and is drawn beside the view. */
export interface NotesView {
  readonly kind: 'notes';
  readonly page: 'list' | 'bin' | 'note';
}

/** How the names on a page that is being read hang together. */
export interface BriefView {
  readonly kind: 'brief';
  /** `null` when the page is no longer read; `made` is the day on which it was, `YYYY-MM-DD`. */
  readonly told: { readonly brief: Brief; readonly markdown: string; readonly made: string } | null;
}

/** Pages that change under the reader's hands: each keeps its own state and is drawn beside the view. */
export const LIVE_PAGES = ['packs', 'own', 'out', 'settings', 'history', 'backups'] as const;
export type LivePage = (typeof LIVE_PAGES)[number];

export interface LiveView {
  readonly kind: 'live';
  readonly page: LivePage;
}

export interface DocumentsView extends ListView {
  readonly kind: 'documents';
  readonly documents: readonly CorpusDocument[];
  /** Ids of those whose text is attached. */
  readonly withText: ReadonlySet<string>;
}

/** One page of the library, with everything it shows. */
export type LibraryView =
  | HomeView
  | SearchView
  | EntityView
  | DocumentView
  | AgreementsView
  | LeadersView
  | NotesView
  | BriefView
  | DocumentsView
  | LiveView
  | { readonly kind: 'unknown'; readonly what: 'entity' | 'document' | 'address' }
  | { readonly kind: 'failed'; readonly reason: Reason };
