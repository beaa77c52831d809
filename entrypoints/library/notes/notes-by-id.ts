import { type Answer, answered } from '../../../lib/model/answer.ts';
import type { KeptNote } from '../../../lib/model/kept-note.ts';
import type { Ask } from './host.ts';

/** Notes in one message: of the longest, 20 million units. */
const AT_ONCE = 200;

/** Those of the ids that exist, in the order asked, however many. */
export async function notesById(ids: readonly string[], ask: Ask): Promise<Answer<readonly KeptNote[]>> {
  const notes: KeptNote[] = [];
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const answer = await ask('notes/get', { ids: ids.slice(at, at + AT_ONCE) });
    if (!answer.ok) return answer;
    notes.push(...answer.value);
  }
  return answered(notes);
}
