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
import {
  type Generation,
  nameGeneration,
  newestFirst,
  readGeneration,
  rolling,
} from '../../../lib/vault/generation.ts';
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
  /** Makes the newest one anew if it is not whole: the steps that it held are kept no more. Never rejects. */
  checkNewest(): Promise<void>;
  /** Of a damaged library, before another one takes its place: never one that mending starts from. Answers with its id. */
  keepDamaged(library: Library, ledger: Ledger): Promise<Answer<string>>;
  /** Newest first; none when files cannot be listed. */
  list(): Promise<readonly BackupFile[]>;
  /** Looks through the whole file, once in a worker's life. Never rejects. */
  info(file: BackupFile): Promise<BackupInfo>;
  trouble(): VaultTrouble | null;
}

type Doing = 'making' | 'listing';

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
  /** Of making them and of listing them: what can be listed may still have no room for another. */
  const troubles: Record<Doing, VaultTrouble | null> = { making: null, listing: null };
  /** Of those that mending may start from; `undefined`: not yet looked for. Only the background writes them. */
  let newest: Generation | null | undefined;
  /** Only the background writes: what was once seen stays known. By file, since looking through one takes a while. */
  const infos = new Map<string, BackupInfo>();

  const guarded = async <T>(doing: Doing, what: string, work: () => Promise<Answer<T>>): Promise<Answer<T>> => {
    try {
      const answer = await work();
      if (answer.ok) troubles[doing] = null;
      return answer;
    } catch (error) {
      const trouble = troubleOf(error);
      troubles[doing] = trouble;
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
    const listed = await guarded('listing', 'listing backups', async () => answered(await (await files()).list()));
    return listed.ok ? newestFirst(listed.value.filter(({ kind }) => kind !== 'outside')) : [];
  };

  /** One after the other. Nothing in here may ask the keeper, who may be waiting for it. */
  const writeNow = ({ library, ledger }: ReadLibrary): Promise<Answer<BackupInfo>> => {
    const made = last.then(async (): Promise<Answer<BackupInfo>> => {
      if (!isSound()) return refused('database');
      return guarded('making', 'making a backup', async () => {
        const at = now().toISOString();
        const info = await write(nameGeneration('rolling', at, ledger.sequence), at, library, ledger);
        newest = readGeneration(info.id);
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
    if (!found.ok) {
      troubles.making = found.reason === 'full' ? 'full' : 'failed';
      failedAt = now().getTime();
      return found;
    }
    const damage = found.value.ledger.sequence < told ? 'behind' : found.value.isWhole ? null : 'incomplete';
    if (damage !== null) {
      await onDamage(damage);
      return refused('database');
    }
    const answer = await writeNow(found.value);
    // Where no step can be kept there is a gap again with the next: then the rest between two backups is all that holds.
    failedAt = answer.ok && record.trouble() === null ? null : now().getTime();
    return answer;
  };

  const look = async (moment: 'start' | 'change'): Promise<void> => {
    const reading = await record.read();
    if (reading.kind === 'newer' || reading.kind === 'unreadable' || !isSound()) return;
    const witness = reading.kind === 'here' ? reading.witness : NO_WITNESS;
    const sinceFailure = failedAt === null ? Number.POSITIVE_INFINITY : Math.abs(now().getTime() - failedAt);
    if (sinceFailure < REST_AFTER_FAILURE) return;
    newest ??= rolling(await list())[0] ?? null;
    if (record.hasGap() || isDue(witness, newest, now().getTime(), moment)) await make(options.read);
  };

  const info = async (file: BackupFile): Promise<BackupInfo> => {
    const known = infos.get(file.id);
    if (known !== undefined) return known;
    const line = await guarded('listing', 'looking through a backup', async () => (await files()).firstLine(file.id));
    const head = line.ok ? readHead(line.value) : null;
    const looked = { id: file.id, at: file.at, bytes: file.bytes, counts: head?.ledger.counts ?? null };
    infos.set(file.id, looked);
    return looked;
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
    keepDamaged: (library, ledger) => {
      const kept = last.then(() =>
        guarded('making', 'keeping a damaged library', async () => {
          const at = now().toISOString();
          const { id } = await write(nameGeneration('before', at, ledger.sequence), at, library, ledger);
          return answered(id);
        }),
      );
      last = kept;
      return kept;
    },
    list,
    info,
    checkNewest: async () => {
      const newest = rolling(await list())[0];
      if (newest === undefined || (await info(newest)).counts !== null) return;
      await make(options.read).catch((error: unknown) => report('making a damaged backup anew', error));
    },
    trouble: () => troubles.making ?? troubles.listing,
  };
}
