import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { refused } from '../../lib/model/answer.ts';
import { checkLedger } from '../../lib/store/check-ledger.ts';
import { closeNotes, everyNote, openNotes } from '../../lib/store/notes.ts';
import { NOTES_DATABASE } from '../../lib/store/notes-database.ts';
import { saveNote } from '../../lib/store/save-note.ts';
import { putText } from '../../lib/store/texts.ts';
import { nameOutside } from '../../lib/vault/generation.ts';
import { backupPieces } from '../../lib/vault/pieces.ts';
import { TEXT, TEXT_SHA256 } from '../packs/sample.ts';
import { good, noteOf, silence, uuid } from '../store/notes-stage.ts';
import { backupOf, keep, libraryOf } from '../vault/sample.ts';
import { stageVault, tamper } from './vault-worker.ts';

const MINUTE = 60_000;
const { browser, save, notes, state, settle, rollingFiles } = stageVault();
const putOutside = (backup: ReturnType<typeof backupOf>): string => {
  const id = nameOutside(crypto.randomUUID());
  browser().files.texts.set(id, [...backupPieces(backup)].join(''));
  return id;
};

describe('a sound library is not called damaged', () => {
  it('by a save that is committed while the database is opened anew', async () => {
    await save(noteOf(1));
    for (let n = 2; n <= 40; n += 1) {
      const failing = browser()
        .worker()
        .keeper.ask(async () => refused('database'));
      const saving = save(noteOf(n));
      await failing;
      const reading = browser().worker().keeper.ask(everyNote);
      await Promise.all([saving, reading]);
      expect(await state()).toMatchObject({ kind: 'sound' });
    }
    expect(browser().witness().ledger?.sequence).toBe(40);
  });

  it('by a save that another connection commits between any two looks at it', async () => {
    await save(noteOf(1));
    await settle();
    for (let n = 2; n <= 30; n += 1) {
      const { watch } = browser().worker().vault;
      const writer = await good(openNotes(NOTES_DATABASE, watch.step));
      const opened = await good(openNotes(NOTES_DATABASE, watch.step));
      const looking = watch.opened(opened);
      for (let turns = 0; turns < n % 10; turns += 1) await new Promise((resolve) => setImmediate(resolve));
      await good(saveNote(writer, noteOf(n)));
      await looking;
      expect(watch.isSound()).toBe(true);
      for (const store of [writer, opened]) closeNotes(store);
    }
    expect(browser().witness()).toMatchObject({ damage: null, ledger: { sequence: 30 } });
  });

  it('whose ledger could not be begun because the disk was full, then or later', async () => {
    const older = new Dexie(NOTES_DATABASE);
    older.version(2).stores({
      notes: 'id, address, about',
      drafts: 'id, address, at',
      bin: 'id, deleted',
      own: 'id',
      texts: 'id',
      visits: 'id, last',
    });
    await older.open();
    for (const n of [1, 2]) await older.table('notes').put({ id: uuid(n), note: noteOf(n), found: null });
    older.close();
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore) {
      throw new DOMException('No room.', 'QuotaExceededError');
    });
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('No room.', 'QuotaExceededError');
    });
    expect(await state()).toMatchObject({ kind: 'sound' });
    expect(await notes()).toEqual(['Note 1', 'Note 2']);
    full.mockRestore();
    vi.restoreAllMocks();
    silence();
    await save(noteOf(3));
    await browser().restart();
    await browser().worker().vault.start();
    expect(await state()).toMatchObject({ kind: 'sound' });
    expect(browser().witness().ledger).toMatchObject({ counts: { notes: 3 } });
  });
});

describe('a damage is noticed', () => {
  it('when a backup is made, which then is none, and the steps stay', async () => {
    await save(noteOf(1));
    await settle();
    await save(noteOf(2));
    await tamper('notes', (rows) => rows.delete(uuid(2)));
    expect((await browser().worker().vault.backup()).ok).toBe(false);
    expect(await state()).toMatchObject({ damage: 'incomplete', mended: { notes: 2 } });
    await good(browser().worker().vault.mend());
    expect(await notes()).toEqual(['Note 1', 'Note 2']);
  });

  it('in a text that is as long as it was, which spoils no backup', async () => {
    await good(
      browser()
        .worker()
        .keeper.ask((store) => putText(store, { sha256: TEXT_SHA256, text: TEXT })),
    );
    await settle();
    await save(noteOf(1));
    const other = `${TEXT.slice(0, -1)}#`;
    await tamper('texts', (rows) => rows.put({ id: TEXT_SHA256, text: other }));
    const rows = await good(
      browser()
        .worker()
        .keeper.ask((store) => checkLedger(store, 'rows')),
    );
    expect(rows).toBe('incomplete');
    expect((await browser().worker().vault.backup()).ok).toBe(false);
    expect(await state()).toMatchObject({ damage: 'incomplete', mended: { notes: 1, texts: 1 } });
    await good(browser().worker().vault.mend());
    expect(await state()).toMatchObject({ kind: 'sound' });
    expect([...browser().files.texts.values()].at(-1)).not.toContain(other);
  });

  it('when everything is emptied while the worker lives, and the witness is not written over', async () => {
    for (const n of [1, 2, 3]) await save(noteOf(n));
    await settle();
    for (const table of ['notes', 'ledger', 'digests']) await tamper(table, (rows) => rows.clear());
    await save(noteOf(4));
    await settle();
    expect(browser().witness().ledger).toMatchObject({ sequence: 3, counts: { notes: 3 } });
    expect(await state()).toMatchObject({ damage: 'behind', expected: { notes: 4 }, mended: { notes: 4 } });
    expect(await good(browser().worker().vault.mend())).toMatchObject({ missing: { notes: 0 } });
    expect(await notes()).toEqual(['Note 1', 'Note 2', 'Note 3', 'Note 4']);
  });

  it('and told when extension storage cannot be read either', async () => {
    await save(noteOf(1));
    await settle();
    await browser().emptied();
    browser().area.breakReading(new Error('corrupted'));
    expect(await state()).toMatchObject({ kind: 'damaged', damage: 'behind' });
  });

  it('and told when a backup cannot even be asked for', async () => {
    await save(noteOf(1));
    await settle();
    await browser().emptied();
    const files = await browser().files.open();
    files.read = async () => {
      throw new DOMException('Broken.', 'UnknownError');
    };
    expect(await state()).toMatchObject({ kind: 'damaged', damage: 'behind', expected: { notes: 1 } });
  });
});

describe('a restoration', () => {
  it('leaves a sound library alone when it cannot be read to be kept first', async () => {
    await save(noteOf(1));
    const { id } = await good(browser().worker().vault.backup());
    await save(noteOf(2));
    const reading = vi.spyOn(IDBObjectStore.prototype, 'openCursor');
    const all = vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
      throw new DOMException('Busy.', 'UnknownError');
    });
    for (const spy of [reading])
      spy.mockImplementation(() => {
        throw new DOMException('Busy.', 'UnknownError');
      });
    expect(await browser().worker().vault.returnTo(id)).toEqual({ ok: false, reason: 'database' });
    all.mockRestore();
    reading.mockRestore();
    expect(await notes()).toEqual(['Note 1', 'Note 2']);
  });

  it('that cannot be written throws no sound library away', async () => {
    await save(noteOf(1));
    const { id } = await good(browser().worker().vault.backup());
    await save(noteOf(2));
    const deleting = vi.spyOn(indexedDB, 'deleteDatabase');
    const clearing = vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(() => {
      throw new DOMException('Broken.', 'UnknownError');
    });
    expect(await browser().worker().vault.returnTo(id)).toEqual({ ok: false, reason: 'database' });
    clearing.mockRestore();
    expect(deleting).not.toHaveBeenCalled();
    expect(await notes()).toEqual(['Note 1', 'Note 2']);
    expect(await state()).toMatchObject({ kind: 'sound' });
  });

  it('that was committed is told to everybody, whatever fails after it', async () => {
    await save(noteOf(1));
    const { id } = await good(browser().worker().vault.backup());
    browser().clock.ms += MINUTE;
    await save(noteOf(2));
    browser().failSettings(new Error('QUOTA_BYTES quota exceeded'));
    expect(await good(browser().worker().vault.returnTo(id))).toMatchObject({ counts: { notes: 1 } });
    expect(browser().replaced).toHaveLength(1);
    expect(await notes()).toEqual(['Note 1']);
  });

  it('does not begin to remember pages that were read', async () => {
    await save(noteOf(1));
    const theirs = backupOf(libraryOf({ notes: [keep(noteOf(8))] }), 5);
    const id = putOutside({ ...theirs, settings: { ...theirs.settings, history: true, ticks: true } });
    await good(browser().worker().vault.returnTo(id));
    expect(browser().settings.now).toMatchObject({ history: false, ticks: true });
  });

  it.each([1e300, Number.MAX_SAFE_INTEGER, 2 ** 52])('takes no sequence that could not go on: %s', async (sequence) => {
    await save(noteOf(1));
    const library = libraryOf({ notes: [keep(noteOf(8))] });
    const sane = backupOf(library, 5);
    const id = putOutside({ ...sane, ledger: { ...sane.ledger, sequence } });
    expect(await browser().worker().vault.returnTo(id)).toEqual({ ok: false, reason: 'invalid' });
    expect(await notes()).toEqual(['Note 1']);
  });
});

describe('a backup that cannot be made', () => {
  it('is said, although those of before can be listed', async () => {
    await save(noteOf(1));
    await settle();
    const files = await browser().files.open();
    files.write = async () => {
      throw new DOMException('No room.', 'QuotaExceededError');
    };
    browser().clock.ms += 15 * MINUTE;
    await save(noteOf(2));
    await settle();
    expect(await state()).toMatchObject({ kind: 'sound', trouble: 'full', last: { counts: { notes: 1 } } });
    expect(browser().steps()).toBe(1);
  });
});

describe('what it costs', () => {
  it('no backup a save while nothing can be written beside the library', async () => {
    await save(noteOf(1));
    await settle();
    browser().area.break(new Error('Broken'));
    for (let n = 2; n <= 7; n += 1) {
      await save(noteOf(n));
      browser().clock.ms += 1000;
      await settle();
    }
    // One for the gap, and then a minute of rest.
    expect(rollingFiles()).toHaveLength(2);
    browser().clock.ms += MINUTE;
    await save(noteOf(8));
    await settle();
    expect(rollingFiles()).toHaveLength(3);
    expect(await notes()).toHaveLength(8);
  });

  it('the folder of backups is looked through once, not with every save', async () => {
    await save(noteOf(1));
    await settle();
    const files = await browser().files.open();
    const listing = vi.spyOn(files, 'list');
    for (let n = 2; n <= 6; n += 1) await save(noteOf(n));
    await settle();
    expect(listing).not.toHaveBeenCalled();
  });
});
