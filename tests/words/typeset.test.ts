import { describe, expect, it } from 'vitest';
import { typeset } from '../../lib/words/typeset.ts';

describe('a statement of a pack in print', () => {
  it.each([
    ['fr', "l'Année du Cheval", 'l’Année du Cheval'],
    ['fr', 'en Russie ; puis ici', 'en Russie\u00a0; puis ici'],
    ['fr', 'le numéro « 9-NQ/TW » (sic)', 'le numéro «\u00a09-NQ/TW\u00a0» (sic)'],
    ['fr', 'de 7,4 %', 'de 7,4\u00a0%'],
    ['fr', 'Au Vietnam, 3 695 projets', 'Au Vietnam, 3\u00a0695 projets'],
    ['fr', 'le 3 novembre 2017', 'le 3 novembre 2017'],
    ['en', 'the "enlargement" of Vietnam\'s role', 'the “enlargement” of Vietnam’s role'],
    ['vi', 'số “9-NQ/TW”', 'số “9-NQ/TW”'],
  ] as const)('%s: %s', (language, typed, printed) => expect(typeset(typed, language)).toBe(printed));
});
