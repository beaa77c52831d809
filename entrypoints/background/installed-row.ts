import { type Answer, answered } from '../../lib/model/answer.ts';
import type { PackRow } from '../../lib/store/database.ts';
import type { Store } from '../../lib/store/open.ts';
import { installedPacks } from '../../lib/store/packs.ts';

/** What is installed under an id; `undefined` for nothing. */
export async function rowOf(store: Store, id: string): Promise<Answer<PackRow | undefined>> {
  const rows = await installedPacks(store);
  return rows.ok ? answered(rows.value.find((row) => row.id === id)) : rows;
}
