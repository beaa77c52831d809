import type { AliasesInMaking } from './aliases-in-making.ts';
import { bitmapOf } from './bitmap.ts';
import { bucketBits, writeBuckets } from './buckets.ts';
import { type Extent, makeRoom, Sections } from './canvas.ts';
import { bodyChecksum, headerChecksum } from './checksum.ts';
import {
  H_ALIASES,
  H_CHECKSUM,
  H_ENTITIES,
  H_HEADER_CHECKSUM,
  H_IDS,
  H_LARGE,
  HEADER_WORDS,
  LEXICON_FORMAT,
  MAGIC,
  type SectionName,
} from './format.ts';
import type { GrowingNumbers } from './growing.ts';
import type { IdsInMaking, Lists } from './ids-in-making.ts';
import type { Interned } from './interned.ts';
import { packedBytes, widthOf, writePacked } from './packed.ts';
import { marksFor, RUNS_A_MARK, type RunsInMaking } from './runs.ts';
import { orderOf } from './sort.ts';
import { eachOf, type Steps } from './steps.ts';
import type { Triples } from './triples.ts';

/** A dictionary that was taken in. */
export interface InMaking {
  readonly isLarge: boolean;
  readonly fold: Uint32Array;
  readonly words: Interned;
  readonly ids: IdsInMaking;
  readonly lists: Lists;
  readonly aliases: AliasesInMaking;
  /** Of each entity its id's number, and its class: category, country + 1, list of parties. */
  readonly entityIds: GrowingNumbers;
  readonly entityClass: GrowingNumbers;
  readonly entityClasses: Triples;
}

/** Bits a key: every word of a text is looked for among the first words, few among the others. */
const FIRST_WORD_BITS = 16;
const PATH_BITS = 8;
/** In small packs, a word that seems to go on a name and does not is not looked into for a shorter one run on to others. */
const GLUED_PATH_BITS = 32;

/**
 * The buffer that `openLexicon` reads.
 * @param order which aliases, by key
 */
export function* write(made: InMaking, order: Uint32Array): Steps<ArrayBuffer> {
  const { aliases, ids, words, lists, entityClasses } = made;
  const firstWords = new Uint32Array(order.length);
  const smallFirstWords = new Uint32Array(order.length);
  let [small, texts] = [0, 0];
  yield* eachOf(order.length, (i) => {
    const row = order[i] as number;
    firstWords[i] = aliases.firstWords.at(row);
    if (aliases.mayBeSmall(row)) smallFirstWords[small++] = aliases.firstWords.at(row);
    texts += aliases.texts.bytesOf(row);
  });
  const maps = {
    fold: made.fold,
    firstWords: yield* bitmapOf(firstWords, FIRST_WORD_BITS),
    smallFirstWords: yield* bitmapOf(smallFirstWords.subarray(0, small), FIRST_WORD_BITS),
    paths: yield* bitmapOf(aliases.paths.view(), made.isLarge ? PATH_BITS : GLUED_PATH_BITS),
  };
  const idNumbers = yield* inNumber(made);
  const idKeys = new Uint32Array(idNumbers.from.length);
  yield* eachOf(idKeys.length, (i) => {
    idKeys[i] = ids.hashes.at(idNumbers.from[i] as number);
  });
  const idOrder = yield* orderOf(idKeys);
  const extents: Record<SectionName, Extent> = {
    fold: words4(made.fold.length),
    firstWords: words4(maps.firstWords.length),
    smallFirstWords: words4(maps.smallFirstWords.length),
    paths: words4(maps.paths.length),
    aliasBounds: words4(2 ** bucketBits(order.length) + 1),
    aliasRests: { bytes: order.length, width: 8 },
    aliasEntity: packed(order.length, made.entityIds.length),
    aliasClass: packed(order.length, aliases.classes.length),
    classes: words4(aliases.classes.numbers.length),
    aliasTexts: { bytes: texts, width: 8 },
    aliasMarks: words4(marksFor(order.length)),
    words: { bytes: words.runs.bytes.length, width: 8 },
    wordMarks: words4(marksFor(words.runs.length)),
    entityClass: packed(made.entityIds.length, entityClasses.length),
    entityClasses: words4(entityClasses.numbers.length),
    idTexts: { bytes: ids.known.runs.bytes.length, width: 8 },
    idMarks: words4(marksFor(idKeys.length)),
    idBounds: words4(2 ** bucketBits(idKeys.length) + 1),
    idRests: { bytes: idKeys.length, width: 8 },
    idNumbers: packed(idKeys.length, idKeys.length),
    lists: words4(lists.all.length),
  };
  const buffer = makeRoom(extents);
  const to = new Sections(buffer);
  for (const name of ['fold', 'firstWords', 'smallFirstWords', 'paths'] as const) to.words(name).set(maps[name]);
  yield order.length;
  yield* writeBuckets(aliases.keys.view(), order, to.words('aliasBounds'), to.bytes('aliasRests'));
  yield* writeNumbers(to, 'aliasEntity', order.length, (i) => aliases.entities.at(order[i] as number));
  yield* writeNumbers(to, 'aliasClass', order.length, (i) => aliases.classOf.at(order[i] as number));
  to.words('classes').set(aliases.classes.numbers.view());
  yield* writeRuns(aliases.texts, order, to.bytes('aliasTexts'), to.words('aliasMarks'));
  yield* writeRuns(words.runs, undefined, to.bytes('words'), to.words('wordMarks'));
  yield* writeNumbers(to, 'entityClass', made.entityIds.length, (i) => made.entityClass.at(i));
  to.words('entityClasses').set(entityClasses.numbers.view());
  renumberCountries(to.words('entityClasses'), idNumbers.of);
  yield* writeRuns(ids.known.runs, idNumbers.from, to.bytes('idTexts'), to.words('idMarks'));
  yield* writeBuckets(idKeys, idOrder, to.words('idBounds'), to.bytes('idRests'));
  yield* writeNumbers(to, 'idNumbers', idOrder.length, (i) => idOrder[i] as number);
  to.words('lists').set(lists.all.view());
  renumberLists(to.words('lists'), idNumbers.of);
  yield* writeHeader(buffer, order.length, made);
  return buffer;
}

const words4 = (length: number): Extent => ({ bytes: length * 4, width: 32 });

function packed(length: number, largest: number): Extent {
  const width = widthOf(largest);
  return { bytes: packedBytes(length, width), width };
}

/** Ids by the numbers that they get: of the entities in their order, then those that are only named. */
function* inNumber({ ids, entityIds }: InMaking): Steps<{ readonly of: Uint32Array; readonly from: Uint32Array }> {
  const of = new Uint32Array(ids.known.runs.length);
  const isEntity = new Uint8Array(of.length);
  const from = new Uint32Array(of.length);
  let next = 0;
  const give = (id: number): void => {
    of[id] = next;
    from[next++] = id;
  };
  yield* eachOf(entityIds.length, (i) => {
    isEntity[entityIds.at(i)] = 1;
    give(entityIds.at(i));
  });
  yield* eachOf(of.length, (id) => {
    if (isEntity[id] === 0) give(id);
  });
  return { of, from };
}

function renumberCountries(classes: Uint32Array, numbers: Uint32Array): void {
  for (let at = 1; at < classes.length; at += 3) {
    const country = classes[at] as number;
    if (country > 0) classes[at] = (numbers[country - 1] as number) + 1;
  }
}

function renumberLists(lists: Uint32Array, numbers: Uint32Array): void {
  for (let at = 0; at < lists.length; ) {
    const end = at + (lists[at] as number);
    while (at++ < end) lists[at] = numbers[lists[at] as number] as number;
  }
}

function* writeNumbers(to: Sections, name: SectionName, count: number, numberOf: (i: number) => number): Steps<void> {
  const bytes = to.bytes(name);
  const width = to.widthOf(name);
  yield* eachOf(count, (i) => writePacked(bytes, width, i, numberOf(i)));
}

/** @param order which runs, one after the other; absent: as they stand */
function* writeRuns(
  runs: RunsInMaking,
  order: Uint32Array | undefined,
  to: Uint8Array,
  marks: Uint32Array,
): Steps<void> {
  const from = runs.bytes.view();
  let at = 0;
  yield* eachOf(order?.length ?? runs.length, (i) => {
    if (i % RUNS_A_MARK === 0) marks[i / RUNS_A_MARK] = at;
    const run = order === undefined ? i : (order[i] as number);
    const end = runs.endOf(run);
    for (let byte = runs.starts.at(run); byte < end; byte++) to[at++] = from[byte] as number;
  });
}

function* writeHeader(buffer: ArrayBuffer, aliases: number, { ids, entityIds, isLarge }: InMaking): Steps<void> {
  const header = new Uint32Array(buffer, 0, HEADER_WORDS);
  header[0] = MAGIC;
  header[1] = LEXICON_FORMAT;
  header[H_ALIASES] = aliases;
  header[H_ENTITIES] = entityIds.length;
  header[H_IDS] = ids.known.runs.length;
  header[H_LARGE] = isLarge ? 1 : 0;
  header[H_CHECKSUM] = yield* bodyChecksum(buffer);
  header[H_HEADER_CHECKSUM] = headerChecksum(header);
}
