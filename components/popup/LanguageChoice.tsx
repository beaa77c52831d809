import { LANGUAGES, type Language } from '../../lib/model/language.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { POPUP_WORDS } from '../../lib/words/popup.ts';

interface LanguageChoiceProps {
  readonly settings: Settings;
  readonly language: Language;
  onSettings(settings: Settings): void;
}

/** Each language in its own words, so that whoever chose a wrong one finds the way back. */
const OWN_NAMES: Readonly<Record<Language, string>> = { fr: 'Français', en: 'English', vi: 'Tiếng Việt' };

/** The language of everything that Repères says. */
export function LanguageChoice({ settings, language, onSettings }: LanguageChoiceProps) {
  const words = POPUP_WORDS[language];
  return (
    <label class="row">
      <span class="name">{words.language}</span>
      <select
        value={settings.language ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onSettings({ ...settings, language: LANGUAGES.find((one) => one === value) ?? null })
        }
      >
        <option value="">{words.automatic}</option>
        {LANGUAGES.map((one) => (
          <option key={one} value={one} lang={one}>
            {OWN_NAMES[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
