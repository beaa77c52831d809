import { type Answer, answered, refused } from '../../../lib/model/answer.ts';
import type { Library, PackName } from '../../../lib/model/backup.ts';
import { EMPTY_LEDGER, type Ledger, NO_ROWS } from '../../../lib/model/ledger.ts';
import { EMPTY_OWN_PACK } from '../../../lib/model/own-pack.ts';
import type { Settings } from '../../../lib/model/settings.ts';
import type { Restored } from '../../../lib/model/vault.ts';
import { report } from '../../../lib/report/report.ts';
import { type ReadLibrary, readLibrary, replaceLibrary } from '../../../lib/store/library.ts';
import type { BackupFiles } from '../../../lib/vault/backup-files.ts';
import { counted, countsOf } from '../../../lib/vault/counts.ts';
import { readGeneration } from '../../../lib/vault/generation.ts';
import type { VaultRecord } from '../../../lib/vault/record.ts';
import type { NotesDoor, NotesOwner } from '../notes/notes-keeper.ts';
import type { BackingUp } from './backing-up.ts';
import type { Planning } from './planning.ts';
import type { Watching } from './watching.ts';

/** Puts another library in the place of the one that is here, in one step. */
export interface Restoring {
  mend(): Promise<Answer<Restored>>;
  /** @param id of the backup's file */
  returnTo(id: string): Promise<Answer<Restored>>;
  /** What is here is the library from now on. */
  accept(): Promise<Answer<null>>;
}

export interface RestoringOptions {
  readonly record: VaultRecord;
  readonly planning: Planning;
  readonly watching: Watching;
  readonly backing: BackingUp;
  keeper(): NotesOwner;
  files(): Promise<BackupFiles>;
  /** Packs from files that were there and are not. */
  lostPacks(): Promise<readonly PackName[]>;
  loadSettings(): Promise<Settings>;
  saveSettings(settings: Settings): Promise<void>;
  /** Everybody is told; ids of all notes that may be others than they were. */
  replaced(ids: readonly string[]): Promise<void>;
}

export function makeRestoring(options: RestoringOptions): Restoring {
  const { record, planning, watching, backing, keeper, files, lostPacks, replaced } = options;

  const readHere = async ({ store }: NotesDoor): Promise<Answer<ReadLibrary>> =>
    store.ok ? readLibrary(store.value) : store;

  const put = async (door: NotesDoor, library: Library, atLeast: number): Promise<Answer<Ledger>> => {
    const { store } = door;
    const written = store.ok ? await replaceLibrary(store.value, library, atLeast) : store;
    // What has no room has none in an empty database either, and that of a later version is not ours to throw away, nor is
    // one that is whole.
    if (written.ok || written.reason !== 'database' || watching.verdict() === 'sound') return written;
    const fresh = await door.renew();
    return fresh.ok ? replaceLibrary(fresh.value, library, atLeast) : fresh;
  };

  /** The library is written: from here on it is the one that is expected. */
  const settle = async (ledger: Ledger): Promise<void> => {
    await record.change((witness) => ({ ...witness, ledger, damage: null }));
    watching.becameSound();
  };

  /** A library that is to be replaced, as a file; `null` when it is damaged and cannot be read, or not be kept. */
  const keepBefore = async (here: Answer<ReadLibrary>): Promise<Answer<string | null>> => {
    if (!here.ok) return watching.verdict() === 'sound' ? here : answered(null);
    if (watching.verdict() === 'sound') {
      const made = await backing.make(async () => here);
      return made.ok ? answered(made.value.id) : made;
    }
    const kept = await backing.keepDamaged(here.value.library, here.value.ledger);
    return answered(kept.ok ? kept.value : null);
  };

  /** The library is another one already: whatever fails now does not undo that, and the rest is done all the same. */
  const anyway = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    await work().catch((error: unknown) => report(what, error));
  };

  const after = async (here: Answer<ReadLibrary>, library: Library): Promise<void> => {
    const notes = [...(here.ok ? here.value.library.notes : []), ...library.notes];
    const ids = [...new Set(notes.map(({ note }) => note.id))];
    await anyway('backing up a restored library', () => backing.make(() => keeper().ask(readLibrary)));
    await anyway('telling of a restored library', () => replaced(ids));
  };

  /** But for the memory of pages that were read: what is not remembered now is not remembered again without being asked. */
  const returnSettings = async (settings: Settings): Promise<void> => {
    const { history } = await options.loadSettings();
    await options.saveSettings({ ...settings, history: settings.history && history });
  };

  const isNewer = (): boolean => watching.verdict() === 'newer';

  return {
    mend: async () => {
      const done = await keeper().alone(async (door): Promise<Answer<Mended>> => {
        if (isNewer()) return refused('newer');
        const here = await readHere(door);
        if (watching.verdict() === 'sound') {
          if (!here.ok) return here;
          const counts = countsOf(here.value.library);
          return answered({ restored: { counts, missing: NO_ROWS, before: null }, here, library: null });
        }
        const planned = await planning.plan(here);
        if (!planned.ok) return planned;
        const { library, expected } = planned.value;
        const before = await keepBefore(here);
        const sequence = here.ok ? here.value.ledger.sequence : 0;
        const ledger = await put(door, library, await planning.beyond(sequence));
        if (!ledger.ok) return ledger;
        await settle(ledger.value);
        const counts = countsOf(library);
        const missing = counted(expected ?? counts, NO_ROWS, counts);
        return answered({ restored: { counts, missing, before: before.ok ? before.value : null }, here, library });
      });
      if (!done.ok) return done;
      const { restored, here, library } = done.value;
      if (library !== null) await after(here, library);
      return answered({ ...restored, packs: await lostPacks() });
    },
    returnTo: async (id) => {
      const backup = await planning.read(id);
      if (!backup.ok) return backup;
      const { library, settings, packs, ledger: then } = backup.value;
      const done = await keeper().alone(async (door) => {
        if (isNewer()) return refused('newer');
        const here = await readHere(door);
        const before = await keepBefore(here);
        if (!before.ok) return before;
        const ledger = await put(
          door,
          library,
          await planning.beyond(here.ok ? here.value.ledger.sequence : 0, then.sequence),
        );
        if (!ledger.ok) return ledger;
        await settle(ledger.value);
        return answered({ here, before: before.value });
      });
      if (!done.ok) return done;
      await anyway('returning to settings', () => returnSettings(settings));
      await after(done.value.here, library);
      if (readGeneration(id)?.kind === 'outside')
        await anyway('removing a file from outside', async () => (await files()).remove(id));
      return answered({ counts: countsOf(library), missing: NO_ROWS, packs, before: done.value.before });
    },
    accept: async () => {
      const done = await keeper().alone(async (door) => {
        if (isNewer()) return refused('newer');
        const here = await readHere(door);
        if (watching.verdict() === 'sound') return answered(null);
        const { library, ledger } = here.ok ? here.value : { library: NOTHING, ledger: EMPTY_LEDGER };
        const written = await put(door, library, await planning.beyond(ledger.sequence));
        if (!written.ok) return written;
        await settle(written.value);
        return answered({ here, library });
      });
      if (!done.ok) return done;
      if (done.value !== null) await after(done.value.here, done.value.library);
      return answered(null);
    },
  };
}

interface Mended {
  readonly restored: Omit<Restored, 'packs'>;
  readonly here: Answer<ReadLibrary>;
  /** `null`: nothing had to be done. */
  readonly library: Library | null;
}

const NOTHING: Library = { notes: [], drafts: [], bin: [], own: EMPTY_OWN_PACK, texts: [] };
