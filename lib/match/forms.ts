import { NONE, type Shape } from '../lexicon/format.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Category } from '../model/category.ts';

/** An alias with all that the lexicon says of it and of its bearer. */
export interface Form {
  readonly text: string;
  readonly shape: Shape;
  /** The bearer's number, `NONE` for a name that only hides others: the rest then says nothing. */
  readonly entity: number;
  readonly id: string;
  readonly category: Category;
  /** As numbers of the lexicon; `NONE` for no country. */
  readonly country: number;
  readonly parties: ReadonlySet<number>;
  readonly initials: number;
  /** `undefined` when it asks for nothing. */
  readonly needs: readonly string[] | undefined;
  /** It does not stand for its bearer by itself. */
  readonly isDoubtful: boolean;
}

/** So many keys are kept: more than a long page has of different words with capitals. A power of two. */
const SLOTS = 1 << 14;
const NONE_AT_ALL: readonly Form[] = [];

/** The forms of each key, made out of the lexicon's bytes once: texts have the same words again and again. */
export class Forms {
  private readonly lexicon: Lexicon;
  private readonly keys = new Int32Array(SLOTS);
  private readonly known: (readonly Form[] | undefined)[] = Array.from({ length: SLOTS }, () => undefined);

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  /** Candidates: letters must be compared. */
  of(key: number): readonly Form[] {
    const slot = key & (SLOTS - 1);
    const known = this.known[slot];
    if (known !== undefined && this.keys[slot] === key) return known;
    const forms = this.read(key);
    this.keys[slot] = key;
    this.known[slot] = forms;
    return forms;
  }

  private read(key: number): readonly Form[] {
    const { lexicon } = this;
    let alias = lexicon.firstAlias(key);
    if (alias < 0) return NONE_AT_ALL;
    const forms: Form[] = [];
    for (; alias >= 0; alias = lexicon.nextAlias(alias, key)) forms.push(formOf(lexicon, alias));
    return forms;
  }
}

function formOf(lexicon: Lexicon, alias: number): Form {
  const entity = lexicon.entityOf(alias);
  const shape = lexicon.shapeOf(alias);
  const needs = lexicon.hasNeeds(alias) ? lexicon.needsOf(alias) : undefined;
  const isBorne = entity !== NONE;
  return {
    text: lexicon.textOf(alias),
    shape,
    entity,
    id: isBorne ? lexicon.idOf(entity) : '',
    category: isBorne ? lexicon.categoryOf(entity) : 'place',
    country: isBorne ? lexicon.countryOf(entity) : NONE,
    parties: new Set(isBorne ? lexicon.partiesOf(entity) : []),
    initials: lexicon.initialsOf(alias),
    needs,
    isDoubtful: shape.kind === 'short' || shape.kind === 'sole' || needs !== undefined,
  };
}
