import { LexiconBuilder } from '../../lib/lexicon/builder.ts';
import { isWhole } from '../../lib/lexicon/open.ts';
import { type Answer, answered, refused } from '../../lib/model/answer.ts';
import { pausing } from '../../lib/steps/pausing.ts';
import type { PackRow } from '../../lib/store/database.ts';
import { entitiesIn, readLexicon, walkBlocks, writeLexicon } from '../../lib/store/generations.ts';
import type { Store } from '../../lib/store/open.ts';
import { inSlices, type Job } from './work.ts';

/** A large pack whose records are stored. */
export type StoredPack = Pick<PackRow, 'digest' | 'entities'> & {
  readonly generation: NonNullable<PackRow['generation']>;
};

/**
 * Makes the lexicon of a large pack from what is stored of it, in slices; it is read back and compared before this answers.
 * `database` when records are missing, or the lexicon does not come back as it was written. Never throws.
 */
export async function compilePart(store: Store, pack: StoredPack, job: Job): Promise<Answer<'done' | 'stopped'>> {
  const pause = pausing();
  const builder = new LexiconBuilder();
  const added = await addAll(store, pack, job, builder, pause);
  if (!added.ok || added.value === 'stopped') return added;
  const built = await inSlices(
    builder.build(),
    { ...job, tell: (step) => job.tell({ done: step.of + step.done, of: 2 * step.of }) },
    pause,
  );
  if (built.kind === 'stopped') return answered('stopped');
  const written = await writeLexicon(store, pack.generation, pack.digest, built.value);
  if (!written.ok) return written;
  // A damaged disk may take what it does not give back; when it is opened, only a large one's head is looked at.
  const read = await readLexicon(store, pack.generation);
  if (!read.ok) return read;
  if (read.value === null) return refused('database');
  const looked = await inSlices(isWhole(read.value), { ...job, tell: () => undefined }, pause);
  if (looked.kind === 'stopped') return answered('stopped');
  return looked.value ? answered('done') : refused('database');
}

async function addAll(
  store: Store,
  { generation, entities }: StoredPack,
  job: Job,
  builder: LexiconBuilder,
  pause: () => Promise<void>,
): Promise<Answer<'done' | 'stopped'>> {
  const walk = walkBlocks(store, generation, 'entities');
  let count = 0;
  for (;;) {
    const blocks = await walk.next();
    if (!blocks.ok) return blocks;
    if (blocks.value === null) return count === entities ? answered('done') : refused('database');
    for (const block of blocks.value) {
      for (const entity of entitiesIn(block)) builder.add(entity);
      count += block.lines.length;
      await pause();
      if (job.isStopped()) return answered('stopped');
    }
    job.tell({ done: count, of: 2 * Math.max(1, entities) });
  }
}
