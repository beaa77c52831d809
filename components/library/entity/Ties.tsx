import type { EntityRef } from '../../../lib/model/card.ts';
import type { Language } from '../../../lib/model/language.ts';
import type { Tie } from '../../../lib/model/tables.ts';
import { LIBRARY_WORDS } from '../../../lib/words/library.ts';
import { TABLES_WORDS } from '../../../lib/words/tables.ts';
import { typeset } from '../../../lib/words/typeset.ts';
import { EntityLinks } from '../EntityLinks.tsx';
import { pairHash } from './pair.ts';

/** As many as stand beside the first facts without pushing the rest of the page away. */
const TIES_IN_SIGHT = 10;

interface TiesProps {
  readonly self: string;
  readonly ties: readonly Tie[];
  /** Named by the entity itself; said without numbers where nothing else ties them. */
  readonly related: readonly EntityRef[];
  readonly language: Language;
}

/** Related names with what ties them: "12 faits, 2 accords" leads to the facts about both. */
export function Ties({ self, ties, related, language }: TiesProps) {
  const tied = new Set(ties.map(({ to }) => to.id));
  const others = related.filter(({ id }) => !tied.has(id));
  if (ties.length + others.length === 0) return null;
  const [first, rest] = [ties.slice(0, TIES_IN_SIGHT), ties.slice(TIES_IN_SIGHT)];
  return (
    <section class="ties" aria-labelledby="related">
      <h2 id="related">{LIBRARY_WORDS[language].related}</h2>
      {first.length > 0 && <TieList self={self} ties={first} language={language} />}
      {others.length > 0 && <EntityLinks refs={others} language={language} />}
      {rest.length > 0 && (
        <details>
          <summary>{TABLES_WORDS[language].otherTies(rest.length)}</summary>
          <TieList self={self} ties={rest} language={language} />
        </details>
      )}
    </section>
  );
}

function TieList({ self, ties, language }: Omit<TiesProps, 'related'>) {
  const words = TABLES_WORDS[language];
  return (
    <ul class="tie-list">
      {ties.map(({ to, facts, agreements, office }) => (
        <li key={to.id}>
          <EntityLinks refs={[to]} language={language} />
          {facts > 0 ? (
            <a class="count" href={pairHash(self, to.id)}>
              {words.tie(facts, agreements.length, office)}{' '}
              <span class="unseen">{words.tieWith(typeset(to.name, language))}</span>
            </a>
          ) : (
            <span class="quiet count">{words.tie(facts, agreements.length, office)}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
