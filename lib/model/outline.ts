import type { AddressStep } from './address.ts';
import type { Anchor } from './anchor.ts';
import type { EntityRef } from './card.ts';
import type { Draft, Found, KeptNote } from './kept-note.ts';
import type { NotedPage } from './note.ts';
import type { PageDate } from './page-date.ts';

/** What one frame holds, told to the background; no text of the page but its title is in it. */
export interface Outline {
  /** In order of first mention. `shown` of the `count` mentions are underlined. */
  readonly entities: readonly { readonly entity: string; readonly count: number; readonly shown: number }[];
  readonly notes: readonly { readonly id: string; readonly found: Found }[];
}

/** What the panel shows of a tab: all its frames together. */
export interface TabOutline {
  readonly origin: string;
  readonly date: PageDate | null;
  /** The top frame's page, as its notes know it, and how its address was made; `null` for what is no http(s) page. */
  readonly page: { readonly noted: NotedPage; readonly steps: readonly AddressStep[] } | null;
  readonly entities: readonly {
    readonly ref: EntityRef;
    readonly count: number;
    readonly shown: number;
    /** The date of the last fact about it, as precise as it is known; `null` when there is none. */
    readonly lastFact: string | null;
  }[];
  /** On this page and on passages of it, in order of place (orphans last), with how each stands at this moment. */
  readonly notes: readonly KeptNote[];
  /** About entities that are met here. */
  readonly entityNotes: readonly KeptNote[];
  /** Begun on this page and not saved. */
  readonly drafts: readonly Draft[];
  /** Names of every entity in these notes. */
  readonly names: readonly EntityRef[];
}

/** A passage of the page in front of the reader, ready to be noted. */
export interface PassageHere {
  readonly anchor: Anchor;
  /** Entities named in it. */
  readonly entities: readonly string[];
}

/** Where a walk through an entity's mentions has come to; counted from 1, both 0 when there is none. */
export interface WalkPlace {
  readonly at: number;
  readonly of: number;
  /** What stands around the mention, for those who cannot see it; `null` when there is none. */
  readonly around: { readonly before: string; readonly text: string; readonly after: string } | null;
}
