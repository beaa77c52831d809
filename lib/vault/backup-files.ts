import { type Answer, answered, refused } from '../model/answer.ts';
import { report } from '../report/report.ts';
import { pausing } from '../steps/pausing.ts';
import { type Generation, readGeneration } from './generation.ts';
import { NotWhole, pack, unpack } from './gzip.ts';

const FOLDER = 'backups';
/** Of files that are being written. */
const UNFINISHED = 'unfinished-';

/** Bytes of the longest text that is taken for a backup: some 150,000 long notes. */
export const MAX_BACKUP_BYTES = 256 * 1024 * 1024;

export interface BackupFile extends Generation {
  readonly bytes: number;
}

/**
 * Backups in the origin private file system, which is apart from IndexedDB. The background writes and removes; pages of
 * ours read, and put one there that comes from outside. Methods reject when the file system itself fails, with what it says.
 */
export interface BackupFiles {
  /** Finished ones, in no order. */
  list(): Promise<readonly BackupFile[]>;
  /**
   * Writes a file under another name, reads it back, and only then gives it its own.
   * @returns its bytes
   */
  write(id: string, pieces: Iterable<string>): Promise<number>;
  /** The whole text. `missing` when there is no such file, `invalid` when it is not whole. */
  read(id: string): Promise<Answer<string>>;
  /** The first line, of a file that was looked through to its end. Answers as `read`. */
  firstLine(id: string): Promise<Answer<string>>;
  /** Without effect on what is not there. */
  remove(id: string): Promise<void>;
  /**
   * Takes away what was never finished. Only while nothing of this kind is being written.
   * @param which `outside`: what pages put there, finished or not; `ours`: all else
   */
  clean(which: 'ours' | 'outside'): Promise<void>;
}

/** In TypeScript's types it is not; Chromium has it since 110, Firefox since 111. */
type Movable = FileSystemFileHandle & { move(name: string): Promise<void> };

/** @param storage `navigator.storage`. Rejects where there is no such file system. */
export async function openBackupFiles(storage: Pick<StorageManager, 'getDirectory'>): Promise<BackupFiles> {
  const folder = await (await storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });

  const fileOf = async (id: string): Promise<File | null> => {
    try {
      return await (await folder.getFileHandle(id)).getFile();
    } catch (error) {
      if (isNamed(error, 'NotFoundError')) return null;
      throw error;
    }
  };

  const remove = async (id: string): Promise<void> => {
    try {
      await folder.removeEntry(id);
    } catch (error) {
      if (!isNamed(error, 'NotFoundError')) throw error;
    }
  };

  const readThrough = async (id: string, take: (piece: string) => void): Promise<Answer<null>> => {
    const file = readGeneration(id) === null ? null : await fileOf(id);
    if (file === null) return refused('missing');
    try {
      await unpack(file, MAX_BACKUP_BYTES, take, pausing());
      return answered(null);
    } catch (error) {
      // A disk that cannot give the file back says so with one of these.
      if (!(error instanceof NotWhole) && !isNamed(error, 'NotReadableError', 'NotFoundError')) throw error;
      report(`reading the backup ${id}`, error);
      return refused('invalid');
    }
  };

  const writeUnder = async (name: string, pieces: Iterable<string>): Promise<Movable> => {
    const handle = (await folder.getFileHandle(name, { create: true })) as Movable;
    const rest = pausing();
    const written = await pack(pieces, await handle.createWritable(), rest);
    const read = await unpack(await handle.getFile(), MAX_BACKUP_BYTES, () => undefined, rest);
    if (read !== written) throw new NotWhole(`${read} of ${written} bytes.`);
    return handle;
  };

  return {
    list: async () => {
      const files: BackupFile[] = [];
      for await (const id of folder.keys()) {
        const generation = readGeneration(id);
        const file = generation === null ? null : await fileOf(id);
        if (generation !== null && file !== null) files.push({ ...generation, bytes: file.size });
      }
      return files;
    },
    write: async (id, pieces) => {
      const name = `${UNFINISHED}${id}`;
      try {
        const handle = await writeUnder(name, pieces);
        await handle.move(id);
        return (await handle.getFile()).size;
      } catch (error) {
        // The disk may be full: the half that was written must not stay on it.
        await remove(name).catch(() => undefined);
        throw error;
      }
    },
    read: async (id) => {
      const pieces: string[] = [];
      const read = await readThrough(id, (piece) => pieces.push(piece));
      return read.ok ? answered(pieces.join('')) : read;
    },
    firstLine: async (id) => {
      let line = '';
      const read = await readThrough(id, (piece) => {
        if (!line.includes('\n')) line += piece;
      });
      return read.ok ? answered(line.slice(0, Math.max(0, line.indexOf('\n')))) : read;
    },
    remove,
    clean: async (which) => {
      const names: string[] = [];
      for await (const name of folder.keys()) {
        // Chromium has a second file beside one that is being written, of the same name and something more.
        const isOutside = name.startsWith('outside-') || name.startsWith(`${UNFINISHED}outside-`);
        if (which === 'outside' ? isOutside : name.startsWith(UNFINISHED) && !isOutside) names.push(name);
      }
      // What is locked is taken away another time.
      for (const name of names) await remove(name).catch((error: unknown) => report(`removing ${name}`, error));
    },
  };
}

const isNamed = (error: unknown, ...names: readonly string[]): boolean =>
  error instanceof DOMException && names.includes(error.name);
