import type { AccessState } from '../model/access.ts';
import type { Answer } from '../model/answer.ts';
import type { AttachedText } from '../model/attached-text.ts';
import type { Brief } from '../model/brief.ts';
import type { EntityRef, SourceRef } from '../model/card.ts';
import type { Category } from '../model/category.ts';
import type { CorpusDocument } from '../model/document.ts';
import type { Entity } from '../model/entity.ts';
import type { Fact } from '../model/fact.ts';
import type { ImportOutcome, InstalledPack } from '../model/installed-pack.ts';
import type { BinnedNote, Draft, KeptNote, NoteTask, SaveOutcome } from '../model/kept-note.ts';
import type { Language } from '../model/language.ts';
import type { Note } from '../model/note.ts';
import type { NoteQuery, NoteResults, Tally } from '../model/note-query.ts';
import type { PassageHere, TabOutline, WalkPlace } from '../model/outline.ts';
import type { NewName, OwnPack } from '../model/own-pack.ts';
import type { PackProblem } from '../model/pack-problem.ts';
import type { TabMentions } from '../model/page-mentions.ts';
import type { LibraryPlace } from '../model/place.ts';
import type { Settings, Unlit } from '../model/settings.ts';
import type { AgreementRow, LeaderRow, Relation, Tie } from '../model/tables.ts';
import type { UnknownName } from '../model/unknown.ts';
import type { BackupInfo, Restored, VaultState } from '../model/vault.ts';
import type { Visit } from '../model/visit.ts';
import type { OfPage, PageCommand, TabReport } from './protocol.ts';

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
  /** Of the entity, of those that it names itself, and of all that the facts are about. */
  readonly names: readonly EntityRef[];
}

export interface DocumentPage {
  readonly document: CorpusDocument;
  /** Whether the reader attached its text. */
  readonly hasText: boolean;
  readonly facts: readonly Fact[];
  /** Facts that it has besides: so many are not told at once. */
  readonly more: number;
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
  /** Where not all facts are told, those of `paragraph` are among them. */
  'corpus/document'(data: { readonly id: string; readonly paragraph?: number | undefined }): Answer<DocumentPage>;
  'corpus/search'(data: { readonly query: string }): Answer<readonly SearchHit[]>;
  /** Throw the database away and seed the bundled pack again. */
  'corpus/rebuild'(data: null): Answer<CorpusState>;
  /** By name. */
  'corpus/agreements'(data: null): Answer<readonly AgreementRow[]>;
  /** By country or body, then office, then time. */
  'corpus/leaders'(data: null): Answer<readonly LeaderRow[]>;
  /** What ties an entity to others, the strongest first. */
  'corpus/ties'(data: { readonly id: string }): Answer<readonly Tie[]>;
  /** What ties these to one another. */
  'corpus/relations'(data: { readonly ids: readonly string[] }): Answer<readonly Relation[]>;
  /** Entities by id, in the reader's language; unknown ones are left out. */
  'corpus/refs'(data: { readonly ids: readonly string[] }): Answer<readonly EntityRef[]>;

  'own/get'(data: null): Answer<OwnPack>;
  /** Puts a name into the reader's own pack, live at once; answers with what was added, so that it can be taken back. */
  'own/add'(data: NewName): Answer<OwnPack>;
  /** Adds records to the reader's own pack, over those with the same ids. All of them, or none when there are problems. */
  'own/put'(data: OwnPack): Answer<readonly PackProblem[]>;
  /** Takes records out of it, with facts about nothing else and documents nobody cites any more; answers with all that went. */
  'own/remove'(data: { readonly entities: readonly string[]; readonly facts: readonly string[] }): Answer<OwnPack>;

  /** The bundled one first, then the reader's own, then by name. */
  'packs/list'(data: null): Answer<readonly InstalledPack[]>;
  'packs/switch'(data: { readonly id: string; readonly on: boolean }): Answer<null>;
  /**
   * Reads the text of a `*.reperes.json` file; `dry`: only to tell what it would bring. Tells `ours/progress` under `work`,
   * a UUID by which it can be stopped. It becomes live in one step, or not at all.
   */
  'packs/import'(data: { readonly work: string; readonly text: string; readonly dry: boolean }): Answer<ImportOutcome>;
  /**
   * As `packs/import`, of a `*.reperes.ndjson` file of any size: it lies under the name `work` among the `incoming` files
   * (`handed-files.ts`), which is for the page to put there and to take away. `missing` when it does not.
   */
  'packs/import-file'(data: { readonly work: string; readonly dry: boolean }): Answer<ImportOutcome>;
  /** Stops long work; without effect once that is done. */
  'work/stop'(data: { readonly work: string }): Answer<null>;
  /** Only those that were added. */
  'packs/remove'(data: { readonly id: string }): Answer<null>;
  /** The pack as the text of a `*.reperes.json` file; `invalid` when it is a large one: ask `packs/export-file`. */
  'packs/export'(data: { readonly id: string }): Answer<{ readonly name: string; readonly text: string }>;
  /**
   * Lays a large pack ready as a `*.reperes.ndjson` file, which the reader gets under `name`, under the name `work` among
   * the `outgoing` files (`handed-files.ts`); the page holds it before it asks. `missing` for other packs, `full` when there is no room.
   */
  'packs/export-file'(data: { readonly id: string; readonly work: string }): Answer<{ readonly name: string }>;

  /** Attaches a document's own text; `invalid` when it is not the one whose SHA-256 the document bears. */
  'texts/put'(data: { readonly document: string; readonly text: string }): Answer<null>;
  /** `missing` when none is attached. */
  'texts/get'(data: { readonly document: string }): Answer<AttachedText>;
  /** Answers with the text that went, so that it can be attached again. */
  'texts/remove'(data: { readonly document: string }): Answer<{ readonly text: string }>;
  /** Documents that have their text. */
  'texts/list'(data: null): Answer<readonly string[]>;

  /** Pages that were read, last read first; at most 200 from `offset` on. */
  'history/list'(data: { readonly offset: number; readonly limit: number }): Answer<{
    readonly total: number;
    readonly visits: readonly Visit[];
  }>;
  /** For ever; `null`: all of it. */
  'history/forget'(data: { readonly addresses: readonly string[] | null }): Answer<null>;

  /** Whether what the reader wrote is whole, and what is kept of it outside the database. */
  'vault/state'(data: null): Answer<VaultState>;
  /** Last made first. */
  'vault/backups'(data: null): Answer<readonly BackupInfo[]>;
  /** Makes a backup now. Its file is for our own pages to read (`lib/vault`); they also put one there that comes from outside. */
  'vault/backup'(data: null): Answer<BackupInfo>;
  /** A damaged library: the last whole backup, the changes kept since and what can still be read, put together in one step. */
  'vault/mend'(data: null): Answer<Restored>;
  /**
   * Puts a backup in the place of the library, all or nothing, after a backup of that. `missing` when there is none with
   * this id, `invalid` when it is not whole, `newer` when a later version made it.
   */
  'vault/return'(data: { readonly backup: string }): Answer<Restored>;
  /** The reader takes a damaged library as it is now: from here on it is the whole one. */
  'vault/accept'(data: null): Answer<null>;

  /** What the note frame with this token is open for; `missing` when the token is unknown or used up. */
  'note/open'(data: { readonly token: string }): Answer<NoteTask>;
  'note/size'(data: { readonly token: string; readonly height: number }): Answer<null>;
  'note/leave'(data: { readonly token: string }): Answer<null>;
  /**
   * Goes on with the draft of this note in a window of its own, and takes the page's frame away; `missing` when the
   * token is unknown.
   */
  'note/elsewhere'(data: { readonly token: string; readonly id: string }): Answer<null>;
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
  /** Forms of which the reader said "not this one" on a tab, each once. */
  'tab/unlit'(data: { readonly tab: number }): Answer<readonly (Unlit & { readonly ref: EntityRef })[]>;
  'tab/relight'(data: { readonly tab: number } & Unlit): Answer<null>;
  /** `missing` when nothing is selected, or the entity is not on the page. */
  'tab/passage'(data: { readonly tab: number } & Parameters<OfPage['session/passage']>[0]): Answer<PassageHere>;
}
