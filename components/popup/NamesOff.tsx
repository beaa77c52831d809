import { useMemo } from 'preact/hooks';
import type { Language } from '../../lib/model/language.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { sayCount } from '../../lib/words/count.ts';
import { POPUP_WORDS } from '../../lib/words/popup.ts';
import { typeset } from '../../lib/words/typeset.ts';
import type { NamedEntity } from './page.ts';
import { Switch } from './Switch.tsx';

interface NamesOffProps {
  readonly settings: Settings;
  readonly language: Language;
  /** Names that were off when the popup opened: one that is lit again stays in sight, so that it can be taken back. */
  readonly names: readonly NamedEntity[];
  onSettings(settings: Settings): void;
}

/** The names that the reader does not want to see, each with its switch. */
export function NamesOff({ settings, language, names, onSettings }: NamesOffProps) {
  const words = POPUP_WORDS[language];
  const off = new Set(settings.entitiesOff);
  const sorted = useMemo(() => {
    const { compare } = new Intl.Collator(language, { numeric: true });
    return names.toSorted((a, b) => compare(a.name, b.name));
  }, [names, language]);
  return (
    <details class="names-off">
      <summary>
        {words.namesOff} <span class="quiet">({sayCount(off.size, language)})</span>
      </summary>
      {sorted.length === 0 && <p class="quiet">{words.noNamesOff}</p>}
      <div>
        {sorted.map(({ id, name }) => (
          <Switch
            key={id}
            on={!off.has(id)}
            onToggle={(on) => {
              const others = settings.entitiesOff.filter((one) => one !== id);
              onSettings({ ...settings, entitiesOff: on ? others : [...others, id] });
            }}
          >
            <span class="name">{typeset(name, language)}</span>
          </Switch>
        ))}
      </div>
    </details>
  );
}
