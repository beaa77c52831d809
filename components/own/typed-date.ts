import * as v from 'valibot';
import { IsoDateSchema } from '../../lib/model/date.ts';

/** `19/11/2018`, `11/2018`, `2018`: the day first, as French, British English and Vietnamese write it. */
const TYPED = /^(?:(?:(\d{1,2})[/.-])?(\d{1,2})[/.-])?(\d{4})$/;

/**
 * A date as a reader types it, to the precision typed; ISO is understood too.
 * @returns ISO (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`), `null` for nothing, `undefined` for what is no date
 */
export function readTypedDate(typed: string): string | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  const [, day, month, year] = TYPED.exec(text) ?? [];
  const iso = year === undefined ? text : [year, month, day].flatMap((part) => part?.padStart(2, '0') ?? []).join('-');
  return v.is(IsoDateSchema, iso) ? iso : undefined;
}

/** @param iso to any precision; the answer is read back as the same date */
export const typedDate = (iso: string): string => iso.split('-').toReversed().join('/');
