import type { Language } from '../../lib/model/language.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { POPUP_WORDS } from '../../lib/words/popup.ts';
import { Switch } from './Switch.tsx';

interface DemonymsProps {
  readonly settings: Settings;
  readonly language: Language;
  onSettings(settings: Settings): void;
}

/** Whether adjectives and inhabitants are lit as well. */
export function Demonyms({ settings, language, onSettings }: DemonymsProps) {
  return (
    <Switch on={settings.demonyms} onToggle={(demonyms) => onSettings({ ...settings, demonyms })}>
      <span class="name">{POPUP_WORDS[language].demonyms}</span>
    </Switch>
  );
}
