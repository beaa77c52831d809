import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { PackDone } from '../../../components/library/packs/packs-view.ts';
import type { HandedFiles } from '../../../lib/bridge/handed-files.ts';
import { type Answer, answered, type Reason, refused } from '../../../lib/model/answer.ts';
import type { ImportOutcome, InstalledPack, PackPreview } from '../../../lib/model/installed-pack.ts';
import type { LiveHost } from '../live-host.ts';
import { makeUndoing, type Undoing } from '../undoing.ts';
import { type AddingState, makeAdding } from './adding.ts';
import { layReady } from './large-file.ts';

export interface PacksState {
  /** `null` until the first answer. */
  readonly packs: ReadonlySignal<readonly InstalledPack[] | null>;
  /** Why the list is not there, or not as it should be. */
  readonly failure: ReadonlySignal<Reason | null>;
  readonly adding: AddingState;
  readonly undoing: Undoing<PackDone>;
  /** Asks for the list anew. */
  refresh(): Promise<void>;
  readonly actions: {
    turn(pack: InstalledPack, on: boolean): Promise<void>;
    /** Hands the pack to the reader as a file. */
    takeOut(pack: InstalledPack): Promise<void>;
    remove(pack: InstalledPack): Promise<void>;
  };
}

export interface PacksHost extends Pick<LiveHost, 'ask' | 'newId' | 'saveFile'> {
  /** Where what is too large for a message is handed over. */
  readonly files: HandedFiles;
  /** Hands a large file to the reader. */
  saveLarge(name: string, file: Blob): void;
}

/** A pack that can be put back, or handed to the reader. */
type KeptPack = { readonly name: string } & ({ readonly text: string } | { readonly file: File });

/** What the library knows of installed packs and does with them. Nothing here throws, a failure becomes a value. */
export function makePacksState({ ask, newId, saveFile, files, saveLarge }: PacksHost): PacksState {
  const packs = signal<readonly InstalledPack[] | null>(null);
  const failure = signal<Reason | null>(null);
  const undoing = makeUndoing<PackDone>();
  const adding = makeAdding({ ask, newId, files, installed });
  const leaving = new Set<string>();
  let queue: Promise<unknown> = Promise.resolve();
  /** Steps under way. */
  let steps = 0;
  let asked = 0;

  async function refresh(): Promise<void> {
    // Between two switches the list would show the second one back where it was.
    if (steps > 0) return;
    asked += 1;
    const mine = asked;
    const answer = await ask('packs/list', null);
    if (mine !== asked || steps > 0) return;
    failure.value = answer.ok ? null : answer.reason;
    if (answer.ok) packs.value = answer.value;
  }

  /** Names that are looked for; `null` when nobody can tell. */
  async function countNames(): Promise<number | null> {
    const answer = await ask('corpus/state', null);
    return answer.ok ? answer.value.entities : null;
  }

  /** One after the other, so that each can say how many names came or went by it. */
  function turn(pack: InstalledPack, on: boolean): Promise<PackDone> {
    steps += 1;
    packs.value = packs.value?.map((one) => (one.id === pack.id ? { ...one, on } : one)) ?? null;
    const turned = queue.then(async (): Promise<PackDone> => {
      const before = await countNames();
      const answer = await ask('packs/switch', { id: pack.id, on });
      steps -= 1;
      if (!answer.ok) return { kind: 'failed', reason: answer.reason };
      const after = await countNames();
      const names = before === null || after === null ? null : Math.abs(after - before);
      return { kind: on ? 'on' : 'off', pack, names };
    });
    queue = turned.then(refresh);
    return turned;
  }

  async function turnAndSay(pack: InstalledPack, on: boolean): Promise<void> {
    const said = await turn(pack, on);
    undoing.say(said, said.kind === 'failed' ? undefined : () => turn(pack, !on));
  }

  /** The pack as a file. */
  const keep = ({ id, isLarge }: InstalledPack): Promise<Answer<KeptPack>> =>
    isLarge ? keepLarge(id) : ask('packs/export', { id });

  async function keepLarge(id: string): Promise<Answer<KeptPack>> {
    const work = newId();
    // Held until this page is closed: nobody can say when a download has come to its end.
    await files.hold('outgoing', work);
    const answer = await ask('packs/export-file', { id, work });
    if (!answer.ok) return answer;
    const file = await files.read('outgoing', work);
    return file === null ? refused('missing') : answered({ name: answer.value.name, file });
  }

  function handOver(pack: KeptPack): void {
    if ('file' in pack) saveLarge(pack.name, pack.file);
    else saveFile({ name: pack.name, text: pack.text, type: 'application/json' });
  }

  async function takeOut(pack: InstalledPack): Promise<void> {
    const answer = await keep(pack);
    if (answer.ok) handOver(answer.value);
    undoing.say(answer.ok ? { kind: 'exported', pack } : { kind: 'failed', reason: answer.reason });
  }

  async function remove(pack: InstalledPack): Promise<void> {
    // The second click of a double one would find nothing, and take the way back with it.
    if (leaving.has(pack.id)) return;
    leaving.add(pack.id);
    steps += 1;
    const kept = await keep(pack);
    // A full disk must not keep a pack from being removed.
    const gone = kept.ok || kept.reason === 'full' ? await ask('packs/remove', { id: pack.id }) : kept;
    steps -= 1;
    leaving.delete(pack.id);
    if (!gone.ok) undoing.say({ kind: 'failed', reason: gone.reason });
    else {
      // In one step: the row that goes leaves its focus to the way back.
      batch(() => {
        packs.value = packs.value?.filter(({ id }) => id !== pack.id) ?? null;
        undoing.say({ kind: 'removed', pack }, kept.ok ? () => putBack(kept.value, pack) : undefined);
      });
    }
    await refresh();
  }

  /** A pack that cannot be put back is not lost: the reader gets it as a file. */
  async function putBack(kept: KeptPack, { id, on }: { readonly id: string; readonly on: boolean }): Promise<PackDone> {
    const answer =
      'file' in kept
        ? await bringLarge(kept.file)
        : await ask('packs/import', { work: newId(), text: kept.text, dry: false });
    const isBack = answer.ok && answer.value.kind === 'installed';
    if (isBack && !on) await ask('packs/switch', { id, on });
    if (!isBack) handOver(kept);
    await refresh();
    return isBack ? { kind: 'undone' } : { kind: 'saved instead', file: kept.name };
  }

  async function bringLarge(file: File): Promise<Answer<ImportOutcome>> {
    const laid = await layReady(file, newId(), files, () => true);
    if (typeof laid === 'string') return refused(laid === 'stopped' ? 'unreachable' : laid);
    const answer = await ask('packs/import-file', { work: laid.work, dry: false });
    await laid.done();
    return answer;
  }

  async function installed(pack: InstalledPack, preview: PackPreview, before: string | null): Promise<void> {
    const { version } = pack;
    if (preview.installed === null) {
      undoing.say({ kind: 'added', pack, version }, () => takeBack(pack));
    } else if (before === null) {
      undoing.say({ kind: 'replaced', pack, version });
    } else {
      const file = { name: `${pack.id}-${preview.installed.version}.reperes.json`, text: before };
      undoing.say({ kind: 'replaced', pack, version }, () => putBack(file, pack));
    }
    // After a large one the list may be long in coming.
    await refresh();
  }

  async function takeBack({ id }: InstalledPack): Promise<PackDone> {
    const answer = await ask('packs/remove', { id });
    await refresh();
    return answer.ok ? { kind: 'undone' } : { kind: 'failed', reason: answer.reason };
  }

  return { packs, failure, adding, undoing, refresh, actions: { turn: turnAndSay, takeOut, remove } };
}
