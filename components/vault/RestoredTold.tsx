import type { PackName } from '../../lib/model/backup.ts';
import type { Language } from '../../lib/model/language.ts';
import { COUNTED } from '../../lib/model/ledger.ts';
import type { Restored } from '../../lib/model/vault.ts';
import { sayRows, VAULT_WORDS } from '../../lib/words/vault.ts';

interface RestoredToldProps {
  readonly restored: Restored;
  readonly language: Language;
}

/** What came back, what did not, and what only the reader can bring back. */
export function RestoredTold({ restored: { counts, missing, packs }, language }: RestoredToldProps) {
  const words = VAULT_WORDS[language];
  const isWhole = COUNTED.every((one) => missing[one] === 0);
  return (
    <>
      <p>
        {words.back(sayRows(counts, language))}{' '}
        {isWhole ? words.nothingMissing : <strong>{words.missing(sayRows(missing, language))}</strong>}
      </p>
      <PacksGone packs={packs} language={language} />
    </>
  );
}

interface PacksGoneProps {
  readonly packs: readonly PackName[];
  readonly language: Language;
}

/** Packs that the reader added from files, and must add again. */
export function PacksGone({ packs, language }: PacksGoneProps) {
  return packs.length === 0 ? null : <p>{VAULT_WORDS[language].packsGone(packs.map(({ name }) => name).join(', '))}</p>;
}
