import type { Reason } from '../../../lib/model/answer.ts';
import type { InstalledPack, PackPreview } from '../../../lib/model/installed-pack.ts';
import type { PackProblem } from '../../../lib/model/pack-problem.ts';

/** How far the adding of a pack has come. Nothing is written before the preview was agreed to. */
export type Adding =
  | { readonly kind: 'idle'; readonly complaint: 'several' | 'not utf-8' | null }
  | {
      readonly kind: 'working';
      readonly file: string;
      readonly step: AddingStep;
      readonly done: number;
      /** 0 while that is not known. */
      readonly of: number;
      /** The reader asked it to stop, and it has not yet. */
      readonly stopping: boolean;
    }
  | { readonly kind: 'preview'; readonly file: string; readonly preview: PackPreview }
  | { readonly kind: 'refused'; readonly file: string; readonly problems: readonly PackProblem[] }
  | { readonly kind: 'failed'; readonly file: string; readonly reason: Reason }
  | { readonly kind: 'stopped'; readonly file: string };

export const ADDING_STEPS = ['reading', 'checking', 'installing'] as const;
export type AddingStep = (typeof ADDING_STEPS)[number];

/** A pack, as far as it must be known to be called by its name. */
export type NamedPack = Pick<InstalledPack, 'name' | 'kind'>;

/** What was just done. */
export type PackDone =
  /** `names` come or go; `null` when that could not be counted. */
  | { readonly kind: 'on' | 'off'; readonly pack: NamedPack; readonly names: number | null }
  | { readonly kind: 'added' | 'replaced'; readonly pack: NamedPack; readonly version: number }
  | { readonly kind: 'removed' | 'exported'; readonly pack: NamedPack }
  | { readonly kind: 'undone' }
  /** It could not be taken back; the pack was handed to the reader as this file. */
  | { readonly kind: 'saved instead'; readonly file: string }
  | { readonly kind: 'failed'; readonly reason: Reason };

export interface PackActions {
  turn(pack: InstalledPack, on: boolean): void;
  takeOut(pack: InstalledPack): void;
  remove(pack: InstalledPack): void;
}

export interface AddingActions {
  read(files: readonly File[]): void;
  confirm(): void;
  stop(): void;
  close(): void;
}
