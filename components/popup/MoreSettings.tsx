import { LANGUAGES, type Language } from '../../lib/model/language.ts';
import { PAINTERS, type Settings } from '../../lib/model/settings.ts';
import { POPUP_WORDS } from '../../lib/words/popup.ts';
import { Choices } from './Choices.tsx';

interface MoreSettingsProps {
  readonly settings: Settings;
  readonly language: Language;
  onSettings(settings: Settings): void;
}

/** Each language in its own words, so that whoever chose a wrong one finds the way back. */
const OWN_NAMES: Readonly<Record<Language, string>> = { fr: 'Français', en: 'English', vi: 'Tiếng Việt' };

/** What is chosen once: the painter and the language. */
export function MoreSettings({ settings, language, onSettings }: MoreSettingsProps) {
  const words = POPUP_WORDS[language];
  return (
    <details class="block">
      <summary>{words.settings}</summary>
      <Choices
        legend={words.painter}
        options={PAINTERS.map((value) => ({
          value,
          label: words.painters[value],
          ...(value === 'mark' ? { remark: words.markWarning } : {}),
        }))}
        chosen={settings.painter}
        onChoose={(painter) => onSettings({ ...settings, painter })}
      />
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
    </details>
  );
}
