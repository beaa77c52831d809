import type { Entity } from '../model/entity.ts';
import type { Office } from '../model/fact.ts';
import type { Language } from '../model/language.ts';
import { inCountryInFrench, ofBodyInFrench, ofCountryInFrench } from './french-of.ts';
import { joinOverlap } from './overlap.ts';

/** English names of countries and bodies that take an article. */
const THE =
  /^(United|Netherlands|Philippines|Maldives|Bahamas|Gambia|Comoros|Seychelles|Democratic|Soviet)|\b(Assembly|Bureau|Center|Centre|Commission|Committee|Congress|Council|Delegation|Department|Embassy|Emirates|Federation|Forum|Government|House|Islands|Kingdom|Ministry|Nations|Office|Organi[sz]ation|Party|Region|Republic|States|Union)\b/;

/** When the grammar is not known, a dot says that the two belong together. */
const beside = (office: string, body: string): string => `${office} · ${body}`;

/**
 * "Premier ministre du Vietnam", "Prime Minister of Vietnam", "Thủ tướng Việt Nam".
 * @param post the country where an ambassador serves: "Ambassadeur du Laos au Vietnam"
 */
export function officeLine(office: Office, body: Entity, language: Language, post?: Entity): string {
  const [title, name] = [typographic(office.names[language]), typographic(body.names[language])];
  const line = joinOverlap(title, name) ?? JOIN[language](title, name, body.category === 'country');
  return post === undefined ? line : `${line} ${AT[language](typographic(post.names[language]))}`;
}

/** Packs write both apostrophes; a line shows one, or an office and its body would not be seen to overlap. */
const typographic = (text: string): string => text.replaceAll("'", '’');

const JOIN: Readonly<Record<Language, (title: string, name: string, isCountry: boolean) => string>> = {
  fr: (title, name, isCountry) => {
    const of = isCountry ? ofCountryInFrench(name) : ofBodyInFrench(name);
    return of === undefined ? beside(title, name) : `${title} ${of}`;
  },
  en: (title, name, isCountry) => {
    if (THE.test(name)) return `${title} of the ${name}`;
    return isCountry ? `${title} of ${name}` : beside(title, name);
  },
  // Vietnamese has neither article nor preposition here; acronyms of bodies read the same way.
  vi: (title, name) => `${title} ${name}`,
};

const AT: Readonly<Record<Language, (country: string) => string>> = {
  fr: inCountryInFrench,
  en: (country) => (THE.test(country) ? `to the ${country}` : `to ${country}`),
  vi: (country) => `tại ${country}`,
};
