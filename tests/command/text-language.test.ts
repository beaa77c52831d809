import { describe, expect, it } from 'vitest';
import { languageOf } from '../../lib/command/text-language.ts';

describe('the language of a plain text', () => {
  it.each([
    ['fr', 'Le ministre est arrivé dans la ville pour les entretiens avec ses homologues.'],
    ['en', 'The minister was in the city and met with his counterparts for talks on trade.'],
    ['vi', 'Bộ trưởng đã có cuộc gặp với các đối tác tại thành phố và trao đổi về những vấn đề chung.'],
    [null, 'Laos'],
    [null, 'Der Minister kam in die Stadt.'],
    [null, ''],
  ])('%s', (language, text) => {
    expect(languageOf(text)).toBe(language);
    expect(languageOf(text.normalize('NFD'))).toBe(language);
  });
});
