import { useState } from 'preact/hooks';
import type { AttachedText } from '../../../lib/model/attached-text.ts';
import type { EntityRef } from '../../../lib/model/card.ts';
import { CATEGORIES } from '../../../lib/model/category.ts';
import type { Language } from '../../../lib/model/language.ts';
import { entityPlace } from '../../../lib/model/place.ts';
import { CATEGORY_WORDS } from '../../../lib/words/category.ts';
import { sayCount } from '../../../lib/words/count.ts';
import { DOCUMENTS_WORDS } from '../../../lib/words/documents.ts';
import { typeset } from '../../../lib/words/typeset.ts';

interface TextNamesProps {
  readonly text: AttachedText;
  readonly language: Language;
}

/** Every name of the text once, by category, the most frequent first; folded away where there is little room. */
export function TextNames({ text: { names, paragraphs }, language }: TextNamesProps) {
  const [open, setOpen] = useState(false);
  const words = DOCUMENTS_WORDS[language];
  const counts = new Map<string, number>();
  for (const { mentions } of paragraphs) {
    for (const { entity } of mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  const countOf = ({ id }: EntityRef): number => counts.get(id) ?? 0;
  const groups = CATEGORIES.map((category) => ({
    category,
    refs: names.filter((ref) => ref.category === category).toSorted((a, b) => countOf(b) - countOf(a)),
  })).filter(({ refs }) => refs.length > 0);
  return (
    <nav class={open ? 'text-names open' : 'text-names'} aria-labelledby="names-title">
      <h2 id="names-title">{words.names}</h2>
      {names.length === 0 && <p>{words.noNames}</p>}
      {names.length > 0 && (
        <button
          type="button"
          class="fold"
          aria-expanded={open}
          aria-controls="text-names"
          onClick={() => setOpen(!open)}
        >
          {open ? words.hideNames : words.showNames(names.length)}
        </button>
      )}
      <div id="text-names" class="names-by-category">
        {groups.map(({ category, refs }) => (
          <div key={category} data-category={category}>
            <h3 class="quiet">{CATEGORY_WORDS[language][category].many}</h3>
            <ul>
              {refs.map((ref) => (
                <li key={ref.id}>
                  <a class="line" href={`#${entityPlace(ref.id)}`}>
                    {typeset(ref.name, language)}
                  </a>
                  <span class="quiet count">{sayCount(countOf(ref), language)}</span>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </nav>
  );
}
