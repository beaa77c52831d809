import MiniSearch from 'minisearch';
import type { SearchHit } from '../../lib/bridge/protocol.ts';
import { type Answer, answered } from '../../lib/model/answer.ts';
import { foldForSearch } from '../../lib/model/fold.ts';
import { LANGUAGES, type Language } from '../../lib/model/language.ts';
import { documentPlace, entityPlace } from '../../lib/model/place.ts';
import { type Reading, readCorpus } from '../../lib/store/read.ts';
import type { Corpus } from './corpus.ts';

/** More hits than this are no answer but a list; the reader types another word. */
const MAX_HITS = 60;

/** What the index knows of one thing: its words in all languages, and how it is shown in each. */
interface Indexed {
  readonly key: string;
  readonly name: string;
  readonly text: string;
  hit(language: Language): SearchHit;
}

interface Index {
  readonly lexicon: string;
  readonly words: MiniSearch<Indexed>;
  readonly things: ReadonlyMap<string, Indexed>;
}

/**
 * Search over entities, facts and documents in all three languages at once, case and accents folded, the last letters
 * of a word optional. The index is made at the first search of a worker's life and again when the corpus changes.
 */
export function makeSearch(corpus: Corpus): (query: string, language: Language) => Promise<Answer<SearchHit[]>> {
  let index: Index | undefined;
  return async (query, language) => {
    const open = await corpus.open();
    if (!open.ok) return open;
    if (index?.lexicon !== open.value.lexicon.version) {
      const things = await readCorpus(open.value.store, readThings);
      if (!things.ok) return things;
      index = makeIndex(open.value.lexicon.version, things.value);
    }
    const { words, things } = index;
    const hits = words.search(query).slice(0, MAX_HITS);
    return answered(hits.flatMap(({ id }) => things.get(String(id))?.hit(language) ?? []));
  };
}

function makeIndex(lexicon: string, things: readonly Indexed[]): Index {
  const words = new MiniSearch<Indexed>({
    idField: 'key',
    fields: ['name', 'text'],
    processTerm: foldForSearch,
    searchOptions: { combineWith: 'AND', prefix: true, boost: { name: 4 } },
  });
  words.addAll(things);
  return { lexicon, words, things: new Map(things.map((thing) => [thing.key, thing])) };
}

async function readThings(reading: Reading): Promise<Indexed[]> {
  const entities = (await reading.everyEntity()).map(
    (entity): Indexed => ({
      key: `entity ${entity.id}`,
      name: [...Object.values(entity.names), ...entity.aliases.map((alias) => alias.text)].join('\n'),
      text: '',
      hit: (language) => ({
        kind: 'entity',
        id: entity.id,
        title: entity.names[language],
        place: entityPlace(entity.id),
        category: entity.category,
      }),
    }),
  );
  const documents = (await reading.everyDocument()).map(
    (document): Indexed => ({
      key: `document ${document.id}`,
      name: [document.title, ...document.parts.map((part) => part.title)].join('\n'),
      text: document.publisher ?? '',
      hit: () => ({
        kind: 'document',
        id: document.id,
        title: document.title,
        place: documentPlace(document.id),
        date: document.date.value,
      }),
    }),
  );
  const facts = (await reading.everyFact()).map(
    (fact): Indexed => ({
      key: `fact ${fact.id}`,
      name: '',
      text: LANGUAGES.map((language) => fact.text[language]).join('\n'),
      hit: (language) => ({
        kind: 'fact',
        id: fact.id,
        title: fact.text[language],
        place: documentPlace(fact.source.document, fact.source.paragraph),
        date: fact.asOf.date,
      }),
    }),
  );
  return [...entities, ...documents, ...facts];
}
