import { type Answer, answered } from '../../../lib/model/answer.ts';
import type { PackName } from '../../../lib/model/backup.ts';
import { installedPacks } from '../../../lib/store/packs.ts';
import type { Corpus } from '../corpus.ts';

/** Packs that were added from files, as they are installed now. */
export async function addedPacks(corpus: Pick<Corpus, 'open'>): Promise<Answer<readonly PackName[]>> {
  const opened = await corpus.open();
  if (!opened.ok) return opened;
  const rows = await installedPacks(opened.value.store);
  if (!rows.ok) return rows;
  const added = rows.value.filter(({ kind }) => kind === 'added');
  return answered(added.map(({ id, name, version }) => ({ id, name, version })));
}

/** Those that were known, and those that are here as they are now: one that is not here any more was not taken away by that. */
export const withPacks = (known: readonly PackName[], here: readonly PackName[]): PackName[] => [
  ...lostOf(known, here),
  ...here,
];

/** Those that were known and are not here. */
export const lostOf = (known: readonly PackName[], here: readonly PackName[]): PackName[] =>
  known.filter(({ id }) => here.every((pack) => pack.id !== id));

/** The reader's own pack was put in the place of another: the corpus follows, and is made anew if the same damage took it. */
export async function followOwn(corpus: Pick<Corpus, 'refreshOwn' | 'check' | 'rebuild'>): Promise<void> {
  const followed = await corpus.refreshOwn();
  // One that is open already may have lost what only a look into it shows.
  const seen = followed.ok ? await corpus.check() : followed;
  if (!seen.ok && seen.reason === 'database') await corpus.rebuild();
}
