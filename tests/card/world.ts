import type { CardCorpus } from '../../lib/card/corpus.ts';
import type { CorpusDocument } from '../../lib/model/document.ts';
import type { Entity } from '../../lib/model/entity.ts';
import type { Fact, Office } from '../../lib/model/fact.ts';
import type { InLanguages } from '../../lib/model/language.ts';

/** An invented world: two countries that no map shows, their people and offices. */

const same = (text: string): InLanguages => ({ fr: text, en: text, vi: text });

const precisionOf = (date: string): 'day' | 'month' | 'year' =>
  date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day';

export const entity = (id: string, more: Partial<Entity> = {}): Entity => ({
  id,
  category: id.split('/')[0] as Entity['category'],
  names: same(id),
  aliases: [],
  ...more,
});

export const office = (id: string): Office => ({ id, names: same(id) });

let serial = 0;

/** A fact of document `d`; ids follow the order of making unless `more` says otherwise. */
export function fact(date: string, about: readonly string[], more: Partial<Fact> = {}): Fact {
  serial += 1;
  return {
    id: `d/${serial}/1`,
    about: [...about],
    kind: 'event',
    text: same(`fact of ${date}`),
    asOf: { date, precision: precisionOf(date), basis: 'stated' },
    source: { document: 'd', paragraph: 1, evidence: ['x'] },
    ...more,
  };
}

export const role = (date: string, holder: string, officeId: string, of: string): Fact =>
  fact(date, [holder, of], { kind: 'role', role: { holder, office: officeId, of } });

export const document: CorpusDocument = {
  id: 'd',
  title: 'An invented paper',
  publisher: 'Invented Agency',
  date: { value: '2020', precision: 'year', basis: 'stated' },
  language: 'en',
  url: 'https://paper.invalid/1',
  sha256: '0'.repeat(64),
  paragraphs: 40,
  parts: [{ paragraphs: [30, 40], title: 'A box below', date: '2021-02', basis: 'blurb' }],
};

/** A corpus of these facts that knows every entity and office they name, and `extra` besides. */
export function corpusOf(facts: readonly Fact[], extra: readonly Entity[] = []): CardCorpus {
  const given = new Map(extra.map((each) => [each.id, each]));
  const named = new Set(facts.flatMap((each) => [...each.about, ...(each.role ? [each.role.of] : [])]));
  const offices = new Set(facts.flatMap((each) => (each.role ? [each.role.office] : [])));
  return {
    entity: (id) => given.get(id) ?? (named.has(id) ? entity(id) : undefined),
    office: (id) => (offices.has(id) ? office(id) : undefined),
    factsAbout: (id) => facts.filter((each) => each.about.includes(id)),
    document: (id) => (id === document.id ? document : undefined),
  };
}
