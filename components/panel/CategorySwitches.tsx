import type { Category } from '../../lib/model/category.ts';
import type { Language } from '../../lib/model/language.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { CATEGORY_WORDS } from '../../lib/words/category.ts';
import { sayCount } from '../../lib/words/count.ts';
import { PANEL_WORDS } from '../../lib/words/panel.ts';
import type { PanelActions } from './actions.ts';
import type { InCategory } from './order-names.ts';

interface CategorySwitchesProps {
  readonly on: Settings['categories'];
  readonly counts: ReadonlyMap<Category, InCategory>;
  readonly language: Language;
  readonly actions: PanelActions;
}

/** Which categories are lit, each under its own line, in as little room as six switches can take. */
export function CategorySwitches({ on, counts, language, actions }: CategorySwitchesProps) {
  const words = PANEL_WORDS[language];
  return (
    <fieldset class="lit">
      <legend class="unseen">{words.litCategories}</legend>
      {[...counts].map(([category, { names, mentions }]) => (
        <label key={category} class="lit-chip" title={words.inCategory(names, mentions)}>
          <input
            type="checkbox"
            checked={on[category]}
            onChange={(event) => actions.switchCategory(category, event.currentTarget.checked)}
          />
          <span class="line" data-category={category}>
            {CATEGORY_WORDS[language][category].many}
          </span>
          <span class="count">{sayCount(names, language)}</span>
        </label>
      ))}
    </fieldset>
  );
}
