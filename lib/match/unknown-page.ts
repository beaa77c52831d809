import { UNKNOWN_KINDS, type UnknownKind, type UnknownName } from '../model/unknown.ts';
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

/**
 * Which candidates of a page are names: what only stands where a capital tells nothing must stand elsewhere too, and
 * the words of the dictionary's own names are no names.
 * @param blocks of the whole page
 * @param known the page's mentions as they are printed
 * @returns the names of each block, in the order given
 */
export function settleUnknown(blocks: readonly BlockUnknown[], known: readonly string[]): Candidate[][] {
  const knownWords = new Set(known.flatMap((text) => wordsOf(keyOf(text))));
  const small = new Set<string>();
  for (const block of blocks) for (const word of block.small) small.add(word);
  const isSmall = (word: string): boolean => small.has(word);
  const whole = new Set(blocks.flatMap(({ candidates }) => candidates.filter(isPlain).map(({ text }) => keyOf(text))));
  const trimmed = blocks.map(({ candidates }) =>
    candidates
      .map((one) => (whole.has(keyOf(one.text)) ? one : withoutOpeningWord(one, isSmall)))
      .filter((one) => !isKnown(one, knownWords) && !isShoutedWord(one, isSmall)),
  );
  const sure = new Set(
    trimmed
      .flat()
      .filter((one) => !one.isWeak && !isLoneOpening(one))
      .map(({ text }) => keyOf(text)),
  );
  const parts = new Set([...sure].flatMap(wordsOf));
  return trimmed.map((candidates) =>
    candidates.filter((one) => {
      const key = keyOf(one.text);
      if (sure.has(key)) return true;
      return !one.isWeak && isLoneOpening(one) && parts.has(key) && !isSmall(one.text.toLowerCase());
    }),
  );
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

/**
 * Each name of a page once: titled ones first, then acronyms that are explained, then the others, bylines last; within
 * these the more frequent, then the longer. A surname alone counts for the one longer name that it is part of.
 * @param blocks as `settleUnknown` leaves them
 */
export function rankUnknown(blocks: readonly (readonly Candidate[])[]): UnknownName[] {
  const groups = new Map<string, Group>();
  for (const one of blocks.flat()) {
    const key = keyOf(one.text);
    const group = groups.get(key) ?? { names: [], expansion: undefined, count: 0 };
    groups.set(key, group);
    group.names.push(one);
    group.count += 1;
    group.expansion ??= one.expansion;
  }
  foldShortNames(groups);
  const expansions = new Set(
    [...groups.values()].flatMap(({ expansion }) => (expansion === undefined ? [] : [keyOf(expansion)])),
  );
  return [...groups]
    .filter(([key]) => !expansions.has(key))
    .map(([, group]) => ({ group, rank: rankOf(group) }))
    .sort((a, b) => a.rank - b.rank || b.group.count - a.group.count || lengthOf(b.group) - lengthOf(a.group))
    .map(({ group }) => nameOf(group));
}

function foldShortNames(groups: Map<string, Group>): void {
  const longer = new Map<string, Set<string>>();
  for (const [key, { names }] of groups) {
    const words = wordsOf(key);
    if (words.length < 2 || names[0]?.kind === 'acronym') continue;
    for (const word of [words[0] ?? '', words.at(-1) ?? '']) longer.set(word, (longer.get(word) ?? new Set()).add(key));
  }
  for (const [key, group] of [...groups]) {
    const owners = longer.get(key);
    if (owners?.size !== 1 || group.names[0]?.kind === 'acronym') continue;
    const owner = groups.get([...owners][0] ?? '');
    if (owner === undefined) continue;
    owner.names.push(...group.names);
    owner.count += group.count;
    groups.delete(key);
  }
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
