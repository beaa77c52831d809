import { CATEGORIES } from '../../lib/model/category.ts';
import type { Language } from '../../lib/model/language.ts';
import type { Counts } from '../../lib/model/mention.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { CATEGORY_WORDS } from '../../lib/words/category.ts';
import { sayCount } from '../../lib/words/count.ts';
import { POPUP_WORDS } from '../../lib/words/popup.ts';
import { LineSample } from '../LineSample.tsx';
import { Switch } from './Switch.tsx';

interface CategoriesProps {
  readonly settings: Settings;
  readonly language: Language;
  /** How many names of each category stand on the page, `null` while it is not read. */
  readonly found: Counts | null;
  onSettings(settings: Settings): void;
}

/** A switch for each category, beside the line it is drawn with and its count on the page. */
export function Categories({ settings, language, found, onSettings }: CategoriesProps) {
  return (
    <fieldset class="block categories">
      <legend>{POPUP_WORDS[language].categories}</legend>
      {CATEGORIES.map((category) => (
        <Switch
          key={category}
          on={settings.categories[category]}
          onToggle={(on) => onSettings({ ...settings, categories: { ...settings.categories, [category]: on } })}
        >
          <LineSample category={category} />
          <span class="name">{CATEGORY_WORDS[language][category].many}</span>
          {found !== null && (
            <span class="quiet count">
              {sayCount(found[category], language)}
              <span class="unseen"> {POPUP_WORDS[language].onThisPage}</span>
            </span>
          )}
        </Switch>
      ))}
    </fieldset>
  );
}
