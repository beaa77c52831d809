import type { AliasKind } from '../model/entity.ts';
import type { Language } from '../model/language.ts';
import { sayCount, sayPlural } from './count.ts';

export type HitKind = 'entity' | 'fact' | 'document' | 'note';

/** Every text of the library but names, facts, dates and what `category`, `status`, `source` and `reason` say. */
export interface LibraryWords {
  readonly library: string;
  readonly search: string;
  readonly searchButton: string;
  /** Past what stands on top of every page. */
  readonly skip: string;
  readonly loading: string;
  readonly home: string;
  readonly all: string;
  readonly categories: string;
  readonly filter: string;
  noFilterHits(filter: string): string;
  facts(count: number): string;
  /** On the page of a document that has more; of which paragraphs they are. */
  someFacts(shown: number, all: number, first: number, last: number): string;
  /** What all packs that are on hold together. */
  corpus(entities: number, facts: number, documents: number): string;
  readonly documents: string;
  readonly noEntities: string;
  readonly noDocuments: string;

  results(query: string, count: number): string;
  noResults(query: string): string;
  readonly hitKinds: Readonly<Record<HitKind, string>>;

  readonly roles: string;
  readonly factsHeading: string;
  readonly noFacts: string;
  readonly noOtherFacts: string;
  readonly with: string;
  readonly related: string;
  readonly about: string;
  readonly nameIn: Readonly<Record<Language, string>>;
  readonly languageNames: Readonly<Record<Language, string>>;
  readonly aliases: Readonly<Record<AliasKind, string>>;
  readonly country: string;
  readonly parties: string;
  readonly status: string;
  readonly when: string;
  readonly where: string;

  readonly publisher: string;
  readonly date: string;
  readonly language: string;
  readonly address: string;
  readonly noAddress: string;
  readonly length: string;
  paragraphs(count: number): string;
  readonly fingerprint: string;
  readonly notShipped: string;
  readonly parts: string;
  paragraph(number: number): string;
  range(first: number, last: number): string;
  readonly evidence: string;
  noFactsAt(paragraph: number): string;
  noSuchParagraph(paragraph: number, last: number): string;

  readonly unknown: Readonly<Record<'entity' | 'document' | 'address', string>>;
  readonly backHome: string;
  readonly rebuild: string;
  readonly rebuilding: string;
}

const FRENCH: LibraryWords = {
  library: 'Bibliothèque',
  search: 'Chercher un nom, un fait, un document, une note',
  searchButton: 'Chercher',
  skip: 'Aller au contenu',
  loading: 'La bibliothèque s’ouvre…',
  home: 'Tous les noms du corpus',
  all: 'Tout',
  categories: 'Catégories',
  filter: 'Filtrer les noms',
  noFilterHits: (filter) => `Aucun nom ne contient «\u00a0${filter}\u00a0».`,
  facts: (count) => `${sayCount(count, 'fr')}\u00a0${sayPlural(count, 'fr', 'fait', 'faits')}`,
  someFacts: (shown, all, first, last) =>
    `Ce document a ${sayCount(all, 'fr')}\u00a0faits\u00a0; en voici ${sayCount(shown, 'fr')}, ${first === last ? `du paragraphe ${first}` : `des paragraphes ${first} à ${last}`}. Les autres se lisent à la page de chaque nom.`,
  corpus: (entities, facts, documents) =>
    `${sayCount(entities, 'fr')}\u00a0${sayPlural(entities, 'fr', 'nom', 'noms')}, ${sayCount(facts, 'fr')}\u00a0${sayPlural(facts, 'fr', 'fait', 'faits')}, ${sayCount(documents, 'fr')}\u00a0${sayPlural(documents, 'fr', 'document', 'documents')}.`,
  documents: 'Documents',
  noEntities: 'Le corpus ne contient encore aucun nom.',
  noDocuments: 'Le corpus ne contient encore aucun document.',
  results: (query, count) =>
    `${sayCount(count, 'fr')}\u00a0${sayPlural(count, 'fr', 'résultat affiché', 'résultats affichés')} pour «\u00a0${query}\u00a0»`,
  noResults: (query) =>
    `Rien ne répond à «\u00a0${query}\u00a0». Essayez un seul mot, ou une autre orthographe\u00a0: les accents ne comptent pas.`,
  hitKinds: { entity: 'Noms', fact: 'Faits', document: 'Documents', note: 'Notes' },
  roles: 'Fonctions',
  factsHeading: 'Faits, dans l’ordre du temps',
  noFacts: 'Le corpus ne contient encore aucun fait sous ce nom.',
  noOtherFacts: 'Le corpus ne contient pas d’autre fait sous ce nom.',
  with: 'Avec',
  related: 'Voir aussi',
  about: 'Renseignements',
  nameIn: { fr: 'Nom français', en: 'Nom anglais', vi: 'Nom vietnamien' },
  languageNames: { fr: 'français', en: 'anglais', vi: 'vietnamien' },
  aliases: {
    full: 'Autres noms',
    variant: 'Autres graphies',
    acronym: 'Sigles',
    sole: 'Nom court suffisant',
    short: 'Noms courts, lus si le nom entier est sur la page',
    demonym: 'Gentilés, soulignés sur demande',
    misprint: 'Coquilles d’une source',
  },
  country: 'Pays',
  parties: 'Parties',
  status: 'État',
  when: 'Date',
  where: 'Lieu',
  publisher: 'Éditeur',
  date: 'Date',
  language: 'Langue',
  address: 'Adresse',
  noAddress: 'inconnue',
  length: 'Longueur',
  paragraphs: (count) => `${sayCount(count, 'fr')}\u00a0${sayPlural(count, 'fr', 'paragraphe', 'paragraphes')}`,
  fingerprint: 'Empreinte SHA-256',
  notShipped: 'Le texte appartient à la presse et n’est pas reproduit\u00a0: voici les faits qui en sont tirés.',
  parts: 'Encadrés datés à part',
  paragraph: (number) => `Paragraphe ${number}`,
  range: (first, last) => (first === last ? `¶\u00a0${first}` : `¶\u00a0${first}–${last}`),
  evidence: 'Dans le texte\u00a0:',
  noFactsAt: (paragraph) => `Aucun fait n’est tiré du paragraphe ${paragraph}. Voici ceux des autres paragraphes.`,
  noSuchParagraph: (paragraph, last) => `Ce document n’a pas de paragraphe ${paragraph}\u00a0: il en compte ${last}.`,
  unknown: {
    entity: 'Le corpus ne connaît aucun nom à cette adresse.',
    document: 'Le corpus ne connaît aucun document à cette adresse.',
    address: 'Cette adresse ne mène nulle part dans la bibliothèque.',
  },
  backHome: 'Revenir à tous les noms',
  rebuild: 'Reconstruire le corpus',
  rebuilding: 'Reconstruction du corpus…',
};

const ENGLISH: LibraryWords = {
  library: 'Library',
  search: 'Search for a name, a fact, a document, a note',
  searchButton: 'Search',
  skip: 'Skip to content',
  loading: 'The library is opening…',
  home: 'All names of the corpus',
  all: 'All',
  categories: 'Categories',
  filter: 'Filter names',
  noFilterHits: (filter) => `No name contains “${filter}”.`,
  facts: (count) => `${sayCount(count, 'en')} ${sayPlural(count, 'en', 'fact', 'facts')}`,
  someFacts: (shown, all, first, last) =>
    `This document has ${sayCount(all, 'en')} facts; here are ${sayCount(shown, 'en')}, of ${first === last ? `paragraph ${first}` : `paragraphs ${first} to ${last}`}. The others are on the page of each name.`,
  corpus: (entities, facts, documents) =>
    `${sayCount(entities, 'en')} ${sayPlural(entities, 'en', 'name', 'names')}, ${sayCount(facts, 'en')} ${sayPlural(facts, 'en', 'fact', 'facts')}, ${sayCount(documents, 'en')} ${sayPlural(documents, 'en', 'document', 'documents')}.`,
  documents: 'Documents',
  noEntities: 'The corpus has no name yet.',
  noDocuments: 'The corpus has no document yet.',
  results: (query, count) =>
    `${sayCount(count, 'en')} ${sayPlural(count, 'en', 'result', 'results')} shown for “${query}”`,
  noResults: (query) => `Nothing answers to “${query}”. Try a single word, or another spelling: accents do not count.`,
  hitKinds: { entity: 'Names', fact: 'Facts', document: 'Documents', note: 'Notes' },
  roles: 'Roles',
  factsHeading: 'Facts, in order of time',
  noFacts: 'The corpus has no fact under this name yet.',
  noOtherFacts: 'The corpus has no other fact under this name.',
  with: 'With',
  related: 'See also',
  about: 'Details',
  nameIn: { fr: 'French name', en: 'English name', vi: 'Vietnamese name' },
  languageNames: { fr: 'French', en: 'English', vi: 'Vietnamese' },
  aliases: {
    full: 'Other names',
    variant: 'Other spellings',
    acronym: 'Acronyms',
    sole: 'Short name that suffices',
    short: 'Short names, read when the full name is on the page',
    demonym: 'Demonyms, underlined on request',
    misprint: 'Misprints of a source',
  },
  country: 'Country',
  parties: 'Parties',
  status: 'Status',
  when: 'Date',
  where: 'Place',
  publisher: 'Publisher',
  date: 'Date',
  language: 'Language',
  address: 'Address',
  noAddress: 'unknown',
  length: 'Length',
  paragraphs: (count) => `${sayCount(count, 'en')} ${sayPlural(count, 'en', 'paragraph', 'paragraphs')}`,
  fingerprint: 'SHA-256 fingerprint',
  notShipped: 'The text is the press’s and is not reproduced: these are the facts drawn from it.',
  parts: 'Boxes with a date of their own',
  paragraph: (number) => `Paragraph ${number}`,
  range: (first, last) => (first === last ? `¶\u00a0${first}` : `¶\u00a0${first}–${last}`),
  evidence: 'In the text:',
  noFactsAt: (paragraph) => `No fact is drawn from paragraph ${paragraph}. These are those of the other paragraphs.`,
  noSuchParagraph: (paragraph, last) => `This document has no paragraph ${paragraph}: it has ${last}.`,
  unknown: {
    entity: 'The corpus knows no name at this address.',
    document: 'The corpus knows no document at this address.',
    address: 'This address leads nowhere in the library.',
  },
  backHome: 'Back to all names',
  rebuild: 'Rebuild the corpus',
  rebuilding: 'Rebuilding the corpus…',
};

const VIETNAMESE: LibraryWords = {
  library: 'Thư viện',
  search: 'Tìm một tên, một dữ kiện, một tài liệu, một ghi chú',
  searchButton: 'Tìm',
  skip: 'Đến nội dung',
  loading: 'Đang mở thư viện…',
  home: 'Mọi tên trong kho dữ liệu',
  all: 'Tất cả',
  categories: 'Nhóm tên',
  filter: 'Lọc tên',
  noFilterHits: (filter) => `Không có tên nào chứa “${filter}”.`,
  facts: (count) => `${sayCount(count, 'vi')} dữ kiện`,
  someFacts: (shown, all, first, last) =>
    `Tài liệu này có ${sayCount(all, 'vi')} dữ kiện; dưới đây là ${sayCount(shown, 'vi')} dữ kiện, ${first === last ? `của đoạn ${first}` : `từ đoạn ${first} đến đoạn ${last}`}. Các dữ kiện khác nằm ở trang của từng tên.`,
  corpus: (entities, facts, documents) =>
    `${sayCount(entities, 'vi')} tên, ${sayCount(facts, 'vi')} dữ kiện, ${sayCount(documents, 'vi')} tài liệu.`,
  documents: 'Tài liệu',
  noEntities: 'Kho dữ liệu chưa có tên nào.',
  noDocuments: 'Kho dữ liệu chưa có tài liệu nào.',
  results: (query, count) => `Hiện ${sayCount(count, 'vi')} kết quả cho “${query}”`,
  noResults: (query) => `Không có gì ứng với “${query}”. Hãy thử một từ, hoặc một cách viết khác: không cần dấu.`,
  hitKinds: { entity: 'Tên', fact: 'Dữ kiện', document: 'Tài liệu', note: 'Ghi chú' },
  roles: 'Chức vụ',
  factsHeading: 'Dữ kiện, theo thứ tự thời gian',
  noFacts: 'Kho dữ liệu chưa có dữ kiện nào dưới tên này.',
  noOtherFacts: 'Kho dữ liệu không có dữ kiện nào khác dưới tên này.',
  with: 'Cùng',
  related: 'Xem thêm',
  about: 'Chi tiết',
  nameIn: { fr: 'Tên tiếng Pháp', en: 'Tên tiếng Anh', vi: 'Tên tiếng Việt' },
  languageNames: { fr: 'tiếng Pháp', en: 'tiếng Anh', vi: 'tiếng Việt' },
  aliases: {
    full: 'Tên khác',
    variant: 'Cách viết khác',
    acronym: 'Tên viết tắt',
    sole: 'Tên ngắn đủ dùng',
    short: 'Tên ngắn, chỉ đọc khi tên đầy đủ có trên trang',
    demonym: 'Tên gọi người dân, gạch chân khi được yêu cầu',
    misprint: 'Lỗi in của một nguồn',
  },
  country: 'Quốc gia',
  parties: 'Các bên',
  status: 'Tình trạng',
  when: 'Ngày',
  where: 'Địa điểm',
  publisher: 'Nơi đăng',
  date: 'Ngày',
  language: 'Ngôn ngữ',
  address: 'Địa chỉ',
  noAddress: 'không rõ',
  length: 'Độ dài',
  paragraphs: (count) => `${sayCount(count, 'vi')} đoạn`,
  fingerprint: 'Dấu vân SHA-256',
  notShipped: 'Văn bản thuộc về báo chí nên không được in lại: đây là các dữ kiện rút ra từ đó.',
  parts: 'Các khung tin có ngày riêng',
  paragraph: (number) => `Đoạn ${number}`,
  range: (first, last) => (first === last ? `¶\u00a0${first}` : `¶\u00a0${first}–${last}`),
  evidence: 'Trong văn bản:',
  noFactsAt: (paragraph) => `Không có dữ kiện nào rút từ đoạn ${paragraph}. Đây là dữ kiện của các đoạn khác.`,
  noSuchParagraph: (paragraph, last) => `Tài liệu này không có đoạn ${paragraph}: chỉ có ${last} đoạn.`,
  unknown: {
    entity: 'Kho dữ liệu không có tên nào ở địa chỉ này.',
    document: 'Kho dữ liệu không có tài liệu nào ở địa chỉ này.',
    address: 'Địa chỉ này không dẫn đến đâu trong thư viện.',
  },
  backHome: 'Về danh sách mọi tên',
  rebuild: 'Dựng lại kho dữ liệu',
  rebuilding: 'Đang dựng lại kho dữ liệu…',
};

export const LIBRARY_WORDS: Readonly<Record<Language, LibraryWords>> = {
  fr: FRENCH,
  en: ENGLISH,
  vi: VIETNAMESE,
};
