import * as v from 'valibot';
import type { AsOf } from '../../../lib/model/date.ts';
import type { CorpusDocument } from '../../../lib/model/document.ts';
import { EntityIdSchema } from '../../../lib/model/entity.ts';
import { FACT_KINDS, type Fact, type FactKind } from '../../../lib/model/fact.ts';
import { LANGUAGES, type Language } from '../../../lib/model/language.ts';
import type { AddressFault, DateFault, LineFault, TextFault } from '../../../lib/words/own-page-words.ts';
import { readTypedDate, typedDate } from '../../own/typed-date.ts';
import { fieldsOf, leadingOf, lineFault, NO_TEXT } from './in-languages.ts';
import { isSelf } from './self.ts';

/** `kept`: the source of before, which is neither a page of the reader's nor the reader. */
export const SOURCES = ['page', 'self', 'kept'] as const;
export type SourceChoice = (typeof SOURCES)[number];

/** A fact as it is being typed. */
export const EditedFactSchema = v.strictObject({
  text: v.strictObject({ fr: v.string(), en: v.string(), vi: v.string() }),
  kind: v.picklist(FACT_KINDS),
  /** As typed: 19/11/2018, 11/2018 or 2018. */
  date: v.string(),
  /** Beside the name on whose page it is written. */
  with: v.array(EntityIdSchema),
  source: v.strictObject({
    by: v.picklist(SOURCES),
    address: v.string(),
    title: v.string(),
    quote: v.string(),
  }),
});
export type EditedFact = v.InferOutput<typeof EditedFactSchema>;

/** What the reader may make a fact; the other kinds need more than a sentence, and stay what they are. */
export const FREE_KINDS: readonly FactKind[] = ['event', 'relation', 'position'];
/** One fact is about thirty names at most. */
export const MOST_WITH = 29;
/** UTF-16 units. */
export const LONGEST_TEXT = 2000;
export const LONGEST_TITLE = 300;
export const LONGEST_ADDRESS = 2000;
export const LONGEST_QUOTE = 2000;

export const NEW_FACT: EditedFact = {
  text: NO_TEXT,
  kind: 'event',
  date: '',
  with: [],
  source: { by: 'page', address: '', title: '', quote: '' },
};

/**
 * @param about the name on whose page it is shown
 * @param document what it cites, when that is a document of the reader's own
 */
export function editedFactOf(
  fact: Fact,
  about: string,
  document: CorpusDocument | null,
  language: Language,
): EditedFact {
  const page = document?.url === undefined ? null : { address: document.url, title: document.title };
  const by = isSelf(fact.source.document) ? 'self' : page === null ? 'kept' : 'page';
  return {
    text: fieldsOf(fact.text, language),
    kind: fact.kind,
    date: typedDate(fact.asOf.date),
    with: fact.about.filter((id) => id !== about),
    source: {
      by,
      address: page?.address ?? '',
      title: page?.title ?? '',
      quote: by === 'page' ? fact.source.evidence.join(' ') : '',
    },
  };
}

/** What has to be mended before a fact can be saved. */
export interface FactFaults {
  readonly text: ReadonlyMap<Language, TextFault>;
  readonly date: DateFault | null;
  readonly address: AddressFault | null;
  readonly title: LineFault | null;
  readonly quote: TextFault | null;
}

export function faultsOfFact(draft: EditedFact, language: Language): FactFaults {
  const text = new Map<Language, TextFault>();
  if (leadingOf(draft.text, language) === '') text.set(language, 'none');
  for (const one of LANGUAGES) {
    const fault = draft.text[one].trim() === '' ? null : lineFault(draft.text[one], LONGEST_TEXT);
    if (fault !== null) text.set(one, fault);
  }
  const { by, address, title, quote } = draft.source;
  const ofPage = by === 'page';
  return {
    text,
    date: faultOfDate(draft.date),
    address: ofPage ? faultOfAddress(address.trim()) : null,
    title: ofPage && title.trim() !== '' ? lineFault(title, LONGEST_TITLE) : null,
    quote: !ofPage ? null : quote.trim() === '' ? 'none' : faultOfQuote(quote),
  };
}

/** How many fields have to be mended. */
export const countFaults = ({ text, date, address, title, quote }: FactFaults): number =>
  text.size + [date, address, title, quote].filter((fault) => fault !== null).length;

/** A date to the precision that was given. @throws RangeError when the draft's date has a fault */
export function asOfOf({ date: typed }: EditedFact, before: AsOf | null): AsOf {
  const date = readTypedDate(typed);
  if (!date) throw new RangeError(`Not a date: ${typed}`);
  if (before?.date === date) return before;
  const precision = (['year', 'month', 'day'] as const)[date.split('-').length - 1] ?? 'day';
  return { date, precision, basis: 'stated' };
}

function faultOfDate(typed: string): DateFault | null {
  const date = readTypedDate(typed);
  return date === undefined ? 'no such day' : date === null ? 'none' : null;
}

function faultOfAddress(address: string): AddressFault | null {
  if (address === '') return 'none';
  const isOfTheWeb = /^https?:\/\/\S+$/i.test(address) && URL.canParse(address) && address.length <= LONGEST_ADDRESS;
  return isOfTheWeb ? null : 'not of the web';
}

/** A passage may run over several lines. */
const faultOfQuote = (quote: string): LineFault | null => lineFault(quote.replaceAll(/\s+/g, ' '), LONGEST_QUOTE);
