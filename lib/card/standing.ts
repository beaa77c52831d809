import type { Standing } from '../model/card.ts';
import type { Fact } from '../model/fact.ts';
import type { CardCorpus, CardQuestion } from './corpus.ts';
import { sourceRef } from './reference.ts';
import { byTimeThenId } from './seat.ts';
import { isKnownBy } from './when.ts';

const isAgreement = (id: string): boolean => id.startsWith('agreement/');

/**
 * The fact that says how far an agreement had come at the article's date: the last at or before it, else the
 * earliest later one. A status fact speaks of the first agreement that it is about; the others it only mentions.
 */
export function standingFact(question: CardQuestion, corpus: CardCorpus): Fact | undefined {
  const { entity, pageDate } = question;
  const facts = corpus
    .factsAbout(entity)
    .filter((fact) => fact.kind === 'status' && fact.about.find(isAgreement) === entity)
    .sort(byTimeThenId);
  if (pageDate === null) return facts.at(-1);
  return facts.findLast((fact) => isKnownBy(fact.asOf.date, pageDate)) ?? facts[0];
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
