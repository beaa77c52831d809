import type { Language } from '../model/language.ts';
import { sayCount, sayPlural } from './count.ts';
import { sayDate } from './date.ts';

/** Every text of the brief but names, facts, dates and what `card`, `status` and `source` say. */
export interface BriefWords {
  readonly brief: string;
  /** The link in the panel, for those who hear it. */
  readonly open: string;
  /** Before the page's link. */
  readonly page: string;
  articleOf(iso: string): string;
  readonly noDate: string;
  madeOn(iso: string): string;
  readonly leaders: string;
  readonly leader: string;
  /** Over the offices: at a date, or, when the article's is unknown, the last of all. */
  office(iso: string | null): string;
  readonly latest: string;
  readonly same: string;
  readonly pairs: string;
  pairCount(count: number): string;
  facts(count: number): string;
  readonly agreements: string;
  /** Of a pair whose one is an agreement and the other party to it. */
  readonly party: string;
  readonly with: string;
  readonly figures: string;
  readonly figure: string;
  readonly date: string;
  readonly source: string;
  paragraphOf(document: string, paragraph: number): string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly print: string;
  /** The corpus ties no two names of the page. */
  readonly noPairs: string;
  /** The same and no leader either: what would make a brief. */
  readonly empty: string;
  /** No session runs on the tab. */
  readonly gone: string;
}

const NBSP = '\u00a0';

const FRENCH: BriefWords = {
  brief: 'Brief',
  open: 'Ouvrir le brief de cette page dans la bibliothèque',
  page: 'Page',
  articleOf: (iso) => `article ${iso.length > 'YYYY-MM'.length ? 'du' : 'de'} ${sayDate(iso, 'fr', 'long')}`,
  noDate: 'date de l’article inconnue',
  madeOn: (iso) => `brief établi le ${sayDate(iso, 'fr', 'long')}`,
  leaders: 'Dirigeants',
  leader: 'Nom',
  office: (iso) => (iso === null ? 'Dernière fonction connue' : 'À la date de l’article'),
  latest: 'Depuis, dernière fonction connue',
  same: 'Pas d’autre fonction connue',
  pairs: 'Liens entre les noms de la page',
  pairCount: (count) => `${sayCount(count, 'fr')}${NBSP}${sayPlural(count, 'fr', 'lien', 'liens')}`,
  facts: (count) => `${sayCount(count, 'fr')}${NBSP}${sayPlural(count, 'fr', 'fait', 'faits')}`,
  agreements: 'Accords',
  party: 'Partie à cet accord',
  with: 'Avec',
  figures: 'Chiffres',
  figure: 'Chiffre',
  date: 'Date',
  source: 'Source',
  paragraphOf: (document, paragraph) => `document ${document}, paragraphe ${paragraph}`,
  copy: 'Copier en Markdown avec les sources',
  copied: 'Le brief est copié.',
  notCopied: 'Le navigateur n’a pas permis la copie.',
  print: 'Imprimer',
  noPairs: 'Le corpus ne relie pas encore deux noms de cette page.',
  empty: `Il n’y a pas de quoi faire un brief${NBSP}: il faut un article qui nomme un dirigeant dont le corpus connaît la fonction, ou deux noms qu’un fait ou un accord du corpus relie.`,
  gone: 'Cette page n’est plus lue. Rouvrez l’article, puis son brief depuis le panneau.',
};

const ENGLISH: BriefWords = {
  brief: 'Brief',
  open: 'Open this page’s brief in the library',
  page: 'Page',
  articleOf: (iso) => `article of ${sayDate(iso, 'en', 'long')}`,
  noDate: 'date of the article unknown',
  madeOn: (iso) => `brief made on ${sayDate(iso, 'en', 'long')}`,
  leaders: 'Leaders',
  leader: 'Name',
  office: (iso) => (iso === null ? 'Latest known role' : 'At the article’s date'),
  latest: 'Since then, latest known role',
  same: 'No other role known',
  pairs: 'Ties between the names on the page',
  pairCount: (count) => `${sayCount(count, 'en')} ${sayPlural(count, 'en', 'tie', 'ties')}`,
  facts: (count) => `${sayCount(count, 'en')} ${sayPlural(count, 'en', 'fact', 'facts')}`,
  agreements: 'Agreements',
  party: 'Party to this agreement',
  with: 'With',
  figures: 'Figures',
  figure: 'Figure',
  date: 'Date',
  source: 'Source',
  paragraphOf: (document, paragraph) => `document ${document}, paragraph ${paragraph}`,
  copy: 'Copy as Markdown with sources',
  copied: 'The brief has been copied.',
  notCopied: 'The browser did not allow copying.',
  print: 'Print',
  noPairs: 'The corpus ties no two names of this page yet.',
  empty:
    'There is nothing to make a brief of: it takes an article that names a leader whose role the corpus knows, or two names that a fact or an agreement of the corpus ties.',
  gone: 'This page is no longer being read. Open the article again, then its brief from the panel.',
};

/** A day is called one; a month and a year say themselves what they are. */
const vietnameseDate = (iso: string): string =>
  `${iso.length > 'YYYY-MM'.length ? 'ngày ' : ''}${sayDate(iso, 'vi', 'long')}`;

const VIETNAMESE: BriefWords = {
  brief: 'Tóm lược',
  open: 'Mở bản tóm lược của trang này trong thư viện',
  page: 'Trang',
  articleOf: (iso) => `bài báo ${vietnameseDate(iso)}`,
  noDate: 'không rõ ngày của bài báo',
  madeOn: (iso) => `lập ${vietnameseDate(iso)}`,
  leaders: 'Lãnh đạo',
  leader: 'Tên',
  office: (iso) => (iso === null ? 'Chức vụ gần nhất được biết' : 'Vào ngày của bài báo'),
  latest: 'Từ đó, chức vụ gần nhất được biết',
  same: 'Không rõ chức vụ nào khác',
  pairs: 'Liên hệ giữa các tên trên trang',
  pairCount: (count) => `${sayCount(count, 'vi')}${NBSP}mối liên hệ`,
  facts: (count) => `${sayCount(count, 'vi')}${NBSP}dữ kiện`,
  agreements: 'Thỏa thuận',
  party: 'Là một bên của thỏa thuận này',
  with: 'Cùng',
  figures: 'Số liệu',
  figure: 'Số liệu',
  date: 'Ngày',
  source: 'Nguồn',
  paragraphOf: (document, paragraph) => `tài liệu ${document}, đoạn ${paragraph}`,
  copy: 'Sao chép dạng Markdown kèm nguồn',
  copied: 'Đã sao chép bản tóm lược.',
  notCopied: 'Trình duyệt không cho phép sao chép.',
  print: 'In',
  noPairs: 'Kho dữ liệu chưa nối hai tên nào trên trang này.',
  empty:
    'Chưa đủ để lập bản tóm lược: cần một bài báo nêu một lãnh đạo mà kho dữ liệu biết chức vụ, hoặc hai tên được một dữ kiện hay một thỏa thuận trong kho nối với nhau.',
  gone: 'Trang này không còn được đọc. Hãy mở lại bài báo, rồi mở bản tóm lược từ bảng bên.',
};

export const BRIEF_WORDS: Readonly<Record<Language, BriefWords>> = { fr: FRENCH, en: ENGLISH, vi: VIETNAMESE };
