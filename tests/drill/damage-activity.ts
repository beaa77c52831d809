import { ask } from '../../lib/command/our-page.ts';
import type { SaveOutcome } from '../../lib/model/kept-note.ts';
import { nextRevision } from '../../lib/notes/new-note.ts';
import { addNames } from './damage-profile.ts';
import type { DamageStage } from './damage-stage.ts';
import { everyKept } from './kept.ts';
import { madeNote } from './made-note.ts';
import type { Random } from './random.ts';

const MOST_NEW = 20;
const CHANGED = 5;
const BINNED = 3;
/** So many at once are no step but a backup. */
const MANY = 300;
const ONE_IN = 4;

/** What a reader does in an hour; all of it is acknowledged when this returns. @throws when any of it is not */
export async function writeSome(stage: DamageStage, random: Random, round: number): Promise<void> {
  const { ours } = stage;
  const save = async (note: ReturnType<typeof madeNote>): Promise<void> => {
    const { kind } = (await ask(ours, 'note/save', { note })) as SaveOutcome;
    if (kind !== 'saved') throw new Error(`A note was answered ${kind}.`);
  };
  if (random.below(ONE_IN) === 0) {
    const notes = Array.from({ length: MANY }, (_, i) => madeNote(random, `Bloc ${round}.${i}.`));
    await ask(ours, 'notes/import', { notes });
  }
  const kept = [...(await everyKept(ours))];
  const take = () => kept.splice(random.below(kept.length), 1).map(({ note }) => note);
  for (let i = random.below(MOST_NEW); i >= 0; i -= 1) await save(madeNote(random, `Après ${round}.${i}.`));
  for (let i = 0; i < CHANGED; i += 1) {
    for (const note of take())
      await save(nextRevision(note, { text: `Changée ${round}.${i}.` }, new Date().toISOString()));
  }
  const ids = Array.from({ length: BINNED }, take).flatMap((notes) => notes.map(({ id }) => id));
  await ask(ours, 'notes/delete', { ids });
  await addNames(stage, `Tour ${round}`, random.below(2));
}
