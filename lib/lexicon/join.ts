import { joinFilters } from './filters.ts';
import { NONE } from './format.ts';
import { addWord, NO_LETTERS } from './hash.ts';
import { Kept } from './kept.ts';
import type { Lexicon } from './lexicon.ts';
import { type Part, rivalsOf } from './rivals-in-parts.ts';

/** Numbers of ids that are only named come after those of entities: twice as many as there are of these, at most by far. */
const IDS_A_PART = 2 ** 28;

/**
 * One lexicon of several parts, those first whose word counts more. Cheap: nothing is copied but the filters. What parts say of the same
 * id is put together. A form that a part gives to somebody without a condition is not lit for anybody else of the parts
 * after it; see `withoutRivals` of packs, which does the same within a part.
 * @param lexicons at least one, as `openLexicon` gives them; the folding table of the first is used for all
 */
export function joinLexicons(lexicons: readonly Lexicon[]): Lexicon {
  const [first] = lexicons;
  if (first === undefined) throw new RangeError('A lexicon has one part at least.');
  return lexicons.length === 1 ? first : join(first, placed(lexicons));
}

function placed(lexicons: readonly Lexicon[]): Part[] {
  let alias = 0;
  return lexicons.map((lexicon, i) => {
    const part = { lexicon, alias, entity: i * IDS_A_PART };
    alias += lexicon.aliases;
    return part;
  });
}

function join(first: Lexicon, parts: readonly Part[]): Lexicon {
  const lexicons = parts.map(({ lexicon }) => lexicon);
  const glued = lexicons.filter(({ isLarge }) => !isLarge);
  const partOfAlias = (alias: number): Part => {
    let i = parts.length - 1;
    while (i > 0 && alias < (parts[i] as Part).alias) i--;
    return parts[i] as Part;
  };
  const partOfEntity = (entity: number): Part => parts[Math.floor(entity / IDS_A_PART)] as Part;
  const idOf = (entity: number): string => {
    const part = partOfEntity(entity);
    return part.lexicon.idOf(entity - part.entity);
  };
  /** The first part that bears an id speaks for it; if none does, the first that names it. */
  const numberOf = (id: string): number => {
    let named = NONE;
    for (const { lexicon, entity } of parts) {
      const number = lexicon.numberOf(id);
      if (number === NONE) continue;
      if (number < lexicon.entities) return entity + number;
      if (named === NONE) named = entity + number;
    }
    return named;
  };
  const numbers = new Kept((entity) => {
    const id = idOf(entity);
    const own = partOfEntity(entity);
    const isBorne = entity - own.entity < own.lexicon.entities;
    return isBorne && !isBorneBefore(own, id) ? entity : numberOf(id);
  });
  const isBorneBefore = (own: Part, id: string): boolean => {
    for (const part of parts) {
      if (part === own) return false;
      if (part.lexicon.numberOf(id) < part.lexicon.entities) return true;
    }
    return false;
  };
  const whole = ({ entity }: Part, number: number): number => (number === NONE ? NONE : numbers.of(entity + number));
  /** What each part that bears it says of an entity, in rank. */
  const said = <T>(entity: number, ask: (part: Part, number: number) => T): T[] => {
    const id = idOf(entity);
    return parts.flatMap((part) => {
      const number = part.lexicon.numberOf(id);
      return number < part.lexicon.entities ? [ask(part, number)] : [];
    });
  };
  const countries = new Kept(
    (entity) =>
      said(entity, (part, number) => whole(part, part.lexicon.countryOf(number))).find((country) => country !== NONE) ??
      NONE,
  );
  const parties = new Kept((entity) => [
    ...new Set(
      said(entity, (part, number) => part.lexicon.partiesOf(number).map((party) => whole(part, party))).flat(),
    ),
  ]);
  const entityOf = (alias: number): number => {
    const part = partOfAlias(alias);
    return whole(part, part.lexicon.entityOf(alias - part.alias));
  };
  const isRival = rivalsOf(parts, entityOf);

  /** The first alias of the parts from `rank` on. */
  const firstFrom = (rank: number, key: number): number => {
    for (let i = rank; i < parts.length; i++) {
      const part = parts[i] as Part;
      const alias = part.lexicon.firstAlias(key);
      if (alias < 0) continue;
      const heard = i === 0 ? alias : firstHeard(part, alias, key);
      if (heard >= 0) return part.alias + heard;
    }
    return -1;
  };
  /** From one alias of a part on, the first that no part before it contradicts. */
  const firstHeard = (part: Part, from: number, key: number): number => {
    let alias = from;
    while (alias >= 0 && isRival(part, alias, key)) alias = part.lexicon.nextAlias(alias, key);
    return alias;
  };

  return {
    version: versionOf(lexicons),
    aliases: lexicons.reduce((sum, { aliases }) => sum + aliases, 0),
    entities: lexicons.reduce((sum, { entities }) => sum + entities, 0),
    isLarge: glued.length === 0,
    fold: first.fold,
    filters: joinFilters(lexicons.map(({ filters }) => filters)),
    gluedFilters: joinFilters(glued.map(({ filters }) => filters)),
    firstAlias: (key) => firstFrom(0, key),
    nextAlias(alias, key) {
      const part = partOfAlias(alias);
      const rank = parts.indexOf(part);
      const next = part.lexicon.nextAlias(alias - part.alias, key);
      const heard = next < 0 || rank === 0 ? next : firstHeard(part, next, key);
      return heard < 0 ? firstFrom(rank + 1, key) : part.alias + heard;
    },
    entityOf,
    shapeOf: (alias) => inPart(partOfAlias(alias), alias, 'shapeOf'),
    initialsOf: (alias) => inPart(partOfAlias(alias), alias, 'initialsOf'),
    hasNeeds: (alias) => inPart(partOfAlias(alias), alias, 'hasNeeds'),
    needsOf: (alias) => inPart(partOfAlias(alias), alias, 'needsOf'),
    textOf: (alias) => inPart(partOfAlias(alias), alias, 'textOf'),
    idOf,
    numberOf,
    categoryOf: (entity) => {
      const part = partOfEntity(entity);
      return part.lexicon.categoryOf(entity - part.entity);
    },
    countryOf: (entity) => countries.of(entity),
    partiesOf: (entity) => parties.of(entity),
  };
}

function inPart<K extends 'shapeOf' | 'initialsOf' | 'hasNeeds' | 'needsOf' | 'textOf'>(
  { lexicon, alias: base }: Part,
  alias: number,
  ask: K,
): ReturnType<Lexicon[K]> {
  return lexicon[ask](alias - base) as ReturnType<Lexicon[K]>;
}

/** One number of all versions: messages carry it again and again. */
function versionOf(lexicons: readonly Lexicon[]): string {
  let sum = NO_LETTERS;
  for (const { version } of lexicons) for (const letter of `${version} `) sum = addWord(sum, letter.charCodeAt(0));
  return `${lexicons.length}-${(sum >>> 0).toString(16).padStart(8, '0')}`;
}
