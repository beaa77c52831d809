import { describe, expect, it } from 'vitest';
import { resolveCard } from '../../lib/card/resolve.ts';
import type { CardFact, RoleLine } from '../../lib/model/card.ts';
import type { Fact } from '../../lib/model/fact.ts';
import type { Status } from '../../lib/model/status.ts';
import { corpusOf, entity, fact, role } from './world.ts';

/** DESIGN.md's rules of time as tables: what the corpus knows, the article's date, and the lines of the card. */

const ADA = 'leader/ada';
const BEN = 'leader/ben';
const CY = 'leader/cy';
const ELBONIE = 'country/elbonie';
const PARTI = 'organisation/parti';
const PACT = 'agreement/pact';

type Case = readonly [why: string, page: string | null, lines: readonly string[]];

const sayRole = ({ text, asOf, former, heldBy }: RoleLine): string =>
  `${former ? 'former ' : ''}${text.split(/ (?:of|·) /)[0]}, ${asOf.date}${heldBy ? `; ${heldBy.holder.id.split('/')[1]} since ${heldBy.asOf.date}` : ''}`;

const sayFact = ({ asOf, status }: CardFact): string => `· ${asOf.date}${status ? ` ${status}` : ''}`;

/** The card's lines of time, from the top: roles then, roles now, standing, facts. */
function linesOf(of: string, page: string | null, facts: readonly Fact[]): readonly string[] {
  const corpus = corpusOf(facts, [entity(of)]);
  const card = resolveCard({ entity: of, pageDate: page, entitiesHere: [], language: 'en' }, corpus);
  if (!card) throw new Error(`No card of ${of}.`);
  const { roles, standing } = card;
  return [
    ...roles.atArticle.map((line) => `${roles.later ? 'later: ' : ''}${sayRole(line)}`),
    ...roles.latest.map((line) => `now: ${sayRole(line)}`),
    ...(standing ? [`${standing.later ? 'later: ' : ''}${standing.status}, ${standing.asOf.date}`] : []),
    ...card.facts.map(sayFact),
  ];
}

function table(name: string, of: string, facts: readonly Fact[], cases: readonly Case[]): void {
  describe(name, () => {
    it.each(cases)('%s', (_, page, lines) => {
      expect(linesOf(of, page, facts)).toEqual(lines);
      expect(linesOf(of, page, [...facts].reverse())).toEqual(lines);
    });
  });
}

table(
  'coarse dates',
  ADA,
  [
    role('2015-03-02', ADA, 'minister', ELBONIE),
    role('2018', ADA, 'premier', ELBONIE),
    role('2021-06', ADA, 'president', ELBONIE),
  ],
  [
    ['the day before anything is known', '2015-03-01', ['later: minister, 2015-03-02', 'now: president, 2021-06']],
    ['the very day', '2015-03-02', ['minister, 2015-03-02', 'now: president, 2021-06']],
    ['the month of a day', '2015-03', ['minister, 2015-03-02', 'now: president, 2021-06']],
    ['the month before', '2015-02', ['later: minister, 2015-03-02', 'now: president, 2021-06']],
    ['the year of a day', '2015', ['minister, 2015-03-02', 'now: president, 2021-06']],
    ['the last day before a year', '2017-12-31', ['minister, 2015-03-02', 'now: president, 2021-06']],
    ['the first day of a year', '2018-01-01', ['premier, 2018', 'now: president, 2021-06']],
    ['the last day of a year', '2018-12-31', ['premier, 2018', 'now: president, 2021-06']],
    ['a month of that year', '2018-06', ['premier, 2018', 'now: president, 2021-06']],
    ['years of which nothing is said', '2020-02-29', ['premier, 2018', 'now: president, 2021-06']],
    ['the last day before a month', '2021-05-31', ['premier, 2018', 'now: president, 2021-06']],
    ['the first day of a month', '2021-06-01', ['president, 2021-06']],
    ['a year with a month of change', '2021', ['president, 2021-06']],
    ['unknown', null, ['president, 2021-06']],
  ],
);

table(
  'days inside a year that is itself a date',
  ADA,
  [
    role('2018', ADA, 'deputy', ELBONIE),
    role('2018-02-03', ADA, 'minister', ELBONIE),
    role('2018-11-19', ADA, 'premier', ELBONIE),
  ],
  [
    [
      'before: the earliest day, not every day of the year',
      '2017',
      ['later: deputy, 2018', 'later: minister, 2018-02-03', 'now: deputy, 2018', 'now: premier, 2018-11-19'],
    ],
    ['in January', '2018-01-15', ['deputy, 2018', 'now: deputy, 2018', 'now: premier, 2018-11-19']],
    ['in March', '2018-03', ['deputy, 2018', 'minister, 2018-02-03', 'now: deputy, 2018', 'now: premier, 2018-11-19']],
    ['at the end', '2018-12', ['deputy, 2018', 'premier, 2018-11-19']],
    ['unknown', null, ['deputy, 2018', 'premier, 2018-11-19']],
  ],
);

table(
  'an office with two holders, seen from the first',
  ADA,
  [role('2018-11-19', ADA, 'premier', ELBONIE), role('2026-01-14', BEN, 'premier', ELBONIE)],
  [
    ['before both', '2010', ['later: premier, 2018-11-19; ben since 2026-01-14']],
    ['in the time of the first', '2018-11-20', ['premier, 2018-11-19; ben since 2026-01-14']],
    ['the day before the change', '2026-01-13', ['premier, 2018-11-19; ben since 2026-01-14']],
    ['the day of the change', '2026-01-14', ['former premier, 2018-11-19; ben since 2026-01-14']],
    ['the month of the change', '2026-01', ['former premier, 2018-11-19; ben since 2026-01-14']],
    ['unknown', null, ['former premier, 2018-11-19; ben since 2026-01-14']],
  ],
);

table(
  'an office with two holders, seen from the country',
  ELBONIE,
  [role('2018-11-19', ADA, 'premier', ELBONIE), role('2026-01-14', BEN, 'premier', ELBONIE)],
  [
    ['in the time of the first, the second with its date', '2018-11-20', ['· 2018-11-19', '· 2026-01-14']],
    ['after the change, only who holds it', '2026-02', ['· 2026-01-14']],
    ['unknown', null, ['· 2026-01-14']],
  ],
);

table(
  'holders whose dates overlap',
  ADA,
  [
    role('2018', ADA, 'premier', ELBONIE),
    role('2018-06', BEN, 'premier', ELBONIE),
    role('2019-02-01', BEN, 'premier', ELBONIE),
  ],
  [
    ['in the year of both: nobody is known to have left', '2018-12-31', ['premier, 2018; ben since 2019-02-01']],
    ['a surely later fact of the second', '2019-02-01', ['former premier, 2018; ben since 2019-02-01']],
  ],
);

table(
  'three holders, the first of whom comes back',
  ADA,
  [
    role('2010', ADA, 'premier', ELBONIE),
    role('2014', BEN, 'premier', ELBONIE),
    role('2018', ADA, 'premier', ELBONIE),
    role('2022', CY, 'premier', ELBONIE),
  ],
  [
    ['the first time', '2011', ['premier, 2010; cy since 2022']],
    ['away', '2015', ['former premier, 2010; ben since 2014']],
    ['back', '2019', ['premier, 2018; cy since 2022']],
    ['gone', '2023', ['former premier, 2018; cy since 2022']],
  ],
);

table(
  'changes of one day',
  ADA,
  [
    role('2016-04-07', ADA, 'premier', ELBONIE),
    role('2021-04-05', ADA, 'president', ELBONIE),
    role('2021-04-05', BEN, 'premier', ELBONIE),
  ],
  [
    ['the day before', '2021-04-04', ['premier, 2016-04-07; ben since 2021-04-05', 'now: president, 2021-04-05']],
    ['the day itself', '2021-04-05', ['president, 2021-04-05']],
    ['unknown', null, ['president, 2021-04-05']],
  ],
);

table(
  'one office, two holders, one day: neither is known to have left',
  ADA,
  [role('2021-04-05', ADA, 'premier', ELBONIE), role('2021-04-05', BEN, 'premier', ELBONIE)],
  [
    ['that day', '2021-04-05', ['premier, 2021-04-05']],
    ['later', '2030', ['premier, 2021-04-05']],
  ],
);

table(
  'several offices at once',
  ADA,
  [
    role('2018-05-01', ADA, 'minister', ELBONIE),
    role('2019-02-03', ADA, 'secretary', PARTI),
    role('2019-02', ADA, 'president', ELBONIE),
    role('2022', BEN, 'president', ELBONIE),
  ],
  [
    [
      'one of them known',
      '2018-12',
      ['minister, 2018-05-01', 'now: secretary, 2019-02-03', 'now: former president, 2019-02; ben since 2022'],
    ],
    ['both', '2020', ['secretary, 2019-02-03', 'president, 2019-02; ben since 2022']],
    ['one of them left', '2022-06', ['secretary, 2019-02-03', 'former president, 2019-02; ben since 2022']],
  ],
);

const post = (date: string, where: string): Fact => ({
  ...role(date, ADA, 'ambassadeur', ELBONIE),
  about: [ADA, ELBONIE, where],
});

describe('an ambassador who moves', () => {
  const facts = [post('2018', 'country/syldavie'), post('2022', 'country/bordurie')];
  const corpus = corpusOf(facts);
  const at = (pageDate: string) =>
    resolveCard({ entity: ADA, pageDate, entitiesHere: [], language: 'en' }, corpus)?.roles;

  it('is shown at the post of the time and at the latest', () => {
    expect(at('2019')?.atArticle.map(({ text }) => text)).toEqual([
      'ambassadeur of country/elbonie to country/syldavie',
    ]);
    expect(at('2019')?.latest.map(({ text }) => text)).toEqual(['ambassadeur of country/elbonie to country/bordurie']);
    expect(at('2023')?.latest).toEqual([]);
  });

  it('may serve in two countries at once', () => {
    const both = corpusOf([post('2018', 'country/syldavie'), post('2018', 'country/bordurie')]);
    const card = resolveCard({ entity: ADA, pageDate: '2019', entitiesHere: [], language: 'en' }, both);
    expect(card?.roles.atArticle).toHaveLength(2);
  });
});

const still = (status: Status, from: Fact): Fact => ({ ...from, status });

table(
  'an office that is planned is not held',
  BEN,
  [
    role('2018', BEN, 'minister', ELBONIE),
    still('planned', role('2020-05-01', BEN, 'premier', ELBONIE)),
    still('proposed', role('2020-06-01', BEN, 'president', ELBONIE)),
  ],
  [
    [
      'it is told among the facts, as what it is',
      '2020-05-02',
      ['minister, 2018', '· 2020-05-01 planned', '· 2020-06-01 proposed'],
    ],
    ['unknown', null, ['minister, 2018', '· 2020-06-01 proposed', '· 2020-05-01 planned']],
  ],
);

table(
  'nobody leaves an office that another is only to take',
  ADA,
  [role('2018', ADA, 'premier', ELBONIE), still('planned', role('2020-05-01', BEN, 'premier', ELBONIE))],
  [
    ['after the plan', '2021', ['premier, 2018']],
    ['unknown', null, ['premier, 2018']],
  ],
);

const standing = (date: string, status: Status): Fact => fact(date, [PACT, ELBONIE], { kind: 'status', status });

table(
  'planned and done: an agreement',
  PACT,
  [standing('2014', 'planned'), standing('2016-10-05', 'signed'), standing('2019', 'in force')],
  [
    ['before anything', '2013', ['later: planned, 2014', '· 2016-10-05 signed', '· 2019 in force']],
    ['planned', '2015', ['planned, 2014', '· 2016-10-05 signed', '· 2019 in force']],
    ['the day before', '2016-10-04', ['planned, 2014', '· 2016-10-05 signed', '· 2019 in force']],
    ['the day of signing', '2016-10-05', ['signed, 2016-10-05', '· 2014 planned', '· 2019 in force']],
    [
      'the year in which it enters into force',
      '2019-01-01',
      ['in force, 2019', '· 2016-10-05 signed', '· 2014 planned'],
    ],
    ['unknown', null, ['in force, 2019', '· 2016-10-05 signed', '· 2014 planned']],
  ],
);

table(
  'an agreement signed and in force in one year: how far it came',
  PACT,
  [standing('2016', 'in force'), standing('2016-10-05', 'signed')],
  [
    ['after', '2020', ['in force, 2016', '· 2016-10-05 signed']],
    ['before', '2010', ['later: in force, 2016', '· 2016-10-05 signed']],
    ['unknown', null, ['in force, 2016', '· 2016-10-05 signed']],
  ],
);

table(
  'planned and done: facts of a country',
  ELBONIE,
  [
    fact('2018-11-19', [ELBONIE], { status: 'planned' }),
    fact('2018-11-20', [ELBONIE]),
    fact('2026-02', [ELBONIE], { status: 'planned' }),
  ],
  [
    [
      'a plan of the time keeps its date and its word',
      '2018-11-19',
      ['· 2018-11-19 planned', '· 2018-11-20', '· 2026-02 planned'],
    ],
    ['the nearest first, from either side', '2026-03', ['· 2026-02 planned', '· 2018-11-20', '· 2018-11-19 planned']],
  ],
);
