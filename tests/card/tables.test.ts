import { describe, expect, it } from 'vitest';
import { agreementsOf } from '../../lib/card/agreements.ts';
import type { CardCorpus } from '../../lib/card/corpus.ts';
import { leadersOf } from '../../lib/card/leaders.ts';
import { tiesOf } from '../../lib/card/ties.ts';
import type { Entity } from '../../lib/model/entity.ts';
import type { Fact, Office } from '../../lib/model/fact.ts';

const named = (id: Entity['id'], fr: string, more: Partial<Entity> = {}): Entity => ({
  id,
  category: id.split('/')[0] as Entity['category'],
  names: { fr, en: `EN ${fr}`, vi: `VI ${fr}` },
  aliases: [],
  ...more,
});

const RURITANIA = named('country/ruritanie', 'Ruritanie');
const ELBONIA = named('country/elbonie', 'Elbonie');
const GUILD = named('organisation/guilde', 'Guilde');
const ANNA = named('leader/anna', 'Anna');
const BORIS = named('leader/boris', 'Boris');
const SALT = named('agreement/sel', 'Accord du sel', {
  parties: [RURITANIA.id, ELBONIA.id, 'country/nobody-knows'],
  when: '2019-05',
});
const PEACE = named('agreement/paix', 'Paix', { parties: [RURITANIA.id, ELBONIA.id] });
const ENTITIES = [RURITANIA, ELBONIA, GUILD, ANNA, BORIS, SALT, PEACE];

const OFFICES: readonly Office[] = [
  { id: 'roi', names: { fr: 'Roi', en: 'King', vi: 'Vua' } },
  { id: 'chef', names: { fr: 'Chef', en: 'Head', vi: 'Trưởng' } },
  { id: 'ambassadeur', names: { fr: 'Ambassadeur', en: 'Ambassador', vi: 'Đại sứ' } },
];

const fact = (id: string, date: string, about: readonly string[], more: Partial<Fact> = {}): Fact => ({
  id,
  about: [...about],
  kind: 'event',
  text: { fr: id, en: id, vi: id },
  asOf: { date, precision: date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day', basis: 'stated' },
  source: { document: 'd1', paragraph: 1, evidence: ['x'] },
  ...more,
});

const role = (id: string, date: string, holder: string, office: string, of: string, ...also: string[]): Fact =>
  fact(id, date, [holder, of, ...also], { kind: 'role', role: { holder, office, of } });

const status = (id: string, date: string, agreement: string, said: Fact['status'], ...also: string[]): Fact =>
  fact(id, date, [agreement, ...also], { kind: 'status', ...(said === undefined ? {} : { status: said }) });

const corpusOf = (facts: readonly Fact[]): CardCorpus => ({
  entity: (id) => ENTITIES.find((one) => one.id === id),
  office: (id) => OFFICES.find((one) => one.id === id),
  document: () => undefined,
  factsAbout: (id) => facts.filter(({ about }) => about.includes(id)),
});

describe('the table of agreements', () => {
  it('has every agreement by name, with the last standing, its date and its source', () => {
    const facts = [
      status('a', '2020-03', SALT.id, 'signed'),
      status('b', '2019', SALT.id, 'proposed'),
      // Speaks of the other agreement and only mentions this one.
      status('c', '2021', PEACE.id, 'in force', SALT.id),
    ];
    const rows = agreementsOf(ENTITIES, corpusOf(facts), 'fr');
    expect(rows.map(({ agreement, standing, facts: count }) => [agreement.name, standing?.status, count])).toEqual([
      ['Accord du sel', 'signed', 3],
      ['Paix', 'in force', 1],
    ]);
    expect(rows[0]?.standing).toMatchObject({ asOf: { date: '2020-03' }, source: { document: 'd1', paragraph: 1 } });
    expect(rows[0]?.when).toBe('2019-05');
  });

  it('names the parties that the corpus knows, and says nothing of a standing that no fact says', () => {
    const [salt] = agreementsOf(ENTITIES, corpusOf([]), 'en');
    expect(salt?.parties.map(({ name }) => name)).toEqual(['EN Ruritanie', 'EN Elbonie']);
    expect(salt).not.toHaveProperty('standing');
  });
});

describe('the table of leaders', () => {
  const facts = [
    role('c', '2021-02', BORIS.id, 'roi', RURITANIA.id),
    role('a', '2019', ANNA.id, 'roi', RURITANIA.id),
    role('b', '2020-05-01', ANNA.id, 'roi', RURITANIA.id),
    role('d', '2021', ANNA.id, 'chef', GUILD.id),
    role('e', '2021', BORIS.id, 'chef', ELBONIA.id),
  ];

  it('goes by country, then body, then office, and within an office by time', () => {
    const rows = leadersOf(facts, corpusOf(facts), 'fr');
    expect(
      rows.map(({ of, office, holders }) => [
        of.name,
        office.id,
        ...holders.map(({ holder, asOf }) => `${holder.name} ${asOf.date}`),
      ]),
    ).toEqual([
      ['Elbonie', 'chef', 'Boris 2021'],
      ['Ruritanie', 'roi', 'Anna 2019', 'Anna 2020-05-01', 'Boris 2021-02'],
      ['Guilde', 'chef', 'Anna 2021'],
    ]);
  });

  it('keeps ambassadors apart by where they serve', () => {
    const two = [
      role('a', '2020', ANNA.id, 'ambassadeur', RURITANIA.id, ELBONIA.id),
      role('b', '2021', BORIS.id, 'ambassadeur', RURITANIA.id),
    ];
    expect(leadersOf(two, corpusOf(two), 'en').map(({ office }) => office.text)).toEqual([
      'Ambassador of EN Ruritanie',
      'Ambassador of EN Ruritanie to EN Elbonie',
    ]);
  });

  it('leaves out what the corpus does not know', () => {
    const strange = [
      role('a', '2020', 'leader/nobody', 'roi', RURITANIA.id),
      role('b', '2020', ANNA.id, 'pirate', RURITANIA.id),
      role('c', '2020', ANNA.id, 'roi', 'country/nowhere'),
    ];
    expect(leadersOf(strange, corpusOf(strange), 'fr')).toEqual([]);
  });
});

describe('what ties an entity to others', () => {
  const facts = [
    fact('a', '2020', [RURITANIA.id, ANNA.id]),
    fact('b', '2020', [RURITANIA.id, ANNA.id, GUILD.id]),
    role('c', '2021', BORIS.id, 'roi', RURITANIA.id),
    fact('d', '2020', [ANNA.id, BORIS.id]),
  ];
  const ties = (self: Entity) =>
    tiesOf(self, ENTITIES, corpusOf(facts), 'fr').map((tie) => [
      tie.to.name,
      tie.facts,
      tie.agreements.map(({ name }) => name).join('+'),
      tie.office,
    ]);

  it('is facts about both, agreements of both, and offices, the strongest first', () => {
    expect(ties(RURITANIA)).toEqual([
      ['Anna', 2, '', false],
      ['Boris', 1, '', true],
      ['Guilde', 1, '', false],
      ['Elbonie', 0, 'Accord du sel+Paix', false],
      ['Accord du sel', 0, 'Accord du sel', false],
      ['Paix', 0, 'Paix', false],
    ]);
  });

  it('is the office from the holder’s side too', () => {
    expect(ties(BORIS)).toEqual([
      ['Ruritanie', 1, '', true],
      ['Anna', 1, '', false],
    ]);
  });

  it('is, for an agreement, its parties', () => {
    expect(ties(PEACE)).toEqual([
      ['Elbonie', 0, 'Paix', false],
      ['Ruritanie', 0, 'Paix', false],
    ]);
  });
});
