import type { Token } from './unknown-text.ts';
import {
  CALENDAR,
  FUNCTION_WORDS,
  INSTITUTION_SYLLABLES,
  NATIONALITIES,
  OF,
  OF_HEADS,
  OFFICE_WORDS,
  ONE_SYLLABLE_STATES,
  PARTICLES,
  SMALL_SECOND,
  TITLE_PAIRS,
  TITLES,
  VIETNAMESE_STATES,
  WITH_FULL_STOP,
} from './unknown-words.ts';

/** A run of capitalised words, by its first and last token. */
export interface Run {
  readonly first: number;
  readonly last: number;
  readonly isTitled: boolean;
  readonly isOpening: boolean;
}

const SPACE = /^[\s\u00a0]+$/;
/** Between a title and its name, at most so many words tell of what it is the title. */
const FAR_TITLE = 6;
const FEWEST_LETTERS = 2;
/** Vietnamese given names may be one letter; a lone capital elsewhere is a list's or an initial. */
const VIETNAMESE_LETTER = /^[ÝÁÂĂÔƠƯÀẢÃẠÊÍÌ]$/u;

const PEOPLE_WORDS = new Set(['people', 'women', 'workers', 'children']);
/** Their fields may be two: "Ministry of Planning and Investment". */
const FIELDS_OF = new Set(['ministry', 'department', 'ministère']);

/** Peoples that no list holds: "les Tibétains". */
const PEOPLE = /(?:ains|aines|iens|iennes|aises|oises|éens|éennes)$/;
const BEFORE_PEOPLE = /^(?:les|des|aux|ces|de|\p{N}+)$/u;

/** What a word may be to a run; a `field` is an office's or a nation's word written small, between a title and its name. */
type Role = 'name' | 'title' | 'office' | 'nation' | 'field' | 'stop' | 'none';

/** Every run in a block that may be a name, titles and offices cut off. */
export function runsOf(tokens: readonly Token[], text: string): Run[] {
  const isVietnamese = VIETNAMESE_SIGNS.test(text);
  const roles = tokens.map((_, at) => roleOf(tokens, at, text, isVietnamese));
  const states = isVietnamese ? statesIn(tokens) : new Set<number>();
  const gap = (at: number): string => text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start);
  const runs: Run[] = [];
  for (let first = 0; first < tokens.length; first += 1) {
    if (!isInRun(roles[first])) continue;
    let last = first;
    for (let next = goesOn(first, last); next !== undefined; next = goesOn(first, last)) last = next;
    const cut = trim(first, last);
    if (cut !== undefined) runs.push(cut);
    first = last;
  }
  return runs;

  function isField(role: Role | undefined): boolean {
    return role === 'office' || role === 'nation' || role === 'field';
  }

  function isInRun(role: Role | undefined): boolean {
    return role === 'name' || role === 'office' || role === 'nation';
  }

  /** The next word of the run that stands at `last`, over particles; `undefined` where it ends. */
  function goesOn(first: number, last: number): number | undefined {
    const next = last + 1;
    // "Thủ tướng Singapore X": in Vietnamese the state stands between the title and the name.
    if (next >= tokens.length || states.has(last) !== states.has(next)) return undefined;
    const between = gap(next);
    const isInitialled = tokens[last]?.text.length === 1 && /^\.[\s\u00a0]*$/.test(between);
    if (!SPACE.test(between) && !isInitialled) return isOfPeople(last) ? next + 1 : undefined;
    if (isInRun(roles[next])) return isJoined(last, next) ? next : undefined;
    return overParticles(first, last, next);
  }

  /** "People's Committee" */
  function isOfPeople(last: number): boolean {
    const [possessive, next] = [tokens[last + 1], last + 2];
    if (!PEOPLE_WORDS.has(tokens[last]?.small ?? '') || possessive?.small !== 's') return false;
    return /^['’]$/.test(gap(last + 1)) && next < tokens.length && isInRun(roles[next]) && SPACE.test(gap(next));
  }

  function isJoined(last: number, next: number): boolean {
    // An acronym is a name of its own, but for surnames in capitals.
    if (tokens[last]?.isShouted) return tokens[next]?.isShouted === true && (tokens[last]?.text.length ?? 0) > 3;
    return !tokens[next]?.isShouted || (tokens[next]?.text.length ?? 0) > 3;
  }

  function overParticles(first: number, last: number, next: number): number | undefined {
    const isListed =
      last >= first + 2 && FIELDS_OF.has(tokens[first]?.small ?? '') && /^(?:and|et)$/.test(tokens[next]?.small ?? '');
    if (isListed && isInRun(roles[next + 1]) && SPACE.test(gap(next + 1))) return next + 1;
    const isHead = OF_HEADS.has(tokens[last]?.small ?? '');
    const most = next + 3;
    for (let at = next; at < tokens.length && at < most; at += 1) {
      const between = gap(at);
      const isElided = /^['’]$/.test(between) && /^[dl]$/.test(tokens[at - 1]?.small ?? '');
      if (!SPACE.test(between) && !isElided) return undefined;
      if (roles[at] === 'name' || (isHead && roles[at] === 'office'))
        return at > next && (isHead || !isWhole(at)) ? at : undefined;
      const { small = '', isCapital = true } = tokens[at] ?? {};
      if (isCapital || !(isHead ? OF.has(small) : PARTICLES.has(small))) return undefined;
    }
    return undefined;
  }

  /** "Nike de Nicolás Maduro": two words after "de" are a name of their own. */
  function isWhole(at: number): boolean {
    if (!/^(?:de|du|d)$/.test(tokens[at - 1]?.small ?? '')) return false;
    return roles[at + 1] === 'name' && SPACE.test(gap(at + 1));
  }

  /** Without the offices, nations and opening words at its head; `undefined` when no name is left. */
  function trim(from: number, last: number): Run | undefined {
    let first = from;
    let cutNation = false;
    const isLeading = (at: number): boolean => {
      const { small = '' } = tokens[at] ?? {};
      if (roles[at] === 'nation') cutNation = true;
      if (roles[at] === 'nation') return true;
      if (roles[at] === 'office') return !OF_HEADS.has(small) || (tokens[at + 1] !== undefined && titleBefore(at));
      return isOpening(tokens, at, text) && FUNCTION_WORDS.has(small);
    };
    while (first <= last && isLeading(first)) {
      first += 1;
      while (first <= last && !isInRun(roles[first])) first += 1;
    }
    let end = last;
    // "Party Secretary X", "the Board Chairman": what stands right before a title belongs to it.
    if (roles[last + 1] === 'title' && SPACE.test(gap(last + 1))) {
      while (end >= first && roles[end] !== 'name') end -= 1;
    }
    const words = tokens.slice(first, end + 1);
    if (words.length === 0 || !roles.slice(first, end + 1).includes('name')) return undefined;
    if (words.length > 1 && words.every(({ isShouted }) => isShouted)) return undefined;
    const [only] = words;
    if (words.length === 1 && only !== undefined) {
      if (only.isShouted || (only.text.length < FEWEST_LETTERS && !VIETNAMESE_LETTER.test(only.text))) return undefined;
      if (/^\p{Lu}{2,}s$/u.test(only.text)) return undefined;
      if (!titleBefore(first) && (FUNCTION_WORDS.has(only.small) || isHalfWord(first))) return undefined;
    }
    return {
      first,
      last: end,
      isTitled: !states.has(first) && titleBefore(first),
      isOpening: isOpening(tokens, first, text) && !cutNation,
    };
  }

  function isShortTitle(at: number): boolean {
    const { small = '' } = tokens[at] ?? {};
    return small.length <= 4 && roles[at] === 'title';
  }

  /** Vietnamese words have two syllables: one with a capital, and a small one behind it, is the head of "Tổ chức". */
  function isHalfWord(at: number): boolean {
    const { small = '', isCapital = true } = tokens[at] ?? {};
    const next = tokens[at + 1];
    if (!isCapital || next === undefined || next.isCapital || !SPACE.test(gap(at + 1))) return false;
    return VIETNAMESE_SYLLABLE.test(small) && !ONE_SYLLABLE_STATES.has(small) && isVietnamese;
  }

  /** Whether a title leads to this word: directly, or over what it is the title of. */
  function titleBefore(first: number): boolean {
    for (let at = first - 1; at >= 0 && at >= first - FAR_TITLE; at -= 1) {
      const between = gap(at + 1);
      if (!(SPACE.test(between) || (/^\.\s+$/.test(between) && isShortTitle(at)) || /^['’]$/.test(between))) {
        // "le ministre des Affaires étrangères, X": one comma, right before the name, after a field.
        if (!(at === first - 1 && /^,\s+$/.test(between) && isField(roles[at]))) return false;
      }
      if (roles[at] === 'title') return true;
      const { small = '', isTaken = false } = tokens[at] ?? {};
      const isParticle = OF.has(small) || small === 'nước' || small === 'et' || small === 'and' || small === 'và';
      if (isParticle && at === first - 1) return false;
      if (!isTaken && !states.has(at) && !isField(roles[at]) && !isParticle) return false;
    }
    return false;
  }
}

function roleOf(tokens: readonly Token[], at: number, text: string, isVietnamese: boolean): Role {
  const { small, isCapital, isTaken, isShouted, start, end } = tokens[at] as Token;
  if (isTaken) return 'none';
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  const isPairedAfter =
    after !== undefined && TITLE_PAIRS.has(`${small} ${after.small}`) && !(after.isCapital && isCapital);
  const isPairedBefore =
    before !== undefined && TITLE_PAIRS.has(`${before.small} ${small}`) && !(before.isCapital && isCapital);
  if (isPairedAfter || isPairedBefore) return 'title';
  if (TITLES.has(small) && !(isShouted && small.length > 2)) return isTitleHere() ? 'title' : 'none';
  if (isCapital && PEOPLE.test(small) && before !== undefined && BEFORE_PEOPLE.test(before.small)) return 'nation';
  if (NATIONALITIES.has(small)) return isCapital ? 'nation' : 'field';
  if (OFFICE_WORDS.has(small)) return isCapital ? 'office' : 'field';
  if (!isCapital) return isVietnamese && before?.isCapital === true && SMALL_SECOND.has(small) ? 'field' : 'none';
  if (before?.small === 'châu' || CALENDAR.has(small) || text[start - 1] === '@' || text[start - 1] === '#')
    return 'stop';
  if (FUNCTION_WORDS.has(small) && isOpening(tokens, at, text) && !after?.isCapital) return 'stop';
  if (isAddress()) return 'stop';
  if (after !== undefined && !after.isCapital && SMALL_SECOND.has(after.small) && isSyllable(small) && isSpaced())
    return isVietnamese ? 'field' : 'stop';
  if (INSTITUTION_SYLLABLES.has(small) && before?.isCapital !== true && isSyllable(after?.small ?? '') && isVietnamese)
    return 'stop';
  return 'name';

  function isSpaced(): boolean {
    return SPACE.test(text.slice(end, after?.start));
  }

  function isAddress(): boolean {
    return (
      /^\.[a-z]|^@|^:\/\//.test(text.slice(end, end + 3)) || /[/@.]$/.test(text.slice(Math.max(0, start - 1), start))
    );
  }

  /** "M" and "me" are titles only with their capital; "général" is an adjective after its noun. */
  function isTitleHere(): boolean {
    if (WITH_FULL_STOP.has(small)) return isCapital && text[end] === '.';
    return small.length > 2 || isCapital || small === 'pm';
  }
}

/** Every word of a state's Vietnamese name. */
function statesIn(tokens: readonly Token[]): ReadonlySet<number> {
  const states = new Set<number>();
  tokens.forEach(({ small, isCapital }, at) => {
    if (!isCapital) return;
    if (VIETNAMESE_STATES.has(small)) states.add(at);
    const next = tokens[at + 1];
    if (next?.isCapital && VIETNAMESE_STATES.has(`${small} ${next.small}`)) states.add(at).add(at + 1);
  });
  return states;
}

/** Whether a word may be a Vietnamese syllable: they are short. */
const isSyllable = (small: string): boolean => small.length <= 7;
const VIETNAMESE_SYLLABLE =
  /^(?:ngh?|nh|ch|gi|gh|kh|ph|qu|th|tr|[bcdđghklmnrstvx])?[aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ]{1,3}(?:ng|nh|ch|[cmnpt])?$/;
const VIETNAMESE_SIGNS = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉĩịọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]/i;

const OPENS = /[.!?…:;•|*“«„][\s"“«„‘'([–—-]*$/;
const NUMBER = /^\p{N}+$/u;

/** Whether a sentence, a quotation or an item begins with this word. */
export function isOpening(tokens: readonly Token[], at: number, text: string): boolean {
  const before = tokens[at - 1];
  const gap = text.slice(before?.end ?? 0, tokens[at]?.start);
  if (before === undefined) return true;
  // "J. Vance", "M. Phuc"
  if (/^\.\s*$/.test(gap) && (before.text.length === 1 || TITLES.has(before.small))) return false;
  // "1 Our host": the number of a paragraph.
  return OPENS.test(gap) || (at === 1 && NUMBER.test(before.text));
}
