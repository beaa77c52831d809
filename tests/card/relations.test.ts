import { describe, expect, it } from 'vitest';
import { relationsAmong } from '../../lib/card/relations.ts';

const FACTS = [
  { about: ['country/a', 'country/b'] },
  { about: ['country/b', 'country/a', 'leader/x'] },
  { about: ['leader/x'] },
  { about: ['country/a', 'country/a', 'place/elsewhere'] },
];
const AGREEMENTS = [
  { id: 'agreement/ab', parties: ['country/a', 'country/b'] },
  { id: 'agreement/none', parties: ['country/far'] },
  { id: 'agreement/bare' },
];

describe('what ties several names to one another', () => {
  it('counts facts about both and agreements between them, once a pair, in the order asked', () => {
    expect(relationsAmong(['country/b', 'country/a', 'leader/x', 'agreement/ab'], FACTS, AGREEMENTS)).toEqual([
      { between: ['country/b', 'country/a'], facts: 2, agreements: 1 },
      { between: ['country/b', 'leader/x'], facts: 1, agreements: 0 },
      { between: ['country/b', 'agreement/ab'], facts: 0, agreements: 1 },
      { between: ['country/a', 'leader/x'], facts: 1, agreements: 0 },
      { between: ['country/a', 'agreement/ab'], facts: 0, agreements: 1 },
    ]);
  });

  it('says nothing of those that nothing ties', () => {
    expect(relationsAmong(['country/b', 'place/elsewhere'], FACTS, AGREEMENTS)).toEqual([]);
    expect(relationsAmong([], FACTS, AGREEMENTS)).toEqual([]);
  });
});
