import type { Language } from '../../lib/model/language.ts';
import type { VaultNews } from '../../lib/model/vault-news.ts';
import { VAULT_WORDS } from '../../lib/words/vault.ts';
import { sayNotice } from './say-notice.ts';

interface VaultShortProps {
  readonly view: VaultNews;
  readonly language: Language;
}

/** What happened to the notes, and the way to where it is mended. */
export function VaultShort({ view, language }: VaultShortProps) {
  const words = VAULT_WORDS[language];
  return (
    <>
      <p class="unseen" role="alert">
        {sayNotice(view, language)}
      </p>
      {view.kind !== 'none' && (
        <aside class="vault-notice short warning" aria-label={words.notice}>
          <p>{sayNotice(view, language)}</p>
          {view.kind === 'damaged' && (
            <p>
              <a href="library.html" target="_blank" rel="noopener">
                {words.openToMend}
              </a>
            </p>
          )}
        </aside>
      )}
    </>
  );
}
