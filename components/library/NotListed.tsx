import type { Language } from '../../lib/model/language.ts';
import { type LargePackSize, type Listed, NOT_LISTED } from '../../lib/words/large-packs.ts';

interface NotListedProps {
  /** The large packs that are on. */
  readonly packs: readonly LargePackSize[];
  readonly what: Listed;
  readonly language: Language;
}

/** Which packs a list leaves out, and where what they hold is found. */
export function NotListed({ packs, what, language }: NotListedProps) {
  return packs.map((pack) => (
    <p key={pack.name} class="quiet not-listed">
      {NOT_LISTED[language][what](pack)}
    </p>
  ));
}
