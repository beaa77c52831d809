import type { Language } from '../model/language.ts';
import { sayCount, sayPlural } from './count.ts';

interface FormatWords {
  readonly name: string;
  /** What it is good for. */
  readonly about: string;
}

/** Texts of the room from which open pages are taken out. */
export interface OutWords {
  readonly intro: string;
  readonly loading: string;
  readonly pages: string;
  all(count: number): string;
  chosen(count: number, of: number): string;
  mentions(count: number): string;
  readonly noPages: string;
  readonly howToOpen: readonly string[];
  readonly sites: string;
  readonly formats: string;
  readonly chooseFirst: string;
  readonly format: Readonly<Record<'csv' | 'json' | 'brief', FormatWords>>;
  readonly gathering: string;
  /** `mentions` is undefined for briefs. */
  saved(pages: number, file: string, mentions: number | undefined): string;
  /** Before the titles of pages that were gone before their turn. */
  lost(count: number): string;
  readonly nothing: string;
  readonly stopped: string;
  /** Before the other rooms from which something is taken out. */
  readonly elsewhere: string;
}

const NBSP = '\u00a0';

const frenchCount = (count: number, one: string, many: string): string =>
  `${sayCount(count, 'fr')}${NBSP}${sayPlural(count, 'fr', one, many)}`;
const frenchMentions = (count: number): string => frenchCount(count, 'mention', 'mentions');

const FRENCH: OutWords = {
  intro: 'Emportez dans un fichier ce que Repères trouve sur les pages ouvertes.',
  loading: 'Recherche des pages ouvertes…',
  pages: 'Pages en cours de lecture',
  all: (count) => `Tout choisir (${sayCount(count, 'fr')})`,
  chosen: (count, of) => `${frenchCount(count, 'page choisie', 'pages choisies')} sur ${sayCount(of, 'fr')}`,
  mentions: frenchMentions,
  noPages: 'Aucune page n’est lue en ce moment.',
  howToOpen: [
    `Ouvrez un article sur un site que Repères lit et gardez son onglet ouvert${NBSP}: il paraît ici de lui-même.`,
    `Sur un autre site, cliquez sur Repères dans la barre d’outils, puis sur «${NBSP}Lire cette page${NBSP}».`,
  ],
  sites: 'Choisir les sites à lire',
  formats: 'Enregistrer',
  chooseFirst: 'Choisissez au moins une page.',
  format: {
    csv: {
      name: 'Mentions en CSV',
      about: `Pour un tableur${NBSP}: une ligne par mention, avec les mots qui l’entourent.`,
    },
    json: { name: 'Mentions en JSON', about: `Pour un programme${NBSP}: les mêmes mentions, page par page.` },
    brief: {
      name: 'Briefs en Markdown',
      about: `Pour lire et citer${NBSP}: ce qui relie les noms de chaque page, avec dates et sources.`,
    },
  },
  gathering: 'Lecture des pages…',
  saved: (pages, file, mentions) => {
    const told = mentions === undefined ? '' : `, ${frenchMentions(mentions)}`;
    return `${frenchCount(pages, 'page enregistrée', 'pages enregistrées')}${told}${NBSP}: ${file}`;
  },
  lost: (count) =>
    count === 1
      ? `Il manque une page, fermée ou quittée entre-temps${NBSP}:`
      : `Il manque ${sayCount(count, 'fr')}${NBSP}pages, fermées ou quittées entre-temps${NBSP}:`,
  nothing: 'Rien n’a été enregistré.',
  stopped: `Exportation arrêtée${NBSP}: rien n’a été enregistré.`,
  elsewhere: `S’exportent depuis leur propre page${NBSP}:`,
};

const englishCount = (count: number, one: string, many: string): string =>
  `${sayCount(count, 'en')} ${sayPlural(count, 'en', one, many)}`;
const englishMentions = (count: number): string => englishCount(count, 'mention', 'mentions');

const ENGLISH: OutWords = {
  intro: 'Take what Repères finds on the open pages along in a file.',
  loading: 'Looking for open pages…',
  pages: 'Pages being read',
  all: (count) => `Select all (${sayCount(count, 'en')})`,
  chosen: (count, of) => `${sayCount(count, 'en')} of ${englishCount(of, 'page', 'pages')} selected`,
  mentions: englishMentions,
  noPages: 'No page is being read at the moment.',
  howToOpen: [
    'Open an article on a site that Repères reads and keep its tab open: it appears here by itself.',
    'On any other site, click Repères in the toolbar, then “Read this page”.',
  ],
  sites: 'Choose the sites to read',
  formats: 'Save',
  chooseFirst: 'Select at least one page.',
  format: {
    csv: { name: 'Mentions as CSV', about: 'For a spreadsheet: one row per mention, with the words around it.' },
    json: { name: 'Mentions as JSON', about: 'For a program: the same mentions, page by page.' },
    brief: {
      name: 'Briefs as Markdown',
      about: 'To read and to quote: what ties the names of each page, with dates and sources.',
    },
  },
  gathering: 'Reading the pages…',
  saved: (pages, file, mentions) => {
    const told = mentions === undefined ? '' : `, ${englishMentions(mentions)}`;
    return `${englishCount(pages, 'page', 'pages')} saved${told}: ${file}`;
  },
  lost: (count) =>
    count === 1
      ? 'One page is missing, closed or left in the meantime:'
      : `${sayCount(count, 'en')} pages are missing, closed or left in the meantime:`,
  nothing: 'Nothing was saved.',
  stopped: 'Export stopped: nothing was saved.',
  elsewhere: 'Exported from their own pages:',
};

const vietnamesePages = (count: number): string => `${sayCount(count, 'vi')} trang`;
const vietnameseMentions = (count: number): string => `${sayCount(count, 'vi')} lần nhắc đến`;

const VIETNAMESE: OutWords = {
  intro: 'Lưu vào một tệp những gì Repères tìm thấy trên các trang đang mở.',
  loading: 'Đang tìm các trang đang mở…',
  pages: 'Các trang đang được đọc',
  all: (count) => `Chọn tất cả (${sayCount(count, 'vi')})`,
  chosen: (count, of) => `Đã chọn ${sayCount(count, 'vi')} trên ${vietnamesePages(of)}`,
  mentions: vietnameseMentions,
  noPages: 'Hiện không có trang nào đang được đọc.',
  howToOpen: [
    'Hãy mở một bài báo trên trang web mà Repères đọc và giữ thẻ của bài mở: bài sẽ tự hiện ra ở đây.',
    'Trên trang web khác, hãy nhấp nút Repères trên thanh công cụ rồi chọn “Đọc trang này”.',
  ],
  sites: 'Chọn trang web được đọc',
  formats: 'Lưu',
  chooseFirst: 'Hãy chọn ít nhất một trang.',
  format: {
    csv: { name: 'Lần nhắc đến, dạng CSV', about: 'Cho bảng tính: mỗi lần nhắc đến một dòng, kèm các từ xung quanh.' },
    json: { name: 'Lần nhắc đến, dạng JSON', about: 'Cho chương trình: vẫn các lần nhắc đó, theo từng trang.' },
    brief: {
      name: 'Tóm lược, dạng Markdown',
      about: 'Để đọc và trích dẫn: mối liên hệ giữa các tên của từng trang, kèm ngày và nguồn.',
    },
  },
  gathering: 'Đang đọc các trang…',
  saved: (pages, file, mentions) => {
    const told = mentions === undefined ? '' : `, ${vietnameseMentions(mentions)}`;
    return `Đã lưu ${vietnamesePages(pages)}${told}: ${file}`;
  },
  lost: (count) => `Thiếu ${vietnamesePages(count)} đã bị đóng hoặc rời đi trong lúc đó:`,
  nothing: 'Chưa lưu được gì.',
  stopped: 'Đã dừng xuất: chưa lưu gì.',
  elsewhere: 'Xuất từ trang riêng:',
};

export const OUT_WORDS: Readonly<Record<Language, OutWords>> = { fr: FRENCH, en: ENGLISH, vi: VIETNAMESE };
