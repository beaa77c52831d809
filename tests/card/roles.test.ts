import { describe, expect, it } from 'vitest';
import { rolesOf } from '../../lib/card/roles.ts';
import type { RoleLine } from '../../lib/model/card.ts';
import type { Fact } from '../../lib/model/fact.ts';
import { corpusOf, role } from './world.ts';

const ADA = 'leader/ada';
const BEN = 'leader/ben';
const ELBONIE = 'country/elbonie';
const PARTI = 'organisation/parti';

const say = (line: RoleLine): string =>
  `${line.former ? 'former ' : ''}${line.text.split(' ')[0]} ${line.asOf.date}${line.heldBy ? ` (${line.heldBy.holder.id} ${line.heldBy.asOf.date})` : ''}`;

const rolesAt = (facts: readonly Fact[], pageDate: string | null) => {
  const roles = rolesOf({ entity: ADA, pageDate, entitiesHere: [], language: 'en' }, corpusOf(facts));
  return { at: roles.atArticle.map(say), later: roles.later, latest: roles.latest.map(say) };
};

const MINISTER_THEN_PREMIER = [
  role('2015-03-02', ADA, 'minister', ELBONIE),
  role('2018', ADA, 'premier', ELBONIE),
  role('2021-06', ADA, 'president', ELBONIE),
];

describe('the role at the article’s date', () => {
  it.each([
    { page: '2015-03-02', at: ['minister 2015-03-02'], later: false, why: 'the very day' },
    { page: '2015-03-01', at: ['minister 2015-03-02'], later: true, why: 'the day before the first' },
    { page: '2015-03', at: ['minister 2015-03-02'], later: false, why: 'an article of the month knows its days' },
    { page: '2014', at: ['minister 2015-03-02'], later: true, why: 'the year before the first' },
    { page: '2017-12-31', at: ['minister 2015-03-02'], later: false, why: 'the last day before a coarse date' },
    { page: '2018-01-01', at: ['premier 2018'], later: false, why: 'a year counts from its first day' },
    { page: '2018', at: ['premier 2018'], later: false, why: 'a year knows itself' },
    { page: '2021-05-31', at: ['premier 2018'], later: false, why: 'the day before a month begins' },
    { page: '2021-06-01', at: ['president 2021-06'], later: false, why: 'a month counts from its first day' },
    { page: '2021', at: ['president 2021-06'], later: false, why: 'a year is read as late as it can have been' },
    { page: '2030-01-01', at: ['president 2021-06'], later: false, why: 'long after' },
    { page: null, at: ['president 2021-06'], later: false, why: 'no date: the latest known' },
  ])('$page: $why', ({ page, at, later }) => {
    const roles = rolesAt(MINISTER_THEN_PREMIER, page);
    expect({ at: roles.at, later: roles.later }).toEqual({ at, later });
  });

  it('does not depend on the order of the facts', () => {
    expect(rolesAt([...MINISTER_THEN_PREMIER].reverse(), '2019')).toEqual(rolesAt(MINISTER_THEN_PREMIER, '2019'));
  });

  it('is nothing for somebody without a role, and for a country whose roles others hold', () => {
    const nothing = { atArticle: [], later: false, latest: [] };
    const corpus = corpusOf([role('2018', BEN, 'premier', ELBONIE)]);
    for (const entity of [ADA, ELBONIE]) {
      expect(rolesOf({ entity, pageDate: '2019', entitiesHere: [], language: 'en' }, corpus)).toEqual(nothing);
    }
  });
});

describe('the latest known role', () => {
  it('is told when it names another office', () => {
    expect(rolesAt(MINISTER_THEN_PREMIER, '2016').latest).toEqual(['president 2021-06']);
  });

  it('is not repeated when the article’s date already shows it', () => {
    expect(rolesAt(MINISTER_THEN_PREMIER, '2022').latest).toEqual([]);
    expect(rolesAt(MINISTER_THEN_PREMIER, null).latest).toEqual([]);
  });

  it('is silent when a later fact only repeats the office, and when it names fewer of them', () => {
    const again = [role('2018', ADA, 'premier', ELBONIE), role('2020', ADA, 'premier', ELBONIE)];
    expect(rolesAt(again, '2018').latest).toEqual([]);
    expect(rolesAt([...again, role('2018', ADA, 'chair', PARTI)], '2018').latest).toEqual([]);
  });
});

describe('several offices at once', () => {
  it('are several lines, each with its own date', () => {
    const facts = [
      role('2019-02-03', ADA, 'secretary', PARTI),
      role('2019-02', ADA, 'president', ELBONIE),
      role('2016', ADA, 'minister', ELBONIE),
    ];
    expect(rolesAt(facts, '2020').at).toEqual(['secretary 2019-02-03', 'president 2019-02']);
  });

  it('say one office once, by its last fact', () => {
    const facts = [role('2019-02-03', ADA, 'premier', ELBONIE), role('2019-02', ADA, 'premier', ELBONIE)];
    expect(rolesAt(facts, '2020').at).toEqual(['premier 2019-02-03']);
  });

  it('are not joined when a day lies between them', () => {
    const facts = [role('2019-02-03', ADA, 'secretary', PARTI), role('2019-02-04', ADA, 'president', ELBONIE)];
    expect(rolesAt(facts, '2020').at).toEqual(['president 2019-02-04']);
  });
});

describe('somebody who has left', () => {
  const TWO_HOLDERS = [role('2018-11-19', ADA, 'premier', ELBONIE), role('2026-01-14', BEN, 'premier', ELBONIE)];

  it('still holds the office in an article of that time; the later holder is named with a date', () => {
    expect(rolesAt(TWO_HOLDERS, '2018-11-20').at).toEqual(['premier 2018-11-19 (leader/ben 2026-01-14)']);
  });

  it.each(['2026-01-14', '2026', null])('is shown as former on %s', (page) => {
    expect(rolesAt(TWO_HOLDERS, page).at).toEqual(['former premier 2018-11-19 (leader/ben 2026-01-14)']);
  });

  it('has not left by a fact that may be of the same day or earlier', () => {
    expect(
      rolesAt([role('2018-11-19', ADA, 'premier', ELBONIE), role('2018', BEN, 'premier', ELBONIE)], '2030').at,
    ).toEqual(['premier 2018-11-19']);
  });

  it('has not left by somebody in the same office of another country, or in another office', () => {
    const facts = [
      role('2018', ADA, 'premier', ELBONIE),
      role('2020', BEN, 'premier', 'country/syldavie'),
      role('2020', BEN, 'president', ELBONIE),
    ];
    expect(rolesAt(facts, '2030').at).toEqual(['premier 2018']);
  });

  it('has not left an office that many hold at once', () => {
    const shared = ['ambassadeur', 'membre-comite-central', 'vice-premier-ministre'];
    for (const office of shared) {
      const facts = [role('2018', ADA, office, ELBONIE), role('2020', BEN, office, ELBONIE)];
      expect(rolesAt(facts, '2030').at).toEqual([`${office} 2018`]);
    }
  });

  it('may come back', () => {
    const facts = [...TWO_HOLDERS, role('2028', ADA, 'premier', ELBONIE)];
    expect(rolesAt(facts, '2027').at).toEqual(['former premier 2018-11-19 (leader/ben 2026-01-14)']);
    expect(rolesAt(facts, '2029').at).toEqual(['premier 2028']);
    expect(rolesAt(facts, '2018-11-20').at).toEqual(['premier 2018-11-19']);
  });

  it('is former in the latest line too, when somebody has come since', () => {
    const facts = [role('2015', ADA, 'minister', ELBONIE), ...TWO_HOLDERS];
    expect(rolesAt(facts, '2016').latest).toEqual(['former premier 2018-11-19 (leader/ben 2026-01-14)']);
  });
});

describe('an ambassador', () => {
  const lineFor = (about: readonly string[]): string | undefined => {
    const one = { ...role('2018', ADA, 'ambassadeur', ELBONIE), about: [...about] };
    const question = { entity: ADA, pageDate: '2019', entitiesHere: [], language: 'en' } as const;
    return rolesOf(question, corpusOf([one])).atArticle[0]?.text;
  };

  it('serves in the one other country that the fact is about', () => {
    expect(lineFor([ADA, ELBONIE, 'organisation/embassy', 'country/syldavie'])).toMatch(/ to country\/syldavie$/);
  });

  it.each([
    ['none is named', [ADA, ELBONIE]],
    ['several are', [ADA, ELBONIE, 'country/syldavie', 'country/bordurie']],
  ])('serves nowhere in particular when %s', (_, about) => {
    expect(lineFor(about)).toBe('ambassadeur of country/elbonie');
  });
});
