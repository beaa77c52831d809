import type { EntityRef } from '../../lib/model/card.ts';
import { entityPlace } from '../../lib/model/place.ts';

/** Names as links, each underlined as it is on a page. */
export function EntityLinks({ refs }: { readonly refs: readonly EntityRef[] }) {
  return (
    <ul class="names">
      {refs.map(({ id, name, category }) => (
        <li key={id} data-category={category}>
          <a class="line" href={`#${entityPlace(id)}`}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
