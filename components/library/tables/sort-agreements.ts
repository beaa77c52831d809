import type { Language } from '../../../lib/model/language.ts';
import { STATUSES, type Status } from '../../../lib/model/status.ts';
import type { AgreementRow } from '../../../lib/model/tables.ts';
import type { AgreementColumn } from '../../../lib/words/tables.ts';

/** In the order in which they stand beside one another. */
export const AGREEMENT_COLUMNS: readonly AgreementColumn[] = ['name', 'parties', 'status', 'when', 'source'];

export interface Order {
  readonly by: AgreementColumn;
  readonly down: boolean;
}

/** Which agreements are shown: `''` is all of them, `'unknown'` those of which no fact says how far they came. */
export interface AgreementFilter {
  readonly party: string;
  readonly status: Status | 'unknown' | '';
}

export const fits = (row: AgreementRow, { party, status }: AgreementFilter): boolean =>
  (party === '' || row.parties.some(({ id }) => id === party)) &&
  (status === '' || (row.standing?.status ?? 'unknown') === status);

/** What a row is ordered by; undefined stands last, whichever way the order runs. */
const KEY: Readonly<Record<AgreementColumn, (row: AgreementRow) => string | undefined>> = {
  name: ({ agreement }) => agreement.name,
  parties: ({ parties }) => (parties.length === 0 ? undefined : parties.map(({ name }) => name).join(', ')),
  status: ({ standing }) => standing && `${STATUSES.indexOf(standing.status)} ${standing.asOf.date}`,
  when: ({ when }) => when,
  source: ({ standing }) => standing && `${standing.source.document} ${standing.source.paragraph}`,
};

/** Rows in an order; those that are the same in it stay by name. */
export function sortAgreements(
  rows: readonly AgreementRow[],
  order: Order,
  language: Language,
): readonly AgreementRow[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const key = KEY[order.by];
  const way = order.down ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [left, right] = [key(a), key(b)];
    if (left === undefined || right === undefined) {
      return Number(left === undefined) - Number(right === undefined) || compare(a.agreement.name, b.agreement.name);
    }
    return way * compare(left, right) || compare(a.agreement.name, b.agreement.name);
  });
}
