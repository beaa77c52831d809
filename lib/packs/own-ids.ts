/** Letters without an accent that Unicode could take away, as one writes them in ASCII. */
const AS_ASCII: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ł: 'l',
  ı: 'i',
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  þ: 'th',
};

/** UTF-16 units: an id of 200 has room for its category and a number besides. */
const MAX_SLUG = 100;

/** For names in a script that has no letters of ASCII; ids are told apart by their numbers. */
const NAMELESS = 'name';

/** A name as ids are written: "Đỗ Mười" → "do-muoi". Never empty. */
export function slugOf(name: string): string {
  const ascii = name
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{ASCII}]/gu, (letter) => AS_ASCII[letter] ?? ' ');
  const words = ascii.split(/[^a-z0-9]+/).filter(Boolean);
  const slug = words.join('-').slice(0, MAX_SLUG).replace(/-$/, '');
  return slug === '' ? NAMELESS : slug;
}

/** The id itself, or with the first of -2, -3 … that is free. */
export function freeId(wanted: string, isFree: (id: string) => boolean): string {
  let id = wanted;
  for (let number = 2; !isFree(id); number += 1) id = `${wanted}-${number}`;
  return id;
}
