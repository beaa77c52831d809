/** Why a request got no value. Each has one sentence in `lib/words`. */
export const REASONS = ['database', 'forbidden', 'full', 'invalid', 'missing', 'newer', 'unreachable'] as const;
export type Reason = (typeof REASONS)[number];

/** Expected failure is a value. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: Reason };

export const answered = <T>(value: T): Answer<T> => ({ ok: true, value });
export const refused = (reason: Reason): Answer<never> => ({ ok: false, reason });
