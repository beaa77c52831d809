import type { Language } from '../../lib/model/language.ts';
import type { WalkPlace } from '../../lib/model/outline.ts';
import { PANEL_WORDS } from '../../lib/words/panel.ts';
import type { Walked } from './view.ts';

/** Where a walk has come to, for those who hear it: the mention is said within its sentence. */
export function sayWalked({ at, of, name, around }: Walked, language: Language): string {
  const words = PANEL_WORDS[language];
  if (of === 0) return words.gone(name);
  return words.place(at, of, around === null ? name : inContext(around));
}

const inContext = ({ before, text, after }: NonNullable<WalkPlace['around']>): string =>
  `${before === '' ? '' : `… ${before}`}${text}${after === '' ? '' : `${after} …`}`;
