import { describe, expect, it } from 'vitest';
import type { CardCorpus } from '../../lib/card/corpus.ts';
import { bodiesOf, neededFor } from '../../lib/card/needs.ts';
import { RELATED_ON_A_CARD } from '../../lib/card/related.ts';
import { resolveCard } from '../../lib/card/resolve.ts';
import type { Fact } from '../../lib/model/fact.ts';
import type { Language } from '../../lib/model/language.ts';
import { corpusOf, document, entity, fact, role } from './world.ts';

const ADA = 'leader/ada';
const ELBONIE = 'country/elbonie';
const VIETNAM = 'country/vietnam';

const ask = (entityId: string, here: readonly string[] = [], language: Language = 'fr') => ({
  entity: entityId,
  pageDate: '2020-01-01',
  entitiesHere: here,
  language,
});

describe('a card', () => {
  it('is not made for an entity that the corpus does not know', () => {
    expect(resolveCard(ask('leader/nobody'), corpusOf([]))).toBeUndefined();
  });

  it('of an entity without facts says so in numbers, and fails nowhere', () => {
    expect(resolveCard(ask(ADA), corpusOf([], [entity(ADA)]))).toEqual({
      entity: { id: ADA, name: ADA, category: 'leader' },
      roles: { atArticle: [], later: false, latest: [] },
      facts: [],
      factCount: 0,
      related: [],
      pageDate: '2020-01-01',
    });
  });

  it('counts every fact, its roles included', () => {
    const corpus = corpusOf([role('2019', ADA, 'premier', ELBONIE), fact('2019', [ADA]), fact('2019', [ELBONIE])]);
    expect(resolveCard(ask(ADA), corpus)?.factCount).toBe(2);
  });

  it('names a related-news part by its own title, and its document’s publisher and address', () => {
    const inPart = fact('2019', [ADA], { source: { document: 'd', paragraph: 33, evidence: ['x'] } });
    expect(resolveCard(ask(ADA), corpusOf([inPart]))?.facts[0]?.source).toEqual({
      document: 'd',
      paragraph: 33,
      title: 'A box below',
      publisher: document.publisher,
      url: document.url,
    });
  });
});

describe('the local name', () => {
  const names = { fr: 'Tran An', en: 'Tran An', vi: 'Trần An' };
  const localName = (language: Language, of: string): string | undefined =>
    resolveCard(ask(ADA, [], language), corpusOf([], [entity(ADA, { names, country: of }), entity(of)]))?.localName;

  it('is shown of Vietnamese names to those who read another language', () => {
    expect([localName('fr', VIETNAM), localName('en', VIETNAM)]).toEqual(['Trần An', 'Trần An']);
  });

  it('is not shown to those who read it already, nor of other countries’ names', () => {
    expect([localName('vi', VIETNAM), localName('fr', ELBONIE)]).toEqual([undefined, undefined]);
  });

  it('is not shown when it is the same', () => {
    const hanoi = entity('place/x', { country: VIETNAM });
    expect(resolveCard(ask('place/x'), corpusOf([], [hanoi]))?.localName).toBeUndefined();
  });
});

describe('related entities', () => {
  const related = (corpus: CardCorpus, here: readonly string[] = []): string[] | undefined =>
    resolveCard(ask(ADA, here), corpus)?.related.map(({ id }) => id);

  it('are those on the page, then its own links, then by facts shared', () => {
    const corpus = corpusOf(
      [
        fact('2019', [ADA, 'leader/often', 'leader/once']),
        fact('2019', [ADA, 'leader/often', ADA]),
        fact('2019', [ADA, 'leader/here']),
      ],
      [
        entity(ADA, { country: ELBONIE, links: ['organisation/linked'] }),
        entity(ELBONIE),
        entity('organisation/linked'),
      ],
    );
    expect(related(corpus, ['leader/here', ADA])).toEqual([
      'leader/here',
      ELBONIE,
      'organisation/linked',
      'leader/often',
      'leader/once',
    ]);
  });

  it('are at most six, and only what the corpus knows', () => {
    const many = Array.from({ length: 9 }, (_, at) => `place/p${at}`);
    const corpus = corpusOf([fact('2019', [ADA, ...many])], [entity(ADA, { links: ['leader/unknown'] })]);
    expect(related(corpus)).toEqual(many.slice(0, RELATED_ON_A_CARD));
  });
});

describe('what a card needs', () => {
  it('suffices: a corpus of nothing else makes the same card', () => {
    const facts = [
      role('2018', ADA, 'premier', ELBONIE),
      role('2019', 'leader/ben', 'premier', ELBONIE),
      fact('2019', [ADA, 'place/hall']),
      fact('2019', ['place/elsewhere']),
    ];
    const self = entity(ADA, { country: ELBONIE, links: ['organisation/league'] });
    const whole = corpusOf(facts, [self, entity('organisation/league')]);
    const own = whole.factsAbout(ADA);
    const loaded = new Map<string, readonly Fact[]>([
      [ADA, own],
      ...bodiesOf(own).map((id): [string, readonly Fact[]] => [id, whole.factsAbout(id)]),
    ]);
    const needs = neededFor(self, [...loaded.values()].flat());
    const small: CardCorpus = {
      entity: (id) => (needs.entities.includes(id) ? whole.entity(id) : undefined),
      office: (id) => (needs.offices.includes(id) ? whole.office(id) : undefined),
      factsAbout: (id) => loaded.get(id) ?? [],
      document: (id) => (needs.documents.includes(id) ? whole.document(id) : undefined),
    };
    expect(resolveCard(ask(ADA), small)).toEqual(resolveCard(ask(ADA), whole));
    expect(resolveCard(ask(ADA), small)?.roles.atArticle[0]?.heldBy?.holder.id).toBe('leader/ben');
    expect(needs.entities).not.toContain('place/elsewhere');
  });
});
