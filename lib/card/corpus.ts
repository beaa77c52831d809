import type { CorpusDocument } from '../model/document.ts';
import type { Entity } from '../model/entity.ts';
import type { Fact, Office } from '../model/fact.ts';
import type { Language } from '../model/language.ts';

/** For whom a card is made: an entity, on a page of a date, among other names, in a language. */
export interface CardQuestion {
  readonly entity: string;
  /** The article's date, ISO of any precision; `null` when unknown. */
  readonly pageDate: string | null;
  /** Ids of the entities mentioned on the page; the card's own may be among them. */
  readonly entitiesHere: readonly string[];
  readonly language: Language;
}

/** What the background has loaded before it asks for a card; `neededFor` says what that must be. */
export interface CardCorpus {
  entity(id: string): Entity | undefined;
  office(id: string): Office | undefined;
  /** Every fact whose `about` names the entity. */
  factsAbout(id: string): readonly Fact[];
  document(id: string): CorpusDocument | undefined;
}
