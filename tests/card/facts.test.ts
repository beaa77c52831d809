import { describe, expect, it } from 'vitest';
import { factsFor } from '../../lib/card/facts.ts';
import { standingFact, standingOf } from '../../lib/card/standing.ts';
import type { Fact } from '../../lib/model/fact.ts';
import { corpusOf, fact, role } from './world.ts';

const ADA = 'leader/ada';
const BEN = 'leader/ben';
const ELBONIE = 'country/elbonie';
const PACT = 'agreement/pact';
const OTHER_PACT = 'agreement/other-pact';

const question = (entity: string, pageDate: string | null, entitiesHere: readonly string[] = []) => ({
  entity,
  pageDate,
  entitiesHere,
  language: 'en' as const,
});

const datesFor = (facts: readonly Fact[], pageDate: string | null, here: readonly string[] = []): string[] =>
  factsFor(question(ADA, pageDate, here), corpusOf(facts)).map(
    (each) => `${each.linksHere ? 'here ' : ''}${each.asOf.date}`,
  );

describe('the facts of a card', () => {
  it('are three: those with other names of the page first, then the nearest in date', () => {
    const facts = [
      fact('2020-01-10', [ADA]),
      fact('2010', [ADA, BEN]),
      fact('2020-01-05', [ADA]),
      fact('2020-03-01', [ADA]),
      fact('2012', [BEN, ADA]),
    ];
    expect(datesFor(facts, '2020-01-06', [ADA, BEN])).toEqual(['here 2012', 'here 2010', '2020-01-05']);
  });

  it.each([
    { page: '2020-01-10', dates: ['2020-01-08', '2020-01-12'], why: 'the past before the future at equal distance' },
    { page: '2020-01-11', dates: ['2020-01-12', '2020-01-08'], why: 'the nearer first' },
    { page: '2020', dates: ['2020-01-08', '2020-01-12'], why: 'equally near: the order of the corpus' },
    { page: null, dates: ['2020-01-12', '2020-01-08'], why: 'no date: the newest first' },
  ])('$page: $why', ({ page, dates }) => {
    expect(datesFor([fact('2020-01-08', [ADA]), fact('2020-01-12', [ADA])], page)).toEqual(dates);
  });

  it('keep the corpus’s order in a tie, paragraph 10 after paragraph 9, however they were loaded', () => {
    const facts = [10, 9, 2].map((paragraph) => fact('2020', [ADA], { id: `d/${paragraph}/1` }));
    const ids = (from: readonly Fact[]): string[] =>
      factsFor(question(ADA, '2020'), corpusOf(from)).map((each) => each.id);
    expect(ids(facts)).toEqual(['d/2/1', 'd/9/1', 'd/10/1']);
    expect(ids([...facts].reverse())).toEqual(ids(facts));
  });

  it('do not repeat the entity’s own roles, but say to a country who holds its offices', () => {
    const facts = [role('2020', ADA, 'premier', ELBONIE), fact('2020', [ADA])];
    expect(datesFor(facts, '2020')).toHaveLength(1);
    expect(factsFor(question(ELBONIE, '2020'), corpusOf(facts))).toHaveLength(1);
  });

  it('show nobody in an office that somebody else holds by the article’s date', () => {
    const corpus = corpusOf([role('2018', ADA, 'premier', ELBONIE), role('2026', BEN, 'premier', ELBONIE)]);
    const at = (page: string): string[] => factsFor(question(ELBONIE, page), corpus).map((each) => each.asOf.date);
    expect(at('2027')).toEqual(['2026']);
    expect(at('2019')).toEqual(['2018', '2026']);
  });

  it('carry the status of what is planned, and their source', () => {
    const [planned] = factsFor(question(ADA, '2020'), corpusOf([fact('2020', [ADA], { status: 'planned' })]));
    expect(planned).toMatchObject({
      status: 'planned',
      linksHere: false,
      source: { document: 'd', paragraph: 1, title: 'An invented paper', publisher: 'Invented Agency' },
    });
  });
});

describe('an agreement’s standing', () => {
  const status = (date: string, standing: Fact['status'], about = [PACT, ELBONIE]): Fact =>
    fact(date, about, { kind: 'status', ...(standing ? { status: standing } : {}) });
  const facts = [status('2015', 'proposed'), status('2018-04', 'signed'), status('2020-01-01', 'in force')];

  const standingAt = (page: string | null, of: readonly Fact[] = facts, entity = PACT) => {
    const corpus = corpusOf(of);
    const asked = question(entity, page);
    return standingOf(standingFact(asked, corpus), asked, corpus);
  };

  it.each([
    { page: '2014', status: 'proposed', later: true },
    { page: '2016', status: 'proposed', later: false },
    { page: '2018-04-01', status: 'signed', later: false },
    { page: '2025', status: 'in force', later: false },
    { page: null, status: 'in force', later: false },
  ])('$page: $status', ({ page, ...expected }) => {
    expect(standingAt(page)).toMatchObject(expected);
  });

  it('is not taken from a fact that only mentions it beside another agreement', () => {
    expect(standingAt('2025', [status('2020', 'signed', [OTHER_PACT, PACT])])).toBeUndefined();
    expect(standingAt('2025', [status('2020', 'signed', [ELBONIE, PACT])])).toMatchObject({ status: 'signed' });
  });

  it('is nobody’s but an agreement’s', () => {
    expect(standingAt('2025', facts, ELBONIE)).toBeUndefined();
  });

  it('is not said again among the facts', () => {
    const corpus = corpusOf(facts);
    const asked = question(PACT, '2025');
    const said = standingFact(asked, corpus)?.id;
    expect(factsFor(asked, corpus, said).map((each) => each.id)).not.toContain(said);
    expect(factsFor(asked, corpus)).toHaveLength(3);
  });
});
