import { type Answer, answered } from '../../lib/model/answer.ts';
import type { PackPreview } from '../../lib/model/installed-pack.ts';
import type { PackRow } from '../../lib/store/database.ts';
import type { Store } from '../../lib/store/open.ts';
import { installedPacks } from '../../lib/store/packs.ts';

/** What is installed under an id; `undefined` for nothing. */
export async function rowOf(store: Store, id: string): Promise<Answer<PackRow | undefined>> {
  const rows = await installedPacks(store);
  return rows.ok ? answered(rows.value.find((row) => row.id === id)) : rows;
}

/** What a pack would take the place of. */
export const replacedBy = (row: PackRow | undefined): PackPreview['installed'] =>
  row === undefined ? null : { version: row.version, isLarge: row.generation !== undefined };
