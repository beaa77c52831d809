/** Digits, with groups of three after a space or a point, and a decimal part after a comma or a point. */
const NUMBER = /\d{1,3}(?:[ .]\d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)?/g;

/** No-break, narrow no-break, thin and figure spaces, which print groups of digits and French punctuation. */
const SPACES = /[\u00a0\u202f\u2009\u2007]/g;

export const withPlainSpaces = (text: string): string => text.replace(SPACES, ' ');

/**
 * The numbers written in digits in a French text, each in one form: no group signs, a decimal point, no
 * leading zeros ("12 500,50" → "12500.50", "05" → "5"). Numbers in words are not seen.
 */
export function numbersIn(text: string): readonly string[] {
  return [...withPlainSpaces(text).matchAll(NUMBER)].map(([number]) => inOneForm(number));
}

function inOneForm(number: string): string {
  const grouped = /^\d{1,3}(?:[ .]\d{3})+/.test(number);
  const [whole = '', decimals] = grouped ? number.replace(/[ .]/g, '').split(',') : number.replace(',', '.').split('.');
  const trimmed = whole.replace(/^0+(?=\d)/, '');
  return decimals === undefined ? trimmed : `${trimmed}.${decimals}`;
}
