import type { CardFact } from '../model/card.ts';
import type { Fact, FactKind } from '../model/fact.ts';
import type { CardCorpus, CardQuestion } from './corpus.ts';
import { sourceRef } from './reference.ts';
import { byId, isRole, otherHolder } from './seat.ts';
import { daysBetween, inTime, isAfter } from './when.ts';

/** As many as fit under the roles without scrolling; the library has the rest. */
export const FACTS_ON_A_CARD = 3;

/** Among facts of one day: what happened and how much tell more in one line than what was said. */
const TELLING: Readonly<Record<FactKind, number>> = {
  event: 0,
  figure: 1,
  status: 2,
  relation: 3,
  position: 4,
  role: 5,
};

/**
 * The facts of a card: those that link to other names of the page first, then nearest in date to the article
 * (the past before the future at equal distance; without a date the newest first), then the more telling kind,
 * then the order of the corpus.
 * The entity's own roles stand above and are not said again (an office that is only planned is no role), nor are
 * people shown in an office that they are known to have left by the article's date.
 * @param said id of a fact that the card says elsewhere
 */
export function factsFor(question: CardQuestion, corpus: CardCorpus, said?: string): readonly CardFact[] {
  const { entity, entitiesHere, pageDate } = question;
  const others = new Set(entitiesHere.filter((id) => id !== entity));
  const linksHere = (fact: Fact): boolean => fact.about.some((id) => others.has(id));
  const isOwnRole = (fact: Fact): boolean => isRole(fact) && fact.role.holder === entity;
  const isOver = (fact: Fact): boolean => isRole(fact) && otherHolder(fact, corpus, pageDate) !== undefined;
  return corpus
    .factsAbout(entity)
    .filter((fact) => fact.id !== said && !isOwnRole(fact) && !isOver(fact))
    .sort(
      (a, b) => Number(linksHere(b)) - Number(linksHere(a)) || byDistance(a, b, pageDate) || byKind(a, b) || byId(a, b),
    )
    .slice(0, FACTS_ON_A_CARD)
    .map((fact) => ({
      id: fact.id,
      text: fact.text[question.language],
      asOf: fact.asOf,
      ...(fact.status === undefined ? {} : { status: fact.status }),
      source: sourceRef(fact.source, corpus),
      linksHere: linksHere(fact),
    }));
}

const byKind = (a: Fact, b: Fact): number => TELLING[a.kind] - TELLING[b.kind];

function byDistance(a: Fact, b: Fact, page: string | null): number {
  if (page === null) return inTime(b.asOf.date, a.asOf.date);
  const nearer = daysBetween(a.asOf.date, page) - daysBetween(b.asOf.date, page);
  return nearer || Number(isAfter(a.asOf.date, page)) - Number(isAfter(b.asOf.date, page));
}
