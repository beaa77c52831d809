import type { Language } from '../../../lib/model/language.ts';
import { SETTINGS_PAGE_WORDS } from '../../../lib/words/settings-page.ts';
import { UNLIT_WORDS } from '../../../lib/words/unlit.ts';
import { hostOf } from '../../host-of.ts';
import { OffList } from './OffList.tsx';
import { Setting } from './Setting.tsx';
import type { FormOff, NameOff, SettingsActions } from './settings-view.ts';

interface NamesOffProps {
  readonly names: readonly NameOff[];
  readonly language: Language;
  readonly onLight: SettingsActions['light'];
}

/** Names that are lit nowhere. */
export function NamesOff({ names, language, onLight }: NamesOffProps) {
  const words = SETTINGS_PAGE_WORDS[language];
  return (
    <Setting title={words.namesOff}>
      <p class="quiet">{names.length === 0 ? words.noNamesOff : words.namesOffMeaning}</p>
      <OffList
        items={names}
        back={words.light}
        language={language}
        idOf={({ id }) => id}
        nameOf={({ id, name }) => name ?? id}
        remarkOn={({ name }) => (name === null ? words.unknownName : null)}
        onBack={onLight}
      />
    </Setting>
  );
}

interface FormsOffProps {
  readonly forms: readonly FormOff[];
  readonly language: Language;
  readonly onRelight: SettingsActions['relight'];
}

/** Forms that do not stand for a name, on one site or anywhere. */
export function FormsOff({ forms, language, onRelight }: FormsOffProps) {
  const words = UNLIT_WORDS[language];
  return (
    <Setting title={words.heading}>
      <p class="quiet">{forms.length === 0 ? words.none : words.meaning}</p>
      <OffList
        items={forms}
        back={words.relight}
        language={language}
        idOf={({ entity, alias, site }) => `${entity} ${alias} ${site ?? ''}`}
        nameOf={({ entity, alias, name }) => words.form(alias, name ?? entity)}
        remarkOn={({ site }) => (site === null ? words.savedEverywhere : words.on(nameSite(site)))}
        onBack={onRelight}
      />
    </Setting>
  );
}

interface SitesOffProps {
  /** As `https://example.org`. */
  readonly sites: readonly string[];
  readonly language: Language;
  readonly onAllow: SettingsActions['allow'];
}

/** Sites on which nothing is read. */
export function SitesOff({ sites, language, onAllow }: SitesOffProps) {
  const words = SETTINGS_PAGE_WORDS[language];
  return (
    <Setting title={words.sitesOff}>
      {sites.length === 0 && <p class="quiet">{words.noSitesOff}</p>}
      <OffList
        items={sites}
        back={words.allow}
        language={language}
        idOf={(site) => site}
        nameOf={nameSite}
        remarkOn={() => null}
        onBack={onAllow}
      />
    </Setting>
  );
}

/** The same host over http is another site. */
export const nameSite = (site: string): string => (site.startsWith('http:') ? site : hostOf(site));
