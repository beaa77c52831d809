import type { Language } from '../model/language.ts';
import { sayCount, sayPlural } from './count.ts';

/** What a page of the library lists, or looks through. */
export type Listed = 'names' | 'documents' | 'tables' | 'search';

/** A large pack, as the pages that do not list it speak of it. */
export interface LargePackSize {
  readonly name: string;
  readonly entities: number;
  readonly facts: number;
  readonly documents: number;
}

type SayMissing = Readonly<Record<Listed, (pack: LargePackSize) => string>>;

const french = (count: number, one: string, many: string): string =>
  `${sayCount(count, 'fr')}\u00a0${sayPlural(count, 'fr', one, many)}`;
const english = (count: number, one: string, many: string): string =>
  `${sayCount(count, 'en')} ${sayPlural(count, 'en', one, many)}`;

/** What of a large pack is not on a page, and where it is found. */
export const NOT_LISTED: Readonly<Record<Language, SayMissing>> = {
  fr: {
    names: ({ name, entities }) =>
      `«\u00a0${name}\u00a0» (${french(entities, 'nom', 'noms')}) est trop grand pour cette liste\u00a0: cherchez ses noms en haut de la page, en entier ou par le début des mots.`,
    documents: ({ name, documents }) =>
      `«\u00a0${name}\u00a0» (${french(documents, 'document', 'documents')}) est trop grand pour cette liste\u00a0: ses documents s’ouvrent depuis les faits qui en viennent.`,
    tables: ({ name, facts }) =>
      `«\u00a0${name}\u00a0» (${french(facts, 'fait', 'faits')}) est trop grand pour ce tableau\u00a0: ses faits se lisent à la page de chaque nom.`,
    search: ({ name, entities }) =>
      `De «\u00a0${name}\u00a0» (${french(entities, 'nom', 'noms')}), seuls les noms sont cherchés\u00a0: ni ses faits, ni ses documents.`,
  },
  en: {
    names: ({ name, entities }) =>
      `“${name}” (${english(entities, 'name', 'names')}) is too large for this list: search for its names at the top of the page, in full or by the beginnings of words.`,
    documents: ({ name, documents }) =>
      `“${name}” (${english(documents, 'document', 'documents')}) is too large for this list: its documents open from the facts drawn from them.`,
    tables: ({ name, facts }) =>
      `“${name}” (${english(facts, 'fact', 'facts')}) is too large for this table: its facts are on the page of each name.`,
    search: ({ name, entities }) =>
      `Of “${name}” (${english(entities, 'name', 'names')}) only names are searched, not its facts or documents.`,
  },
  vi: {
    names: ({ name, entities }) =>
      `“${name}” (${sayCount(entities, 'vi')} tên) quá lớn để liệt kê ở đây: hãy tìm tên ở đầu trang, cả tên hoặc phần đầu của các từ.`,
    documents: ({ name, documents }) =>
      `“${name}” (${sayCount(documents, 'vi')} tài liệu) quá lớn để liệt kê ở đây: tài liệu của từ điển này mở từ các dữ kiện lấy ra từ chúng.`,
    tables: ({ name, facts }) =>
      `“${name}” (${sayCount(facts, 'vi')} dữ kiện) quá lớn cho bảng này: dữ kiện của từ điển này nằm ở trang của từng tên.`,
    search: ({ name, entities }) =>
      `Trong “${name}” (${sayCount(entities, 'vi')} tên) chỉ tìm theo tên, không tìm dữ kiện hay tài liệu.`,
  },
};
