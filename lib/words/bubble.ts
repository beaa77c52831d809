import type { Language } from '../model/language.ts';
import { sayCount, sayPlural } from './count.ts';

/** Why nothing can be noted or read, or not as asked. */
export const BUBBLE_MESSAGES = [
  'nothing selected',
  'out of reach',
  'no address',
  'no notes',
  'gone',
  'failed',
] as const;
export type BubbleMessage = (typeof BUBBLE_MESSAGES)[number];

/** Every text of the small bubble beside a passage, and what the frame in which notes are written is called. */
export interface BubbleWords {
  /** What it is about, for those who do not see where it stands. */
  readonly labels: Readonly<Record<'selection' | 'notes' | 'message', string>>;
  readonly note: string;
  readonly highlight: string;
  readonly notePage: string;
  /** Opens the notes on a passage, of which there is at least one. */
  noteCount(count: number): string;
  readonly messages: Readonly<Record<BubbleMessage, string>>;
  readonly frame: string;
}

const NBSP = '\u00a0';

export const BUBBLE_WORDS: Readonly<Record<Language, BubbleWords>> = {
  fr: {
    labels: { selection: 'Passage sélectionné', notes: 'Passage noté', message: 'Repères' },
    note: 'Noter',
    highlight: 'Surligner',
    notePage: 'Noter la page',
    noteCount: (count) => `${sayCount(count, 'fr')}${NBSP}${sayPlural(count, 'fr', 'note', 'notes')}`,
    messages: {
      'nothing selected': `Rien n’est sélectionné${NBSP}: sélectionnez d’abord un passage.`,
      'out of reach': `Ce passage ne peut pas être noté${NBSP}: il se trouve dans une partie fermée de la page.`,
      'no address': `Cette page ne peut pas être notée${NBSP}: elle n’a pas d’adresse web.`,
      'no notes': 'Aucun passage de cette page n’est noté.',
      gone: `Cette note n’est plus là${NBSP}: cherchez-la dans la corbeille de la bibliothèque.`,
      failed: `La note n’a pas pu s’ouvrir${NBSP}: rechargez la page et recommencez.`,
    },
    frame: 'Note',
  },
  en: {
    labels: { selection: 'Selected passage', notes: 'Noted passage', message: 'Repères' },
    note: 'Note',
    highlight: 'Highlight',
    notePage: 'Note the page',
    noteCount: (count) => `${sayCount(count, 'en')}${NBSP}${sayPlural(count, 'en', 'note', 'notes')}`,
    messages: {
      'nothing selected': 'Nothing is selected: select a passage first.',
      'out of reach': 'This passage cannot be noted: it is in a closed part of the page.',
      'no address': 'This page cannot be noted: it has no web address.',
      'no notes': 'No passage of this page is noted.',
      gone: 'This note is no longer there: look for it in the library’s bin.',
      failed: 'The note could not be opened: reload the page and try again.',
    },
    frame: 'Note',
  },
  vi: {
    labels: { selection: 'Đoạn đã chọn', notes: 'Đoạn có ghi chú', message: 'Repères' },
    note: 'Ghi chú',
    highlight: 'Tô sáng',
    notePage: 'Ghi chú cho trang',
    noteCount: (count) => `${sayCount(count, 'vi')}${NBSP}ghi chú`,
    messages: {
      'nothing selected': 'Chưa chọn gì: hãy chọn một đoạn văn trước.',
      'out of reach': 'Không thể ghi chú đoạn này: nó nằm trong một phần khép kín của trang.',
      'no address': 'Không thể ghi chú trang này: trang không có địa chỉ web.',
      'no notes': 'Trang này chưa có đoạn nào được ghi chú.',
      gone: 'Ghi chú này không còn nữa: hãy tìm trong thùng rác của thư viện.',
      failed: 'Không mở được ghi chú: hãy tải lại trang rồi thử lại.',
    },
    frame: 'Ghi chú',
  },
};
