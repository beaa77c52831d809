/** Why a run of words looks like a name that the dictionary lacks. */
export const UNKNOWN_KINDS = ['titled', 'capitals', 'acronym'] as const;
/** `titled`: after a title or an office; `capitals`: a run of capitalised words; `acronym`: capitals, maybe with their expansion. */
export type UnknownKind = (typeof UNKNOWN_KINDS)[number];

/** One place in a text. Offsets are UTF-16 units, end excluded, in the text that was looked at. */
export interface UnknownPlace {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: UnknownKind;
  /** The sentence it stands in, white space squeezed. */
  readonly sentence: string;
}

/** The same name wherever it stands on a page; most telling first. */
export interface UnknownName {
  readonly text: string;
  readonly kind: UnknownKind;
  readonly count: number;
  /** What an acronym stands for, when the page says so. */
  readonly expansion?: string;
  readonly sentence: string;
}
