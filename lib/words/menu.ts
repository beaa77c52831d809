import type { Language } from '../model/language.ts';

/** The context menu's lines. */
export interface MenuWords {
  readonly next: string;
  readonly previous: string;
  readonly open: string;
  readonly library: string;
}

export const MENU_WORDS: Readonly<Record<Language, MenuWords>> = {
  fr: {
    next: 'Nom suivant',
    previous: 'Nom précédent',
    open: 'Ouvrir la fiche du nom choisi',
    library: 'Ouvrir la bibliothèque',
  },
  en: {
    next: 'Next name',
    previous: 'Previous name',
    open: 'Open the card of the chosen name',
    library: 'Open the library',
  },
  vi: {
    next: 'Tên tiếp theo',
    previous: 'Tên trước',
    open: 'Mở thẻ của tên đang chọn',
    library: 'Mở thư viện',
  },
};
