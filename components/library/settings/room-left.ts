import type { Kept } from './settings-view.ts';

/** Less than this is gone sooner than one thinks, in bytes; and so is less than this share of what is allowed. */
const LITTLE = 100e6;
const LITTLE_OF_ALL = 0.1;

/** How many bytes are left, when that is little; `null` when it is enough, or nobody can tell. */
export function roomLeft(room: Kept['room']): number | null {
  if (room === null || room.allowed === 0) return null;
  const left = Math.max(0, room.allowed - room.used);
  return left < LITTLE || left < room.allowed * LITTLE_OF_ALL ? left : null;
}
