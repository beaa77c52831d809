import type { Trust } from './row.ts';

/** Every row, in the order of the table. A new one is one line here. */
export const ROWS = {} as const satisfies Record<string, Trust>;

export type TrustName = keyof typeof ROWS;
export const TRUST_NAMES = Object.keys(ROWS) as readonly TrustName[];

export const isTrust = (name: string): name is TrustName => Object.hasOwn(ROWS, name);
export const trustOf = (name: TrustName): Trust => ROWS[name];
