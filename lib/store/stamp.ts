import type { Counted } from '../model/ledger.ts';

/** What a checksum is made of, by exclusive or: 64 bits in two halves, because a number holds 53. */
export interface Stamp {
  readonly high: number;
  readonly low: number;
}

export const NO_STAMP: Stamp = { high: 0, low: 0 };

/** Adds a stamp, or takes it off again. */
export const xor = (a: Stamp, b: Stamp): Stamp => ({ high: a.high ^ b.high, low: a.low ^ b.low });

/** 16 hex digits. */
export const stampToHex = ({ high, low }: Stamp): string => hex(high) + hex(low);
export const stampFromHex = (digits: string): Stamp => ({
  high: Number.parseInt(digits.slice(0, 8), 16) | 0,
  low: Number.parseInt(digits.slice(8), 16) | 0,
});
const hex = (half: number): string => (half >>> 0).toString(16).padStart(8, '0');

/**
 * Tells an earlier state of a row from a later one. How a passage was last found is left out: the page tells it again.
 * Takes whatever lies in a row, damaged or not.
 */
export function stampOf(table: Counted, row: unknown): Stamp {
  const id = at(row, 'id');
  const note = at(row, 'note');
  switch (table) {
    case 'notes':
      return hashed(table, id, at(note, 'revision'), at(note, 'modified'), at(note, 'text'));
    case 'bin':
      return hashed(table, id, at(note, 'revision'), at(note, 'modified'), at(note, 'text'), at(row, 'deleted'));
    case 'own':
      return hashed(table, id, JSON.stringify(at(row, 'own')));
    case 'texts':
      // Its id is the hash of its text.
      return hashed(table, id, String(at(row, 'text')).length);
  }
}

/** How much a row counts for: of the reader's pack, its names and facts. */
export function weightOf(table: Counted, row: unknown): number {
  if (table !== 'own') return 1;
  const own = at(row, 'own');
  return lengthOf(at(own, 'entities')) + lengthOf(at(own, 'facts'));
}

const lengthOf = (list: unknown): number => (Array.isArray(list) ? list.length : 0);

const at = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

/** Two multiplicative hashes side by side (FNV-1a and one of another prime), each stirred at the end as MurmurHash does. */
function hashed(...parts: readonly unknown[]): Stamp {
  const text = parts.map(String).join('\n');
  let high = 0x811c9dc5;
  let low = 0x9747b28c;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x5bd1e995) ^ (low >>> 15);
  }
  return { high: stirred(high), low: stirred(low) };
}

function stirred(half: number): number {
  const once = Math.imul(half ^ (half >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}
