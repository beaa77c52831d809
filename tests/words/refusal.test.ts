import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../lib/model/language.ts';
import type { RefusalReason } from '../../lib/model/refusal.ts';
import { readAnnotations } from '../../lib/notes/import.ts';
import { REFUSAL_WORDS, sayRefusal } from '../../lib/words/refusal.ts';

const PARTS = { megabytes: 32, notes: 75_000, levels: 20, detail: 'Unexpected end', known: 1 };
const KINDS = Object.keys(REFUSAL_WORDS.fr.why) as RefusalReason['kind'][];
const reason = (kind: RefusalReason['kind']): RefusalReason => ({ kind, ...PARTS });

describe('a refusal in words', () => {
  it.each(LANGUAGES)('is one sentence for each reason in %s', (language) => {
    const sentences = KINDS.map((kind) => sayRefusal({ ok: false, path: '', why: reason(kind) }, language));
    expect(new Set(sentences).size).toBe(KINDS.length);
    expect(sentences.filter((sentence) => !/^\p{Lu}.+\.$/u.test(sentence) || /'|undefined|\. /.test(sentence))).toEqual(
      [],
    );
    if (language === 'fr')
      expect(sentences.filter((sentence) => /[^\u00a0][:;?!»]|«[^\u00a0]/.test(sentence))).toEqual([]);
  });

  it.each([
    ['fr', 'L’annotation ne dit pas sur quoi elle porte. À l’endroit «\u00a0first.items[1].target\u00a0».'],
    ['en', 'The annotation does not say what it is about. At “first.items[1].target”.'],
    ['vi', 'Chú thích không cho biết nói về điều gì. Tại “first.items[1].target”.'],
  ] as const)('says where in %s', (language, expected) => {
    const file = { first: { items: [{ target: 'https://gazette.example/' }, { type: 'Annotation' }] } };
    const reading = readAnnotations(JSON.stringify(file));
    expect(reading.ok ? '' : sayRefusal(reading, language)).toBe(expected);
  });

  it('counts as the language does', () => {
    const why = reason('too many');
    expect(
      LANGUAGES.map((language) => sayRefusal({ ok: false, path: '', why }, language).match(/75\D000/)?.[0]),
    ).toEqual(LANGUAGES.map((language) => ({ fr: '75\u202f000', en: '75,000', vi: '75.000' })[language]));
  });
});
