import type { Refusal, RefusalReason, TextPlace } from '../model/refusal.ts';

/** @param why the kind alone, for reasons that have no other part */
export const refuse = (path: string, why: RefusalReason | PlainKind, place?: TextPlace): Refusal => ({
  ok: false,
  path,
  ...(place === undefined ? {} : { place }),
  why: typeof why === 'string' ? { kind: why } : why,
});

export type PlainKind = KindOf<RefusalReason>;
type KindOf<R extends RefusalReason> = R extends { readonly kind: infer Kind extends R['kind'] }
  ? keyof R extends 'kind'
    ? Kind
    : never
  : never;
