import { type Answer, answered, refused } from '../../../lib/model/answer.ts';
import type { PackName } from '../../../lib/model/backup.ts';
import { NO_ROWS } from '../../../lib/model/ledger.ts';
import { isSameJson } from '../../../lib/model/same-json.ts';
import type { Settings } from '../../../lib/model/settings.ts';
import type { BackupInfo, Restored, VaultState } from '../../../lib/model/vault.ts';
import { report } from '../../../lib/report/report.ts';
import { readLibrary } from '../../../lib/store/library.ts';
import type { VaultArea } from '../../../lib/vault/area.ts';
import type { BackupFiles } from '../../../lib/vault/backup-files.ts';
import { countsOf } from '../../../lib/vault/counts.ts';
import { rolling } from '../../../lib/vault/generation.ts';
import { makeVaultRecord } from '../../../lib/vault/record.ts';
import type { LibraryWatch, NotesOwner } from '../notes/notes-keeper.ts';
import { makeBackingUp } from './backing-up.ts';
import { lostOf, withPacks } from './packs.ts';
import { makePlanning } from './planning.ts';
import { makeRestoring } from './restoring.ts';
import { makeWatching } from './watching.ts';

/** The second copy of what the reader wrote, and the count of it, outside of its database. */
export interface Vault {
  /** For whoever opens that database. */
  readonly watch: LibraryWatch;
  /** After the worker has woken: the rows once in a browser's session, and a backup when it is time for one. Never rejects. */
  start(): Promise<void>;
  /** Packs may be others than they were. Never rejects. */
  packsChanged(): Promise<void>;
  /** The reader took a pack away. */
  packRemoved(id: string): Promise<void>;
  state(): Promise<Answer<VaultState>>;
  backups(): Promise<Answer<readonly BackupInfo[]>>;
  backup(): Promise<Answer<BackupInfo>>;
  mend(): Promise<Answer<Restored>>;
  returnTo(id: string): Promise<Answer<Restored>>;
  accept(): Promise<Answer<null>>;
}

/** What outlives the worker but not the browser. */
export interface SessionFlags {
  get(key: string): Promise<Readonly<Record<string, unknown>>>;
  set(items: Readonly<Record<string, unknown>>): Promise<void>;
}

export interface VaultOptions {
  readonly area: VaultArea;
  /** Settles when storage is closed to pages, with whether it is: what the reader wrote is not put there before. */
  readonly isClosed: Promise<boolean>;
  readonly session: SessionFlags;
  openFiles(): Promise<BackupFiles>;
  /** Asked only after this turn. */
  keeper(): NotesOwner;
  /** Packs that were added from files, as they are installed. */
  packs(): Promise<Answer<readonly PackName[]>>;
  loadSettings(): Promise<Settings>;
  saveSettings(settings: Settings): Promise<void>;
  replaced(ids: readonly string[]): Promise<void>;
  /** Our pages are told. */
  tell(): void;
  now(): Date;
}

const CHECKED_KEY = 'vault-checked';
/** Notes are not waited for longer because a file system does not answer. In ms. */
const PATIENCE = 2000;

export function makeVault(options: VaultOptions): Vault {
  const { area, isClosed, session, keeper, packs, tell, now } = options;
  const record = makeVaultRecord(area, isClosed);
  let opened: Promise<BackupFiles> | undefined;

  const files = (): Promise<BackupFiles> => {
    const opening = opened ?? options.openFiles();
    opened = opening;
    opening.catch(() => {
      if (opened === opening) opened = undefined;
    });
    return opening;
  };

  const backing = makeBackingUp({
    record,
    files,
    read: () => keeper().ask(readLibrary),
    loadSettings: options.loadSettings,
    isSound: () => watching.verdict() === 'sound',
    onDamage: (damage) => watching.note(damage),
    onMade: tell,
    now,
  });
  const watching = makeWatching({
    record,
    newest: () => within(PATIENCE, newest(), null),
    onVerdict: tell,
    onKept: () => void backing.ifDue('change'),
    onSound: () => void backing.ifDue('start'),
  });

  const newest = async () => rolling(await backing.list())[0] ?? null;

  const installed = async (): Promise<readonly PackName[] | null> => {
    const now = await packs();
    return now.ok ? now.value : null;
  };
  const lostPacks = async (): Promise<readonly PackName[]> => {
    const reading = await record.read();
    const here = await installed();
    return reading.kind === 'here' && here !== null ? lostOf(reading.witness.packs, here) : [];
  };
  const planning = makePlanning({ record, backing, files });
  const restoring = makeRestoring({
    record,
    planning,
    watching,
    backing,
    keeper,
    files,
    lostPacks,
    loadSettings: options.loadSettings,
    saveSettings: options.saveSettings,
    replaced: options.replaced,
  });

  /** Opened, if it can be; the watch has seen it then. */
  const look = (): Promise<Answer<null>> => keeper().ask(async () => answered(null));

  const lastInfo = async (): Promise<BackupInfo | null> => {
    for (const file of rolling(await backing.list())) {
      const info = await backing.info(file);
      if (info.counts !== null) return info;
    }
    return null;
  };

  const damagedState = async (): Promise<Answer<VaultState>> => {
    const here = await keeper().ask(readLibrary);
    const damage = watching.verdict();
    if (damage === 'sound' || damage === 'newer') return state();
    // Whatever else cannot be read: an empty list must never stand there without a word.
    const planned = await guarded('planning to mend', () => planning.plan(here));
    if (!planned.ok && planned.reason === 'newer') return answered({ kind: 'newer' });
    const counts = here.ok ? countsOf(here.value.library) : null;
    return answered({
      kind: 'damaged',
      damage,
      expected: planned.ok ? planned.value.expected : null,
      here: counts,
      mended: planned.ok ? countsOf(planned.value.library) : (counts ?? NO_ROWS),
      last: await lastInfo(),
      packs: await lostPacks(),
    });
  };

  const state = async (): Promise<Answer<VaultState>> => {
    await look();
    const verdict = watching.verdict();
    if (verdict === 'newer') return answered({ kind: 'newer' });
    if (verdict !== 'sound') return damagedState();
    const sound = {
      kind: 'sound',
      last: await lastInfo(),
      trouble: record.trouble() ?? backing.trouble(),
      packs: await lostPacks(),
    } as const;
    return answered(sound);
  };

  /** Nothing of this may reject: whoever asks gets an answer. */
  const guarded = async <T>(what: string, work: () => Promise<Answer<T>>): Promise<Answer<T>> => {
    try {
      return await work();
    } catch (error) {
      report(what, error);
      return refused('database');
    }
  };

  const packsChanged = async (): Promise<void> => {
    const here = await installed();
    if (here === null) return;
    await record.change((witness) => {
      const known = withPacks(witness.packs, here);
      return isSameJson(known, witness.packs) ? witness : { ...witness, packs: known };
    });
  };

  const firstInSession = async (): Promise<void> => {
    if ((await session.get(CHECKED_KEY))[CHECKED_KEY] === true) return;
    await packsChanged();
    await files().then(
      (open) => open.clean('outside'),
      (error: unknown) => report('opening the folder of backups', error),
    );
    await watching.checkRows(keeper());
    await backing.checkNewest();
    await session.set({ [CHECKED_KEY]: true });
  };

  return {
    watch: watching,
    start: async () => {
      await look();
      await firstInSession().catch((error: unknown) => report('checking the library', error));
    },
    packsChanged,
    packRemoved: (id) =>
      record.change((witness) => ({ ...witness, packs: witness.packs.filter((pack) => pack.id !== id) })),
    state: () => guarded('assessing the library', state),
    backups: () =>
      guarded('listing backups', async () => answered(await Promise.all((await backing.list()).map(backing.info)))),
    backup: () =>
      guarded('making a backup', async () => {
        const here = await look();
        if (watching.verdict() === 'newer') return refused('newer');
        return here.ok ? backing.make(() => keeper().ask(readLibrary)) : here;
      }),
    mend: () => guarded('mending the library', restoring.mend),
    returnTo: (id) => guarded('returning to a backup', () => restoring.returnTo(id)),
    accept: () =>
      guarded('accepting the library', async () => {
        const done = await restoring.accept();
        const here = await installed();
        if (done.ok && here !== null) await record.change((witness) => ({ ...witness, packs: [...here] }));
        tell();
        return done;
      }),
  };
}

/** What comes too late is not waited for. @param ms from now */
async function within<T>(ms: number, work: Promise<T>, otherwise: T): Promise<T> {
  const { promise, resolve } = Promise.withResolvers<T>();
  const timer = setTimeout(() => resolve(otherwise), ms);
  work.then(resolve, () => resolve(otherwise));
  return promise.finally(() => clearTimeout(timer));
}
