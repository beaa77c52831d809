import { type Answer, answered, refused } from '../../lib/model/answer.ts';
import type { ImportOutcome } from '../../lib/model/installed-pack.ts';
import type { Beat, PackChange } from '../../lib/store/change-packs.ts';
import type { Corpus } from './corpus.ts';
import { rowOf } from './installed-row.ts';
import { listed } from './packs.ts';

/**
 * The last step of bringing a pack: makes it live, and tells how it is listed then.
 * @param id of the pack that `change` brings
 */
export async function install(
  corpus: Pick<Corpus, 'open' | 'change'>,
  id: string,
  change: PackChange,
  beat: Beat,
): Promise<Answer<ImportOutcome>> {
  const changed = await corpus.change(() => answered(change), beat);
  if (!changed.ok) return changed;
  if (changed.value === 'stopped') return answered({ kind: 'stopped' });
  const open = await corpus.open();
  const row = open.ok ? await rowOf(open.value.store, id) : open;
  if (!row.ok) return row;
  return row.value === undefined ? refused('database') : answered({ kind: 'installed', pack: listed(row.value) });
}
