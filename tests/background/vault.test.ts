import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { NO_ROWS } from '../../lib/model/ledger.ts';
import { importNotes } from '../../lib/store/change-notes.ts';
import { everyDraft, saveDraft } from '../../lib/store/note-drafts.ts';
import { NOTES_DATABASE } from '../../lib/store/notes-database.ts';
import { nameOutside } from '../../lib/vault/generation.ts';
import { backupPieces } from '../../lib/vault/pieces.ts';
import { WITNESS_KEY } from '../../lib/vault/witness.ts';
import { at, good, next, noteOf } from '../store/notes-stage.ts';
import { backupOf, keep, libraryOf } from '../vault/sample.ts';
import { stageVault } from './vault-worker.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const { browser, save, notes, state, settle, rollingFiles } = stageVault();

describe('what is known outside of the database', () => {
  it('follows a save before it is answered', async () => {
    await save(noteOf(1));
    expect(browser().witness().ledger).toMatchObject({ counts: { notes: 1 } });
    await save(noteOf(2));
    expect(browser().witness().ledger).toMatchObject({ counts: { notes: 2 } });
  });

  it.each([
    ['without room', 'QUOTA_BYTES quota exceeded'],
    ['on a full disk, as Chromium says it', 'IO error: .../000003.log: FILE_ERROR_NO_SPACE (WritableFileAppend::8)'],
  ])('a storage %s never makes a save fail: it is told as trouble', async (_, message) => {
    await save(noteOf(1));
    await settle();
    browser().area.break(new Error(message));
    await save(noteOf(2));
    expect(await state()).toMatchObject({ kind: 'sound', trouble: 'full' });
    expect(await notes()).toEqual(['Note 1', 'Note 2']);
  });

  it('a worker that is stopped between commit and witness finds the library sound, and makes a backup of it', async () => {
    await save(noteOf(1));
    await settle();
    browser().area.break(new Error('stopped'));
    await save(noteOf(2));
    await browser().stop();
    browser().area.break(null);
    expect(await state()).toMatchObject({ kind: 'sound' });
    await settle();
    expect(await state()).toMatchObject({ kind: 'sound', last: { counts: { notes: 2 } } });
  });
});

describe('backups are made', () => {
  it('at the first thing that is written, then when 15 minutes have gone by, and hold the steps before them', async () => {
    await save(noteOf(1));
    await settle();
    expect(rollingFiles()).toHaveLength(1);
    expect(browser().steps()).toBe(0);
    await save(noteOf(2));
    await settle();
    expect(rollingFiles()).toHaveLength(1);
    expect(browser().steps()).toBe(1);
    browser().clock.ms += 15 * MINUTE;
    await save(noteOf(3));
    await settle();
    expect(rollingFiles()).toHaveLength(2);
    expect(browser().steps()).toBe(0);
    expect(browser().told.length).toBeGreaterThan(0);
  });

  it('when the worker wakes a day after the last, if something was written since', async () => {
    await save(noteOf(1));
    await settle();
    await save(noteOf(2));
    await browser().stop();
    browser().clock.ms += DAY;
    await browser().worker().vault.start();
    await settle();
    expect(rollingFiles()).toHaveLength(2);
    await browser().stop();
    browser().clock.ms += 30 * DAY;
    await browser().worker().vault.start();
    await settle();
    expect(rollingFiles()).toHaveLength(2);
  });

  it('at once when a step is too large to be kept', async () => {
    await save(noteOf(1));
    await settle();
    const many = Array.from({ length: 15 }, (_, n) => noteOf(n + 2, { text: 'x'.repeat(90_000) }));
    await good(
      browser()
        .worker()
        .keeper.ask((store) => importNotes(store, many)),
    );
    await settle();
    expect(rollingFiles()).toHaveLength(2);
    expect(await state()).toMatchObject({ last: { counts: { notes: 16 } } });
  });

  it('once in a session, when the newest turns out to be broken', async () => {
    await save(noteOf(1));
    await good(browser().worker().vault.backup());
    await save(noteOf(2));
    await good(browser().worker().vault.backup());
    const broken = rollingFiles().at(-1) ?? '';
    browser().files.broken.add(broken);
    browser().clock.ms += MINUTE;
    await browser().restart();
    await browser().worker().vault.start();
    expect(await state()).toMatchObject({ kind: 'sound', last: { counts: { notes: 2 } } });
    expect(rollingFiles()).not.toContain(broken);
    await browser().emptied();
    expect(await state()).toMatchObject({ kind: 'damaged', mended: { notes: 2 } });
  });

  it('not while the disk is full: saving goes on, it is told as trouble, and made when there is room again', async () => {
    browser().files.fail(new DOMException('No room.', 'QuotaExceededError'));
    await save(noteOf(1));
    await settle();
    await save(noteOf(2));
    expect(await state()).toMatchObject({ kind: 'sound', last: null, trouble: 'full' });
    expect(await browser().worker().vault.backup()).toEqual({ ok: false, reason: 'full' });
    expect(browser().steps()).toBe(2);
    expect(await notes()).toEqual(['Note 1', 'Note 2']);
    browser().files.fail(null);
    browser().clock.ms += 2 * MINUTE;
    await save(noteOf(3));
    await settle();
    expect(await state()).toMatchObject({ kind: 'sound', last: { counts: { notes: 3 } }, trouble: null });
  });

  it('no more than are to be kept', async () => {
    for (let n = 1; n <= 8; n += 1) {
      await save(noteOf(n));
      await good(browser().worker().vault.backup());
      browser().clock.ms += MINUTE;
    }
    expect(await good(browser().worker().vault.backups())).toMatchObject(
      [8, 7, 6, 5].map((n) => ({ counts: { notes: n } })),
    );
  });

  it('where there is no file system, all else works, and it is said', async () => {
    browser().files.fail(new Error('SecurityError'));
    await save(noteOf(1));
    await settle();
    expect(await state()).toEqual({ kind: 'sound', last: null, trouble: 'failed', packs: [] });
    expect(await good(browser().worker().vault.backups())).toEqual([]);
    expect(browser().steps()).toBe(1);
  });
});

describe('what a later version wrote', () => {
  it('a witness: nothing is written over it, and nothing is done', async () => {
    await browser().area.set({ [WITNESS_KEY]: { version: 2, ledger: 'other' } });
    await save(noteOf(1));
    await settle();
    expect(await state()).toEqual({ kind: 'newer' });
    expect(browser().area.items()).toEqual({ [WITNESS_KEY]: { version: 2, ledger: 'other' } });
    expect(browser().files.texts.size).toBe(0);
    for (const ask of ['mend', 'backup', 'accept'] as const)
      expect(await browser().worker().vault[ask]()).toEqual({ ok: false, reason: 'newer' });
  });

  it('a database: it is told, and neither mended nor replaced', async () => {
    await save(noteOf(1));
    await good(browser().worker().vault.backup());
    await browser().emptied();
    const later = new Dexie(NOTES_DATABASE);
    later.version(99).stores({ notes: 'id', more: 'id' });
    await later.open();
    later.close();
    expect(await state()).toEqual({ kind: 'newer' });
    expect(await browser().worker().vault.mend()).toEqual({ ok: false, reason: 'newer' });
    expect(
      await browser()
        .worker()
        .vault.returnTo(rollingFiles()[0] ?? ''),
    ).toEqual({ ok: false, reason: 'newer' });
  });
});

describe('returning to a backup', () => {
  it('brings everything of it back, settings too, and can be undone', async () => {
    await save(noteOf(1));
    await good(
      browser()
        .worker()
        .keeper.ask((store) => saveDraft(store, noteOf(5), at(5))),
    );
    browser().settings.now = { ...browser().settings.now, ticks: true };
    const first = await good(browser().worker().vault.backup());
    browser().settings.now = { ...browser().settings.now, ticks: false };
    browser().clock.ms += MINUTE;
    await save(noteOf(2));
    await save(next(noteOf(1), { text: 'Changée' }));
    const back = await good(browser().worker().vault.returnTo(first.id));
    expect(back).toMatchObject({ counts: { notes: 1 }, missing: NO_ROWS });
    expect(await notes()).toEqual(['Note 1']);
    expect(browser().settings.now.ticks).toBe(true);
    expect(await good(browser().worker().keeper.ask(everyDraft))).toHaveLength(1);
    expect(await state()).toMatchObject({ kind: 'sound' });
    browser().clock.ms += MINUTE;
    await good(
      browser()
        .worker()
        .vault.returnTo(back.before ?? ''),
    );
    expect(await notes()).toEqual(['Changée', 'Note 2']);
    expect(browser().settings.now.ticks).toBe(false);
    await browser().restart();
    await browser().worker().vault.start();
    expect(await state()).toMatchObject({ kind: 'sound' });
  });

  it('takes a file from outside, whatever its sequence, and then removes it', async () => {
    await save(noteOf(1));
    const outside = nameOutside(crypto.randomUUID());
    const theirs = {
      ...backupOf(libraryOf({ notes: [keep(noteOf(8))] }), 5000),
      packs: [{ id: 'autre', name: 'Autre', version: 1 }],
    };
    browser().files.texts.set(outside, [...backupPieces(theirs)].join(''));
    expect(await good(browser().worker().vault.backups())).not.toContainEqual(expect.objectContaining({ id: outside }));
    const restored = await good(browser().worker().vault.returnTo(outside));
    expect(restored).toMatchObject({ counts: { notes: 1 }, packs: [{ id: 'autre' }] });
    expect(await notes()).toEqual(['Note 8']);
    expect(browser().files.texts.has(outside)).toBe(false);
    expect(browser().witness().ledger?.sequence).toBeGreaterThan(5000);
  });

  it.each([
    ['nothing', undefined, 'missing'],
    ['half of one', '{"format":"reperes-backup",', 'invalid'],
    ['a later version', '{"format":"reperes-backup","version":2}', 'newer'],
  ])('refuses %s, and changes nothing', async (_, text, reason) => {
    await save(noteOf(1));
    await settle();
    const outside = nameOutside(crypto.randomUUID());
    if (text !== undefined) browser().files.texts.set(outside, text);
    const before = browser().witness();
    expect(await browser().worker().vault.returnTo(outside)).toEqual({ ok: false, reason });
    expect(await notes()).toEqual(['Note 1']);
    expect(browser().witness()).toEqual(before);
  });

  it('does not replace a library that it cannot keep first', async () => {
    await save(noteOf(1));
    const { id } = await good(browser().worker().vault.backup());
    await save(noteOf(2));
    browser().files.fail(new DOMException('No room.', 'QuotaExceededError'));
    expect(await browser().worker().vault.returnTo(id)).toEqual({ ok: false, reason: 'full' });
    expect(await notes()).toEqual(['Note 1', 'Note 2']);
  });
});

describe('packs from files', () => {
  const PACK = { id: 'essai', name: 'Essai', version: 1 };

  it('that went with the corpus are named until the reader says otherwise', async () => {
    browser().installed.packs = [PACK];
    await browser().worker().vault.start();
    expect(await state()).toMatchObject({ packs: [] });
    browser().installed.packs = [];
    await browser().worker().vault.packsChanged();
    expect(await state()).toMatchObject({ kind: 'sound', packs: [PACK] });
    await good(browser().worker().vault.accept());
    expect(await state()).toMatchObject({ packs: [] });
  });

  it('that the reader took away are not', async () => {
    browser().installed.packs = [PACK];
    await browser().worker().vault.start();
    browser().installed.packs = [];
    await browser().worker().vault.packsChanged();
    await browser().worker().vault.packRemoved(PACK.id);
    expect(await state()).toMatchObject({ packs: [] });
  });

  it('a corpus that cannot be asked has lost nothing yet', async () => {
    browser().installed.packs = [PACK];
    await browser().worker().vault.start();
    browser().installed.packs = null;
    expect(await state()).toMatchObject({ packs: [] });
  });
});
