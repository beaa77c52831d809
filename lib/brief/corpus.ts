import type { CardCorpus } from '../card/corpus.ts';
import type { Entity } from '../model/entity.ts';
import type { Language } from '../model/language.ts';

/** Of which page a brief is made, and for whom. */
export interface BriefQuestion {
  readonly title: string;
  /** As a browser opens it; `null` for pages that have no http(s) address. */
  readonly address: string | null;
  /** The article's date, ISO of any precision; `null` when unknown. */
  readonly pageDate: string | null;
  /** Ids of the entities mentioned on the page, in its order. */
  readonly entities: readonly string[];
  readonly language: Language;
}

/** What has been loaded before a brief is asked for: all that cards of these entities look up, and every agreement. */
export interface BriefCorpus extends CardCorpus {
  readonly agreements: readonly Entity[];
}
