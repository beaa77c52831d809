import type { Kept } from '../../../components/library/settings/settings-view.ts';
import type { askBackground } from '../../../lib/bridge/ask.ts';
import type { Answer } from '../../../lib/model/answer.ts';
import { EVERY_NOTE } from '../../../lib/model/note-query.ts';

/** The browser's `navigator.storage`, or a test's own. */
export interface Room {
  estimate(): Promise<{ readonly usage?: number; readonly quota?: number }>;
  persisted(): Promise<boolean>;
  persist(): Promise<boolean>;
}

/** Counts all that is kept. Never throws: what does not answer is `null`. */
export async function countKept(ask: typeof askBackground, room: Room): Promise<Kept> {
  const [notes, drafts, bin, own, texts, corpus, used, lasting] = await Promise.all([
    ask('notes/query', { query: EVERY_NOTE, offset: 0, limit: 0 }),
    ask('notes/drafts', null),
    ask('notes/bin', null),
    ask('own/get', null),
    ask('texts/list', null),
    ask('corpus/state', null),
    room.estimate().catch(() => null),
    room.persisted().catch(() => null),
  ]);
  return {
    notes:
      notes.ok && drafts.ok && bin.ok
        ? { notes: notes.value.facets.all, drafts: drafts.value.length, binned: bin.value.length }
        : null,
    own: from(own, ({ entities, facts }) => ({ names: entities.length, facts: facts.length })),
    texts: from(texts, ({ length }) => length),
    corpus: from(corpus, ({ entities, facts, documents }) => ({ entities, facts, documents })),
    room: used?.usage === undefined ? null : { used: used.usage, allowed: used.quota ?? 0 },
    lasting,
  };
}

const from = <T, U>(answer: Answer<T>, tell: (value: T) => U): U | null => (answer.ok ? tell(answer.value) : null);
