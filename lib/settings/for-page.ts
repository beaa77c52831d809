import type { PageSettings } from '../model/page-settings.ts';
import type { Settings } from '../model/settings.ts';
import { readerLanguage } from './language.ts';

/**
 * What a page may know of the settings; what holds on other sites only stays behind.
 * @param origin the page's, as `https://example.org`
 * @param uiLanguage the browser's own, as BCP 47
 */
export function pageSettings(settings: Settings, origin: string, uiLanguage: string): PageSettings {
  return {
    on: settings.on && !settings.sitesOff.includes(origin),
    categories: settings.categories,
    entitiesOff: settings.entitiesOff,
    demonyms: settings.demonyms,
    unlit: settings.unlit
      .filter(({ site }) => site === null || site === origin)
      .map(({ entity, alias }) => ({ entity, alias })),
    ticks: settings.ticks,
    density: settings.density,
    painter: settings.painter,
    language: readerLanguage(settings, uiLanguage),
  };
}
