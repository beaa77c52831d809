import * as v from 'valibot';
import type { AsOf, Basis } from '../model/date.ts';
import { type CorpusDocument, DocumentSchema } from '../model/document.ts';
import { type Language, LineSchema } from '../model/language.ts';
import type { NotedPage } from '../model/note.ts';
import type { OwnPack } from '../model/own-pack.ts';
import { cutAtWord } from './cut-at-word.ts';
import { freeId } from './own-ids.ts';

/** Of the SHA-256 of a page's address: enough to tell 20,000 pages apart, short enough to be read. */
const ID_DIGITS = 12;
const MAX_TITLE = 300;
const MAX_PUBLISHER = 200;

/** A page on which the reader found something, and all that is needed to make a document of it. */
export interface ReadPage {
  readonly page: NotedPage;
  /** SHA-256 (hex) of its address. */
  readonly addressSha256: string;
  /** SHA-256 (hex) of the UTF-8 of the sentence that was found. */
  readonly quoteSha256: string;
  /** The page's own date; `null` when it is not known. */
  readonly date: string | null;
  /** YYYY-MM-DD, as the reader's calendar says. */
  readonly today: string;
  readonly language: Language;
}

const PRECISION: Readonly<Record<number, AsOf['precision']>> = { 4: 'year', 7: 'month' };

/** An ISO date with its precision, which its length tells. */
export const dated = (date: string, basis: Basis): AsOf => ({
  date,
  precision: PRECISION[date.length] ?? 'day',
  basis,
});

/**
 * The document that stands for a page in the reader's own pack: the one that is there, or a new one without any quote
 * yet (its `paragraphs` is to be raised with the first).
 * @param isTaken whether another pack has a document with this id
 */
export function documentOfPage(read: ReadPage, own: OwnPack, isTaken: (id: string) => boolean): CorpusDocument {
  const ours = new Map(own.documents.map((doc) => [doc.id, doc]));
  const id = freeId(`page-${read.addressSha256.slice(0, ID_DIGITS)}`, (wanted) => ours.has(wanted) || !isTaken(wanted));
  return ours.get(id) ?? newDocument(id, read);
}

function newDocument(id: string, { page, date, today, language, quoteSha256 }: ReadPage): CorpusDocument {
  const { host } = new URL(page.opened);
  const title = [page.title, host, page.opened].map((text) => lineOf(text, MAX_TITLE)).find(isLine);
  const publisher = cutAtWord(host, MAX_PUBLISHER);
  const { date: value, precision, basis } = dated(date ?? today, date === null ? 'inferred' : 'stated');
  return {
    id,
    title: title ?? id,
    ...(isLine(publisher) && { publisher }),
    date: { value, precision, basis },
    language,
    ...(v.is(DocumentSchema.entries.url, page.opened) && { url: page.opened }),
    sha256: quoteSha256,
    paragraphs: 0,
    parts: [],
  };
}

/** What a page says may hold line feeds and signs that turn the direction of writing; a line of a pack may not. Empty when it holds nothing else. */
export const lineOf = (text: string, most: number): string =>
  cutAtWord(text.replaceAll(/[\s\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim(), most);

const isLine = (text: string): boolean => v.is(LineSchema, text);
