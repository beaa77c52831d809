import * as v from 'valibot';

/** How far an agreement or a plan has come at a fact's date. */
export const STATUSES = ['planned', 'proposed', 'signed', 'in force'] as const;
export type Status = (typeof STATUSES)[number];
export const StatusSchema = v.picklist(STATUSES);
