import type { FromOurPages } from '../../lib/bridge/from-our-pages.ts';
import { agreementsOf } from '../../lib/card/agreements.ts';
import type { CardCorpus } from '../../lib/card/corpus.ts';
import { leadersOf } from '../../lib/card/leaders.ts';
import { relationsAmong } from '../../lib/card/relations.ts';
import { tiesOf } from '../../lib/card/ties.ts';
import { type Answer, answered, refused } from '../../lib/model/answer.ts';
import type { Language } from '../../lib/model/language.ts';
import { readCorpus } from '../../lib/store/read.ts';
import { corpusOf, type Records } from './card-corpus.ts';
import type { Corpus } from './corpus.ts';

type AnswerTo<T extends keyof FromOurPages> = Promise<ReturnType<FromOurPages[T]>>;

/** Every agreement, by name in the reader's language. */
export async function listAgreements(corpus: Corpus, language: Language): AnswerTo<'corpus/agreements'> {
  const all = await readAll(corpus);
  return all.ok ? answered(agreementsOf(all.value.entities, all.value.around, language)) : all;
}

/** Who is known in which office at which dates. */
export async function listLeaders(corpus: Corpus, language: Language): AnswerTo<'corpus/leaders'> {
  const all = await readAll(corpus);
  return all.ok ? answered(leadersOf(all.value.facts, all.value.around, language)) : all;
}

/** What ties an entity to others; `missing` when the corpus does not know it. */
export async function listTies(corpus: Corpus, id: string, language: Language): AnswerTo<'corpus/ties'> {
  const open = await corpus.open();
  if (!open.ok) return open;
  const read = await readCorpus(open.value.store, async (reading) => {
    const listed = await reading.everyEntity();
    const facts = await reading.factsAbout([id]);
    const there = new Set(listed.map((entity) => entity.id));
    // Of large packs, whose entities are not listed, those that it can be tied to by a fact.
    const others = [...new Set([id, ...facts.flatMap(({ about }) => about)])].filter((one) => !there.has(one));
    return { entities: [...listed, ...(await reading.entities(others))], facts, documents: [], offices: [] };
  });
  if (!read.ok) return read;
  const around = corpusOf(read.value);
  const self = around.entity(id);
  return self === undefined ? refused('missing') : answered(tiesOf(self, read.value.entities, around, language));
}

/** What ties some entities to one another. */
export async function listRelations(corpus: Corpus, ids: readonly string[]): AnswerTo<'corpus/relations'> {
  const open = await corpus.open();
  if (!open.ok) return open;
  const read = await readCorpus(open.value.store, async (reading) => ({
    facts: await reading.factsAbout(ids),
    entities: await reading.everyEntity(),
  }));
  if (!read.ok) return read;
  const agreements = read.value.entities.filter(({ category }) => category === 'agreement');
  return answered(relationsAmong(ids, read.value.facts, agreements));
}

type All = Records & { readonly around: CardCorpus };

async function readAll(corpus: Corpus): Promise<Answer<All>> {
  const open = await corpus.open();
  if (!open.ok) return open;
  const read = await readCorpus(open.value.store, async (reading) => ({
    entities: await reading.everyEntity(),
    facts: await reading.everyFact(),
    documents: await reading.everyDocument(),
    offices: await reading.offices(),
  }));
  return read.ok ? answered({ ...read.value, around: corpusOf(read.value) }) : read;
}
