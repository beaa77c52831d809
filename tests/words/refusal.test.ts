import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../lib/model/language.ts';
import type { RefusalReason } from '../../lib/model/refusal.ts';
import { readAnnotations } from '../../lib/notes/import.ts';
import { REFUSAL_WORDS, sayRefusal } from '../../lib/words/refusal.ts';

const PARTS = { megabytes: 32, notes: 75_000, values: 1_500_000, levels: 20, known: 1 };
const KINDS = Object.keys(REFUSAL_WORDS.fr.why) as RefusalReason['kind'][];
const reason = (kind: RefusalReason['kind']) => ({ kind, ...PARTS }) as RefusalReason;

describe('a refusal in words', () => {
  it.each(LANGUAGES)('is one sentence for each reason in %s', (language) => {
    const sentences = KINDS.map((kind) => sayRefusal({ ok: false, path: '', why: reason(kind) }, language));
    expect(new Set(sentences).size).toBe(KINDS.length);
    // What happened, then what to do.
    expect(sentences.filter((sentence) => !/: .+\.$/.test(sentence))).toEqual([]);
    expect(sentences.filter((sentence) => !/^\p{Lu}.+\.$/u.test(sentence) || /'|undefined|\. /.test(sentence))).toEqual(
      [],
    );
    if (language === 'fr')
      expect(sentences.filter((sentence) => /[^\u00a0][:;?!»]|«[^\u00a0]/.test(sentence))).toEqual([]);
  });

  it.each([
    [
      'fr',
      'L’annotation ne dit pas sur quoi elle porte\u00a0: complétez-la, ou retirez-la du fichier. À l’endroit «\u00a0first.items[1].target\u00a0».',
    ],
    [
      'en',
      'The annotation does not say what it is about: complete it, or take it out of the file. At “first.items[1].target”.',
    ],
    ['vi', 'Chú thích không cho biết nói về điều gì: hãy bổ sung, hoặc bỏ nó khỏi tệp. Tại “first.items[1].target”.'],
  ] as const)('says where in %s', (language, expected) => {
    const file = { first: { items: [{ target: 'https://gazette.example/' }, { type: 'Annotation' }] } };
    const reading = readAnnotations(JSON.stringify(file));
    expect(reading.ok ? '' : sayRefusal(reading, language)).toBe(expected);
  });

  it.each([
    ['fr', 'À l’endroit «\u00a0Created at\u00a0», ligne 2, colonne 1.', 'À la ligne 1, colonne 9.'],
    ['en', 'At “Created at”, line 2, column 1.', 'At line 1, column 9.'],
    ['vi', 'Tại “Created at”, dòng 2, cột 1.', 'Tại dòng 1, cột 9.'],
  ] as const)('says the line and the column in %s', (language, inTable, inText) => {
    const table = 'Created at,URL,Type,Quote,Comment,Tags\nhier,https://gazette.example/,Annotation,,,';
    const said = [table, '{"type":'].map((text) => {
      const reading = readAnnotations(text);
      return reading.ok ? '' : sayRefusal(reading, language);
    });
    expect([said[0]?.endsWith(inTable), said[1]?.endsWith(inText)]).toEqual([true, true]);
  });

  it('counts as the language does', () => {
    const why = reason('too many');
    expect(
      LANGUAGES.map((language) => sayRefusal({ ok: false, path: '', why }, language).match(/75\D000/)?.[0]),
    ).toEqual(LANGUAGES.map((language) => ({ fr: '75\u202f000', en: '75,000', vi: '75.000' })[language]));
  });
});
