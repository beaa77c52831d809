import { type ReadonlySignal, signal } from '@preact/signals';
import type { OwnDone, OwnImportActions, OwnImporting } from '../../../components/library/own/own-view.ts';
import { MAX_ENTITIES_HERE, MAX_PACK_UNITS } from '../../../lib/bridge/limits.ts';
import type { OwnPack } from '../../../lib/model/own-pack.ts';
import type { PackProblem } from '../../../lib/model/pack-problem.ts';
import { isSameJson } from '../../../lib/model/same-json.ts';
import type { LiveHost } from '../live-host.ts';
import { readTextFile } from '../read-text-file.ts';
import { changeOf, type OwnChange, type OwnReading, readOwnFile } from './read-own-file.ts';

export interface OwnImportingState {
  readonly importing: ReadonlySignal<OwnImporting>;
  readonly actions: OwnImportActions;
}

export interface OwnImportingHost extends Pick<LiveHost, 'ask'> {
  /** After the commit: what came, and how it is taken back. */
  imported(change: OwnChange, undo: () => Promise<OwnDone>): Promise<void>;
}

const MEGABYTE = 1024 * 1024;

const TOO_LARGE: PackProblem = { path: '', why: { kind: 'too large', megabytes: MAX_PACK_UNITS / MEGABYTE } };

/** Files that become part of the reader's own pack: one is read and told, then written whole, or not at all. */
export function makeOwnImporting({ ask, imported }: OwnImportingHost): OwnImportingState {
  const importing = signal<OwnImporting>({ kind: 'closed' });
  let found: OwnReading | null = null;
  let token = 0;

  function begin(next: OwnImporting): number {
    token += 1;
    found = null;
    importing.value = next;
    return token;
  }

  async function read(files: readonly File[]): Promise<void> {
    const [file] = files;
    if (file === undefined || (importing.value.kind === 'preview' && importing.value.busy)) return;
    if (files.length > 1) {
      begin({ kind: 'open', complaint: 'several' });
      return;
    }
    const mine = begin({ kind: 'reading' });
    const next = await readFile(file, () => mine === token);
    if (mine === token) importing.value = next;
  }

  async function readFile(file: File, isWanted: () => boolean): Promise<OwnImporting> {
    const refused = (problems: readonly PackProblem[]): OwnImporting => ({
      kind: 'refused',
      file: file.name,
      problems,
    });
    const content = await readTextFile(file, MAX_PACK_UNITS);
    if (content.kind === 'too large') return refused([TOO_LARGE]);
    if (content.kind === 'not utf-8') return { kind: 'open', complaint: 'not utf-8' };
    const reading = readOwnFile(content.text);
    if (!reading.ok) return refused(reading.problems);
    const own = await ask('own/get', null);
    if (!own.ok) return { kind: 'failed', reason: own.reason };
    const change = changeOf(own.value, reading.own, reading.leftOut);
    if (isWanted()) found = reading;
    return { kind: 'preview', file: file.name, preview: change.preview, busy: false };
  }

  async function confirm(): Promise<void> {
    const { value } = importing;
    if (value.kind !== 'preview' || value.busy || found === null) return;
    const reading = found;
    const mine = begin({ ...value, busy: true });
    // What it takes the place of may be another since it was told: that is what has to come back then.
    const own = await ask('own/get', null);
    if (mine !== token) return;
    if (!own.ok) {
      importing.value = { kind: 'failed', reason: own.reason };
      return;
    }
    const change = changeOf(own.value, reading.own, reading.leftOut);
    if (!isSameJson(change.preview, value.preview)) {
      found = reading;
      importing.value = { ...value, preview: change.preview, busy: false };
      return;
    }
    const answer = await ask('own/put', change.coming);
    const next: OwnImporting = !answer.ok
      ? { kind: 'failed', reason: answer.reason }
      : answer.value.length > 0
        ? { kind: 'refused', file: value.file, problems: answer.value }
        : { kind: 'closed' };
    // Written all the same, even when the reader has closed the box meanwhile.
    if (mine === token) importing.value = next;
    if (next.kind === 'closed') await imported(change, () => takeBack(change));
  }

  /** What came goes, then what it took the place of comes again. */
  async function takeBack({ coming, replaced }: OwnChange): Promise<OwnDone> {
    const [entities, facts] = [freshIds(coming, replaced, 'entities'), freshIds(coming, replaced, 'facts')];
    for (let at = 0; at < Math.max(entities.length, facts.length); at += MAX_ENTITIES_HERE) {
      const part = (ids: readonly string[]): readonly string[] => ids.slice(at, at + MAX_ENTITIES_HERE);
      const gone = await ask('own/remove', { entities: part(entities), facts: part(facts) });
      if (!gone.ok) return { kind: 'failed', reason: gone.reason };
    }
    const back = await ask('own/put', replaced);
    if (!back.ok) return { kind: 'failed', reason: back.reason };
    return back.value.length > 0 ? { kind: 'refused', problems: back.value } : { kind: 'undone' };
  }

  return {
    importing,
    actions: {
      open: () => void begin({ kind: 'open', complaint: null }),
      close: () => void begin({ kind: 'closed' }),
      read,
      confirm,
    },
  };
}

function freshIds(coming: OwnPack, replaced: OwnPack, list: 'entities' | 'facts'): readonly string[] {
  const before = new Set(replaced[list].map(({ id }) => id));
  return coming[list].flatMap(({ id }) => (before.has(id) ? [] : [id]));
}
