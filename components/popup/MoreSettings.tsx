import type { Language } from '../../lib/model/language.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { POPUP_WORDS } from '../../lib/words/popup.ts';
import { Demonyms } from './Demonyms.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { NamesOff } from './NamesOff.tsx';
import { PainterChoice } from './PainterChoice.tsx';
import type { NamedEntity } from './page.ts';

interface MoreSettingsProps {
  readonly settings: Settings;
  readonly language: Language;
  readonly namesOff: readonly NamedEntity[];
  onSettings(settings: Settings): void;
}

/** What is chosen once: demonyms, the painter, the language, and names that are not to be lit. */
export function MoreSettings({ namesOff, ...props }: MoreSettingsProps) {
  return (
    <details class="block">
      <summary>{POPUP_WORDS[props.language].settings}</summary>
      <Demonyms {...props} />
      <PainterChoice {...props} />
      <LanguageChoice {...props} />
      <NamesOff {...props} names={namesOff} />
    </details>
  );
}
