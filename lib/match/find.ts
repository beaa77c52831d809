import { NONE } from '../lexicon/format.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Find } from '../model/find.ts';
import { Around } from './around.ts';
import { isDemonym } from './demonym.ts';
import { type Glue, glueOf } from './glue.ts';
import type { Hit } from './hit.ts';
import { everydayWord, holdsAddress, isInAddress, isNumberLike, isPartOfSomething } from './not-a-name.ts';
import { Scanner } from './scan.ts';
import { type Signs, signsOf } from './signs.ts';

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
  const around = new Around(lexicon.fold, text, scanner.words, hits);
  const candidates: Candidate[] = [];
  for (const hit of hits) {
    const glue = glueOf(hit, text);
    if (glue !== 'no') candidates.push({ hit, glue });
  }
  const mayHoldAddress = holdsAddress(text);
  const reach = candidates.reduce((most, { hit }) => Math.max(most, hit.last - hit.first), 0);
  const finds: Find[] = [];
  candidates.forEach((candidate, i) => {
    const { hit } = candidate;
    if (hit.form.entity === NONE || isHidden(i, candidates, reach)) return;
    if (hit.form.shape.kind === 'demonym' && !standsFree(candidate, candidates, text)) return;
    if (isPartOfSomething(hit, text)) return;
    if (mayHoldAddress && isInAddress(hit, text)) return;
    const find = describe(lexicon, text, around, candidate);
    if (find !== undefined) finds.push(find);
  });
  return finds.sort((a, b) => a.start - b.start || b.end - a.end || (a.entity < b.entity ? -1 : 1));
}

/**
 * Whether a hit lies within a name that hides it: any hit within a longer name of something else ("Air China") or
 * a demonym ("người Nga"), and a doubtful one within any longer name, whose other parts are no witnesses.
 * @param reach words that any of them goes beyond its first
 */
function isHidden(index: number, candidates: readonly Candidate[], reach: number): boolean {
  const { hit } = candidates[index] as Candidate;
  const isCertain = !hit.form.isDoubtful;
  const hides = ({ hit: other, glue }: Candidate): boolean =>
    covers(other, hit) &&
    (other.form.entity === NONE || other.form.shape.kind === 'demonym' ? glue === 'free' : !isCertain);
  // Candidates stand in the order of their first words.
  let i = index;
  while (i > 0 && (candidates[i - 1] as Candidate).hit.first >= hit.first - reach) i--;
  for (; i < candidates.length && (candidates[i] as Candidate).hit.first <= hit.first; i++) {
    if (hides(candidates[i] as Candidate)) return true;
  }
  return false;
}

/** Whether a demonym is one here, and no part of another name that it only overlaps ("người Mỹ Latinh"). */
function standsFree({ hit, glue }: Candidate, candidates: readonly Candidate[], text: string): boolean {
  const isOther = ({ hit: { form, start, end } }: Candidate): boolean =>
    form.entity === NONE && start < hit.end && end > hit.start;
  return glue === 'free' && isDemonym(hit, text) && !candidates.some(isOther);
}

/** A find in the making. */
type Made = { -readonly [K in keyof Find]: Find[K] };

/** Adds what must stand on the page besides; of an agreement's parties those that do not stand beside the name itself. */
function ask(find: Made, needs: readonly string[], lexicon: Lexicon, { form }: Hit, { beside }: Signs): void {
  if (!form.shape.parties) {
    find.needs = needs;
    if (form.category === 'organisation' && form.country !== NONE) find.country = lexicon.idOf(form.country);
    return;
  }
  const there = new Set([...(beside ?? [])].map((party) => lexicon.idOf(party)));
  find.parties = needs.filter((id) => !there.has(id));
  if (there.size > 0) find.beside = [...there];
}

/** The find that a hit becomes with what its neighbours say; nothing when they leave it open. */
function describe(lexicon: Lexicon, text: string, around: Around, { hit, glue }: Candidate): Find | undefined {
  const { form } = hit;
  if (isNumberLike(hit, text, around)) return undefined;
  const everyday = everydayWord(hit, around);
  if (everyday === 'word') return undefined;
  const signs = signsOf(around, hit);
  if (signs === undefined) return undefined;
  const find: Made = {
    start: signs.start ?? hit.start,
    end: hit.end,
    entity: form.id,
    category: form.category,
    alias: form.text,
    kind: form.shape.kind,
  };
  if (form.needs !== undefined) ask(find, form.needs, lexicon, hit, signs);
  if (glue !== 'free') find.glued = glue;
  if (signs.before) find.before = signs.before;
  if (signs.other) find.other = true;
  if (everyday === 'perhaps') find.shouted = true;
  return find;
}
