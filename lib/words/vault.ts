import type { BackupRefusal } from '../model/backup-refusal.ts';
import type { Language } from '../model/language.ts';
import { COUNTED, type RowCounts } from '../model/ledger.ts';
import { VAULT_ENGLISH } from './vault-english.ts';
import { VAULT_FRENCH } from './vault-french.ts';
import { VAULT_VIETNAMESE } from './vault-vietnamese.ts';
import type { VaultWords } from './vault-words.ts';

export const VAULT_WORDS: Readonly<Record<Language, VaultWords>> = {
  fr: VAULT_FRENCH,
  en: VAULT_ENGLISH,
  vi: VAULT_VIETNAMESE,
};

/** How much of each there is: "12 notes, 3 dans la corbeille"; what there is none of is left out, unless there is nothing. */
export function sayRows(counts: RowCounts, language: Language): string {
  const words = VAULT_WORDS[language].counts;
  const some = COUNTED.filter((one) => counts[one] > 0);
  return (some.length === 0 ? (['notes'] as const) : some).map((one) => words[one](counts[one])).join(', ');
}

const LOCALE: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB', vi: 'vi-VN' };

/** "+3", "−12", "0", with the sign that is as wide as the plus. */
export const sayDifference = (difference: number, language: Language): string =>
  new Intl.NumberFormat(LOCALE[language], { signDisplay: 'exceptZero' }).format(difference).replace('-', '−');

/** Why a file is no backup, and where in the file when it is not the whole of it. */
export function sayBackupRefusal({ path, why }: BackupRefusal, language: Language): string {
  const words = VAULT_WORDS[language];
  const sentence = words.refusals[why];
  return path === '' ? sentence : `${sentence} ${words.at(path)}`;
}
