import type { Language } from '../model/language.ts';

/** What the library calls those of its rooms that are named nowhere else. */
export interface RoomWords {
  readonly documents: string;
  readonly packs: string;
  readonly own: string;
  readonly out: string;
  readonly settings: string;
  readonly history: string;
  readonly backups: string;
}

export const ROOM_WORDS: Readonly<Record<Language, RoomWords>> = {
  fr: {
    documents: 'Documents',
    packs: 'Lexiques',
    own: 'Mon lexique',
    out: 'Exporter',
    settings: 'Réglages',
    history: 'Historique de lecture',
    backups: 'Sauvegardes',
  },
  en: {
    documents: 'Documents',
    packs: 'Dictionaries',
    own: 'My dictionary',
    out: 'Export',
    settings: 'Settings',
    history: 'Reading history',
    backups: 'Backups',
  },
  vi: {
    documents: 'Tài liệu',
    packs: 'Từ điển',
    own: 'Từ điển của tôi',
    out: 'Xuất',
    settings: 'Cài đặt',
    history: 'Lịch sử đọc',
    backups: 'Bản sao lưu',
  },
};
