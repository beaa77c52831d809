import type { askBackground } from '../../../lib/bridge/ask.ts';
import type { RowCounts } from '../../../lib/model/ledger.ts';
import { EVERY_NOTE } from '../../../lib/model/note-query.ts';

/** Counts what the reader wrote, as far as it can be read; `null` when any of it cannot. Never throws. */
export async function countNow(ask: typeof askBackground): Promise<RowCounts | null> {
  const [notes, bin, own, texts] = await Promise.all([
    ask('notes/query', { query: EVERY_NOTE, offset: 0, limit: 0 }),
    ask('notes/bin', null),
    ask('own/get', null),
    ask('texts/list', null),
  ]);
  if (!notes.ok || !bin.ok || !own.ok || !texts.ok) return null;
  return {
    notes: notes.value.facets.all,
    bin: bin.value.length,
    own: own.value.entities.length + own.value.facts.length,
    texts: texts.value.length,
  };
}
