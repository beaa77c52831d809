import type { EntityRef, HeldBy, SourceRef } from './card.ts';
import type { AsOf } from './date.ts';
import type { Status } from './status.ts';

/** An agreement with how far it has come by the last fact that says so. */
export interface AgreementRow {
  readonly agreement: EntityRef;
  readonly parties: readonly EntityRef[];
  readonly standing?: { readonly status: Status; readonly asOf: AsOf; readonly source: SourceRef };
  /** When it was made, as the pack has it: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly when?: string;
  readonly facts: number;
}

/** Somebody in an office at the date of one fact; nothing is said of the time between two. */
export interface LeaderRow {
  /** The country or body whose office it is. */
  readonly of: EntityRef;
  readonly office: { readonly id: string; readonly text: string };
  /** In order of time. */
  readonly holders: readonly HeldBy[];
}

/** What ties an entity to another one. */
export interface Tie {
  readonly to: EntityRef;
  /** Facts about both. */
  readonly facts: number;
  /** Agreements to which both are party, or one of which the other is. */
  readonly agreements: readonly EntityRef[];
  /** One holds, or held, an office of the other. */
  readonly office: boolean;
}

/** What ties two of several entities. */
export interface Relation {
  readonly between: readonly [string, string];
  readonly facts: number;
  readonly agreements: number;
}
