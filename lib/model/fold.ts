/**
 * A text as searches compare it: accents, case and the shape of apostrophes do not count. The Vietnamese đ has no
 * accent that Unicode could take away. Names on pages are folded by `lib/lexicon`, which keeps offsets.
 */
export const foldForSearch = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').replaceAll('’', "'");
