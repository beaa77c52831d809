import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupPieces } from '../../lib/vault/pieces.ts';
import { readBackup, readHead } from '../../lib/vault/read-backup.ts';
import { runs } from '../runs.ts';
import { noteOf } from '../store/notes-stage.ts';
import example from './examples/backup-1.json';
import { anyLibrary, backupOf, hashed, keep, libraryOf, shaOf } from './sample.ts';

const rest = async () => undefined;
const textOf = (backup: Parameters<typeof backupPieces>[0]): string => [...backupPieces(backup)].join('');
const ONE = backupOf(libraryOf({ notes: [keep(noteOf(1))] }), 7);

describe('a backup as a text', () => {
  it('is read back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, async (library) => {
        const backup = backupOf(await hashed(library));
        expect(await readBackup(textOf(backup), rest)).toEqual({ ok: true, backup });
      }),
      { numRuns: runs(300) },
    );
  });

  it('says in its first line what lists show of it', () => {
    const line = textOf(ONE).split('\n')[0] ?? '';
    expect(readHead(line)).toMatchObject({ at: ONE.at, ledger: ONE.ledger });
    expect(readHead('{"format":"reperes-pack"},')).toBeNull();
    expect(readHead('')).toBeNull();
  });

  it('of version 1 is read for ever', async () => {
    const read = await readBackup(JSON.stringify(example), rest);
    expect(read).toEqual({ ok: true, backup: example });
  });
});

describe('what is no backup is refused with its place', () => {
  const text = { sha256: 'a'.repeat(64), text: 'A' };
  const { library } = ONE;
  it.each<[string, unknown, string, string]>([
    ['a list', [], '', 'not a backup'],
    ['another format', { format: 'reperes-pack' }, '', 'not a backup'],
    ['a later version', { ...ONE, version: 2 }, 'version', 'newer'],
    ['no instant', { ...ONE, at: 'hier' }, 'at', 'does not fit'],
    ['no library', { ...ONE, library: null }, 'library.own', 'does not fit'],
    ['no list of notes', { ...ONE, library: { ...library, notes: {} } }, 'library.notes', 'does not fit'],
    ['more than there is', { ...ONE, library: { ...library, more: [] } }, 'library.more', 'does not fit'],
    [
      'a note without a text',
      { ...ONE, library: { ...library, notes: [keep(noteOf(1)), { note: { ...noteOf(2), text: 1 }, found: null }] } },
      'library.notes[1].note.text',
      'does not fit',
    ],
    [
      'a note twice',
      { ...ONE, library: { ...library, notes: [keep(noteOf(1)), keep(noteOf(1))] } },
      'library.notes[1]',
      'given twice',
    ],
    [
      'a text under the hash of another',
      { ...ONE, library: { ...library, texts: [text] } },
      'library.texts[0].sha256',
      'does not fit',
    ],
    ['settings of nobody', { ...ONE, settings: {} }, 'settings.version', 'does not fit'],
  ])('%s', async (_, value, path, why) => {
    expect(await readBackup(JSON.stringify(value), rest)).toEqual({ ok: false, path, why });
  });

  it('half of one, and hostile depth', async () => {
    expect(await readBackup(textOf(ONE).slice(0, -5), rest)).toEqual({ ok: false, path: '', why: 'not JSON' });
    expect(await readBackup('['.repeat(1_000_000), rest)).toEqual({ ok: false, path: '', why: 'too deep' });
    const quoted = await readBackup(JSON.stringify('\\"[['.repeat(100)), rest);
    expect(quoted).toEqual({ ok: false, path: '', why: 'not a backup' });
  });

  it('a name twice in the own pack', async () => {
    const [entity] = example.library.own.entities;
    const own = { documents: [], entities: [entity, entity], facts: [] };
    const read = await readBackup(JSON.stringify({ ...ONE, library: { ...library, own } }), rest);
    expect(read).toEqual({ ok: false, path: 'library.own.entities[1]', why: 'given twice' });
  });

  it('a text is taken under its own hash', async () => {
    const texts = [{ sha256: await shaOf('A'), text: 'A' }];
    expect(await readBackup(JSON.stringify({ ...ONE, library: { ...library, texts } }), rest)).toMatchObject({
      ok: true,
    });
  });
});
