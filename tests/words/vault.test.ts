import { describe, expect, it } from 'vitest';
import { BACKUP_REFUSALS } from '../../lib/model/backup-refusal.ts';
import { LANGUAGES, type Language } from '../../lib/model/language.ts';
import { NO_ROWS } from '../../lib/model/ledger.ts';
import { sayBackupRefusal, sayDifference, sayRows, VAULT_WORDS } from '../../lib/words/vault.ts';

/** Every sentence in a value, those with gaps filled. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [0, 1, 2].flatMap((filling) => textsIn(value(filling, filling)));
  return Object.values(value ?? {}).flatMap(textsIn);
}

const plain = (text: string): string => text.replaceAll(/\s/g, ' ');

describe('the words of the second copy', () => {
  it.each(LANGUAGES)('%s: none is empty, and apostrophes are typographic', (language) => {
    const texts = textsIn(VAULT_WORDS[language]);
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter((text) => text.trim() === '' || /'|undefined/.test(text))).toEqual([]);
  });

  it('French keeps its colons and question marks with the word before', () => {
    expect(textsIn(VAULT_WORDS.fr).filter((text) => /[^\u00a0][:;?!»]|«[^\u00a0]/.test(text))).toEqual([]);
  });

  it.each<[Language, number | null, number | null, string]>([
    ['fr', 2000, 1212, '2 000 notes attendues, 1 212 lisibles.'],
    ['fr', 1, 1, '1 note attendue, 1 lisible.'],
    ['fr', 2, 0, '2 notes attendues, aucune lisible.'],
    ['fr', 2, null, '2 notes attendues, aucune lisible.'],
    ['fr', null, 3, '3 notes lisibles.'],
    ['fr', null, null, 'Rien n’en est lisible.'],
    ['en', 2000, 1212, '2,000 notes expected, 1,212 can be read.'],
    ['en', 1, null, '1 note expected, none can be read.'],
    ['vi', 2000, 1212, 'Đáng lẽ có 2.000 ghi chú, đọc được 1.212.'],
  ])('%s: %s expected and %s here', (language, expected, here, said) => {
    expect(plain(VAULT_WORDS[language].notesHere(expected, here))).toBe(said);
  });

  it('counts what there is, and notes when there is nothing', () => {
    expect(plain(sayRows({ notes: 12, bin: 3, own: 0, texts: 1 }, 'fr'))).toBe(
      '12 notes, 3 dans la corbeille, 1 texte joint',
    );
    expect(sayRows(NO_ROWS, 'en')).toBe('0 notes');
  });

  it.each([
    [3, '+3'],
    [-12, '−12'],
    [0, '0'],
  ])('a difference of %i has its sign', (difference, said) => {
    expect(LANGUAGES.map((language) => sayDifference(difference, language))).toEqual([said, said, said]);
  });

  it.each(LANGUAGES)('say in %s why a file is no backup, and where', (language) => {
    const sentences = BACKUP_REFUSALS.map((why) => sayBackupRefusal({ path: '', why }, language));
    expect(new Set(sentences).size).toBe(BACKUP_REFUSALS.length);
    expect(sentences.filter((sentence) => !/^\p{Lu}.+\.$/u.test(sentence))).toEqual([]);
    expect(sayBackupRefusal({ path: 'library.bin[2]', why: 'does not fit' }, language)).toContain('library.bin[2]');
  });
});
