import type { Category } from '../../../lib/model/category.ts';
import type { AgreementFilter, Order } from './sort-agreements.ts';

/** What the table of agreements shows, and in which order. */
export interface AgreementsAsked extends Order, AgreementFilter {}

/** As the table is before anybody chose anything. */
export const EVERY_AGREEMENT: AgreementsAsked = { by: 'name', down: false, party: '', status: '' };

/** UTF-16 units of what narrows a list: as many as a search may have. */
export const LONGEST_FILTER = 300;

/** Where the table of agreements has its address; only what was chosen stands in it. */
export function hrefOfAgreements({ by, down, party, status }: AgreementsAsked): string {
  return href('#/agreements', {
    sort: by === EVERY_AGREEMENT.by ? '' : by,
    order: down ? 'down' : '',
    party,
    status,
  });
}

/** @param words what narrows the table of leaders */
export const hrefOfLeaders = (words: string): string => href('#/leaders', { q: words });

/** @param filter what narrows the names of the home page */
export const hrefOfHome = (category: Category | null, filter: string): string =>
  href('#/', { c: category ?? '', f: filter });

function href(place: string, asked: Readonly<Record<string, string>>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) {
    if (value.trim() !== '') parameters.set(name, value.trim());
  }
  // The slash of an entity's id stays, as in its own address, so that it can be read aloud.
  return parameters.size === 0 ? place : `${place}?${parameters.toString().replaceAll('%2F', '/')}`;
}
