import type { Reason } from '../../../lib/model/answer.ts';
import type { EntityRef } from '../../../lib/model/card.ts';
import type { Draft, KeptNote } from '../../../lib/model/kept-note.ts';
import type { Note } from '../../../lib/model/note.ts';
import type { NoteFacets, Tally } from '../../../lib/model/note-query.ts';
import type { ReadAs } from '../../../lib/model/read-as.ts';
import type { Refusal } from '../../../lib/model/refusal.ts';
import type { Writing } from '../../note/writing.ts';
import type { Names } from '../view.ts';
import type { NotesAsked } from './notes-place.ts';

/** The note that is being changed. `in`: at its row, or among the drafts. */
export interface NoteBeingEdited {
  readonly id: string;
  readonly in: 'row' | 'drafts';
  readonly writing: Writing;
  /** In use when it was begun, for completion; most frequent first. */
  readonly tags: readonly Tally<string>[];
}

/** What every view of notes needs for its editor. */
export interface EditorNeeds {
  searchEntities(query: string): Promise<readonly EntityRef[]>;
  openEntity(id: string): void;
  closeEditor(): void;
}

export interface NoteRowActions extends EditorNeeds {
  edit(note: Note): void;
  /** Opens the page at the note. */
  showPage(id: string): void;
  remove(ids: readonly string[]): void;
}

/** Notes that answer: `notes` are the first of the `ids`. */
export interface NotesList {
  readonly asked: NotesAsked;
  readonly ids: readonly string[];
  readonly notes: readonly KeptNote[];
  readonly facets: NoteFacets;
}

export type ExportFormat = 'jsonld' | 'markdown' | 'csv';

export interface BulkActions {
  select(ids: readonly string[], on: boolean): void;
  tag(tag: string, on: boolean): void;
  remove(ids: readonly string[]): void;
  /** The selected notes; all that answer when none is. */
  exportAs(format: ExportFormat): void;
  stopExport(): void;
}

/** What a file would bring, as numbers and a few titles. */
export interface ImportPreview {
  readonly readAs: ReadAs;
  readonly fresh: number;
  readonly same: number;
  readonly newer: number;
  readonly older: number;
  /** The first of those that would be written. */
  readonly first: readonly Note[];
}

/** Comparing can be stopped; writing is one step, and cannot. */
export type ImportStep = 'comparing' | 'writing';

/** How far an import has come. */
export type Importing =
  | { readonly kind: 'closed' }
  | { readonly kind: 'open'; readonly complaint: 'not utf-8' | 'several' | null }
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly file: string; readonly refusal: Refusal }
  | {
      readonly kind: 'preview';
      readonly file: string;
      readonly preview: ImportPreview;
      readonly busy: ImportStep | null;
    }
  | { readonly kind: 'done'; readonly ids: readonly string[] }
  | { readonly kind: 'failed'; readonly reason: Reason };

export interface ImportActions {
  open(): void;
  close(): void;
  read(files: readonly File[]): void;
  confirm(): void;
}

/** What the reader just did. */
export type Done =
  | { readonly kind: 'deleted' | 'restored' | 'destroyed'; readonly count: number }
  | { readonly kind: 'tagged' | 'untagged'; readonly count: number; readonly tag: string }
  | { readonly kind: 'exported'; readonly count: number; readonly files: number }
  | { readonly kind: 'saved' | 'discarded' | 'undone' | 'stopped' }
  | { readonly kind: 'failed'; readonly reason: Reason };

export interface DraftActions extends EditorNeeds {
  goOn(draft: Draft): void;
  discard(draft: Draft): void;
}

export type { Names };
