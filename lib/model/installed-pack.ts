import type { PackProblem } from './pack-problem.ts';

/** `bundled` cannot be removed; `own` is edited, not replaced; `added` came from a file. */
export const PACK_KINDS = ['bundled', 'own', 'added'] as const;
export type PackKind = (typeof PACK_KINDS)[number];

/** A pack as the library lists it. */
export interface InstalledPack {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly licence: string;
  readonly kind: PackKind;
  /** Its names are looked for and its facts shown. */
  readonly on: boolean;
  readonly documents: number;
  readonly entities: number;
  readonly facts: number;
  /** Its names are searched, but nothing of it is listed, and it leaves as a `*.reperes.ndjson` file. */
  readonly isLarge: boolean;
}

/** What a file would bring, before anything is written. */
export interface PackPreview {
  readonly pack: Omit<InstalledPack, 'on' | 'kind'>;
  /** What it would take the place of; a large pack cannot be put back afterwards. */
  readonly installed: Pick<InstalledPack, 'version' | 'isLarge'> | null;
  /** Of its entities, those that other packs have too: names and facts are put together. */
  readonly shared: number;
}

/** `stopped`: the reader stopped it; nothing was written. */
export type ImportOutcome =
  | { readonly kind: 'read'; readonly preview: PackPreview }
  | { readonly kind: 'installed'; readonly pack: InstalledPack }
  | { readonly kind: 'refused'; readonly problems: readonly PackProblem[] }
  | { readonly kind: 'stopped' };
