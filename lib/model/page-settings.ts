import type { Category } from './category.ts';
import type { Language } from './language.ts';
import type { Density } from './mention.ts';
import type { PainterName, Unlit } from './settings.ts';

/** What a page is told of the reader's settings: only what it must know to paint. */
export interface PageSettings {
  /** False when this site, or everything, is switched off. */
  readonly on: boolean;
  readonly categories: Readonly<Record<Category, boolean>>;
  readonly entitiesOff: readonly string[];
  readonly demonyms: boolean;
  /** Everywhere, or on this site. */
  readonly unlit: readonly Unlit[];
  readonly ticks: boolean;
  readonly density: Density;
  readonly painter: PainterName;
  readonly language: Language;
}
