import { describe, expect, it } from 'vitest';
import type { Alias, Entity } from '../../lib/model/entity.ts';
import { checkAliases } from '../../lib/packs/aliases.ts';
import { RURITANIA } from './sample.ts';

const bearers = (...aliases: Alias[]): Entity[] =>
  aliases.map((alias, i) => ({ ...RURITANIA, id: `country/pays-${i + 1}`, aliases: [alias] }));

describe('an alias belongs to one entity, or is settled by a rule', () => {
  it.each<[string, Alias[], number]>([
    [
      'different names',
      [
        { text: 'Strelsau', kind: 'full' },
        { text: 'Zenda', kind: 'full' },
      ],
      0,
    ],
    [
      'the same name twice',
      [
        { text: 'Strelsau', kind: 'full' },
        { text: 'Strelsau', kind: 'full' },
      ],
      1,
    ],
    [
      'the same but for accents and hyphens',
      [
        { text: 'Strêl-Sau', kind: 'full' },
        { text: 'STREL SAU', kind: 'variant' },
      ],
      1,
    ],
    [
      'three bearers',
      [
        { text: 'Le Comité', kind: 'full' },
        { text: 'Le Comité', kind: 'full' },
        { text: 'Le Comité', kind: 'full' },
      ],
      2,
    ],
    [
      'one of two says what it needs',
      [
        { text: 'Le Comité', kind: 'full' },
        { text: 'Le Comité', kind: 'full', needs: ['country/pays-2'] },
      ],
      0,
    ],
    [
      'two surnames, which need a licence',
      [
        { text: 'Black', kind: 'short' },
        { text: 'Black', kind: 'short' },
      ],
      0,
    ],
    [
      'an adjective beside a name',
      [
        { text: 'Zenda', kind: 'demonym' },
        { text: 'Zenda', kind: 'full' },
      ],
      0,
    ],
    [
      'two adjectives',
      [
        { text: 'zendais', kind: 'demonym' },
        { text: 'zendais', kind: 'demonym' },
      ],
      1,
    ],
  ])('%s', (_, aliases, count) => {
    expect(checkAliases(bearers(...aliases))).toHaveLength(count);
  });

  it('names the form and the other bearer', () => {
    expect(checkAliases(bearers({ text: 'Zenda', kind: 'full' }, { text: 'Zenda', kind: 'sole' }))).toEqual([
      {
        path: 'entities[1].aliases[0].text',
        message: '"Zenda" is also a name of country/pays-1, and neither says what it needs.',
      },
    ]);
  });

  it('one entity may write a form twice', () => {
    const [entity] = bearers({ text: 'Zenda', kind: 'full' });
    const twice = {
      ...(entity as Entity),
      aliases: [
        { text: 'Zenda', kind: 'full' },
        { text: 'ZENDA', kind: 'acronym' },
      ],
    } as Entity;
    expect(checkAliases([twice])).toEqual([]);
  });
});
