import type { Language } from '../model/language.ts';

/** The context menu's lines. */
export interface MenuWords {
  readonly next: string;
  readonly previous: string;
  readonly open: string;
  readonly note: string;
  readonly highlight: string;
  readonly notePage: string;
  readonly panel: string;
  readonly library: string;
}

export const MENU_WORDS: Readonly<Record<Language, MenuWords>> = {
  fr: {
    next: 'Nom suivant',
    previous: 'Nom précédent',
    open: 'Ouvrir la fiche du nom choisi',
    note: 'Noter ce passage',
    highlight: 'Surligner ce passage',
    notePage: 'Noter cette page',
    panel: 'Ouvrir le panneau',
    library: 'Ouvrir la bibliothèque',
  },
  en: {
    next: 'Next name',
    previous: 'Previous name',
    open: 'Open the card of the chosen name',
    note: 'Write a note on this passage',
    highlight: 'Highlight this passage',
    notePage: 'Write a note on this page',
    panel: 'Open the panel',
    library: 'Open the library',
  },
  vi: {
    next: 'Tên tiếp theo',
    previous: 'Tên trước',
    open: 'Mở thẻ của tên đang chọn',
    note: 'Ghi chú đoạn văn này',
    highlight: 'Tô sáng đoạn văn này',
    notePage: 'Ghi chú trang này',
    panel: 'Mở bảng bên',
    library: 'Mở thư viện',
  },
};
