import type { Language } from '../model/language.ts';

/** The line that says what was just done, and takes it back. */
export interface UndoWords {
  readonly undo: string;
  readonly undoing: string;
  readonly close: string;
}

export const UNDO_WORDS: Readonly<Record<Language, UndoWords>> = {
  fr: { undo: 'Annuler', undoing: 'Annulation en cours…', close: 'Fermer' },
  en: { undo: 'Undo', undoing: 'Undoing…', close: 'Close' },
  vi: { undo: 'Hoàn tác', undoing: 'Đang hoàn tác…', close: 'Đóng' },
};
