import { LANGUAGES, type Language } from '../model/language.ts';
import type { Settings } from '../model/settings.ts';

/**
 * The language in which a reader is spoken to: the one chosen, else the browser's when it is one of ours, else French.
 * @param uiLanguage the browser's own, as BCP 47 ("en-GB")
 */
export function readerLanguage(settings: Settings, uiLanguage: string): Language {
  const primary = uiLanguage.toLowerCase().split(/[-_]/)[0];
  return settings.language ?? LANGUAGES.find((language) => language === primary) ?? 'fr';
}
