import { ask } from '../../../lib/command/our-page.ts';
import { EVERY_NOTE } from '../../../lib/model/note-query.ts';
import type { Stage } from '../../e2e/stage.ts';

const QUESTIONS: readonly (readonly [string, unknown])[] = [
  ['settings/get', null],
  ['notes/query', { query: EVERY_NOTE, offset: 0, limit: 200 }],
  ['notes/drafts', null],
  ['notes/bin', null],
  ['own/get', null],
  ['packs/list', null],
  ['texts/list', null],
  ['history/list', { offset: 0, limit: 200 }],
  ['corpus/state', null],
];

/** All that is kept for the reader, as text, by the question that shows it. Equal texts: nothing was changed. */
export async function storedIn(stage: Stage): Promise<Readonly<Record<string, string>>> {
  const answers = await Promise.all(
    QUESTIONS.map(async ([type, data]) => [type, JSON.stringify(await ask(stage.ours, type, data))] as const),
  );
  const areas = await stage.ours.evaluate(async () => JSON.stringify(await chrome.storage.local.get(null)));
  return { ...Object.fromEntries(answers), 'storage.local': areas };
}

/** The questions whose answers differ. */
export const changedIn = (
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): readonly string[] => Object.keys(before).filter((type) => before[type] !== after[type]);

/** How many tabs and windows stand open, and where they are. */
export const tabsOf = (stage: Stage): readonly string[] =>
  stage.browser
    .targets()
    .filter((target) => target.type() === 'page')
    .map((target) => target.url())
    .toSorted();
