import type { Language } from '../model/language.ts';
import { sayCount } from './count.ts';

/** How far long work has come, wherever it is done. */
export interface ProgressWords {
  at(done: number, of: number): string;
  readonly stop: string;
}

export const PROGRESS_WORDS: Readonly<Record<Language, ProgressWords>> = {
  fr: { at: (done, of) => `${sayCount(done, 'fr')} sur ${sayCount(of, 'fr')}`, stop: 'Arrêter' },
  en: { at: (done, of) => `${sayCount(done, 'en')} of ${sayCount(of, 'en')}`, stop: 'Stop' },
  vi: { at: (done, of) => `${sayCount(done, 'vi')} trên ${sayCount(of, 'vi')}`, stop: 'Dừng' },
};
