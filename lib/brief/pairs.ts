import { byTimeThenId, isRole } from '../card/seat.ts';
import type { BriefPair } from '../model/brief.ts';
import type { Fact } from '../model/fact.ts';
import type { BriefCorpus } from './corpus.ts';
import type { Telling } from './telling.ts';

interface Tied {
  /** Places on the page; the first is the smaller one. */
  readonly of: readonly [number, number];
  readonly facts: Fact[];
  readonly agreements: string[];
}

export interface Pairs {
  readonly pairs: readonly BriefPair[];
  /** Every fact of the pairs, each once, in order of time. */
  readonly facts: readonly Fact[];
}

/**
 * Pairs of entities that share a fact or an agreement. Only what ties is gone through, never every possible pair:
 * a page of 300 names has 45,000 of those. Facts of kind role do not count: that somebody holds an office of
 * their own country ties nobody, and the brief's leaders say it already.
 * @param here ids in order of the page, each once, all known to the corpus
 */
export function pairsOf(here: readonly string[], corpus: BriefCorpus, telling: Telling): Pairs {
  const place = new Map(here.map((id, at) => [id, at]));
  const placesOf = (ids: readonly string[]): readonly number[] =>
    [...new Set(ids)].flatMap((id) => place.get(id) ?? []).toSorted((a, b) => a - b);
  const tied = new Map<number, Tied>();

  const tiedAmong = (places: readonly number[]): readonly Tied[] =>
    places.flatMap((first, at) =>
      places.slice(at + 1).map((second) => {
        const key = first * here.length + second;
        const known = tied.get(key);
        if (known !== undefined) return known;
        const made: Tied = { of: [first, second], facts: [], agreements: [] };
        tied.set(key, made);
        return made;
      }),
    );

  const facts = sharedFacts(here, corpus, placesOf);
  for (const fact of facts) {
    for (const pair of tiedAmong(placesOf(fact.about))) pair.facts.push(fact);
  }
  for (const { id, parties = [] } of corpus.agreements) {
    for (const pair of tiedAmong(placesOf([id, ...parties]))) pair.agreements.push(id);
  }
  const inOrder = [...tied.values()].sort(
    (a, b) => b.facts.length - a.facts.length || a.of[0] - b.of[0] || a.of[1] - b.of[1],
  );
  return {
    facts,
    pairs: inOrder.flatMap(({ of, facts: shared, agreements }) => {
      const [first, second] = telling.refs(of.map((at) => here[at] ?? ''));
      if (first === undefined || second === undefined) return [];
      return [{ of: [first, second], facts: shared.map(telling.fact), agreements: telling.refs(agreements) }];
    }),
  };
}

/** Facts about at least two entities of the page, in order of time. */
function sharedFacts(
  here: readonly string[],
  corpus: BriefCorpus,
  placesOf: (ids: readonly string[]) => readonly number[],
): readonly Fact[] {
  const about = new Map(here.flatMap((id) => corpus.factsAbout(id)).map((fact) => [fact.id, fact]));
  return [...about.values()].filter((fact) => !isRole(fact) && placesOf(fact.about).length > 1).sort(byTimeThenId);
}
