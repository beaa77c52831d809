import type { EntityRef } from '../../lib/model/card.ts';
import type { Language } from '../../lib/model/language.ts';
import { entityPlace } from '../../lib/model/place.ts';
import { typeset } from '../../lib/words/typeset.ts';

interface EntityLinksProps {
  readonly refs: readonly EntityRef[];
  readonly language: Language;
}

/** Names as links, each underlined as it is on a page. */
export function EntityLinks({ refs, language }: EntityLinksProps) {
  return (
    <ul class="names">
      {refs.map(({ id, name, category }) => (
        <li key={id} data-category={category}>
          <a class="line" href={`#${entityPlace(id)}`}>
            {typeset(name, language)}
          </a>
        </li>
      ))}
    </ul>
  );
}
