import { type Answer, answered, refused } from '../../../lib/model/answer.ts';
import type { Library } from '../../../lib/model/backup.ts';
import type { Ledger } from '../../../lib/model/ledger.ts';
import type { Settings } from '../../../lib/model/settings.ts';
import type { BackupInfo, VaultTrouble } from '../../../lib/model/vault.ts';
import { report } from '../../../lib/report/report.ts';
import type { ReadLibrary } from '../../../lib/store/library.ts';
import { troubleOf } from '../../../lib/vault/area.ts';
import type { BackupFile, BackupFiles } from '../../../lib/vault/backup-files.ts';
import { isDue } from '../../../lib/vault/due.ts';
import { nameGeneration, newestFirst, rolling } from '../../../lib/vault/generation.ts';
import { keepers } from '../../../lib/vault/keepers.ts';
import { backupPieces } from '../../../lib/vault/pieces.ts';
import { BACKUP_VERSION, readHead } from '../../../lib/vault/read-backup.ts';
import type { VaultRecord } from '../../../lib/vault/record.ts';
import { NO_WITNESS } from '../../../lib/vault/witness.ts';

/** After one that failed, the next is tried no sooner by itself. In ms. */
const REST_AFTER_FAILURE = 60_000;

export type ReadNow = () => Promise<Answer<ReadLibrary>>;

/** Makes backups, and throws away those that others have taken the place of. */
export interface BackingUp {
  /** Of the library as it is now. */
  make(read: ReadNow): Promise<Answer<BackupInfo>>;
  /** Makes one when it is time for it. Never rejects. */
  ifDue(moment: 'start' | 'change'): Promise<void>;
  /** Of a damaged library, before another one takes its place: never one that mending starts from. Answers with its id. */
  keepDamaged(library: Library, ledger: Ledger): Promise<Answer<string>>;
  /** Newest first; none when files cannot be listed. */
  list(): Promise<readonly BackupFile[]>;
  /** Looks through the whole file, once in a worker's life. Never rejects. */
  info(file: BackupFile): Promise<BackupInfo>;
  trouble(): VaultTrouble | null;
}

export interface BackingUpOptions {
  readonly record: VaultRecord;
  files(): Promise<BackupFiles>;
  /** Reads the library for backups that nobody asked for. */
  readonly read: ReadNow;
  loadSettings(): Promise<Settings>;
  /** Whether the library may be taken for whole; `newer` and damaged ones leave no backup. */
  isSound(): boolean;
  /** Reading it showed that it is not. */
  onDamage(damage: 'behind' | 'incomplete'): Promise<void>;
  onMade(): void;
  now(): Date;
}

export function makeBackingUp(options: BackingUpOptions): BackingUp {
  const { record, files, loadSettings, isSound, onDamage, onMade, now } = options;
  let last: Promise<unknown> = Promise.resolve();
  let looking = false;
  let lookAgain: 'start' | 'change' | null = null;
  let failedAt: number | null = null;
  let trouble: VaultTrouble | null = null;
  /** Only the background writes: what was once seen stays known. By file, since looking through one takes a while. */
  const infos = new Map<string, BackupInfo>();

  const guarded = async <T>(what: string, work: () => Promise<Answer<T>>): Promise<Answer<T>> => {
    try {
      const answer = await work();
      if (answer.ok) trouble = null;
      return answer;
    } catch (error) {
      trouble = troubleOf(error);
      report(what, error);
      return refused(trouble === 'full' ? 'full' : 'database');
    }
  };

  const write = async (id: string, at: string, library: Library, ledger: Ledger): Promise<BackupInfo> => {
    const reading = await record.read();
    const { packs } = reading.kind === 'here' ? reading.witness : NO_WITNESS;
    const settings = await loadSettings();
    const pieces = backupPieces({
      format: 'reperes-backup',
      version: BACKUP_VERSION,
      at,
      ledger,
      library,
      settings,
      packs,
    });
    const open = await files();
    // What an earlier worker could not finish.
    await open.clean('ours');
    const info = { id, at, bytes: await open.write(id, pieces), counts: ledger.counts };
    infos.set(id, info);
    return info;
  };

  /** Only once the new one was read back whole. */
  const thin = async (): Promise<void> => {
    const open = await files();
    const all = (await open.list()).filter(({ kind }) => kind !== 'outside');
    const kept = keepers(all);
    for (const { id } of all) {
      if (kept.has(id)) continue;
      await open.remove(id);
      infos.delete(id);
    }
  };

  const list = async (): Promise<readonly BackupFile[]> => {
    const listed = await guarded('listing backups', async () => answered(await (await files()).list()));
    return listed.ok ? newestFirst(listed.value.filter(({ kind }) => kind !== 'outside')) : [];
  };

  /** One after the other. Nothing in here may ask the keeper, who may be waiting for it. */
  const writeNow = ({ library, ledger }: ReadLibrary): Promise<Answer<BackupInfo>> => {
    const made = last.then(async (): Promise<Answer<BackupInfo>> => {
      if (!isSound()) return refused('database');
      return guarded('making a backup', async () => {
        const at = now().toISOString();
        const info = await write(nameGeneration('rolling', at, ledger.sequence), at, library, ledger);
        await record.cover(ledger.sequence);
        // Whatever is too much on the disk, the backup is made.
        await thin().catch((error: unknown) => report('thinning out backups', error));
        onMade();
        return answered(info);
      });
    });
    last = made;
    return made;
  };

  const make = async (read: ReadNow): Promise<Answer<BackupInfo>> => {
    if (!isSound()) return refused('database');
    await record.settled();
    const reading = await record.read();
    const told = reading.kind === 'here' ? (reading.witness.ledger?.sequence ?? 0) : 0;
    const found = await read();
    if (!found.ok) return found;
    const damage = found.value.damaged > 0 ? 'incomplete' : found.value.ledger.sequence < told ? 'behind' : null;
    if (damage !== null) {
      await onDamage(damage);
      return refused('database');
    }
    const answer = await writeNow(found.value);
    failedAt = answer.ok ? null : now().getTime();
    return answer;
  };

  const look = async (moment: 'start' | 'change'): Promise<void> => {
    const reading = await record.read();
    if (reading.kind !== 'here' || !isSound()) return;
    const sinceFailure = failedAt === null ? Number.POSITIVE_INFINITY : Math.abs(now().getTime() - failedAt);
    if (sinceFailure < REST_AFTER_FAILURE) return;
    const newest = rolling(await list())[0] ?? null;
    if (record.hasGap() || isDue(reading.witness, newest, now().getTime(), moment)) await make(options.read);
  };

  return {
    make,
    ifDue: async (moment) => {
      lookAgain = moment;
      if (looking) return;
      looking = true;
      while (lookAgain !== null) {
        const next: 'start' | 'change' = lookAgain;
        lookAgain = null;
        await look(next).catch((error: unknown) => report('looking whether a backup is due', error));
      }
      looking = false;
    },
    keepDamaged: (library, ledger) =>
      guarded('keeping a damaged library', async () => {
        const at = now().toISOString();
        const { id } = await write(nameGeneration('before', at, ledger.sequence), at, library, ledger);
        return answered(id);
      }),
    list,
    info: async (file) => {
      const known = infos.get(file.id);
      if (known !== undefined) return known;
      const line = await guarded('looking through a backup', async () => (await files()).firstLine(file.id));
      const head = line.ok ? readHead(line.value) : null;
      const info = { id: file.id, at: file.at, bytes: file.bytes, counts: head?.ledger.counts ?? null };
      infos.set(file.id, info);
      return info;
    },
    trouble: () => trouble,
  };
}
