import * as v from 'valibot';
import type { AddressStep, SeenPage } from '../model/address.ts';
import { HttpAddressSchema, MAX_TITLE, type NotedPage } from '../model/note.ts';
import { explainAddress, withoutTraces } from './address.ts';

/** A page as its notes know it, and the steps by which its address was made. */
export interface PageReading {
  readonly noted: NotedPage;
  readonly steps: readonly AddressStep[];
}

/**
 * A page that can be noted, from what its content script sees of it. `null` when its address is no http(s) one, or is
 * longer than `MAX_ADDRESS` when levelled. An `opened` that is too long gives way to the levelled address.
 */
export function readPage(seen: SeenPage): PageReading | null {
  const { address, steps } = explainAddress(seen.address, seen.canonical ?? undefined);
  if (!v.is(HttpAddressSchema, address)) return null;
  const traceless = withoutTraces(seen.address);
  const opened = v.is(HttpAddressSchema, traceless) ? traceless : address;
  return { noted: { address, opened, title: cutTitle(seen.title) }, steps };
}

/** White space squeezed, and never half of a character that takes two UTF-16 units. */
function cutTitle(title: string): string {
  const squeezed = title.replaceAll(/\s+/g, ' ').trim();
  if (squeezed.length <= MAX_TITLE) return squeezed;
  return squeezed
    .slice(0, MAX_TITLE)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd();
}
