import type { CardRoles, RoleLine } from '../model/card.ts';
import type { Entity } from '../model/entity.ts';
import type { CardCorpus, CardQuestion } from './corpus.ts';
import { officeLine } from './office.ts';
import { entityRef, sourceRef } from './reference.ts';
import { byId, byTimeThenId, earliestOf, isRole, isSameSeat, otherHolder, type RoleFact } from './seat.ts';
import { isKnownBy, mayCoincide } from './when.ts';

/**
 * The roles of an entity against the article's date. A role is known at the dates of its facts and at no other:
 * - at the article: the last known at or before the article's date (`isKnownBy`); if none, the earliest later one, `later`
 * - latest: the last known of all, when it names an office that those do not
 * - date unknown: the last known of all
 * Facts whose dates may be the same day are of one time: several offices held at once are several lines.
 */
export function rolesOf(question: CardQuestion, corpus: CardCorpus): CardRoles {
  const { entity, pageDate } = question;
  const own = corpus
    .factsAbout(entity)
    .filter(isRole)
    .filter((fact) => fact.role.holder === entity)
    .sort(byTimeThenId);
  const known = pageDate === null ? own : own.filter((fact) => isKnownBy(fact.asOf.date, pageDate));
  const later = known.length === 0 && own.length > 0;
  const atArticle = later ? atTimeOf(earliestOf(own), own, corpus) : atTimeOf(known.at(-1), known, corpus);
  const latest = atTimeOf(own.at(-1), own, corpus);
  const differs = latest.some((fact) => !atArticle.some((other) => isSameLine(fact, other, corpus)));
  return {
    atArticle: atArticle.flatMap((fact) => roleLine(fact, question, corpus, pageDate)),
    later,
    latest: differs ? latest.flatMap((fact) => roleLine(fact, question, corpus, null)) : [],
  };
}

/** The facts of one time, one an office (its last), in the order of the corpus. */
function atTimeOf(moment: RoleFact | undefined, facts: readonly RoleFact[], corpus: CardCorpus): readonly RoleFact[] {
  if (moment === undefined) return [];
  const together = facts.filter((fact) => mayCoincide(fact.asOf.date, moment.asOf.date));
  return together
    .filter((fact, at) => !together.slice(at + 1).some((other) => isSameLine(fact, other, corpus)))
    .sort(byId);
}

/** One office; of an ambassador's, one post, unless a fact names none. */
function isSameLine(fact: RoleFact, other: RoleFact, corpus: CardCorpus): boolean {
  if (!isSameSeat(fact.role, other.role)) return false;
  const [post, otherPost] = [postOf(fact, corpus), postOf(other, corpus)];
  return post === undefined || otherPost === undefined || post.id === otherPost.id;
}

/** No line when the corpus does not know the office or whose it is. */
function roleLine(fact: RoleFact, question: CardQuestion, corpus: CardCorpus, until: string | null): RoleLine[] {
  const [office, body] = [corpus.office(fact.role.office), corpus.entity(fact.role.of)];
  if (office === undefined || body === undefined) return [];
  const atThatDate = otherHolder(fact, corpus, until);
  const other = atThatDate ?? otherHolder(fact, corpus, null);
  const holder = other && corpus.entity(other.role.holder);
  return [
    {
      text: officeLine(office, body, question.language, postOf(fact, corpus)),
      asOf: fact.asOf,
      source: sourceRef(fact.source, corpus),
      former: atThatDate !== undefined,
      ...(other && holder
        ? {
            heldBy: {
              holder: entityRef(holder, question.language),
              asOf: other.asOf,
              source: sourceRef(other.source, corpus),
            },
          }
        : {}),
    },
  ];
}

/** Where an ambassador serves: the one other country that the fact is about. */
export function postOf({ role, about }: RoleFact, corpus: CardCorpus): Entity | undefined {
  if (role.office !== 'ambassadeur') return undefined;
  const others = about.filter((id) => id !== role.of).flatMap((id) => corpus.entity(id) ?? []);
  const countries = others.filter(({ category }) => category === 'country');
  return countries.length === 1 ? countries[0] : undefined;
}
