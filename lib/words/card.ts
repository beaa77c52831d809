import type { Language } from '../model/language.ts';
import { sayCount, sayPlural } from './count.ts';
import { sayDate } from './date.ts';

/** Every text of the card but names, facts and what `category`, `status`, `source` and `reason` say. */
export interface CardWords {
  readonly pin: string;
  readonly close: string;
  readonly back: string;
  /** "au 19 nov. 2018": a role is known at a date and at no other. */
  asOf(iso: string): string;
  /** After the date of a role that the article could not know. */
  readonly later: string;
  /** Before the last role of all, when it is another than the article's. */
  readonly latest: string;
  /** Before an office that its holder has left. */
  readonly former: string;
  /** Who holds that office by a later fact: the words before the name, and those between it and the date. */
  readonly heldBy: readonly [before: string, after: string];
  readonly pageDateUnknown: string;
  readonly withNamesHere: string;
  readonly otherFacts: string;
  readonly facts: string;
  readonly related: string;
  readonly noFacts: string;
  readonly noOtherFacts: string;
  readonly noRole: string;
  /** The footer: how much more the library has. */
  factCount(count: number): string;
  readonly openLibrary: string;
  /** The footer: writes a note about this name. */
  readonly note: string;
  /** The same for those who do not see which card it stands on. */
  readonly noteThis: string;
  /** The footer: opens the notes about this name, of which there is at least one. */
  noteCount(count: number): string;
}

const NBSP = '\u00a0';

/** French has one preposition for a day and another for a month or a year. */
const frenchAsOf = (iso: string): string =>
  `${iso.length > 'YYYY-MM'.length ? 'au' : 'en'} ${sayDate(iso, 'fr', 'short')}`;
const englishAsOf = (iso: string): string => `as of ${sayDate(iso, 'en', 'short')}`;
const vietnameseAsOf = (iso: string): string => `tính đến ${sayDate(iso, 'vi', 'short')}`;

export const CARD_WORDS: Readonly<Record<Language, CardWords>> = {
  fr: {
    pin: 'Garder la fiche ouverte',
    close: 'Fermer la fiche',
    back: 'Revenir à la fiche précédente',
    asOf: frenchAsOf,
    later: 'postérieur à cet article',
    latest: 'Dernière fonction connue',
    former: 'Ancienne fonction',
    heldBy: ['Fonction exercée par ', ' '],
    pageDateUnknown: `Date de l’article inconnue${NBSP}: voici ce que le corpus sait de plus récent.`,
    withNamesHere: 'Avec les noms de cette page',
    otherFacts: 'Autres faits',
    facts: 'Faits',
    related: 'Voir aussi',
    noFacts: 'Le corpus ne contient encore aucun fait sous ce nom.',
    noOtherFacts: 'Le corpus ne contient pas d’autre fait sous ce nom.',
    noRole: 'Le corpus ne lui connaît aucune fonction.',
    factCount: (count) =>
      `${new Intl.NumberFormat('fr-FR').format(count)}${NBSP}${count < 2 ? 'fait' : 'faits'} dans le corpus`,
    openLibrary: 'Dans la bibliothèque',
    note: 'noter',
    noteThis: 'Noter quelque chose sur ce nom',
    noteCount: (count) => `${sayCount(count, 'fr')}${NBSP}${sayPlural(count, 'fr', 'note', 'notes')}`,
  },
  en: {
    pin: 'Keep the card open',
    close: 'Close the card',
    back: 'Back to the previous card',
    asOf: englishAsOf,
    later: 'later than this article',
    latest: 'Latest known role',
    former: 'Former role',
    heldBy: ['Held by ', ' '],
    pageDateUnknown: 'The article’s date is unknown: this is the latest that the corpus knows.',
    withNamesHere: 'With names on this page',
    otherFacts: 'Other facts',
    facts: 'Facts',
    related: 'See also',
    noFacts: 'The corpus has no fact under this name yet.',
    noOtherFacts: 'The corpus has no other fact under this name.',
    noRole: 'The corpus knows no role of theirs.',
    factCount: (count) =>
      `${new Intl.NumberFormat('en-GB').format(count)} ${count === 1 ? 'fact' : 'facts'} in the corpus`,
    openLibrary: 'Open in the library',
    note: 'write',
    noteThis: 'Write a note about this name',
    noteCount: (count) => `${sayCount(count, 'en')}${NBSP}${sayPlural(count, 'en', 'note', 'notes')}`,
  },
  vi: {
    pin: 'Giữ thẻ mở',
    close: 'Đóng thẻ',
    back: 'Về thẻ trước',
    asOf: vietnameseAsOf,
    later: 'sau ngày của bài báo này',
    latest: 'Chức vụ gần nhất được biết',
    former: 'Chức vụ trước đây',
    heldBy: ['Chức vụ do ', ' đảm nhiệm, '],
    pageDateUnknown: 'Không rõ ngày của bài báo: đây là thông tin mới nhất mà kho dữ liệu có.',
    withNamesHere: 'Cùng các tên trên trang này',
    otherFacts: 'Dữ kiện khác',
    facts: 'Dữ kiện',
    related: 'Xem thêm',
    noFacts: 'Kho dữ liệu chưa có dữ kiện nào dưới tên này.',
    noOtherFacts: 'Kho dữ liệu không có dữ kiện nào khác dưới tên này.',
    noRole: 'Kho dữ liệu không có chức vụ nào của người này.',
    factCount: (count) => `${new Intl.NumberFormat('vi-VN').format(count)} dữ kiện trong kho`,
    openLibrary: 'Mở trong thư viện',
    note: 'viết',
    noteThis: 'Viết ghi chú về tên này',
    noteCount: (count) => `${sayCount(count, 'vi')}${NBSP}ghi chú`,
  },
};
