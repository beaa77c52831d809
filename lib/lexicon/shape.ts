import type { Alias, Entity } from '../model/entity.ts';
import { foldName } from './fold.ts';
import { CAPS_EVERY, CAPS_FREE, CAPS_INITIALS, type OwnShape } from './format.ts';

/** Folding the accents of shorter words away makes other words of them: Mỹ and My, Lào and Lao, Nga and Ngã. */
const LONGEST_EXACT = 4;
const LONGEST_SYLLABLE = 5;
/** Vietnamese given names are everyday syllables and stand last: without a title before them they are no sign of anybody. */
const GIVEN_NAMES_LAST = 'country/vietnam';

const foldedWords = (text: string): string[] =>
  foldName(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Folded words of the names that are certain, of the last entity that was asked for: its aliases come one after another. */
const last: { entity?: Entity; fulls: readonly string[][] } = { fulls: [] };

function certainNames(entity: Entity): readonly string[][] {
  if (last.entity !== entity) {
    last.entity = entity;
    last.fulls = entity.aliases.filter(isCertain).map(({ text }) => foldedWords(text));
  }
  return last.fulls;
}

/** "partenariat stratégique", "ALE": whose it is, all its parties tell, though an acronym's \`needs\` list them again. */
const isPartyNamed = ({ kind, needs }: Alias): boolean =>
  (kind === 'short' && needs === undefined) || (kind === 'acronym' && needs !== undefined);

const isCertain = (alias: Alias): boolean => alias.kind === 'full' || alias.kind === 'variant';

/**
 * Capitals that an alias asks for. A long phrase with small words in it ("Convention des Nations unies sur …")
 * is so particular that capitals tell nothing, and the press varies them; a short or all-capital name is
 * told from everyday words by them alone.
 */
function capsOf(alias: Alias): number {
  if (alias.kind === 'acronym') return CAPS_EVERY;
  if (!alias.text.includes(' ')) return CAPS_INITIALS;
  const words = alias.text.split(/[\s'’/]+/u).filter((word) => /\p{L}/u.test(word));
  const longestSmall = Math.max(0, ...words.filter((word) => word === word.toLowerCase()).map((word) => word.length));
  const isPhrase = words.length >= 4 ? longestSmall > 0 : words.length === 3 && longestSmall >= 4;
  return isPhrase ? CAPS_FREE : CAPS_INITIALS;
}

/**
 * What the text must show for `alias` of `entity` to be found there.
 * @param words how many words the matcher cuts the alias into
 */
export function shapeOf(alias: Alias, entity: Entity, words: number): OwnShape {
  const isShortName = alias.kind === 'short' && entity.category === 'leader' && words === 1;
  const word = isShortName ? foldName(alias.text) : '';
  const fulls = isShortName ? certainNames(entity) : [];
  return {
    kind: alias.kind,
    caps: capsOf(alias),
    words,
    exact: words === 1 && alias.text.length <= LONGEST_EXACT,
    titled:
      isShortName && (entity.country === GIVEN_NAMES_LAST || (alias.lang === 'vi' && word.length <= LONGEST_SYLLABLE)),
    leads: isShortName && fulls.some((full) => full[0] === word && full.length > 1),
    parties: entity.parties !== undefined && isPartyNamed(alias),
  };
}

/**
 * First letters (bit 0 = a) that may open the initials before a short name: V. Putin, K.-J. Tokayev. Only those of the
 * first word: Anatolyevich makes nobody of "A. Medvedev".
 */
export function initialsOf(alias: Alias, entity: Entity): number {
  if ((alias.kind !== 'short' && alias.kind !== 'sole') || entity.category !== 'leader') return 0;
  const own = new Set(foldedWords(alias.text));
  let bits = 0;
  for (const full of certainNames(entity)) {
    const first = full.find((word) => !own.has(word));
    const letter = (first?.charCodeAt(0) ?? 0) - 97;
    if (letter >= 0 && letter < 26) bits |= 1 << letter;
  }
  return bits;
}
