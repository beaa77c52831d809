import type { Category } from './category.ts';
import type { AliasKind } from './entity.ts';

/**
 * One alias seen in one block, before the page as a whole is settled. Owned by `lib/match`: everyone else
 * passes it on unread. Offsets are UTF-16 units in the block's text, end excluded. Plain JSON; what does not
 * hold is left out.
 */
export interface Find {
  readonly start: number;
  readonly end: number;
  readonly entity: string;
  readonly category: Category;
  readonly alias: string;
  readonly kind: AliasKind;
  /** One of these entities must stand on the page by a certain name. */
  readonly needs?: readonly string[];
  /** Of a body that goes by a name which others share ("the Politburo"): whose it is. */
  readonly country?: string;
  /** All of these must: the parties that do not stand beside the name itself; none are left when they all do. */
  readonly parties?: readonly string[];
  /** The parties that do stand beside the name ("avec la Russie"). */
  readonly beside?: readonly string[];
  /** Read out of words printed without a space: believed (`sure`), or only if the entity also stands on the page un-glued. */
  readonly glued?: 'sure' | 'asks';
  /** What stands right before a short name: an office ("PM"), a courtesy ("Mr"), or fitting initials ("V."). */
  readonly before?: 'office' | 'courtesy' | 'initials';
  /** The name is borne by someone or something else here ("Daniil Medvedev", "Bộ Ngoại giao Nga"): never lit, but a witness. */
  readonly other?: true;
  /** An acronym that is also an everyday word, before words in capitals: "UN JOUR". */
  readonly shouted?: true;
}

/** What was found in one block; `block` is the number it was sent with. */
export interface BlockFinds {
  readonly block: number;
  readonly finds: readonly Find[];
}
