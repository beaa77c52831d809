import type { Refusal, RefusalReason } from '../model/refusal.ts';
import { findJsonFault, type JsonFault } from './json-fault.ts';
import { refuse } from './refusal.ts';
import { placeAt } from './text-place.ts';

/** Ours go seven deep, those of Hypothesis eight. */
export const MAX_IMPORT_DEPTH = 20;
/** 32 MB of our notes hold about 1,100,000, when they are made of tags; 32 MB of `{},` would hold ten times as many. */
export const MAX_IMPORT_VALUES = 1_500_000;

/** Parses a text of bounded depth and number of values. Never throws. */
export function readJson(text: string): { readonly ok: true; readonly value: unknown } | Refusal {
  const fault = findJsonFault(text, { depth: MAX_IMPORT_DEPTH, values: MAX_IMPORT_VALUES });
  if (fault === undefined) return { ok: true, value: JSON.parse(text) };
  return refuse('', WHY[fault.kind], placeAt(text, fault.at));
}

const WHY: Readonly<Record<JsonFault['kind'], RefusalReason>> = {
  syntax: { kind: 'not JSON' },
  'too deep': { kind: 'too deep', levels: MAX_IMPORT_DEPTH },
  'too many values': { kind: 'too many values', values: MAX_IMPORT_VALUES },
};
