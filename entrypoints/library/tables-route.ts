import * as v from 'valibot';
import { AGREEMENT_COLUMNS } from '../../components/library/tables/sort-agreements.ts';
import { type AgreementsAsked, EVERY_AGREEMENT, LONGEST_FILTER } from '../../components/library/tables/tables-place.ts';
import { EntityIdSchema } from '../../lib/model/entity.ts';
import { STATUSES } from '../../lib/model/status.ts';

/** @param asked the parameters of `#/agreements?…`, as `hrefOfAgreements` writes them; what cannot be asked is not asked */
export function readAgreementsAsked(asked: URLSearchParams): AgreementsAsked {
  const party = asked.get('party');
  const status = asked.get('status');
  return {
    by: AGREEMENT_COLUMNS.find((column) => column === asked.get('sort')) ?? EVERY_AGREEMENT.by,
    down: asked.get('order') === 'down',
    party: v.is(EntityIdSchema, party) ? party : '',
    status: status === 'unknown' ? status : (STATUSES.find((one) => one === status) ?? ''),
  };
}

/** What narrows a list, as the reader typed it; nothing when it is longer than anybody types. */
export function readFilter(text: string | null): string {
  const filter = text?.trim() ?? '';
  return filter.length > LONGEST_FILTER ? '' : filter;
}
