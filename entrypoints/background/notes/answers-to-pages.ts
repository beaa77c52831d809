import type { FromPageHandlers } from '../../../lib/bridge/answer-asked.ts';
import { answered } from '../../../lib/model/answer.ts';
import type { Notes } from './notes.ts';
import { readSeen } from './seen.ts';

type Answers = Pick<
  FromPageHandlers,
  'page/notes' | 'page/noted-entities' | 'page/found' | 'page/note' | 'page/note-elsewhere'
>;

/** What pages may ask about notes. */
export const noteAnswersToPages = ({ tasks, frames, onPages, openElsewhere }: Notes): Answers => ({
  'page/notes': ({ page }, asker) => onPages.of(page, asker),
  'page/noted-entities': ({ entities }, asker) => onPages.entities(entities, asker),
  'page/found': ({ page, notes }, asker) => onPages.found(page, notes, asker),
  'page/note': async ({ page, about }, asker) => {
    const seed = await tasks.seed(about, readSeen(page, asker)?.noted ?? null);
    return seed.ok ? answered({ token: await frames.allow(asker, seed.value) }) : seed;
  },
  'page/note-elsewhere': async ({ token }, asker) => {
    const allowed = await frames.allowAgain(asker, token);
    if (!allowed.ok) return allowed;
    await openElsewhere(token);
    return answered(null);
  },
});
