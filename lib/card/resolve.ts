import type { Card } from '../model/card.ts';
import type { Entity } from '../model/entity.ts';
import type { Language } from '../model/language.ts';
import type { CardCorpus, CardQuestion } from './corpus.ts';
import { factsFor } from './facts.ts';
import { entityRef } from './reference.ts';
import { relatedTo } from './related.ts';
import { rolesOf } from './roles.ts';
import { standingFact, standingOf } from './standing.ts';

/**
 * What the popover shows for an entity on a page.
 * @returns undefined when the corpus does not know the entity
 * @throws RangeError when `pageDate` is no ISO date
 */
export function resolveCard(question: CardQuestion, corpus: CardCorpus): Card | undefined {
  const entity = corpus.entity(question.entity);
  if (entity === undefined) return undefined;
  const localName = localNameOf(entity, question.language);
  const country = entity.country === undefined ? undefined : corpus.entity(entity.country);
  const said = standingFact(question, corpus);
  const standing = standingOf(said, question, corpus);
  return {
    entity: entityRef(entity, question.language),
    ...(localName === undefined ? {} : { localName }),
    ...(country === undefined ? {} : { country: entityRef(country, question.language) }),
    roles: rolesOf(question, corpus),
    ...(standing === undefined ? {} : { standing }),
    facts: factsFor(question, corpus, said?.id),
    factCount: corpus.factsAbout(entity.id).length,
    related: relatedTo(question, corpus),
    pageDate: question.pageDate,
  };
}

const VIETNAM = 'country/vietnam';

/** The dictionary holds the local name of one country only: Vietnam's. */
function localNameOf(entity: Entity, language: Language): string | undefined {
  const isVietnamese = entity.id === VIETNAM || entity.country === VIETNAM;
  const local = entity.names.vi;
  return isVietnamese && local !== entity.names[language] ? local : undefined;
}
