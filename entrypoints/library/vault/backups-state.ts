import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type {
  BackupDone,
  BackupsActions,
  BackupsView,
  BackupWork,
} from '../../../components/library/vault/backups-view.ts';
import { type Answer, type Reason, refused } from '../../../lib/model/answer.ts';
import type { PackName } from '../../../lib/model/backup.ts';
import { dayOf } from '../../../lib/model/file-to-save.ts';
import type { RowCounts } from '../../../lib/model/ledger.ts';
import type { BackupInfo, VaultState } from '../../../lib/model/vault.ts';
import { troubleOf } from '../../../lib/vault/area.ts';
import type { BackupFiles } from '../../../lib/vault/backup-files.ts';
import { nameOutside } from '../../../lib/vault/generation.ts';
import type { LiveHost } from '../live-host.ts';
import { makeUndoing, type Undoing } from '../undoing.ts';
import { countNow } from './count-now.ts';
import { type FromFileHost, makeFromFile } from './from-file.ts';

/** Opens the folder where backups lie as files; rejects when the browser does not let us. */
export type OpenFiles = () => Promise<Pick<BackupFiles, 'read' | 'write'>>;

export interface BackupsHost
  extends Pick<LiveHost, 'ask' | 'newId' | 'saveFile'>,
    Pick<FromFileHost, 'readBackup' | 'most'> {
  readonly openFiles: OpenFiles;
  /** What every page is told of the library anyway. */
  readonly vault: ReadonlySignal<VaultState | null>;
}

export interface BackupsState {
  readonly view: ReadonlySignal<BackupsView>;
  readonly undoing: Undoing<BackupDone>;
  /** Asks for everything anew. */
  refresh(): Promise<void>;
  readonly actions: BackupsActions;
}

/** What the library knows of its backups and does with them. Nothing here throws, a failure becomes a value. */
export function makeBackupsState({ ask, newId, saveFile, openFiles, vault, ...reading }: BackupsHost): BackupsState {
  const backups = signal<readonly BackupInfo[] | null>(null);
  const failure = signal<Reason | null>(null);
  const now = signal<RowCounts | null>(null);
  const doing = signal<BackupWork | null>(null);
  const asking = signal<string | null>(null);
  const undoing = makeUndoing<BackupDone>();
  const fromFile = makeFromFile({
    ...reading,
    toAdd,
    async replace(text, { at }) {
      const id = nameOutside(newId());
      try {
        await (await openFiles()).write(id, [text]);
      } catch (error) {
        undoing.say({ kind: 'failed', reason: troubleOf(error) === 'full' ? 'full' : 'database' });
        return;
      }
      await goBack(id, at);
    },
  });
  let asked = 0;

  /** Of packs that a backup names, those that are not there. */
  async function toAdd(packs: readonly PackName[]): Promise<readonly PackName[]> {
    const answer = packs.length === 0 ? null : await ask('packs/list', null);
    const here = new Set(answer?.ok ? answer.value.map(({ id }) => id) : []);
    return packs.filter(({ id }) => !here.has(id));
  }

  const view = computed<BackupsView>(() => ({
    state: vault.value,
    backups: backups.value,
    failure: failure.value,
    now: vault.value?.kind === 'damaged' ? vault.value.here : now.value,
    doing: doing.value,
    asking: asking.value,
    file: fromFile.step.value,
  }));

  async function refresh(): Promise<void> {
    asked += 1;
    const mine = asked;
    const [list, counts] = await Promise.all([ask('vault/backups', null), countNow(ask)]);
    if (mine !== asked) return;
    batch(() => {
      failure.value = list.ok ? null : list.reason;
      if (list.ok) backups.value = list.value;
      now.value = counts;
    });
  }

  /** One thing at a time; what it came to is said before the list is asked for anew. */
  async function work(what: BackupWork, run: () => Promise<void>): Promise<void> {
    if (doing.value !== null) return;
    undoing.dismiss();
    doing.value = what;
    await run();
    doing.value = null;
    await refresh();
  }

  async function save(backup: BackupInfo | null): Promise<BackupDone> {
    const made = backup ?? (await ask('vault/backup', null));
    if ('ok' in made && !made.ok) return { kind: 'failed', reason: made.reason };
    const { id, at } = 'ok' in made ? made.value : made;
    const read = await readFile(id);
    if (!read.ok) return { kind: 'failed', reason: read.reason };
    const name = `reperes-${dayOf(new Date(at))}.reperes-backup.json`;
    saveFile({ name, type: 'application/json', text: read.value });
    return { kind: 'saved' };
  }

  async function readFile(id: string): Promise<Answer<string>> {
    try {
      return await (await openFiles()).read(id);
    } catch {
      return refused('database');
    }
  }

  async function goBack(id: string, at: string): Promise<void> {
    const answer = await ask('vault/return', { backup: id });
    if (!answer.ok) return undoing.say({ kind: 'failed', reason: answer.reason });
    const { before } = answer.value;
    const packs = await toAdd(answer.value.packs);
    batch(() => {
      undoing.say({ kind: 'returned', at, packs }, before === null ? undefined : () => takeBack(before));
      asking.value = null;
    });
  }

  async function takeBack(before: string): Promise<BackupDone> {
    const answer = await ask('vault/return', { backup: before });
    return answer.ok ? { kind: 'undone' } : { kind: 'failed', reason: answer.reason };
  }

  return {
    view,
    undoing,
    refresh,
    actions: {
      backUp: () =>
        void work('back up', async () => {
          const answer = await ask('vault/backup', null);
          undoing.say(answer.ok ? { kind: 'backed up' } : { kind: 'failed', reason: answer.reason });
        }),
      save: (backup) => void work('save', async () => undoing.say(await save(backup))),
      ask(id) {
        if (doing.value === null) asking.value = id;
      },
      returnTo: ({ id, at }) => void work('return', () => goBack(id, at)),
      read: (chosen) => void fromFile.read(chosen),
      replace: () => void work('return', fromFile.replace),
      close: fromFile.close,
    },
  };
}
