import type { Language } from '../model/language.ts';

/** What is said of forms of which the reader said "not this one", in the popup and in the settings. */
export interface UnlitWords {
  readonly onThisPage: string;
  readonly heading: string;
  readonly meaning: string;
  readonly none: string;
  readonly relight: string;
  readonly onThisSite: string;
  readonly always: string;
  /** Where a saved one is unlit. */
  readonly savedHere: string;
  readonly savedEverywhere: string;
  on(site: string): string;
  /** A form and the name for which it does not stand. */
  form(form: string, name: string): string;
  relit(form: string): string;
}

export const UNLIT_WORDS: Readonly<Record<Language, UnlitWords>> = {
  fr: {
    onThisPage: 'Formes écartées sur cette page',
    heading: 'Formes écartées',
    meaning: 'Ces formes ne sont plus soulignées pour ces noms. Leurs autres formes le restent.',
    none: 'Aucune. On écarte une forme depuis sa fiche, sous «\u00a0?\u00a0», puis on en décide dans Repères, dans la barre d’outils.',
    relight: 'Rétablir',
    onThisSite: 'Sur ce site',
    always: 'Toujours',
    savedHere: 'sur ce site',
    savedEverywhere: 'partout',
    on: (site) => `sur ${site}`,
    form: (form, name) => `«\u00a0${form}\u00a0» pour ${name}`,
    relit: (form) => `La forme «\u00a0${form}\u00a0» n’est plus écartée.`,
  },
  en: {
    onThisPage: 'Forms set aside on this page',
    heading: 'Forms set aside',
    meaning: 'These forms are no longer underlined for these names. Their other forms still are.',
    none: 'None. A form is set aside in its card, under “?”, and for longer in Repères, in the toolbar.',
    relight: 'Restore',
    onThisSite: 'On this site',
    always: 'Always',
    savedHere: 'on this site',
    savedEverywhere: 'everywhere',
    on: (site) => `on ${site}`,
    form: (form, name) => `“${form}” for ${name}`,
    relit: (form) => `“${form}” is no longer set aside.`,
  },
  vi: {
    onThisPage: 'Các dạng đã loại trên trang này',
    heading: 'Các dạng đã loại',
    meaning: 'Các dạng này không còn được gạch chân cho các tên đó. Những dạng khác của tên vẫn được gạch chân.',
    none: 'Không có. Muốn loại một dạng, hãy mở thẻ của tên rồi nhấp “?”; muốn loại lâu dài, hãy mở Repères trên thanh công cụ.',
    relight: 'Khôi phục',
    onThisSite: 'Trên trang web này',
    always: 'Luôn luôn',
    savedHere: 'trên trang web này',
    savedEverywhere: 'ở mọi nơi',
    on: (site) => `trên ${site}`,
    form: (form, name) => `“${form}” cho ${name}`,
    relit: (form) => `Dạng “${form}” không còn bị loại.`,
  },
};
