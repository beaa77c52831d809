import { inTime } from '../../../lib/card/when.ts';
import type { Fact } from '../../../lib/model/fact.ts';
import { readCorpus } from '../../../lib/store/read.ts';
import type { Corpus } from '../corpus.ts';

/** The date of the last fact about each entity, as precise as it is known; one without facts is left out. */
export type LastFacts = (entities: Iterable<string>) => Promise<ReadonlyMap<string, string>>;

/**
 * What was looked up is remembered until the corpus is another one: a panel asks at every change of its page. A corpus
 * that does not answer has no facts.
 */
export function makeLastFacts(corpus: Pick<Corpus, 'open'>): LastFacts {
  let knownKey: string | undefined;
  let known = new Map<string, string | null>();

  return async (entities) => {
    const open = await corpus.open();
    if (!open.ok) return new Map();
    if (open.value.key !== knownKey) {
      known = new Map();
      knownKey = open.value.key;
    }
    const dates = known;
    const wanted = [...new Set(entities)];
    const unknown = wanted.filter((entity) => !dates.has(entity));
    if (unknown.length > 0) {
      const read = await readCorpus(open.value.store, (reading) => reading.factsAbout(unknown));
      if (!read.ok) return new Map();
      for (const entity of unknown) dates.set(entity, null);
      for (const fact of read.value) meet(dates, fact);
    }
    return new Map(
      wanted.flatMap((entity) => {
        const date = dates.get(entity);
        return date ? [[entity, date] as const] : [];
      }),
    );
  };
}

/** Of a fact about several entities, only those that were asked for have all their facts here. */
function meet(dates: Map<string, string | null>, { about, asOf }: Fact): void {
  for (const entity of about) {
    const before = dates.get(entity);
    if (before === null || (before !== undefined && inTime(before, asOf.date) < 0)) dates.set(entity, asOf.date);
  }
}
