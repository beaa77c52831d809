import * as v from 'valibot';

/** The six kinds of entity, in the order in which every list of the interface shows them. */
export const CATEGORIES = ['leader', 'country', 'agreement', 'organisation', 'event', 'place'] as const;

export type Category = (typeof CATEGORIES)[number];

export const CategorySchema = v.picklist(CATEGORIES);

/** What a reader sees before choosing: events and places are many and rarely what is looked for. */
export const CATEGORIES_ON_AT_FIRST: readonly Category[] = ['leader', 'country', 'agreement', 'organisation'];
