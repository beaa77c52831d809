import type { AliasesInMaking } from './aliases-in-making.ts';
import { eachOf, type Steps } from './steps.ts';

/**
 * So many bearers of a surname can be told apart by their longer names; of more, each mention would send a crowd to the
 * page of which nearly all is thrown away.
 */
const MOST_WEAK = 4;
/** Of two bearers without a condition neither is believed: more than a few need not be told of. */
const MOST = 32;

/** Doubts every name of one word that is also a word of somebody else's name. */
export function* doubtNames({ perhapsDoubted, partOf, keys, entities, classOf }: AliasesInMaking): Steps<void> {
  yield* eachOf(perhapsDoubted.length / 2, (i) => {
    const row = perhapsDoubted.at(i * 2);
    if (partOf.isOthers(keys.at(row), entities.at(row))) classOf.set(row, perhapsDoubted.at(i * 2 + 1));
  });
}

/**
 * Leaves out names that nobody could be told by: weak ones of more than four bearers, and of others of the very same
 * words all but the first 32.
 * @param order of the aliases, by key
 */
export function* withoutCrowds(order: Uint32Array, aliases: AliasesInMaking): Steps<Uint32Array> {
  const kept = new Uint32Array(order.length);
  let length = 0;
  const keep = (from: number, to: number): void => {
    let weak = 0;
    let others = 0;
    for (let i = from; i < to; i++) if (aliases.isWeak(order[i] as number)) weak++;
    for (let i = from; i < to; i++) {
      const row = order[i] as number;
      if (aliases.isWeak(row) ? weak <= MOST_WEAK : others++ < MOST) kept[length++] = row;
    }
  };
  let from = 0;
  yield* eachOf(order.length, (i) => {
    const isLast = i + 1 === order.length;
    if (!isLast && aliases.keys.at(order[i + 1] as number) === aliases.keys.at(order[i] as number)) return;
    keep(from, i + 1);
    from = i + 1;
  });
  return kept.subarray(0, length);
}
