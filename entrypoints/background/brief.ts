import type { FromOurPages } from '../../lib/bridge/from-our-pages.ts';
import type { BriefCorpus } from '../../lib/brief/corpus.ts';
import { makeBrief } from '../../lib/brief/make-brief.ts';
import { bodiesOf } from '../../lib/card/needs.ts';
import { answered } from '../../lib/model/answer.ts';
import type { Language } from '../../lib/model/language.ts';
import { type Reading, readCorpus } from '../../lib/store/read.ts';
import { corpusOf } from './card-corpus.ts';
import type { Corpus } from './corpus.ts';
import type { Outlines } from './notes/outline.ts';

type AnswerTo<T extends keyof FromOurPages> = Promise<ReturnType<FromOurPages[T]>>;

/** The brief of what stands on a tab; `missing` when no session runs there. */
export async function briefOf(
  corpus: Corpus,
  outlines: Pick<Outlines, 'outline'>,
  tab: number,
  language: Language,
): AnswerTo<'tab/brief'> {
  const outline = await outlines.outline(tab, language);
  if (!outline.ok) return outline;
  const { origin, page, date } = outline.value;
  const entities = outline.value.entities.map(({ ref }) => ref.id);
  const open = await corpus.open();
  if (!open.ok) return open;
  const loaded = await readCorpus(open.value.store, (reading) => loadBriefCorpus(entities, reading));
  if (!loaded.ok) return loaded;
  const question = {
    title: page?.noted.title.trim() || origin,
    address: page?.noted.opened ?? null,
    pageDate: date?.iso ?? null,
    entities,
    language,
  };
  return answered(makeBrief(question, loaded.value));
}

/** Loads all that a brief of these entities looks up. */
async function loadBriefCorpus(here: readonly string[], reading: Reading): Promise<BriefCorpus> {
  const own = await reading.factsAbout(here);
  // Whose successors a leader has had is said by facts about the country or body, which may not be on the page.
  const facts = await reading.factsAbout([...new Set([...here, ...bodiesOf(own)])]);
  const everyone = await reading.everyEntity();
  const around = corpusOf({
    entities: everyone,
    documents: await reading.documents([...new Set(facts.map((fact) => fact.source.document))]),
    offices: await reading.offices(),
    facts,
  });
  return { ...around, agreements: everyone.filter(({ category }) => category === 'agreement') };
}
