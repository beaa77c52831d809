import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openBackupFiles } from '../../lib/vault/backup-files.ts';
import { nameGeneration, nameOutside } from '../../lib/vault/generation.ts';

// Every test has a folder of its own: files of the whole origin are shared by all that run at once.
let root: FileSystemDirectoryHandle;
let name: string;
const open = () => openBackupFiles({ getDirectory: async () => root });
const folder = () => root.getDirectoryHandle('backups');
const ID = nameGeneration('rolling', '2026-11-22T10:00:00.000Z', 7);

beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  name = `vault-test-${crypto.randomUUID()}`;
  root = await (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true });
});
afterEach(async () => {
  await (await navigator.storage.getDirectory()).removeEntry(name, { recursive: true });
});

async function namesIn(): Promise<string[]> {
  const names: string[] = [];
  for await (const one of (await folder()).keys()) names.push(one);
  return names.sort();
}

/** Puts bytes where a file lies, as a damaged disk might. */
async function overwrite(
  id: string,
  change: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>,
): Promise<void> {
  const handle = await (await folder()).getFileHandle(id, { create: true });
  const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
  const writable = await handle.createWritable();
  await writable.write(change(bytes));
  await writable.close();
}

describe('backups in the origin private file system', () => {
  it('are read back as they were written, halves of characters and all, and are listed', async () => {
    const files = await open();
    const text = `première ligne\n${JSON.stringify('đồng 𝄞 \ud800')}\n`;
    const bytes = await files.write(ID, [text.slice(0, 9), text.slice(9)]);
    expect(await files.read(ID)).toEqual({ ok: true, value: text });
    expect(await files.firstLine(ID)).toEqual({ ok: true, value: 'première ligne' });
    expect(await files.list()).toEqual([
      { id: ID, kind: 'rolling', at: '2026-11-22T10:00:00.000Z', sequence: 7, bytes },
    ]);
    await files.remove(ID);
    await files.remove(ID);
    expect(await files.list()).toEqual([]);
    expect(await files.read(ID)).toEqual({ ok: false, reason: 'missing' });
  });

  it('are seen by whoever opens the folder after', async () => {
    await (await open()).write(ID, ['x\n']);
    expect(await (await open()).read(ID)).toEqual({ ok: true, value: 'x\n' });
  });

  it.each<[string, (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>]>([
    ['cut off', (bytes) => bytes.slice(0, -20)],
    ['cut off within the last bytes', (bytes) => bytes.slice(0, -1)],
    ['empty', () => new Uint8Array(0)],
    ['damaged in the middle', (bytes) => bytes.map((byte, i) => (i === bytes.length >> 1 ? byte ^ 0xff : byte))],
    ['of another kind', () => new TextEncoder().encode('{"format":"reperes-backup"}')],
    ['with something after its end', (bytes) => new Uint8Array([...bytes, 1, 2, 3])],
  ])('are not whole when they are %s', async (_, change) => {
    const files = await open();
    await files.write(ID, [`première\n${Array.from({ length: 2000 }, (_, i) => i * 7919).join(' ')}`]);
    await overwrite(ID, change);
    expect(await files.read(ID)).toEqual({ ok: false, reason: 'invalid' });
    expect(await files.firstLine(ID)).toEqual({ ok: false, reason: 'invalid' });
  });

  it('half of one never counts, and is taken away by the next worker', async () => {
    const files = await open();
    function* stopping(): Generator<string> {
      yield 'début';
      throw new Error('stopped');
    }
    await expect(files.write(ID, stopping())).rejects.toThrow('stopped');
    expect(await namesIn()).toEqual([]);
    // A worker that is stopped cleans nothing.
    const outside = nameOutside(crypto.randomUUID());
    await overwrite(`unfinished-${ID}`, () => new Uint8Array([31, 139]));
    await overwrite(`unfinished-${outside}`, () => new Uint8Array([31, 139]));
    await files.write(outside, ['x']);
    expect(await files.list()).toHaveLength(1);
    await overwrite(`unfinished-${outside}`, () => new Uint8Array([31, 139]));
    await files.clean('ours');
    expect(await namesIn()).toEqual([outside, `unfinished-${outside}`]);
    await files.clean('outside');
    expect(await namesIn()).toEqual([]);
  });

  it('a file that was written over keeps the old one until the new one is whole', async () => {
    const files = await open();
    await files.write(ID, ['ancien']);
    function* stopping(): Generator<string> {
      yield 'nouveau';
      throw new Error('stopped');
    }
    await expect(files.write(ID, stopping())).rejects.toThrow('stopped');
    expect(await files.read(ID)).toEqual({ ok: true, value: 'ancien' });
    await files.write(ID, ['nouveau']);
    expect(await files.read(ID)).toEqual({ ok: true, value: 'nouveau' });
  });

  it('reads no other file of the folder', async () => {
    await open();
    await overwrite('autre', () => new Uint8Array(3));
    expect(await (await open()).read('autre')).toEqual({ ok: false, reason: 'missing' });
    expect(await (await open()).read('../x')).toEqual({ ok: false, reason: 'missing' });
  });
});
