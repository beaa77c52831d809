import type { SearchHit } from '../../lib/bridge/from-our-pages.ts';
import { searchNames } from '../../lib/lexicon/search.ts';
import { type Answer, answered } from '../../lib/model/answer.ts';
import type { CorpusDocument } from '../../lib/model/document.ts';
import type { Entity } from '../../lib/model/entity.ts';
import type { Fact } from '../../lib/model/fact.ts';
import { LANGUAGES, type Language } from '../../lib/model/language.ts';
import { documentPlace, entityPlace } from '../../lib/model/place.ts';
import { searchWords } from '../../lib/model/search-words.ts';
import { pausing } from '../../lib/steps/pausing.ts';
import { type Reading, readCorpus } from '../../lib/store/read.ts';
import type { Corpus, OpenCorpus } from './corpus.ts';
import { type Findable, makeSearchIndex, type SearchIndex } from './search-index.ts';
import { inSlices, UNWATCHED } from './work.ts';

/** More hits than this are no answer but a list; the reader types another word. */
const MAX_HITS = 60;
/** Of those that only large packs name: each is read from another block. */
const MAX_OF_LARGE = 20;
/** Documents read at once, and things indexed at once: names of pages must not wait for this. */
const DOCUMENTS_AT_ONCE = 20;
const THINGS_AT_ONCE = 200;

interface Made {
  readonly key: string;
  readonly index: Promise<Answer<SearchIndex>>;
}

export interface Search {
  (query: string, language: Language): Promise<Answer<readonly SearchHit[]>>;
  /** Makes the index before it is asked for. */
  prepare(): Promise<void>;
}

/**
 * Search over entities, facts and documents in all three languages at once, case and accents folded, the last letters
 * of a word optional. The index is made once in a worker's life, in slices, and again when the corpus changes. Of large
 * packs the names are searched, in their lexicons, and come after what the others have.
 */
export function makeSearch(corpus: Pick<Corpus, 'open'>): Search {
  let made: Made | undefined;

  const indexOf = async (open: OpenCorpus): Promise<Answer<SearchIndex>> => {
    const { key } = open;
    if (made?.key !== key) made = { key, index: makeIndex(open) };
    const mine = made;
    const index = await mine.index;
    if (!index.ok && made === mine) made = undefined;
    return index;
  };

  const search = async (query: string, language: Language): Promise<Answer<readonly SearchHit[]>> => {
    const open = await corpus.open();
    if (!open.ok) return open;
    const index = await indexOf(open.value);
    if (!index.ok) return index;
    const keys = index.value.find(query, MAX_HITS);
    const inLarge = (await findInLarge(open.value.large, query)).map((id) => `entity ${id}`);
    return readCorpus(open.value.store, (reading) => readHits(reading, [...new Set([...keys, ...inLarge])], language));
  };
  const prepare = async (): Promise<void> => {
    const open = await corpus.open();
    if (open.ok) await indexOf(open.value);
  };
  return Object.assign(search, { prepare });
}

/** Ids of the entities of large packs that answer best, pack after pack: their names are looked through as they lie. */
async function findInLarge(large: OpenCorpus['large'], query: string): Promise<readonly string[]> {
  const words = searchWords(query);
  const pause = pausing();
  const found: string[] = [];
  for (const lexicon of large) {
    const searched = await inSlices(searchNames(lexicon, words, MAX_OF_LARGE), UNWATCHED, pause);
    if (searched.kind === 'done') found.push(...searched.value);
  }
  return found.slice(0, MAX_OF_LARGE);
}

async function makeIndex({ store }: OpenCorpus): Promise<Answer<SearchIndex>> {
  const index = makeSearchIndex();
  const add = async (things: readonly Findable[]): Promise<void> => {
    for (let at = 0; at < things.length; at += THINGS_AT_ONCE) {
      index.add(things.slice(at, at + THINGS_AT_ONCE));
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  const named = await readCorpus(store, async (reading) => ({
    entities: await reading.everyEntity(),
    documents: await reading.everyDocument(),
  }));
  if (!named.ok) return named;
  const { entities, documents } = named.value;
  await add(entities.map(findableEntity));
  await add(documents.map(findableDocument));
  for (let at = 0; at < documents.length; at += DOCUMENTS_AT_ONCE) {
    const some = documents.slice(at, at + DOCUMENTS_AT_ONCE);
    const facts = await readCorpus(store, async (reading) => {
      const byDocument = await Promise.all(some.map(({ id }) => reading.factsOf(id)));
      return byDocument.flatMap((of) => of.facts);
    });
    if (!facts.ok) return facts;
    await add(facts.value.map(findableFact));
  }
  return answered(index);
}

const findableEntity = ({ id, names, aliases }: Entity): Findable => ({
  key: `entity ${id}`,
  name: [...Object.values(names), ...aliases.map((alias) => alias.text)].join('\n'),
  text: '',
  order: '',
});

const findableDocument = ({ id, title, parts, publisher, date }: CorpusDocument): Findable => ({
  key: `document ${id}`,
  name: [title, ...parts.map((part) => part.title)].join('\n'),
  text: publisher ?? '',
  order: date.value,
});

const findableFact = ({ id, text, asOf }: Fact): Findable => ({
  key: `fact ${id}`,
  name: '',
  text: LANGUAGES.map((language) => text[language]).join('\n'),
  order: asOf.date,
});

/** In the order of the keys. What has gone since the index was made is left out. */
async function readHits(reading: Reading, keys: readonly string[], language: Language): Promise<readonly SearchHit[]> {
  const idsOf = (kind: SearchHit['kind']): string[] =>
    keys.filter((key) => key.startsWith(`${kind} `)).map((key) => key.slice(kind.length + 1));
  const hits: readonly SearchHit[] = [
    ...(await reading.entities(idsOf('entity'))).map((entity) => hitOfEntity(entity, language)),
    ...(await reading.documents(idsOf('document'))).map(hitOfDocument),
    ...(await reading.facts(idsOf('fact'))).map((fact) => hitOfFact(fact, language)),
  ];
  const byKey = new Map(hits.map((hit) => [`${hit.kind} ${hit.id}`, hit]));
  return keys.flatMap((key) => byKey.get(key) ?? []);
}

const hitOfEntity = ({ id, names, category }: Entity, language: Language): SearchHit => ({
  kind: 'entity',
  id,
  title: names[language],
  place: entityPlace(id),
  category,
});

const hitOfDocument = ({ id, title, date }: CorpusDocument): SearchHit => ({
  kind: 'document',
  id,
  title,
  place: documentPlace(id),
  date: date.value,
});

const hitOfFact = ({ id, text, source, asOf }: Fact, language: Language): SearchHit => ({
  kind: 'fact',
  id,
  title: text[language],
  place: documentPlace(source.document, source.paragraph),
  date: asOf.date,
});
