import type { Language } from '../../lib/model/language.ts';
import { VAULT_WORDS } from '../../lib/words/vault.ts';

/** In the place of a list that is empty because it is damaged. */
export const NotReadable = ({ language }: { readonly language: Language }) => (
  <p class="not-readable">{VAULT_WORDS[language].notReadable}</p>
);
