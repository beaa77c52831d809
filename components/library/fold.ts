/** Accents and case do not count; the Vietnamese đ has no accent to take away. */
export const fold = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').replaceAll('’', "'");

/** Whether a name contains what the reader typed. */
export const holds = (name: string, typed: string): boolean => fold(name).includes(fold(typed.trim()));
