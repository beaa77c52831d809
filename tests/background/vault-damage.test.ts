import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { NO_ROWS } from '../../lib/model/ledger.ts';
import { binned, deleteNotes } from '../../lib/store/note-bin.ts';
import { everyNote } from '../../lib/store/notes.ts';
import { at, good, next, noteOf, uuid } from '../store/notes-stage.ts';
import { stageVault, tamper } from './vault-worker.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const { browser, save, notes, state, settle, rollingFiles } = stageVault();
const bin = (n: number) =>
  good(
    browser()
      .worker()
      .keeper.ask((store) => deleteNotes(store, [uuid(n)], at(n))),
  );

describe('an emptied library', () => {
  beforeEach(async () => {
    await save(noteOf(1));
    await settle();
    await save(noteOf(2));
    await save(next(noteOf(1), { text: 'Changée' }));
    await save(noteOf(3));
    await bin(3);
    await browser().emptied();
  });

  it('is told, with what there was and what mending would bring', async () => {
    expect(await state()).toMatchObject({
      kind: 'damaged',
      damage: 'behind',
      expected: { notes: 2, bin: 1 },
      here: NO_ROWS,
      mended: { notes: 2, bin: 1 },
      last: { counts: { notes: 1 } },
    });
    expect(browser().told.length).toBeGreaterThan(0);
  });

  it('is told before an empty list of it is answered, and never cleaned', async () => {
    const { keeper } = browser().worker();
    expect(await good(keeper.look(everyNote))).toEqual([]);
    expect(browser().told).toContain('vault');
    await save(noteOf(9));
    await bin(9);
    browser().clock.ms += 400 * DAY;
    browser().seconds();
    await settle();
    expect(await good(keeper.look(binned))).toHaveLength(1);
  });

  it('stays told while the reader goes on, by this worker and the next, and no good backup is touched', async () => {
    await state();
    const before = [...browser().files.texts];
    const expected = browser().witness().ledger;
    for (let n = 10; n < 20; n += 1) await save(noteOf(n));
    browser().clock.ms += 2 * DAY;
    await save(noteOf(20));
    await settle();
    await browser().restart();
    await browser().worker().vault.start();
    await settle();
    expect(await state()).toMatchObject({ kind: 'damaged', damage: 'behind', mended: { notes: 13, bin: 1 } });
    expect(await browser().worker().vault.backup()).toEqual({ ok: false, reason: 'database' });
    expect([...browser().files.texts]).toEqual(before);
    expect(browser().witness().ledger).toEqual(expected);
  });

  it('is mended with the backup, the steps and what was written since, and nothing is missing', async () => {
    await state();
    await save(noteOf(7));
    const sequence = browser().witness().ledger?.sequence ?? 0;
    const restored = await good(browser().worker().vault.mend());
    expect(restored).toMatchObject({ counts: { notes: 3, bin: 1 }, missing: NO_ROWS, packs: [] });
    expect(await notes()).toEqual(['Changée', 'Note 2', 'Note 7']);
    expect(browser().witness()).toMatchObject({ damage: null, ledger: { counts: { notes: 3, bin: 1 } } });
    expect(browser().witness().ledger?.sequence).toBeGreaterThan(sequence);
    expect(browser().steps()).toBe(0);
    expect(browser().replaced).toEqual(
      [[uuid(7), uuid(1), uuid(2)].toSorted()].map((ids) => expect.arrayContaining(ids)),
    );
    await browser().restart();
    await browser().worker().vault.start();
    expect(await state()).toMatchObject({ kind: 'sound', last: { counts: { notes: 3, bin: 1 } } });
    expect(restored.before).toMatch(/^before-/);
  });

  it('says what is missing when the newest backup is broken and a step is lost', async () => {
    for (const id of browser().files.texts.keys()) browser().files.broken.add(id);
    expect(await state()).toMatchObject({ expected: { notes: 2, bin: 1 }, last: null });
    const [first] = Object.keys(browser().area.items()).filter((key) => key.startsWith('vault-step-'));
    await browser().area.remove([first ?? '']);
    const restored = await good(browser().worker().vault.mend());
    // Of the second note there was that step only.
    expect(restored).toMatchObject({ counts: { notes: 1, bin: 1 }, missing: { notes: 1, bin: 0 } });
    expect(await notes()).toEqual(['Changée']);
  });

  it('can be taken as it is, and older backups stay', async () => {
    const before = rollingFiles();
    await save(noteOf(9));
    await good(browser().worker().vault.accept());
    expect(await state()).toMatchObject({ kind: 'sound', last: { counts: { notes: 1 } } });
    expect(await notes()).toEqual(['Note 9']);
    expect(rollingFiles()).toEqual(expect.arrayContaining(before));
    await browser().restart();
    expect(await state()).toMatchObject({ kind: 'sound' });
    const [old] = before;
    await good(
      browser()
        .worker()
        .vault.returnTo(old ?? ''),
    );
    expect(await notes()).toEqual(['Note 1']);
  });

  it('a save that comes while it is mended waits, and is not lost', async () => {
    await state();
    const mending = browser().worker().vault.mend();
    const saving = save(noteOf(30));
    await Promise.all([mending, saving]);
    expect(await notes()).toEqual(['Changée', 'Note 2', 'Note 30']);
    expect(await state()).toMatchObject({ kind: 'sound' });
  });
});

describe('other damage', () => {
  beforeEach(async () => {
    for (const n of [1, 2, 3]) await save(noteOf(n));
    await good(browser().worker().vault.backup());
    await browser().stop();
  });

  it('a row that is gone is noticed when the database is opened', async () => {
    await tamper('notes', (rows) => rows.delete(uuid(2)));
    expect(await state()).toMatchObject({
      damage: 'incomplete',
      expected: { notes: 3 },
      here: { notes: 2 },
      mended: { notes: 3 },
    });
    expect(await good(browser().worker().vault.mend())).toMatchObject({ counts: { notes: 3 }, missing: NO_ROWS });
    expect(await notes()).toEqual(['Note 1', 'Note 2', 'Note 3']);
  });

  it('a row of an earlier time is noticed once in a session of the browser, and stays noticed', async () => {
    await tamper('notes', (rows) => rows.put({ id: uuid(2), note: noteOf(2, { text: 'Avant' }), found: null }));
    expect(await state()).toMatchObject({ kind: 'sound' });
    await browser().worker().vault.start();
    expect(await state()).toMatchObject({ damage: 'incomplete' });
    await browser().stop();
    expect(await state()).toMatchObject({ damage: 'incomplete' });
  });

  it('a database that cannot be opened is made anew only when that is asked', async () => {
    const { open, deleteDatabase } = indexedDB;
    let isBroken = true;
    vi.spyOn(indexedDB, 'open').mockImplementation((...asked) => {
      if (isBroken) throw new DOMException('Internal error.', 'UnknownError');
      return open.apply(indexedDB, asked);
    });
    const deleting = vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation((name) => {
      isBroken = false;
      return deleteDatabase.call(indexedDB, name);
    });
    expect(await state()).toMatchObject({
      damage: 'unreadable',
      expected: { notes: 3 },
      here: null,
      mended: { notes: 3 },
    });
    expect(deleting).not.toHaveBeenCalled();
    expect(await good(browser().worker().vault.mend())).toMatchObject({
      counts: { notes: 3 },
      missing: NO_ROWS,
      before: null,
    });
    expect(await notes()).toEqual(['Note 1', 'Note 2', 'Note 3']);
    expect(await state()).toMatchObject({ kind: 'sound' });
  });

  it('one that could not be opened once is as sound as before', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('Internal error.', 'UnknownError');
    });
    await browser().worker().keeper.ask(everyNote);
    expect(await good(browser().worker().vault.mend())).toMatchObject({ counts: { notes: 3 }, before: null });
    expect(await state()).toMatchObject({ kind: 'sound' });
  });
});
