import type { Reason } from '../../../lib/model/answer.ts';
import type { MentionFormat } from '../../../lib/model/mention-format.ts';

/** A page that is open and being read. */
export interface ReadPage {
  readonly tab: number;
  readonly origin: string;
  /** Empty while the page has not told it. */
  readonly title: string;
  /** `null` while the page has not told them. */
  readonly mentions: number | null;
}

/** As what pages leave: their mentions as a sheet or as data, or their briefs as a text. */
export type OutFormat = MentionFormat | 'brief';
export const OUT_FORMATS: readonly OutFormat[] = ['csv', 'json', 'brief'];

/** How taking pages out ended. `lost`: those that were closed meanwhile, by what the list called them. */
export type OutEnd =
  | {
      readonly kind: 'saved';
      /** Name of the file. */
      readonly file: string;
      readonly pages: number;
      /** Absent for briefs. */
      readonly mentions?: number;
      readonly lost: readonly string[];
    }
  | { readonly kind: 'nothing'; readonly lost: readonly string[] }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly reason: Reason };

export interface OutActions {
  choose(tab: number, on: boolean): void;
  chooseAll(on: boolean): void;
  takeOut(format: OutFormat): void;
  stop(): void;
}
