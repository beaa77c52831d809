import type { FactKind } from '../model/fact.ts';
import type { Language } from '../model/language.ts';
import { sayCount, sayPlural } from './count.ts';
import { sayDate } from './date.ts';

export type AgreementColumn = 'name' | 'parties' | 'status' | 'when' | 'source';

/** Texts of the library's tables, of an entity's time line and of its ties. */
export interface TablesWords {
  readonly names: string;
  readonly agreements: string;
  readonly leaders: string;
  readonly columns: Readonly<Record<AgreementColumn, string>>;
  readonly sortBy: string;
  readonly party: string;
  readonly everyParty: string;
  readonly status: string;
  readonly everyStatus: string;
  readonly noStatus: string;
  /** How many rows a filter leaves. */
  agreementCount(count: number): string;
  readonly noAgreements: string;
  readonly noAgreementFits: string;
  readonly clearFilters: string;
  readonly leadersNote: string;
  readonly office: string;
  readonly holders: string;
  readonly filterLeaders: string;
  readonly noLeaders: string;
  noLeaderFits(filter: string): string;

  readonly timeLine: string;
  /** What the drawing shows, for those who do not see it. */
  timeLineSaid(facts: number, from: string, to: string): string;
  readonly kinds: Readonly<Record<FactKind, string>>;
  readonly coarse: string;

  tie(facts: number, agreements: number, office: boolean): string;
  /** The link to the facts about both, for those who do not see beside which name it stands. */
  tieWith(name: string): string;
  otherTies(count: number): string;
  readonly picture: string;
  /** For those who do not see it. */
  pictureSaid(count: number): string;
  readonly pictureLegend: string;
  factsWith(name: string, count: number): string;
  noFactsWith(name: string): string;
  readonly allFacts: string;
}

const parts = (...said: readonly (string | false)[]): string => said.filter((part) => part !== false).join(', ');

const FRENCH: TablesWords = {
  names: 'Noms',
  agreements: 'Accords',
  leaders: 'Dirigeants',
  columns: { name: 'Accord', parties: 'Parties', status: 'État', when: 'Date', source: 'Source de l’état' },
  sortBy: 'Trier par',
  party: 'Partie',
  everyParty: 'Toutes les parties',
  status: 'État',
  everyStatus: 'Tous les états',
  noStatus: 'État inconnu',
  agreementCount: (count) => `${sayCount(count, 'fr')}\u00a0${sayPlural(count, 'fr', 'accord', 'accords')}`,
  noAgreements: 'Le corpus ne contient encore aucun accord.',
  noAgreementFits: 'Aucun accord ne répond à ces filtres.',
  clearFilters: 'Tout montrer',
  leadersNote:
    'Une fonction est connue aux dates dites ici, et à nulle autre\u00a0: rien n’est affirmé entre deux dates.',
  office: 'Fonction',
  holders: 'Titulaires, dans l’ordre du temps',
  filterLeaders: 'Filtrer par pays, fonction ou nom',
  noLeaders: 'Le corpus ne connaît encore aucun titulaire de fonction.',
  noLeaderFits: (filter) => `Ni pays, ni fonction, ni nom ne contient «\u00a0${filter}\u00a0».`,
  timeLine: 'Ligne du temps',
  timeLineSaid: (facts, from, to) =>
    `${sayCount(facts, 'fr')}\u00a0${sayPlural(facts, 'fr', 'fait', 'faits')}, de ${sayDate(from, 'fr', 'long')} à ${sayDate(to, 'fr', 'long')}\u00a0; la liste suit.`,
  kinds: {
    role: 'fonction',
    event: 'événement',
    figure: 'chiffre',
    relation: 'relation',
    position: 'déclaration',
    status: 'état d’un accord',
  },
  coarse: 'creux\u00a0: daté au mois ou à l’année',
  tie: (facts, agreements, office) =>
    parts(
      facts > 0 && `${sayCount(facts, 'fr')}\u00a0${sayPlural(facts, 'fr', 'fait', 'faits')}`,
      agreements > 0 && `${sayCount(agreements, 'fr')}\u00a0${sayPlural(agreements, 'fr', 'accord', 'accords')}`,
      office && 'fonction',
    ),
  tieWith: (name) => `en commun avec ${name}`,
  otherTies: (count) => `${sayCount(count, 'fr')}\u00a0${sayPlural(count, 'fr', 'autre nom', 'autres noms')}`,
  picture: 'Relations en image',
  pictureSaid: (count) =>
    `Dessin des liens avec ${sayCount(count, 'fr')}\u00a0${sayPlural(count, 'fr', 'nom', 'noms')}\u00a0; la liste «\u00a0En relation avec\u00a0» les dit tous.`,
  pictureLegend:
    'Plus un trait est épais, plus de faits lient les deux noms\u00a0; pointillé\u00a0: un accord seulement. Un trait mène aux faits.',
  factsWith: (name, count) =>
    `${sayCount(count, 'fr')}\u00a0${sayPlural(count, 'fr', 'fait', 'faits')} en commun avec ${name}.`,
  noFactsWith: (name) => `Aucun fait en commun avec ${name}.`,
  allFacts: 'Voir tous les faits',
};

const ENGLISH: TablesWords = {
  names: 'Names',
  agreements: 'Agreements',
  leaders: 'Leaders',
  columns: { name: 'Agreement', parties: 'Parties', status: 'Status', when: 'Date', source: 'Source of the status' },
  sortBy: 'Sort by',
  party: 'Party',
  everyParty: 'All parties',
  status: 'Status',
  everyStatus: 'All statuses',
  noStatus: 'Status unknown',
  agreementCount: (count) => `${sayCount(count, 'en')} ${sayPlural(count, 'en', 'agreement', 'agreements')}`,
  noAgreements: 'The corpus has no agreement yet.',
  noAgreementFits: 'No agreement fits these filters.',
  clearFilters: 'Show all',
  leadersNote: 'An office is known at the dates given here and at no other: nothing is said of the time between two.',
  office: 'Office',
  holders: 'Holders, in order of time',
  filterLeaders: 'Filter by country, office or name',
  noLeaders: 'The corpus knows no holder of an office yet.',
  noLeaderFits: (filter) => `No country, office or name contains “${filter}”.`,
  timeLine: 'Time line',
  timeLineSaid: (facts, from, to) =>
    `${sayCount(facts, 'en')} ${sayPlural(facts, 'en', 'fact', 'facts')}, from ${sayDate(from, 'en', 'long')} to ${sayDate(to, 'en', 'long')}; the list follows.`,
  kinds: {
    role: 'role',
    event: 'event',
    figure: 'figure',
    relation: 'relation',
    position: 'statement',
    status: 'status of an agreement',
  },
  coarse: 'hollow: dated to the month or year',
  tie: (facts, agreements, office) =>
    parts(
      facts > 0 && `${sayCount(facts, 'en')} ${sayPlural(facts, 'en', 'fact', 'facts')}`,
      agreements > 0 && `${sayCount(agreements, 'en')} ${sayPlural(agreements, 'en', 'agreement', 'agreements')}`,
      office && 'office',
    ),
  tieWith: (name) => `shared with ${name}`,
  otherTies: (count) => `${sayCount(count, 'en')} other ${sayPlural(count, 'en', 'name', 'names')}`,
  picture: 'Relations drawn',
  pictureSaid: (count) =>
    `A drawing of ties with ${sayCount(count, 'en')} ${sayPlural(count, 'en', 'name', 'names')}; the list of related names says them all.`,
  pictureLegend:
    'The thicker a line, the more facts tie the two names; dotted: an agreement only. A line leads to the facts.',
  factsWith: (name, count) =>
    `${sayCount(count, 'en')} ${sayPlural(count, 'en', 'fact', 'facts')} shared with ${name}.`,
  noFactsWith: (name) => `No fact is shared with ${name}.`,
  allFacts: 'Show all facts',
};

const VIETNAMESE: TablesWords = {
  names: 'Tên',
  agreements: 'Thỏa thuận',
  leaders: 'Lãnh đạo',
  columns: {
    name: 'Thỏa thuận',
    parties: 'Các bên',
    status: 'Tình trạng',
    when: 'Ngày',
    source: 'Nguồn của tình trạng',
  },
  sortBy: 'Xếp theo',
  party: 'Bên',
  everyParty: 'Mọi bên',
  status: 'Tình trạng',
  everyStatus: 'Mọi tình trạng',
  noStatus: 'Không rõ tình trạng',
  agreementCount: (count) => `${sayCount(count, 'vi')} thỏa thuận`,
  noAgreements: 'Kho dữ liệu chưa có thỏa thuận nào.',
  noAgreementFits: 'Không có thỏa thuận nào khớp với bộ lọc.',
  clearFilters: 'Hiện tất cả',
  leadersNote: 'Chức vụ chỉ được biết vào những ngày ghi ở đây: không khẳng định gì về khoảng giữa hai ngày.',
  office: 'Chức vụ',
  holders: 'Người giữ chức, theo thứ tự thời gian',
  filterLeaders: 'Lọc theo quốc gia, chức vụ hoặc tên',
  noLeaders: 'Kho dữ liệu chưa có ai giữ chức vụ nào.',
  noLeaderFits: (filter) => `Không có quốc gia, chức vụ hay tên nào chứa “${filter}”.`,
  timeLine: 'Dòng thời gian',
  timeLineSaid: (facts, from, to) =>
    `${sayCount(facts, 'vi')} dữ kiện, từ ${sayDate(from, 'vi', 'long')} đến ${sayDate(to, 'vi', 'long')}; danh sách ở bên dưới.`,
  kinds: {
    role: 'chức vụ',
    event: 'sự kiện',
    figure: 'con số',
    relation: 'quan hệ',
    position: 'phát biểu',
    status: 'tình trạng thỏa thuận',
  },
  coarse: 'rỗng: chỉ rõ tháng hoặc năm',
  tie: (facts, agreements, office) =>
    parts(
      facts > 0 && `${sayCount(facts, 'vi')} dữ kiện`,
      agreements > 0 && `${sayCount(agreements, 'vi')} thỏa thuận`,
      office && 'chức vụ',
    ),
  tieWith: (name) => `chung với ${name}`,
  otherTies: (count) => `${sayCount(count, 'vi')} tên khác`,
  picture: 'Sơ đồ quan hệ',
  pictureSaid: (count) => `Sơ đồ liên hệ với ${sayCount(count, 'vi')} tên; danh sách tên liên quan nêu đầy đủ.`,
  pictureLegend:
    'Nét càng đậm, càng nhiều sự kiện nối hai tên; nét chấm: chỉ có thỏa thuận. Bấm vào nét để xem các sự kiện.',
  factsWith: (name, count) => `${sayCount(count, 'vi')} dữ kiện chung với ${name}.`,
  noFactsWith: (name) => `Không có dữ kiện chung với ${name}.`,
  allFacts: 'Xem mọi dữ kiện',
};

export const TABLES_WORDS: Readonly<Record<Language, TablesWords>> = { fr: FRENCH, en: ENGLISH, vi: VIETNAMESE };
