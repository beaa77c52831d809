import type { Language } from '../../lib/model/language.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { POPUP_WORDS } from '../../lib/words/popup.ts';
import { hostOf } from '../host-of.ts';
import type { PopupPage } from './page.ts';
import { Switch } from './Switch.tsx';

interface SitesProps {
  readonly settings: Settings;
  readonly language: Language;
  readonly page: PopupPage | null;
  onSettings(settings: Settings): void;
}

/** The switch for everything, and the one for this site. */
export function Sites({ settings, language, page, onSettings }: SitesProps) {
  const words = POPUP_WORDS[language];
  return (
    <fieldset class="block">
      <legend>{words.switches}</legend>
      <Switch on={settings.on} onToggle={(on) => onSettings({ ...settings, on })}>
        <span class="name">{words.everywhere}</span>
      </Switch>
      {page?.kind === 'site' && (
        <Switch
          on={!settings.sitesOff.includes(page.origin)}
          disabled={!settings.on}
          onToggle={(on) => onSettings({ ...settings, sitesOff: sitesOff(settings, page.origin, on) })}
        >
          <span class="name">{words.thisSite(hostOf(page.origin))}</span>
        </Switch>
      )}
    </fieldset>
  );
}

function sitesOff(settings: Settings, origin: string, on: boolean): Settings['sitesOff'] {
  const others = settings.sitesOff.filter((site) => site !== origin);
  return on ? others : [...others, origin];
}
