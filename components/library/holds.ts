import { foldForSearch } from '../../lib/model/fold.ts';

/** Whether a name contains what the reader typed. */
export const holds = (name: string, typed: string): boolean =>
  foldForSearch(name).includes(foldForSearch(typed.trim()));
