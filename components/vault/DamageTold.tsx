import type { Language } from '../../lib/model/language.ts';
import type { VaultNews, VaultNewsActions } from '../../lib/model/vault-news.ts';
import { sayInstant } from '../../lib/words/instant.ts';
import { VAULT_WORDS } from '../../lib/words/vault.ts';
import { SureButton } from '../library/notes/SureButton.tsx';
import { CountsTable } from './CountsTable.tsx';
import { PacksGone } from './RestoredTold.tsx';

interface DamageToldProps {
  readonly view: Extract<VaultNews, { readonly kind: 'damaged' }>;
  readonly language: Language;
  readonly actions: VaultNewsActions;
}

/** What there was, what there is, what mending would bring; and the ways out. */
export function DamageTold({ view: { state, doing, failure }, language, actions }: DamageToldProps) {
  const words = VAULT_WORDS[language];
  const { expected, here, mended, last, packs } = state;
  const busy = doing !== null;
  return (
    <>
      <p>{words.notesHere(expected?.notes ?? null, here?.notes ?? null)}</p>
      <CountsTable
        columns={[
          { head: 'expected', counts: expected },
          { head: 'here', counts: here },
          { head: 'mended', counts: mended },
        ]}
        language={language}
      />
      <p>
        {words.mends(last === null ? null : sayInstant(last.at, language))}{' '}
        {words.meanwhile[here === null ? 'unreadable' : 'readable']}
      </p>
      <PacksGone packs={packs} language={language} />
      <div class="acts">
        <button type="button" class="main" aria-disabled={busy} onClick={actions.mend}>
          {words.mend}
        </button>
        {/* What cannot be read at all cannot be kept either. */}
        {here !== null && !busy && (
          <SureButton sure={words.acceptSure(here.notes)} onSure={actions.accept}>
            {words.accept}
          </SureButton>
        )}
        <span role="status">{doing !== null && words[doing === 'mend' ? 'mending' : 'accepting']}</span>
      </div>
      <p role="alert" class="failure">
        {failure !== null && words.failures[failure]}
      </p>
    </>
  );
}
