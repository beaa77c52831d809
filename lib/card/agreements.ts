import type { Entity } from '../model/entity.ts';
import type { Language } from '../model/language.ts';
import type { AgreementRow } from '../model/tables.ts';
import type { CardCorpus } from './corpus.ts';
import { entityRef, sourceRef } from './reference.ts';
import { standingFact } from './standing.ts';

/**
 * Every agreement with its parties and how far it has come by the last fact that says so, by name.
 * Parties that the corpus does not know are left out.
 * @param entities all of the corpus, of any category
 */
export function agreementsOf(
  entities: readonly Entity[],
  corpus: CardCorpus,
  language: Language,
): readonly AgreementRow[] {
  const { compare } = new Intl.Collator(language);
  return entities
    .filter(({ category }) => category === 'agreement')
    .map((entity) => agreementRow(entity, corpus, language))
    .sort((a, b) => compare(a.agreement.name, b.agreement.name));
}

function agreementRow(entity: Entity, corpus: CardCorpus, language: Language): AgreementRow {
  const said = standingFact({ entity: entity.id, pageDate: null, entitiesHere: [], language }, corpus);
  return {
    agreement: entityRef(entity, language),
    parties: (entity.parties ?? []).flatMap((id) => corpus.entity(id) ?? []).map((party) => entityRef(party, language)),
    ...(said?.status === undefined
      ? {}
      : { standing: { status: said.status, asOf: said.asOf, source: sourceRef(said.source, corpus) } }),
    ...(entity.when === undefined ? {} : { when: entity.when }),
    facts: corpus.factsAbout(entity.id).length,
  };
}
