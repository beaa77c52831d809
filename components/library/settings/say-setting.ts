import type { Language } from '../../../lib/model/language.ts';
import { SETTINGS_PAGE_WORDS } from '../../../lib/words/settings-page.ts';
import { UNLIT_WORDS } from '../../../lib/words/unlit.ts';
import { nameSite } from './Off.tsx';
import type { SettingDone } from './settings-view.ts';

export function saySettingDone(done: SettingDone, language: Language): string {
  const words = SETTINGS_PAGE_WORDS[language].done;
  switch (done.kind) {
    case 'name lit':
      return words.nameLit(done.name);
    case 'form lit':
      return UNLIT_WORDS[language].relit(done.form);
    case 'site on':
      return words.siteOn(nameSite(done.site));
    case 'undone':
      return words.undone;
    case 'not saved':
      return words.notSaved;
  }
}
