import type { Language } from '../../lib/model/language.ts';
import { DENSITIES } from '../../lib/model/mention.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { POPUP_WORDS } from '../../lib/words/popup.ts';
import { Choices } from './Choices.tsx';

interface DensityProps {
  readonly settings: Settings;
  readonly language: Language;
  onSettings(settings: Settings): void;
}

/** How many mentions of one name are underlined. */
export function Density({ settings, language, onSettings }: DensityProps) {
  const words = POPUP_WORDS[language];
  return (
    <div class="block">
      <Choices
        legend={words.density}
        options={DENSITIES.map((value) => ({ value, label: words.densities[value] }))}
        chosen={settings.density}
        onChoose={(density) => onSettings({ ...settings, density })}
      />
    </div>
  );
}
