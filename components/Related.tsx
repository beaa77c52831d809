import type { EntityRef } from '../lib/model/card.ts';
import type { Language } from '../lib/model/language.ts';
import { CARD_WORDS } from '../lib/words/card.ts';
import { typeset } from '../lib/words/typeset.ts';

interface RelatedProps {
  readonly related: readonly EntityRef[];
  readonly language: Language;
  onTurn(id: string): void;
}

/** Buttons that turn the card to another name, each underlined as that name is on the page. */
export function Related({ related, language, onTurn }: RelatedProps) {
  if (related.length === 0) return null;
  return (
    <nav aria-label={CARD_WORDS[language].related}>
      <ul class="related">
        {related.map(({ id, name, category }) => (
          <li key={id}>
            <button type="button" data-category={category} onClick={() => onTurn(id)}>
              <span class="line">{typeset(name, language)}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
