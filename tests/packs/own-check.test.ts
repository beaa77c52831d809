import { describe, expect, it } from 'vitest';
import { EMPTY_OWN_PACK, type OwnPack } from '../../lib/model/own-pack.ts';
import { checkOwn } from '../../lib/packs/own-check.ts';
import { NO_OTHERS, type Others } from '../../lib/packs/references.ts';
import { ownDocument, ownEntity, ownFact } from './own-samples.ts';

const BEFORE: OwnPack = {
  documents: [ownDocument('page-a', 2)],
  entities: [ownEntity('place/zenda')],
  facts: [
    ownFact('page-a/2/1', ['place/zenda'], 'page-a', { source: { document: 'page-a', paragraph: 2, evidence: ['Z'] } }),
  ],
};
const OTHERS: Others = {
  entities: new Set(['country/ruritanie']),
  offices: new Set(['roi']),
  documents: new Map([['essai', { sha256: 'a'.repeat(64), paragraphs: 3 }]]),
};
const change = (records: Partial<OwnPack>): OwnPack => ({ ...EMPTY_OWN_PACK, ...records });
const check = (records: Partial<OwnPack>, others = OTHERS) => checkOwn(change(records), BEFORE, others);

describe('records for the reader’s pack', () => {
  it('may speak of themselves, of what it holds and of other packs', () => {
    const entities = [ownEntity('leader/flavia', { country: 'country/ruritanie', links: ['place/zenda'] })];
    const facts = [
      ownFact('essai/3/9', ['leader/flavia', 'country/ruritanie'], 'essai', {
        kind: 'role',
        role: { holder: 'leader/flavia', office: 'roi', of: 'country/ruritanie' },
      }),
      ownFact('page-a/1/1', ['leader/flavia'], 'page-a'),
    ];
    expect(check({ entities, facts })).toEqual([]);
  });

  it('may complete what other packs have, and replace what is the reader’s', () => {
    expect(check({ entities: [ownEntity('country/ruritanie')], documents: [ownDocument('page-a', 3)] })).toEqual([]);
    expect(check(BEFORE)).toEqual([]);
  });

  it.each<[string, Partial<OwnPack>, unknown]>([
    [
      'entities[0].country',
      { entities: [ownEntity('leader/flavia', { country: 'country/none' })] },
      { kind: 'leads nowhere', noun: 'entity', id: 'country/none' },
    ],
    [
      'facts[0].source.document',
      { facts: [ownFact('a', ['place/zenda'], 'page-none')] },
      { kind: 'leads nowhere', noun: 'document', id: 'page-none' },
    ],
    [
      'entities[1].id',
      { entities: [ownEntity('place/strelsau'), ownEntity('place/strelsau')] },
      { kind: 'given twice', id: 'place/strelsau' },
    ],
    ['documents[0].id', { documents: [ownDocument('essai')] }, { kind: 'given twice', id: 'essai' }],
    ['documents[0].paragraphs', { documents: [ownDocument('page-a', 1)] }, { kind: 'beyond the end', paragraphs: 1 }],
  ])('%s', (path, records, why) => expect(check(records)).toEqual([{ path, why }]));

  it('are not held against what was wrong before: a pack may have gone', () => {
    const before = change({ entities: [ownEntity('leader/flavia', { country: 'country/gone' })] });
    expect(checkOwn(change({ entities: [ownEntity('place/zenda')] }), before, NO_OTHERS)).toEqual([]);
  });
});

it('the reader’s pack never grows beyond what can be read again', () => {
  const many = Array.from({ length: 20_000 }, (_, i) => ownEntity(`place/zenda-${i}`));
  const problems = checkOwn(change({ entities: [ownEntity('place/one-more')] }), change({ entities: many }), NO_OTHERS);
  expect(problems).toMatchObject([{ path: 'entities', why: { kind: 'does not fit' } }]);
  const long = (i: number) =>
    ownEntity(`place/zenda-${i}`, { names: { fr: 'a'.repeat(2000), en: 'a'.repeat(2000), vi: 'a'.repeat(2000) } });
  const large = change({ entities: Array.from({ length: 2_800 }, (_, i) => long(i)) });
  expect(checkOwn(large, EMPTY_OWN_PACK, NO_OTHERS)).toEqual([{ path: '', why: { kind: 'too large', megabytes: 32 } }]);
});
