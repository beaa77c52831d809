import type { DocumentPage, FromOurPages } from '../../lib/bridge/from-our-pages.ts';
import { linksOf } from '../../lib/card/needs.ts';
import { entityRef, sourceRef } from '../../lib/card/reference.ts';
import { relatedTo } from '../../lib/card/related.ts';
import { byTimeThenId } from '../../lib/card/seat.ts';
import { type Answer, answered, refused } from '../../lib/model/answer.ts';
import { CATEGORIES } from '../../lib/model/category.ts';
import type { Language } from '../../lib/model/language.ts';
import { type Reading, readCorpus } from '../../lib/store/read.ts';
import { loadCardCorpus } from './card-corpus.ts';
import type { Corpus } from './corpus.ts';

type AnswerTo<T extends keyof FromOurPages> = Promise<ReturnType<FromOurPages[T]>>;
type Asked = Parameters<FromOurPages['corpus/document']>[0];
export type DocumentFacts = Omit<DocumentPage, 'hasText'>;

/** Every entity with its number of facts, by category and then by name in the reader's language. */
export function listEntities(corpus: Corpus, language: Language): AnswerTo<'corpus/entities'> {
  return read(corpus, async (reading) => {
    const counts = await reading.factCounts();
    const compare = new Intl.Collator(language).compare;
    return (await reading.everyEntity())
      .map((entity) => ({ ref: entityRef(entity, language), facts: counts.get(entity.id) ?? 0 }))
      .toSorted(
        ({ ref: a }, { ref: b }) =>
          CATEGORIES.indexOf(a.category) - CATEGORIES.indexOf(b.category) || compare(a.name, b.name),
      );
  });
}

/** Entities by id, in the order asked; unknown ones are left out. */
export function listRefs(corpus: Corpus, ids: readonly string[], language: Language): AnswerTo<'corpus/refs'> {
  return read(corpus, async (reading) => {
    const entities = new Map((await reading.entities(ids)).map((entity) => [entity.id, entity]));
    return [...new Set(ids)].flatMap((id) => {
      const entity = entities.get(id);
      return entity === undefined ? [] : [entityRef(entity, language)];
    });
  });
}

export function listDocuments(corpus: Corpus): AnswerTo<'corpus/documents'> {
  return read(corpus, async (reading) => (await reading.everyDocument()).toSorted((a, b) => (a.id < b.id ? -1 : 1)));
}

/** An entity with all its facts, in order of time. */
export async function entityPage(corpus: Corpus, id: string, language: Language): AnswerTo<'corpus/entity'> {
  const loaded = await read(corpus, (reading) => loadCardCorpus(id, reading));
  if (!loaded.ok) return loaded;
  const entity = loaded.value?.entity(id);
  if (loaded.value === undefined || entity === undefined) return refused('missing');
  const around = loaded.value;
  return answered({
    entity,
    facts: around
      .factsAbout(id)
      .toSorted(byTimeThenId)
      .map((fact) => ({ fact, source: sourceRef(fact.source, around) })),
    names: [...new Set([id, ...linksOf(entity), ...around.factsAbout(id).flatMap(({ about }) => about)])]
      .flatMap((one) => around.entity(one) ?? [])
      .map((one) => entityRef(one, language)),
    related: relatedTo({ entity: id, pageDate: null, entitiesHere: [], language }, around),
  });
}

/** A document with its facts by paragraph, and the names of all that they are about; not whether its text is attached. */
export async function documentPage(
  corpus: Corpus,
  { id, paragraph }: Asked,
  language: Language,
): Promise<Answer<DocumentFacts>> {
  const page = await read(corpus, async (reading) => {
    const [document] = await reading.documents([id]);
    if (document === undefined) return undefined;
    const { facts, more } = await reading.factsOf(id, paragraph);
    const entities = await reading.entities([...new Set(facts.flatMap((fact) => fact.about))]);
    return { document, facts, more, entities: entities.map((entity) => entityRef(entity, language)) };
  });
  if (!page.ok) return page;
  return page.value === undefined ? refused('missing') : answered(page.value);
}

async function read<T>(corpus: Corpus, work: (reading: Reading) => Promise<T>): Promise<Answer<T>> {
  const open = await corpus.open();
  return open.ok ? readCorpus(open.value.store, work) : open;
}
