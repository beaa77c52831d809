import { describe, expect, it } from 'vitest';
import { handedFiles } from '../../lib/bridge/handed-files.ts';
import { MAX_PACK_UNITS } from '../../lib/bridge/limits.ts';
import { answered, refused } from '../../lib/model/answer.ts';
import type { ImportOutcome } from '../../lib/model/installed-pack.ts';
import { BUNDLED, fileOf, OWN, openPacks, pack, textOf } from './packs-of-ours.ts';

const LAKES = pack('lacs');
const idsOf = (packs: readonly { readonly id: string }[] | null) => packs?.map(({ id }) => id);

describe('a switch', () => {
  it('says how many names go and come, and is taken back', async () => {
    const { state, said } = await openPacks([BUNDLED, LAKES]);
    const done = state.actions.turn(LAKES, false);
    expect(state.packs.value?.[1]?.on).toBe(false);
    await done;
    expect(said()).toEqual({ what: { kind: 'off', pack: LAKES, names: 10 }, back: 'open' });
    await state.undoing.undo();
    expect(said()).toEqual({ what: { kind: 'on', pack: LAKES, names: 10 }, back: 'none' });
    expect(state.packs.value?.[1]?.on).toBe(true);
  });

  it('counts each of two at once by itself', async () => {
    const { state, said } = await openPacks([BUNDLED, LAKES]);
    await Promise.all([state.actions.turn(LAKES, false), state.actions.turn(BUNDLED, false)]);
    expect(said()?.what).toEqual({ kind: 'off', pack: BUNDLED, names: 200 });
    expect(state.packs.value?.map(({ on }) => on)).toEqual([false, false]);
  });

  it('goes back when it could not be done', async () => {
    const { state, said } = await openPacks([LAKES], { 'packs/switch': () => refused('database') });
    await state.actions.turn(LAKES, false);
    expect(said()).toEqual({ what: { kind: 'failed', reason: 'database' }, back: 'none' });
    await expect.poll(() => state.packs.value?.[0]?.on).toBe(true);
  });
});

describe('a pack that is removed', () => {
  it('comes back with one click, off as it was', async () => {
    const off = { ...LAKES, on: false };
    const { state, said } = await openPacks([BUNDLED, off]);
    await Promise.all([state.actions.remove(off), state.actions.remove(off)]);
    expect([idsOf(state.packs.value), said()?.back]).toEqual([['reperes'], 'open']);
    await state.undoing.undo();
    expect(state.packs.value?.[1]).toMatchObject({ id: 'lacs', on: false });
    expect(said()?.what).toEqual({ kind: 'undone' });
  });

  it('stays when it cannot be kept for that', async () => {
    const { state, background, said } = await openPacks([LAKES], { 'packs/export': () => refused('database') });
    await state.actions.remove(LAKES);
    expect([idsOf(state.packs.value), background.dataOf('packs/remove')]).toEqual([['lacs'], []]);
    expect(said()?.what).toEqual({ kind: 'failed', reason: 'database' });
  });

  it('is handed over as a file when it cannot come back', async () => {
    const { state, saved, said } = await openPacks([LAKES], { 'packs/import': () => refused('database') });
    await state.actions.remove(LAKES);
    await state.undoing.undo();
    expect(saved.map(({ name, text }) => [name, text])).toEqual([['lacs.reperes.json', textOf('lacs')]]);
    expect(said()?.what).toEqual({ kind: 'saved instead', file: 'lacs.reperes.json' });
  });
});

describe('a file', () => {
  it('is told before it is written, and its adding can be taken back', async () => {
    const { state, background, said } = await openPacks([BUNDLED, OWN]);
    const { adding, actions } = state.adding;
    await actions.read([fileOf(textOf('lacs', 2))]);
    expect(adding.value).toMatchObject({ kind: 'preview', file: 'lacs.reperes.json', preview: { installed: null } });
    expect(idsOf(state.packs.value)).toEqual(['reperes', 'own']);
    await Promise.all([actions.confirm(), actions.confirm()]);
    expect(adding.value.kind).toBe('idle');
    expect(background.dataOf('packs/import')).toMatchObject([{ dry: true }, { dry: false }]);
    expect(said()?.what).toMatchObject({ kind: 'added', version: 2 });
    expect(idsOf(state.packs.value)).toContain('lacs');
    await state.undoing.undo();
    expect(idsOf(state.packs.value)).toEqual(['reperes', 'own']);
  });

  it('that takes the place of a version gives that version back', async () => {
    const { state, said } = await openPacks([LAKES]);
    await state.adding.actions.read([fileOf(textOf('lacs', 2))]);
    await state.adding.actions.confirm();
    expect([said()?.what.kind, state.packs.value?.[0]?.version]).toEqual(['replaced', 2]);
    await state.undoing.undo();
    expect([said()?.what.kind, state.packs.value?.[0]?.version]).toEqual(['undone', 1]);
  });

  it('is refused with every fault, and nothing is written', async () => {
    const problems = [
      { path: 'facts[2].about[0]', why: { kind: 'leads nowhere', noun: 'entity', id: 'x/y' } },
    ] as const;
    const { state, background } = await openPacks([], {
      'packs/import': () => answered({ kind: 'refused', problems }),
    });
    await state.adding.actions.read([fileOf('{}')]);
    expect(state.adding.adding.value).toEqual({ kind: 'refused', file: 'lacs.reperes.json', problems });
    await state.adding.actions.confirm();
    expect(background.dataOf('packs/import')).toHaveLength(1);
  });

  it('is refused unsent when it is too large', async () => {
    const { state, background } = await openPacks([]);
    const bytes = fileOf('{}');
    Object.defineProperty(bytes, 'size', { value: MAX_PACK_UNITS * 3 + 1 });
    const units = fileOf('{}');
    Object.defineProperty(units, 'arrayBuffer', {
      value: async () => new Uint8Array(MAX_PACK_UNITS + 1).fill(32).buffer,
    });
    for (const file of [bytes, units]) {
      await state.adding.actions.read([file]);
      expect(state.adding.adding.value).toMatchObject({
        kind: 'refused',
        problems: [{ path: '', why: { kind: 'too large', megabytes: 32 } }],
      });
    }
    expect(background.dataOf('packs/import')).toEqual([]);
  });

  it('is refused unsent when it is no UTF-8, or not alone', async () => {
    const { state, background } = await openPacks([]);
    const { adding, actions } = state.adding;
    await actions.read([new File([new Uint8Array([0x7b, 0xe9, 0x7d])], 'latin.json')]);
    expect(adding.value).toEqual({ kind: 'idle', complaint: 'not utf-8' });
    await actions.read([fileOf('{}'), fileOf('{}')]);
    expect(adding.value).toEqual({ kind: 'idle', complaint: 'several' });
    expect(background.dataOf('packs/import')).toEqual([]);
  });

  it('says why nobody answered', async () => {
    const { state } = await openPacks([], { 'packs/import': () => refused('unreachable') });
    await state.adding.actions.read([fileOf('{}')]);
    expect(state.adding.adding.value).toEqual({ kind: 'failed', file: 'lacs.reperes.json', reason: 'unreachable' });
  });
});

describe('a file of one record a line', () => {
  const LINES = 'lacs.reperes.ndjson';
  const lying = async ({ files }: Awaited<ReturnType<typeof openPacks>>, work: unknown): Promise<string | undefined> =>
    (await files.read('incoming', String(work)))?.text();

  it('lies ready for the background until it is installed, and is taken away then', async () => {
    const page = await openPacks([BUNDLED]);
    const { state, background } = page;
    await state.adding.actions.read([fileOf('a\nb\n', LINES)]);
    expect(state.adding.adding.value).toMatchObject({ kind: 'preview', file: LINES });
    const [{ work, dry }] = background.dataOf('packs/import-file') as [{ work: string; dry: boolean }];
    expect([dry, await lying(page, work)]).toEqual([true, 'a\nb\n']);
    await state.adding.actions.confirm();
    expect(background.dataOf('packs/import-file')).toEqual([
      { work, dry: true },
      { work, dry: false },
    ]);
    expect(idsOf(state.packs.value)).toContain('villes');
    expect(await lying(page, work)).toBeUndefined();
  });

  it('is taken away when it is refused, or not wanted', async () => {
    const problems = [{ path: '3: fact.about[0]', why: { kind: 'not a pack' } }] as const;
    const page = await openPacks([], { 'packs/import-file': () => answered({ kind: 'refused', problems }) });
    await page.state.adding.actions.read([fileOf('a', LINES)]);
    expect(page.state.adding.adding.value).toEqual({ kind: 'refused', file: LINES, problems });
    const other = await openPacks([]);
    await other.state.adding.actions.read([fileOf('b', LINES)]);
    other.state.adding.actions.close();
    for (const each of [page, other]) {
      const [{ work }] = each.background.dataOf('packs/import-file') as [{ work: string }];
      await expect.poll(() => lying(each, work)).toBeUndefined();
    }
  });

  it('that was left by a page that is closed goes with the next', async () => {
    const { files, state } = await openPacks([]);
    async function* pieces() {
      yield new TextEncoder().encode('left');
    }
    await files.write('incoming', 'left', pieces());
    const release = await files.hold('incoming', 'held');
    await files.write('incoming', 'held', pieces());
    await state.adding.actions.read([fileOf('a', LINES)]);
    expect(await files.read('incoming', 'left')).toBeNull();
    expect(await (await files.read('incoming', 'held'))?.text()).toBe('left');
    release();
    await files.remove('incoming', 'held');
  });

  const LARGE = { ...LAKES, isLarge: true };

  it('is how a large pack leaves, and comes back after it was removed', async () => {
    const files = handedFiles(navigator.storage, navigator.locks);
    const laid = async ({ work }: { readonly work: string }) => {
      async function* pieces() {
        yield new TextEncoder().encode('lines');
      }
      await files.write('outgoing', work, pieces());
    };
    const again = await openPacks([LARGE], {
      'packs/export-file': async (data) => {
        await laid(data);
        return answered({ name: LINES });
      },
    });
    await again.state.actions.takeOut(LARGE);
    expect(await again.savedLarge[0]?.file.text()).toBe('lines');
    await again.state.actions.remove(LARGE);
    await again.state.undoing.undo();
    expect(again.background.dataOf('packs/import-file')).toMatchObject([{ dry: false }]);
    expect(again.said()?.what.kind).toBe('undone');
  });

  it('that is no longer kept for want of room is removed all the same, without a way back', async () => {
    const { state, said } = await openPacks([LARGE], {
      'packs/export-file': () => refused('full'),
    });
    await state.actions.remove(LARGE);
    expect([idsOf(state.packs.value), said()]).toEqual([[], { what: { kind: 'removed', pack: LARGE }, back: 'none' }]);
  });
});

describe('long work', () => {
  function slow(outcome: ImportOutcome) {
    const { promise, resolve } = Promise.withResolvers<void>();
    const answer = async () => {
      await promise;
      return answered(outcome);
    };
    return { answer, end: resolve };
  }

  it('shows how far it has come, and not how far other work has', async () => {
    const { answer, end } = slow({ kind: 'stopped' });
    const { state, background } = await openPacks([], { 'packs/import': answer });
    const { adding, actions } = state.adding;
    const reading = actions.read([fileOf('{}')]);
    await expect.poll(() => background.dataOf('packs/import').length).toBe(1);
    const [{ work } = { work: '' }] = background.dataOf('packs/import') as { work: string }[];
    state.adding.heard({ work: crypto.randomUUID(), done: 9, of: 9 });
    expect(adding.value).toMatchObject({ kind: 'working', step: 'checking', done: 0, of: 0 });
    state.adding.heard({ work, done: 400, of: 1000 });
    expect(adding.value).toMatchObject({ kind: 'working', done: 400, of: 1000 });
    end();
    await reading;
  });

  it('is stopped by its own name, also when it was just done', async () => {
    const { answer, end } = slow({ kind: 'read', preview: { pack: LAKES, installed: null, shared: 0 } });
    const { state, background } = await openPacks([], { 'packs/import': answer });
    const { adding, actions } = state.adding;
    const reading = actions.read([fileOf('{}')]);
    await expect.poll(() => background.dataOf('packs/import').length).toBe(1);
    await Promise.all([actions.stop(), actions.stop()]);
    const [{ work } = { work: '' }] = background.dataOf('packs/import') as { work: string }[];
    expect(background.dataOf('work/stop')).toEqual([{ work }]);
    expect(adding.value).toMatchObject({ kind: 'working', stopping: true });
    end();
    await reading;
    expect(adding.value).toEqual({ kind: 'stopped', file: 'lacs.reperes.json' });
    actions.close();
    expect(adding.value).toEqual({ kind: 'idle', complaint: null });
  });

  it('is not sent when it was stopped before', async () => {
    const { state, background } = await openPacks([]);
    const reading = state.adding.actions.read([fileOf('{}')]);
    await state.adding.actions.stop();
    await reading;
    expect(state.adding.adding.value.kind).toBe('stopped');
    expect(background.dataOf('packs/import')).toEqual([]);
  });
});
