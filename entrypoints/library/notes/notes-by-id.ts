import { type Answer, answered } from '../../../lib/model/answer.ts';
import type { KeptNote } from '../../../lib/model/kept-note.ts';
import type { Pace } from '../long-work.ts';
import type { Ask } from './host.ts';

/** Notes in one message: of the longest, 20 million units. */
const AT_ONCE = 200;

/**
 * Those of the ids that exist, in the order asked, however many.
 * @throws what the pace's signal is aborted with, when the reader stops the work that this is part of
 */
export async function notesById(
  ids: readonly string[],
  ask: Ask,
  pace?: Pick<Pace, 'signal' | 'reach'>,
): Promise<Answer<readonly KeptNote[]>> {
  const notes: KeptNote[] = [];
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    pace?.signal.throwIfAborted();
    pace?.reach(at, ids.length);
    const answer = await ask('notes/get', { ids: ids.slice(at, at + AT_ONCE) });
    if (!answer.ok) return answer;
    notes.push(...answer.value);
  }
  return answered(notes);
}
