import type { Language } from '../../lib/model/language.ts';
import { sayDate } from '../../lib/words/date.ts';

const ISO = /^\d{4}(-\d{2}){0,2}$/;

/** A date, or a first and a last one with a slash between; anything else as the pack has it. */
export function sayWhen(when: string, language: Language): string {
  const dates = when.split('/');
  return dates.every((date) => ISO.test(date))
    ? dates.map((date) => sayDate(date, language, 'short')).join(' – ')
    : when;
}
