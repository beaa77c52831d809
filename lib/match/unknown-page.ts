import { UNKNOWN_KINDS, type UnknownKind, type UnknownName } from '../model/unknown.ts';
import { atOnce } from '../steps/at-once.ts';
import { each, type InSteps } from './in-steps.ts';
import type { BlockUnknown, Candidate } from './unknown.ts';
import { FUNCTION_WORDS } from './unknown-words.ts';

/** Compares names without capitals, accents and the kind of apostrophe. */
const foldKey = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll('’', "'")
    .replaceAll(/\s+/g, ' ');

/** Names come again and again on a page, so they are folded once. */
const keys = new Map<string, string>();
const MOST_KEYS = 20_000;

function keyOf(text: string): string {
  const known = keys.get(text);
  if (known !== undefined) return known;
  if (keys.size >= MOST_KEYS) keys.clear();
  const key = foldKey(text);
  keys.set(text, key);
  return key;
}

const wordsOf = (text: string): string[] => text.split(/\s+/);

/** @see settlingUnknown */
export const settleUnknown = (blocks: readonly BlockUnknown[], known: Iterable<string>): Candidate[][] =>
  atOnce(settlingUnknown(blocks, known));

/**
 * Which candidates of a page are names: what only stands where a capital tells nothing must stand elsewhere too, and
 * the words of the dictionary's own names are no names.
 * @param blocks of the whole page
 * @param known the page's mentions as they are printed
 * @returns the names of each block, in the order given
 */
export function* settlingUnknown(blocks: readonly BlockUnknown[], known: Iterable<string>): InSteps<Candidate[][]> {
  const knownWords = new Set<string>();
  yield* each(known, (text) => addAll(knownWords, wordsOf(keyOf(text))));
  const small = new Set<string>();
  const whole = new Set<string>();
  yield* each(blocks, (block) => {
    addAll(small, block.small);
    for (const one of block.candidates) if (isPlain(one)) whole.add(keyOf(one.text));
  });
  const isSmall = (word: string): boolean => small.has(word);
  const trimmed = yield* each(blocks, ({ candidates }) =>
    candidates
      .map((one) => (whole.has(keyOf(one.text)) ? one : withoutOpeningWord(one, isSmall)))
      .filter((one) => !isKnown(one, knownWords) && !isShoutedWord(one, isSmall)),
  );
  const sure = new Set<string>();
  yield* each(trimmed, (candidates) => {
    for (const one of candidates) if (!one.isWeak && !isLoneOpening(one)) sure.add(keyOf(one.text));
  });
  const parts = new Set<string>();
  yield* each(sure, (key) => addAll(parts, wordsOf(key)));
  return yield* each(trimmed, (candidates) =>
    candidates.filter((one) => {
      const key = keyOf(one.text);
      if (sure.has(key)) return true;
      return !one.isWeak && isLoneOpening(one) && parts.has(key) && !isSmall(one.text.toLowerCase());
    }),
  );
}

function addAll<T>(to: Set<T>, more: Iterable<T>): void {
  for (const one of more) to.add(one);
}

const isLoneOpening = ({ isOpening, kind, isByline, text }: Candidate): boolean =>
  isOpening && kind === 'capitals' && !isByline && !/[\s-]/.test(text);

/** Stands where its capital is a sign. */
const isPlain = ({ isOpening, isWeak }: Candidate): boolean => !isOpening && !isWeak;

/** "ALL" is a word in capitals when the page also writes "all". */
const isShoutedWord = ({ kind, expansion, text }: Candidate, isSmall: (word: string) => boolean): boolean =>
  kind === 'acronym' && expansion === undefined && isSmall(text.normalize('NFC').toLowerCase());

/** "Selon Ankara" is Ankara; so is "Blocked Ankara" when the page also writes "blocked". */
function withoutOpeningWord(one: Candidate, isSmall: (word: string) => boolean): Candidate {
  const words = /^(\S+)(\s+)(?=\S)/.exec(one.text);
  if (!one.isOpening || words === null || one.kind === 'acronym') return one;
  const first = (words[1] ?? '').normalize('NFC').toLowerCase();
  if (!FUNCTION_WORDS.has(first) && !isSmall(first)) return one;
  const start = one.start + words[0].length;
  return { ...one, start, text: one.text.slice(words[0].length), isOpening: false };
}

const isKnown = ({ text, kind }: Candidate, knownWords: ReadonlySet<string>): boolean =>
  kind !== 'acronym' && wordsOf(keyOf(text)).every((word) => knownWords.has(word));

interface Group {
  readonly names: Candidate[];
  expansion: string | undefined;
  count: number;
}

/** @see rankingUnknown */
export const rankUnknown = (blocks: readonly (readonly Candidate[])[], most?: number): UnknownName[] =>
  atOnce(rankingUnknown(blocks, most));

/**
 * Each name of a page once: titled ones first, then acronyms that are explained, then the others, bylines last; within
 * these the more frequent, then the longer. A surname alone counts for the one longer name that it is part of.
 * @param blocks as `settleUnknown` leaves them
 * @param most how many names are told, the first
 */
export function* rankingUnknown(
  blocks: readonly (readonly Candidate[])[],
  most = Number.POSITIVE_INFINITY,
): InSteps<UnknownName[]> {
  const groups = new Map<string, Group>();
  yield* each(blocks, (candidates) => {
    for (const one of candidates) addTo(groups, one);
  });
  yield* foldShortNames(groups);
  const expansions = new Set<string>();
  yield* each(groups.values(), ({ expansion }) => {
    if (expansion !== undefined) expansions.add(keyOf(expansion));
  });
  const left = [...groups].filter(([key]) => !expansions.has(key));
  const ranked = yield* each(left, ([, group]) => ({ group, rank: rankOf(group) }));
  ranked.sort((a, b) => a.rank - b.rank || b.group.count - a.group.count || lengthOf(b.group) - lengthOf(a.group));
  return yield* each(ranked.slice(0, most), ({ group }) => nameOf(group));
}

function addTo(groups: Map<string, Group>, one: Candidate): void {
  const key = keyOf(one.text);
  const group = groups.get(key) ?? { names: [], expansion: undefined, count: 0 };
  groups.set(key, group);
  group.names.push(one);
  group.count += 1;
  group.expansion ??= one.expansion;
}

function* foldShortNames(groups: Map<string, Group>): InSteps<void> {
  const longer = new Map<string, Set<string>>();
  yield* each(groups, ([key, { names }]) => {
    const words = wordsOf(key);
    if (words.length < 2 || names[0]?.kind === 'acronym') return;
    for (const word of [words[0] ?? '', words.at(-1) ?? '']) longer.set(word, (longer.get(word) ?? new Set()).add(key));
  });
  yield* each([...groups], ([key, group]) => {
    const owners = longer.get(key);
    if (owners?.size !== 1 || group.names[0]?.kind === 'acronym') return;
    const owner = groups.get([...owners][0] ?? '');
    if (owner === undefined) return;
    owner.names.push(...group.names);
    owner.count += group.count;
    groups.delete(key);
  });
}

function kindOf({ names }: Group): UnknownKind {
  const kinds = new Set(names.map(({ kind }) => kind));
  if (names[0]?.kind === 'acronym') return 'acronym';
  return UNKNOWN_KINDS.find((kind) => kinds.has(kind)) ?? 'capitals';
}

function rankOf(group: Group): number {
  if (kindOf(group) === 'titled') return 0;
  if (group.expansion !== undefined) return 1;
  return group.names.every(({ isByline }) => isByline) ? 3 : 2;
}

const lengthOf = ({ names }: Group): number => names[0]?.text.length ?? 0;

function nameOf(group: Group): UnknownName {
  const [first] = group.names;
  const shown = group.names.find(({ kind, isWeak }) => kind === 'titled' && !isWeak) ?? first;
  const { text = '' } = first ?? {};
  const name = {
    text: text.replaceAll(/\s+/g, ' '),
    kind: kindOf(group),
    count: group.count,
    sentence: shown?.sentence ?? '',
  };
  return group.expansion === undefined ? name : { ...name, expansion: group.expansion };
}
