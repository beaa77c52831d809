import type { EntityRef, SourceRef } from '../model/card.ts';
import type { Entity } from '../model/entity.ts';
import type { Source } from '../model/fact.ts';
import type { Language } from '../model/language.ts';
import type { CardCorpus } from './corpus.ts';

export const entityRef = (entity: Entity, language: Language): EntityRef => ({
  id: entity.id,
  name: entity.names[language],
  category: entity.category,
});

/** A statement's source, ready to show. A related-news part has a title of its own; what stands around it is the document's. */
export function sourceRef(source: Source, corpus: CardCorpus): SourceRef {
  const { document, paragraph } = source;
  const whole = corpus.document(document);
  const part = whole?.parts.find(({ paragraphs: [first, last] }) => paragraph >= first && paragraph <= last);
  return {
    document,
    paragraph,
    title: part?.title ?? whole?.title ?? document,
    ...(whole?.publisher === undefined ? {} : { publisher: whole.publisher }),
    ...(whole?.url === undefined ? {} : { url: whole.url }),
  };
}
