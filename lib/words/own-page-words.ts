import type { AliasKind } from '../model/entity.ts';
import type { FactKind } from '../model/fact.ts';
import type { Language } from '../model/language.ts';

/** What can be wrong with one line of text. */
export type LineFault = 'long' | 'strange';
/** `none`: nothing was written. */
export type TextFault = LineFault | 'none';
export type NameFault = TextFault | 'short';
export type FormFault = NameFault | 'twice';
export type DateFault = 'none' | 'no such day';
export type AddressFault = 'none' | 'not of the web';

/** Every text of the page on which the reader keeps their own names. */
export interface OwnPageWords {
  readonly intro: string;
  counts(names: number, facts: number): string;
  readonly loading: string;
  readonly packs: string;
  readonly filter: string;
  fitting(count: number, all: number): string;
  noFilterHits(filter: string): string;
  showMore(count: number): string;
  facts(count: number): string;
  readonly unsaved: string;
  readonly empty: { readonly heading: string; readonly ways: readonly string[] };

  readonly add: string;
  readonly remove: string;
  removeName(name: string): string;

  readonly exporting: string;
  readonly importing: {
    readonly open: string;
    readonly heading: string;
    readonly explained: string;
    readonly choose: string;
    readonly several: string;
    readonly notUtf8: string;
    tooLarge(megabytes: number): string;
    readonly reading: string;
    refused(file: string): string;
    andMore(count: number): string;
    preview(file: string): string;
    freshNames(count: number): string;
    replacedNames(count: number): string;
    freshFacts(count: number): string;
    replacedFacts(count: number): string;
    leftOut(count: number): string;
    readonly nothing: string;
    readonly confirm: string;
    readonly close: string;
  };

  readonly back: string;
  readonly sheet: string;
  /** On the page of any name: the way here. */
  readonly complete: string;
  fixed(id: string): string;
  /** Other packs have the name too. */
  readonly shared: string;
  known(forms: string): string;
  readonly missing: string;

  readonly name: string;
  /** In a field left empty: what stands there then. */
  sameAs(name: string): string;
  readonly nameIn: Readonly<Record<Language, string>>;
  readonly namesHint: string;
  readonly forms: string;
  readonly formsHint: string;
  readonly form: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<AliasKind, string>>;
  readonly formLanguage: string;
  readonly anyLanguage: string;
  readonly languages: Readonly<Record<Language, string>>;
  readonly addForm: string;
  removeForm(form: string): string;
  readonly country: string;
  readonly addCountry: string;
  readonly parties: string;
  readonly addParty: string;
  readonly save: string;
  readonly saving: string;
  readonly saved: string;
  readonly restore: string;
  readonly movedOn: string;
  readonly resumed: string;
  readonly refused: string;

  readonly factsHeading: string;
  readonly noFacts: string;
  readonly addFact: string;
  readonly editFact: string;
  edit(fact: string): string;
  removeFact(fact: string): string;
  readonly change: string;
  readonly textIn: Readonly<Record<Language, string>>;
  readonly textHint: string;
  readonly factKind: string;
  readonly factKinds: Readonly<Record<FactKind, string>>;
  readonly date: string;
  readonly dateHint: string;
  readonly with: string;
  readonly addName: string;
  takeOut(name: string): string;
  readonly source: string;
  readonly sources: { readonly page: string; readonly self: string; kept(title: string): string };
  readonly myself: string;
  readonly selfTitle: string;
  readonly address: string;
  readonly title: string;
  readonly quote: string;
  readonly quoteHint: string;

  readonly faults: {
    readonly name: Readonly<Record<NameFault, string>>;
    readonly form: Readonly<Record<FormFault, string>>;
    readonly text: Readonly<Record<TextFault, string>>;
    readonly date: Readonly<Record<DateFault, string>>;
    readonly address: Readonly<Record<AddressFault, string>>;
    readonly title: Readonly<Record<LineFault, string>>;
    readonly quote: Readonly<Record<TextFault, string>>;
    /** Above a form with faults. */
    count(faults: number): string;
  };

  readonly done: {
    added(name: string): string;
    removed(name: string): string;
    readonly factAdded: string;
    readonly factSaved: string;
    readonly factRemoved: string;
    imported(names: number, facts: number): string;
    exported(file: string): string;
    readonly undone: string;
  };
  readonly broken: string;
}
