import { until } from '../../../lib/command/until.ts';
import { DATABASE_NAME } from '../../../lib/store/database.ts';
import { NOTES_DATABASE } from '../../../lib/store/notes-database.ts';
import { REASON_WORDS } from '../../../lib/words/reason.ts';
import { VAULT_WORDS } from '../../../lib/words/vault.ts';
import { openStage, type Stage } from '../../e2e/stage.ts';
import { stopWorker } from '../../e2e/worker.ts';
import { NOTES } from '../../versions/notes.ts';
import type { TrustRow } from '../row.ts';
import { everything, makeLater } from './later.ts';

const [NOTE] = NOTES;
const IDS = { ids: [NOTE.id] };

/** Everything by which our pages write into each database, and what they say of one that is not to be written. */
const DATABASES = [
  {
    what: 'this build on notes of a later version',
    name: NOTES_DATABASE,
    says: { page: 'library.html#/notes', words: VAULT_WORDS.fr.newer },
    writes: [
      ['note/save', { note: { ...NOTE, revision: NOTE.revision + 1 } }],
      ['note/draft', { note: { ...NOTE, revision: NOTE.revision + 1 } }],
      ['note/drop-draft', { id: NOTE.id }],
      ['notes/delete', IDS],
      ['notes/restore', IDS],
      ['notes/destroy', { ids: null }],
      ['notes/tag', { ...IDS, tag: 'neuf', on: true }],
      ['notes/import', { notes: NOTES }],
      ['own/remove', { entities: [], facts: [] }],
    ],
  },
  {
    what: 'this build on a corpus of a later version',
    name: DATABASE_NAME,
    says: { page: 'popup.html', words: REASON_WORDS.fr.newer },
    writes: [
      ['corpus/state', null],
      ['corpus/rebuild', null],
      ['packs/switch', { id: 'bundled', on: false }],
    ],
  },
] as const;

/** A database that a later version has changed is asked for, written to and read by this one. */
export async function rollBack(): Promise<readonly TrustRow[]> {
  const stage = await openStage();
  try {
    for (const note of NOTES) await askOf(stage, 'note/save', { note: { ...note, revision: 1 } });
    const rows: TrustRow[] = [];
    for (const database of DATABASES) rows.push(await tried(stage, database));
    return rows;
  } finally {
    await stage.close();
  }
}

const askOf = ({ ours }: Stage, type: string, data: unknown): Promise<{ ok?: boolean; reason?: string } | undefined> =>
  ours.evaluate((message) => chrome.runtime.sendMessage(message), { type, data });

async function tried(stage: Stage, { what, name, says, writes }: (typeof DATABASES)[number]): Promise<TrustRow> {
  await stopWorker(stage);
  await makeLater(stage.ours, name);
  const before = await everything(stage.ours, name);
  const faults: string[] = [];
  for (const [type, data] of writes) {
    const answer = await askOf(stage, type, data);
    if (answer?.reason !== 'newer') faults.push(`${type}: ${JSON.stringify(answer)}`);
  }
  const refused = writes.length - faults.length;
  const page = await stage.browser.newPage();
  await page.goto(stage.root + says.page);
  const isSaid = await until('the reason to be said', () =>
    page.evaluate(
      (words) => document.body.innerText.replaceAll(/\s+/g, ' ').includes(words.replaceAll(/\s+/g, ' ')),
      says.words,
    ),
  ).catch(() => false);
  if (!isSaid) faults.push(`${says.page} does not say why`);
  await stopWorker(stage);
  if ((await everything(stage.ours, name)) !== before) faults.push('the database was changed');
  return {
    what,
    rounds: writes.length,
    figure: `${refused} of ${writes.length} requests refused with the reason; ${faults.length === 0 ? 'unchanged, and said why' : 'see below'}`,
    target: 'refuses to write and says why',
    faults,
  };
}
