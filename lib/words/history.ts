import type { Language } from '../model/language.ts';
import { sayCount, sayPlural } from './count.ts';

/** Every text of the reading history. */
export interface HistoryWords {
  readonly how: string;
  readonly off: string;
  readonly turnOn: string;
  readonly turnOff: string;
  readonly empty: string;
  readonly notSaved: string;
  pages(count: number): string;
  mentions(count: number): string;
  readonly forget: string;
  /** The button's name beside which title it stands. */
  forgetOne(title: string): string;
  readonly forgetAll: string;
  forgetAllSure(count: number): string;
  readonly forgotten: string;
  more(count: number): string;
}

const FRENCH: HistoryWords = {
  how: 'Les pages où des noms ont été reconnus, la dernière lue d’abord. Cette liste reste sur cet ordinateur.',
  off: 'L’historique est éteint\u00a0: rien n’est retenu des pages que vous lisez.',
  turnOn: 'Retenir les pages lues',
  turnOff: 'Ne plus rien retenir',
  empty:
    'Aucune page n’a encore été lue depuis que l’historique est allumé. Ouvrez un article sur un site que Repères peut lire.',
  notSaved: 'Le réglage n’a pas pu être enregistré. Réessayez.',
  pages: (count) => `${sayCount(count, 'fr')}\u00a0${sayPlural(count, 'fr', 'page', 'pages')}`,
  mentions: (count) => `${sayCount(count, 'fr')}\u00a0${sayPlural(count, 'fr', 'mention', 'mentions')}`,
  forget: 'Oublier',
  forgetOne: (title) => `Oublier «\u00a0${title}\u00a0»`,
  forgetAll: 'Tout oublier',
  forgetAllSure: (count) =>
    `Oublier ${sayCount(count, 'fr')}\u00a0${sayPlural(count, 'fr', 'page', 'pages')} pour toujours\u00a0?`,
  forgotten: 'Oublié.',
  more: (count) => `En montrer ${sayCount(count, 'fr')} de plus`,
};

const ENGLISH: HistoryWords = {
  how: 'Pages on which names were recognised, the last read first. This list stays on this computer.',
  off: 'The history is off: nothing is remembered of the pages you read.',
  turnOn: 'Remember pages I read',
  turnOff: 'Stop remembering',
  empty: 'No page has been read since the history was turned on. Open an article on a site that Repères may read.',
  notSaved: 'The setting could not be saved. Try again.',
  pages: (count) => `${sayCount(count, 'en')} ${sayPlural(count, 'en', 'page', 'pages')}`,
  mentions: (count) => `${sayCount(count, 'en')} ${sayPlural(count, 'en', 'mention', 'mentions')}`,
  forget: 'Forget',
  forgetOne: (title) => `Forget “${title}”`,
  forgetAll: 'Forget everything',
  forgetAllSure: (count) => `Forget ${sayCount(count, 'en')} ${sayPlural(count, 'en', 'page', 'pages')} for good?`,
  forgotten: 'Forgotten.',
  more: (count) => `Show ${sayCount(count, 'en')} more`,
};

const VIETNAMESE: HistoryWords = {
  how: 'Các trang có tên được nhận ra, trang đọc gần nhất ở trên. Danh sách này chỉ lưu trên máy của bạn.',
  off: 'Lịch sử đang tắt: không ghi nhớ trang nào bạn đọc.',
  turnOn: 'Ghi nhớ các trang đã đọc',
  turnOff: 'Ngừng ghi nhớ',
  empty: 'Chưa có trang nào được đọc từ khi bật lịch sử. Hãy mở một bài báo trên trang mà Repères được phép đọc.',
  notSaved: 'Không lưu được cài đặt. Hãy thử lại.',
  pages: (count) => `${sayCount(count, 'vi')} trang`,
  mentions: (count) => `${sayCount(count, 'vi')} lần nhắc tên`,
  forget: 'Quên',
  forgetOne: (title) => `Quên “${title}”`,
  forgetAll: 'Quên tất cả',
  forgetAllSure: (count) => `Quên vĩnh viễn ${sayCount(count, 'vi')} trang?`,
  forgotten: 'Đã quên.',
  more: (count) => `Hiện thêm ${sayCount(count, 'vi')}`,
};

export const HISTORY_WORDS: Readonly<Record<Language, HistoryWords>> = { fr: FRENCH, en: ENGLISH, vi: VIETNAMESE };
