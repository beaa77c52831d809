import type { Language } from '../../../lib/model/language.ts';
import { entityPlace } from '../../../lib/model/place.ts';
import { TABLES_WORDS } from '../../../lib/words/tables.ts';
import { typeset } from '../../../lib/words/typeset.ts';

interface PairLineProps {
  readonly self: string;
  readonly name: string;
  /** About both. */
  readonly facts: number;
  readonly language: Language;
}

/** Says that only facts about another name too are shown, and leads back to all. */
export function PairLine({ self, name, facts, language }: PairLineProps) {
  const words = TABLES_WORDS[language];
  const said = typeset(name, language);
  return (
    <p class="notice">
      {facts === 0 ? words.noFactsWith(said) : words.factsWith(said, facts)}{' '}
      <a href={`#${entityPlace(self)}`}>{words.allFacts}</a>
    </p>
  );
}
