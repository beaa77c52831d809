import type { Language } from '../../lib/model/language.ts';
import { VAULT_WORDS } from '../../lib/words/vault.ts';
import { useDamaged } from './damaged.ts';

/** In the place of a list that is empty because it is damaged; nothing while that is not known. */
export const NotReadable = ({ language }: { readonly language: Language }) =>
  useDamaged() && <p class="not-readable">{VAULT_WORDS[language].notReadable}</p>;
