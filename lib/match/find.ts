import { NONE } from '../lexicon/format.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Find } from '../model/find.ts';
import { Around } from './around.ts';
import { isDemonym } from './demonym.ts';
import { type Glue, glueOf } from './glue.ts';
import type { Hit } from './hit.ts';
import { everydayWord, holdsAddress, isInAddress, isNumberLike, isPartOfSomething } from './not-a-name.ts';
import { Scanner } from './scan.ts';
import { isDoubtful, type Signs, signsOf } from './signs.ts';

/** A scanner holds arrays for one text at a time; one a lexicon is enough, since nothing here waits. */
const scanners = new WeakMap<Lexicon, Scanner>();

function scannerOf(lexicon: Lexicon): Scanner {
  let scanner = scanners.get(lexicon);
  if (scanner === undefined) {
    scanner = new Scanner(lexicon);
    scanners.set(lexicon, scanner);
  }
  return scanner;
}

/** An alias has at most 300 UTF-16 units. */
const MOST_WORDS = 150;

interface Candidate {
  readonly hit: Hit;
  readonly glue: Exclude<Glue, 'no'>;
}

const covers = (outer: Hit, inner: Hit): boolean =>
  outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start;

/**
 * Every alias of the lexicon in one block's text, in order of place, with the signs that `settle` needs.
 * Demonyms are among them, which `settle` believes only when asked to. Pure: the same text gives the same finds.
 * @returns offsets in UTF-16 units of `text`
 */
export function findNames(lexicon: Lexicon, text: string): Find[] {
  const scanner = scannerOf(lexicon);
  scanner.scan(text);
  const { hits } = scanner;
  if (hits.length === 0) return [];
  const around = new Around(lexicon, text, scanner.words, hits);
  const candidates: Candidate[] = [];
  for (const hit of hits) {
    const glue = glueOf(hit, text);
    if (glue !== 'no') candidates.push({ hit, glue });
  }
  const mayHoldAddress = holdsAddress(text);
  const finds: Find[] = [];
  candidates.forEach((candidate, i) => {
    const { hit } = candidate;
    if (hit.entity === NONE || isHidden(i, candidates, lexicon)) return;
    if (hit.shape.kind === 'demonym' && !standsFree(candidate, candidates, text)) return;
    if (isPartOfSomething(hit, text)) return;
    if (mayHoldAddress && isInAddress(hit, lexicon.textOf(hit.alias), text)) return;
    const find = describe(lexicon, text, around, candidate);
    if (find !== undefined) finds.push(find);
  });
  return finds.sort((a, b) => a.start - b.start || b.end - a.end || (a.entity < b.entity ? -1 : 1));
}

/**
 * Whether a hit lies within a name that hides it: any hit within a longer name of something else ("Air China") or
 * a demonym ("người Nga"), and a doubtful one within any longer name, whose other parts are no witnesses.
 */
function isHidden(index: number, candidates: readonly Candidate[], lexicon: Lexicon): boolean {
  const { hit } = candidates[index] as Candidate;
  const isCertain = !isDoubtful(hit, lexicon);
  const hides = ({ hit: other, glue }: Candidate): boolean =>
    covers(other, hit) && (other.entity === NONE || other.shape.kind === 'demonym' ? glue === 'free' : !isCertain);
  // Candidates stand in the order of their first words, and names have so many words at most.
  let i = index;
  while (i > 0 && (candidates[i - 1] as Candidate).hit.first >= hit.first - MOST_WORDS) i--;
  for (; i < candidates.length && (candidates[i] as Candidate).hit.first <= hit.first; i++) {
    if (hides(candidates[i] as Candidate)) return true;
  }
  return false;
}

/** Whether a demonym is one here, and no part of another name that it only overlaps ("người Mỹ Latinh"). */
function standsFree({ hit, glue }: Candidate, candidates: readonly Candidate[], text: string): boolean {
  const isOther = ({ hit: { entity, start, end } }: Candidate): boolean =>
    entity === NONE && start < hit.end && end > hit.start;
  return glue === 'free' && isDemonym(hit, text) && !candidates.some(isOther);
}

/** What must stand on the page besides; of an agreement's parties those that do not stand beside the name itself. */
function asked(lexicon: Lexicon, hit: Hit, { beside }: Signs): Pick<Find, 'needs' | 'parties' | 'beside' | 'country'> {
  const ids = lexicon.needsOf(hit.alias);
  if (!hit.shape.parties) {
    const country = lexicon.categoryOf(hit.entity) === 'organisation' ? lexicon.countryOf(hit.entity) : NONE;
    return { needs: ids, ...(country !== NONE && { country: lexicon.idOf(country) }) };
  }
  const there = new Set([...(beside ?? [])].map((party) => lexicon.idOf(party)));
  return { parties: ids.filter((id) => !there.has(id)), ...(there.size > 0 && { beside: [...there] }) };
}

/** The find that a hit becomes with what its neighbours say; nothing when they leave it open. */
function describe(lexicon: Lexicon, text: string, around: Around, { hit, glue }: Candidate): Find | undefined {
  const alias = lexicon.textOf(hit.alias);
  if (isNumberLike(hit, alias, text, around)) return undefined;
  const everyday = everydayWord(hit, around);
  if (everyday === 'word') return undefined;
  const signs = signsOf(lexicon, around, hit);
  if (signs === undefined) return undefined;
  return {
    start: signs.start ?? hit.start,
    end: hit.end,
    entity: lexicon.idOf(hit.entity),
    category: lexicon.categoryOf(hit.entity),
    alias,
    kind: hit.shape.kind,
    ...(lexicon.hasNeeds(hit.alias) && asked(lexicon, hit, signs)),
    ...(glue !== 'free' && { glued: glue }),
    ...(signs.before && { before: signs.before }),
    ...(signs.other && { other: true }),
    ...(everyday === 'perhaps' && { shouted: true }),
  };
}
