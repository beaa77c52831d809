import type { Category } from './category.ts';
import type { AsOf } from './date.ts';
import type { Status } from './status.ts';

/** An entity as a link: its id and its name in the reader's language. */
export interface EntityRef {
  readonly id: string;
  readonly name: string;
  readonly category: Category;
}

/** Where a statement was read, ready to show: "VNA · 002 ¶3". */
export interface SourceRef {
  readonly document: string;
  readonly paragraph: number;
  readonly title: string;
  readonly publisher?: string;
  /** The document's own address, http or https only. */
  readonly url?: string;
}

/** An office as a card says it, with the date and source of the fact that says so. */
export interface RoleLine {
  readonly text: string;
  readonly asOf: AsOf;
  readonly source: SourceRef;
  /** True when somebody else is known to hold the office by the article's date (by the last fact of all, when that date is unknown). */
  readonly former: boolean;
  /** The office's last known holder, when that is somebody else. */
  readonly heldBy?: HeldBy;
}

/** Somebody else in the same office, by a fact that is surely later. */
export interface HeldBy {
  readonly holder: EntityRef;
  readonly asOf: AsOf;
  readonly source: SourceRef;
}

/** How far an agreement had come at a date; `later` when that date is after the article's. */
export interface Standing {
  readonly status: Status;
  readonly asOf: AsOf;
  readonly source: SourceRef;
  readonly later: boolean;
}

export interface CardFact {
  readonly id: string;
  readonly text: string;
  readonly asOf: AsOf;
  /** Present when the statement is of something not (yet) done or of an agreement's standing. */
  readonly status?: Status;
  readonly source: SourceRef;
  /** True when the fact links to another entity that is on this page. */
  readonly linksHere: boolean;
}

/**
 * The roles of an entity against the article's date: `atArticle` the last known at or before it (`later`
 * true when none is and the earliest later one stands in), `latest` the last known of all when it differs.
 * Several offices held at once are several lines.
 */
export interface CardRoles {
  readonly atArticle: readonly RoleLine[];
  readonly later: boolean;
  readonly latest: readonly RoleLine[];
}

/** What the popover shows for a mention: text in the reader's language, nothing left to look up. */
export interface Card {
  readonly entity: EntityRef;
  /** The name in the language of its country, when that is another than the reader's. */
  readonly localName?: string;
  readonly country?: EntityRef;
  readonly roles: CardRoles;
  /** An agreement's standing: the last known at or before the article's date, else the earliest later one. */
  readonly standing?: Standing;
  /** At most three; neither the entity's own roles nor the standing are said again here. */
  readonly facts: readonly CardFact[];
  readonly factCount: number;
  readonly related: readonly EntityRef[];
  /** The pack that has the form which is lit; absent when the card was turned to. */
  readonly formOf?: string;
  /** The article's date against which all this was resolved; `null` when unknown. */
  readonly pageDate: string | null;
}
