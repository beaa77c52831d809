import * as v from 'valibot';
import type { Answer } from '../model/answer.ts';
import { MAX_VISITS, type Visit, VisitSchema } from '../model/visit.ts';
import { attempt } from './attempt.ts';
import type { NotesStore } from './notes.ts';

const Row = v.object({ visit: VisitSchema });

/** Remembers that a page was read, over the last time; the oldest beyond `MAX_VISITS` go. Never throws. */
export function putVisit({ database: { visits } }: NotesStore, visit: Visit): Promise<Answer<null>> {
  return attempt('remembering a visit', async () => {
    await visits.put({ id: visit.page.address, visit, last: visit.last });
    const beyond = (await visits.count()) - MAX_VISITS;
    if (beyond > 0) await visits.bulkDelete(await visits.orderBy('last').limit(beyond).primaryKeys());
    return null;
  });
}

/** Last read first. Damaged rows are left out of the list. Never throws. */
export function listVisits(
  { database: { visits } }: NotesStore,
  offset: number,
  limit: number,
): Promise<Answer<{ readonly total: number; readonly visits: readonly Visit[] }>> {
  return attempt('listing visits', async () => {
    const rows = await visits.orderBy('last').reverse().offset(offset).limit(limit).toArray();
    return { total: await visits.count(), visits: rows.filter((row) => v.is(Row, row)).map(({ visit }) => visit) };
  });
}

/** @param addresses normalised; `null`: every visit. Never throws. */
export function forgetVisits(
  { database: { visits } }: NotesStore,
  addresses: readonly string[] | null,
): Promise<Answer<null>> {
  return attempt('forgetting visits', async () => {
    if (addresses === null) await visits.clear();
    else await visits.bulkDelete([...addresses]);
    return null;
  });
}
