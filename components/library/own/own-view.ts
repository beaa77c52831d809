import type { Reason } from '../../../lib/model/answer.ts';
import type { SourceRef } from '../../../lib/model/card.ts';
import type { Category } from '../../../lib/model/category.ts';
import type { CorpusDocument } from '../../../lib/model/document.ts';
import type { Alias, Entity } from '../../../lib/model/entity.ts';
import type { Fact } from '../../../lib/model/fact.ts';
import type { PackProblem } from '../../../lib/model/pack-problem.ts';
import type { EditedFact } from './edited-fact.ts';
import type { EditedName } from './edited-name.ts';

/** A name in the list. */
export interface OwnRow {
  readonly id: string;
  readonly category: Category;
  /** In the reader's language. */
  readonly name: string;
  /** Other forms of the reader's, each once. */
  readonly forms: readonly string[];
  readonly facts: number;
  /** Something was typed on its page and is not saved. */
  readonly unsaved: boolean;
}

/** A fact of the reader's own pack, and where it was read. */
export interface OwnFact {
  readonly fact: Fact;
  /** `null` when it cites a document of another pack. */
  readonly document: CorpusDocument | null;
  /** `null` when the corpus does not know the document either. */
  readonly source: SourceRef | null;
}

/** A name whose page is open. */
export interface OwnName {
  /** As the reader's own pack has it; nothing but id, category and name when it is only in others. */
  readonly entity: Entity;
  /** It has a record of its own in the reader's pack. */
  readonly isOwn: boolean;
  /** Other packs have it too: its names are theirs. */
  readonly shared: boolean;
  /** What other packs call it. */
  readonly known: readonly Alias[];
  readonly facts: readonly OwnFact[];
  /** It stands in the list, and can be taken out of it. */
  readonly isListed: boolean;
}

export type OwnOpened =
  | { readonly kind: 'list' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'name'; readonly name: OwnName };

/** What was typed and not saved: the draft, and what it began from. */
export interface Unsaved<T> {
  readonly from: T;
  readonly draft: T;
}

export type Outcome =
  | { readonly kind: 'saved' }
  | { readonly kind: 'refused'; readonly problems: readonly PackProblem[] }
  | { readonly kind: 'failed'; readonly reason: Reason };

export type OwnDone =
  | { readonly kind: 'added' | 'removed'; readonly name: string }
  | { readonly kind: 'fact added' | 'fact saved' | 'fact removed' | 'undone' }
  | { readonly kind: 'imported'; readonly names: number; readonly facts: number }
  | { readonly kind: 'exported'; readonly file: string }
  | Exclude<Outcome, { readonly kind: 'saved' }>;

/** What a file would bring. */
export interface OwnPreview {
  readonly freshNames: number;
  readonly replacedNames: number;
  readonly freshFacts: number;
  readonly replacedFacts: number;
  /** Facts that cannot become the reader's own: they speak of offices which only their pack knows. */
  readonly leftOut: number;
}

export type OwnImporting =
  | { readonly kind: 'closed' }
  | { readonly kind: 'open'; readonly complaint: 'several' | 'not utf-8' | null }
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly file: string; readonly problems: readonly PackProblem[] }
  | { readonly kind: 'preview'; readonly file: string; readonly preview: OwnPreview; readonly busy: boolean }
  | { readonly kind: 'failed'; readonly reason: Reason };

export interface OwnImportActions {
  open(): void;
  close(): void;
  read(files: readonly File[]): Promise<void>;
  confirm(): Promise<void>;
}

/** What is typed on a name's page, until it is saved or thrown away. */
export interface OwnDrafts {
  name(id: string): Unsaved<EditedName> | null;
  keepName(id: string, unsaved: Unsaved<EditedName> | null): void;
  /** @param fact an id, or `new` */
  fact(id: string, fact: string): Unsaved<EditedFact> | null;
  keepFact(id: string, fact: string, unsaved: Unsaved<EditedFact> | null): void;
}
