import type { EntityRef, RoleLine, SourceRef } from './card.ts';
import type { AsOf } from './date.ts';
import type { FactKind } from './fact.ts';
import type { Status } from './status.ts';

/** One statement of the corpus, ready to be read. */
export interface BriefFact {
  readonly id: string;
  readonly kind: FactKind;
  readonly text: string;
  readonly asOf: AsOf;
  /** Later than the article, as far as both dates are known. */
  readonly later: boolean;
  readonly status?: Status;
  readonly source: SourceRef;
  /** Every entity that it is about, those of the page first. */
  readonly about: readonly EntityRef[];
}

/** Two entities of one page and what ties them in the corpus. */
export interface BriefPair {
  readonly of: readonly [EntityRef, EntityRef];
  /** In order of time. */
  readonly facts: readonly BriefFact[];
  /** Agreements to which both are party, or one of which the other is. */
  readonly agreements: readonly EntityRef[];
}

/** A leader of the page: the office then and now, as on the card. */
export interface BriefLeader {
  readonly leader: EntityRef;
  readonly atArticle: readonly RoleLine[];
  /** True when nothing is known at or before the article's date, and `atArticle` is the earliest later. */
  readonly later: boolean;
  /** The latest known, when it differs. */
  readonly latest: readonly RoleLine[];
}

/** What the corpus says of how the names on a page hang together. */
export interface Brief {
  readonly title: string;
  /** As a browser opens it; `null` for pages that have no http(s) address. */
  readonly address: string | null;
  readonly pageDate: string | null;
  readonly leaders: readonly BriefLeader[];
  /** Those with most facts first, then in order of the page. */
  readonly pairs: readonly BriefPair[];
  /** Sums and other figures among the pairs' facts, in order of time, each once. */
  readonly figures: readonly BriefFact[];
}
