import type { Language } from '../../lib/model/language.ts';
import { PAINTERS, type Settings } from '../../lib/model/settings.ts';
import { POPUP_WORDS } from '../../lib/words/popup.ts';
import { Choices } from './Choices.tsx';

interface PainterChoiceProps {
  readonly settings: Settings;
  readonly language: Language;
  onSettings(settings: Settings): void;
}

/** How names are marked on pages. */
export function PainterChoice({ settings, language, onSettings }: PainterChoiceProps) {
  const words = POPUP_WORDS[language];
  return (
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
  );
}
