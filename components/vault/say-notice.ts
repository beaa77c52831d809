import type { Language } from '../../lib/model/language.ts';
import type { VaultNews } from '../../lib/model/vault-news.ts';
import { VAULT_WORDS } from '../../lib/words/vault.ts';

/** The whole of it in a sentence or two: heard at once, and all that a small page has room for. */
export function sayNotice(view: VaultNews, language: Language): string | null {
  const words = VAULT_WORDS[language];
  switch (view.kind) {
    case 'none':
      return null;
    case 'newer':
    case 'packs':
    case 'mended':
    case 'accepted':
      return words[view.kind];
    case 'damaged': {
      const { damage, expected, here } = view.state;
      return `${words.damages[damage]} ${words.notesHere(expected?.notes ?? null, here?.notes ?? null)}`;
    }
  }
}
