/**
 * "de" before a name, in French: du Vietnam, de Russie, d'Azerbaïdjan, des États-Unis, de l'Union soviétique.
 * Small tables of exceptions rather than a gender on every entity: packs bring names only.
 */

/** Countries in -e that are masculine. */
const MASCULINE_IN_E = /^(Belize|Cambodge|Mexique|Mozambique|Suriname|Timor-Leste|Zimbabwe)$/;
/** Plurals that keep their article. */
const PLURAL =
  /^(Bahamas|Comores|Fidji|Maldives|Pays-Bas|Philippines|Salomon|Seychelles|Tonga)$|^(Émirats|États|Îles)\b/u;
/** Names without any article, cities and islands for the most part. */
const BARE =
  /^(Bahreïn|Brunei|Chypre|Cuba|Djibouti|Haïti|Hong Kong|Israël|Kiribati|Macao|Madagascar|Malte|Maurice|Monaco|Nauru|Oman|Saint-Marin|Samoa|Sierra Leone|Singapour|Taïwan|Taiwan|Tuvalu|Vanuatu)$/;
/** Names that begin with a common noun take its article. */
const FEMININE_HEAD =
  /^(Agence|Assemblée|Banque|Chambre|Commission|Confédération|Conférence|Cour|Délégation|Fédération|Ligue|Organisation|Région|Réunion|République|Union)\b/u;
const MASCULINE_HEAD =
  /^(Bureau|Centre|Comité|Congrès|Conseil|Département|Forum|Fonds|Gouvernement|Groupe|Institut|Parlement|Parti|Politburo|Royaume|Sénat)(?=[ -]|$)/;
/** H is never elided but in this one country. */
const ELIDED = /^([AEIOUÂÀÉÈÊËÎÏÔÛ]|Haïti)/u;

const isElided = (name: string): boolean => ELIDED.test(name);

const isFeminine = (name: string): boolean =>
  /e(s)?( |-|$)/.test(name.split(' ')[0] ?? name) && !MASCULINE_IN_E.test(name);

/** @returns the body with its article, or undefined when its grammar is not known */
export function ofBodyInFrench(name: string): string | undefined {
  if (FEMININE_HEAD.test(name)) return isElided(name) ? `de l’${name}` : `de la ${name}`;
  if (MASCULINE_HEAD.test(name)) return `du ${name}`;
  return undefined;
}

export function ofCountryInFrench(name: string): string {
  const asBody = ofBodyInFrench(name);
  if (asBody !== undefined) return asBody;
  if (PLURAL.test(name)) return `des ${name}`;
  if (isElided(name)) return `d’${name}`;
  return BARE.test(name) || isFeminine(name) ? `de ${name}` : `du ${name}`;
}

/** "in" before a country: au Laos, en Russie, en Azerbaïdjan, aux États-Unis, à Cuba. */
export function inCountryInFrench(name: string): string {
  if (PLURAL.test(name)) return `aux ${name}`;
  if (MASCULINE_HEAD.test(name)) return `au ${name}`;
  if (FEMININE_HEAD.test(name) || isElided(name)) return `en ${name}`;
  if (BARE.test(name)) return `à ${name}`;
  return isFeminine(name) ? `en ${name}` : `au ${name}`;
}
