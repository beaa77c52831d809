import type { EntityRef, HeldBy } from '../model/card.ts';
import { CATEGORIES } from '../model/category.ts';
import type { Fact } from '../model/fact.ts';
import type { Language } from '../model/language.ts';
import type { LeaderRow } from '../model/tables.ts';
import type { CardCorpus } from './corpus.ts';
import { officeLine } from './office.ts';
import { entityRef, sourceRef } from './reference.ts';
import { postOf } from './roles.ts';
import { byTimeThenId, isRole, type RoleFact } from './seat.ts';

/**
 * Who is known in which office, at the date of each fact that says so and at no other: countries before bodies,
 * both by name, then by office, then by time. An ambassador's office is one for each country of service.
 * Offices, bodies and holders that the corpus does not know are left out.
 */
export function leadersOf(facts: readonly Fact[], corpus: CardCorpus, language: Language): readonly LeaderRow[] {
  const seats = Map.groupBy(facts.filter(isRole).sort(byTimeThenId), (fact) => seatKey(fact, corpus));
  const { compare } = new Intl.Collator(language);
  const rank = ({ category }: EntityRef): number => CATEGORIES.indexOf(category);
  return [...seats.values()]
    .flatMap((seat) => leaderRow(seat, corpus, language) ?? [])
    .sort((a, b) => rank(a.of) - rank(b.of) || compare(a.of.name, b.of.name) || compare(a.office.text, b.office.text));
}

const seatKey = (fact: RoleFact, corpus: CardCorpus): string =>
  [fact.role.of, fact.role.office, postOf(fact, corpus)?.id].join(' ');

function leaderRow(seat: readonly RoleFact[], corpus: CardCorpus, language: Language): LeaderRow | undefined {
  const [first] = seat;
  if (first === undefined) return undefined;
  const [office, body] = [corpus.office(first.role.office), corpus.entity(first.role.of)];
  const holders = seat.flatMap((fact) => heldBy(fact, corpus, language) ?? []);
  if (office === undefined || body === undefined || holders.length === 0) return undefined;
  return {
    of: entityRef(body, language),
    office: { id: office.id, text: officeLine(office, body, language, postOf(first, corpus)) },
    holders,
  };
}

function heldBy(fact: RoleFact, corpus: CardCorpus, language: Language): HeldBy | undefined {
  const holder = corpus.entity(fact.role.holder);
  return holder && { holder: entityRef(holder, language), asOf: fact.asOf, source: sourceRef(fact.source, corpus) };
}
