import type { Counts } from '../../lib/model/mention.ts';
import type { PageDate } from '../../lib/model/page-date.ts';
import type { Settings, Unlit } from '../../lib/model/settings.ts';

/** What a reading session says of the page it reads, all frames added up. */
export interface PageSummary {
  readonly found: Counts;
  readonly shown: number;
  readonly date: PageDate | null;
}

/** The page under the popup. `summary` is `null` while no session reads it. */
export type PopupPage =
  | { readonly kind: 'unreadable' }
  | {
      readonly kind: 'site';
      /** As `https://example.org`. */
      readonly origin: string;
      /** Whether Repères reads this site without being asked. */
      readonly granted: boolean;
      readonly summary: PageSummary | null;
    };

/** How the corpus fares, and how far a rebuilding has come. `newer`: a later version made it, and it stays as it is. */
export type CorpusHealth = 'well' | 'newer' | 'broken' | 'rebuilding' | 'rebuilt' | 'hopeless';

/** Whether the reader wants names underlined there at all. */
export const isOnAt = (origin: string, { on, sitesOff }: Settings): boolean => on && !sitesOff.includes(origin);

/** An entity by its name in the reader's language; one that the corpus no longer knows bears its id. */
export interface NamedEntity {
  readonly id: string;
  readonly name: string;
}

/** How far "not this one" goes. */
export type UnlitScope = 'page' | 'site' | 'always';

/** A form of which the reader said "not this one", with the name for which it does not stand. */
export interface UnlitForm extends Unlit {
  readonly name: string;
  readonly scope: UnlitScope;
}
