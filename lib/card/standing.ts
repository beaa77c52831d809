import type { Standing } from '../model/card.ts';
import type { Fact } from '../model/fact.ts';
import { STATUSES } from '../model/status.ts';
import type { CardCorpus, CardQuestion } from './corpus.ts';
import { sourceRef } from './reference.ts';
import { byTimeThenId, earliestOf } from './seat.ts';
import { isKnownBy, mayCoincide } from './when.ts';

const isAgreement = (id: string): boolean => id.startsWith('agreement/');

/**
 * The fact that says how far an agreement had come at the article's date: the last at or before it, else the
 * earliest later one; of those that may be of one day the furthest, since no agreement goes back within it.
 * A status fact speaks of the first agreement that it is about; the others it only mentions.
 */
export function standingFact(question: CardQuestion, corpus: CardCorpus): Fact | undefined {
  const { entity, pageDate } = question;
  const facts = corpus
    .factsAbout(entity)
    .filter((fact) => fact.kind === 'status' && fact.about.find(isAgreement) === entity)
    .sort(byTimeThenId);
  const known = pageDate === null ? facts : facts.filter((fact) => isKnownBy(fact.asOf.date, pageDate));
  return known.length > 0 ? furthestAt(known.at(-1), known) : furthestAt(earliestOf(facts), facts);
}

const steps = ({ status }: Fact): number => (status === undefined ? -1 : STATUSES.indexOf(status));

/** The furthest of the facts that may be of one day with `moment`; of equals the last. */
function furthestAt(moment: Fact | undefined, facts: readonly Fact[]): Fact | undefined {
  if (moment === undefined) return undefined;
  return facts
    .filter((fact) => mayCoincide(fact.asOf.date, moment.asOf.date))
    .reduce((furthest, fact) => (steps(fact) >= steps(furthest) ? fact : furthest));
}

/** The same as the card shows it. */
export function standingOf(fact: Fact | undefined, question: CardQuestion, corpus: CardCorpus): Standing | undefined {
  if (fact?.status === undefined) return undefined;
  return {
    status: fact.status,
    asOf: fact.asOf,
    source: sourceRef(fact.source, corpus),
    later: question.pageDate !== null && !isKnownBy(fact.asOf.date, question.pageDate),
  };
}
