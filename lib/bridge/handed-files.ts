import { report } from '../report/report.ts';

/** `incoming`: from a page of ours to the background; `outgoing`: the other way. */
export type Direction = 'incoming' | 'outgoing';

/**
 * Files too large for a message, in the origin private file system. A page of ours holds a lock on each that it needs:
 * one that nobody holds is a leftover. Methods reject when the file system itself fails, with what it says.
 */
export interface HandedFiles {
  /**
   * Writes a file, over one with that name.
   * @param pieces stops early when they end with an error, and leaves nothing then
   */
  write(direction: Direction, name: string, pieces: AsyncIterable<Uint8Array<ArrayBuffer>>): Promise<void>;
  /** `null` when there is none with this name. */
  read(direction: Direction, name: string): Promise<File | null>;
  /** Without effect on what is not there. */
  remove(direction: Direction, name: string): Promise<void>;
  /** Holds a file until that is called which this answers with, or until the page is closed. */
  hold(direction: Direction, name: string): Promise<() => void>;
  /** Takes away what nobody holds. Never rejects. */
  clean(direction: Direction): Promise<void>;
}

/** @param storage `navigator.storage` @param locks `navigator.locks` */
export function handedFiles(
  storage: Pick<StorageManager, 'getDirectory'>,
  locks: Pick<LockManager, 'request'>,
): HandedFiles {
  const folderOf = async (direction: Direction): Promise<FileSystemDirectoryHandle> =>
    (await storage.getDirectory()).getDirectoryHandle(direction, { create: true });

  const remove = async (direction: Direction, name: string): Promise<void> => {
    try {
      await (await folderOf(direction)).removeEntry(name);
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  };

  const removeFree = (direction: Direction, name: string): Promise<void> =>
    locks.request(lockOf(direction, name), { ifAvailable: true }, async (lock) => {
      if (lock !== null) await remove(direction, name);
    });

  return {
    remove,
    write: async (direction, name, pieces) => {
      const handle = await (await folderOf(direction)).getFileHandle(name, { create: true });
      const writing = await handle.createWritable();
      try {
        for await (const piece of pieces) await writing.write(piece);
        await writing.close();
      } catch (error) {
        await writing.abort().catch(() => undefined);
        await remove(direction, name).catch(() => undefined);
        throw error;
      }
    },
    read: async (direction, name) => {
      try {
        return await (await (await folderOf(direction)).getFileHandle(name)).getFile();
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    hold: (direction, name) => {
      const held = Promise.withResolvers<() => void>();
      const letGo = Promise.withResolvers<void>();
      locks
        .request(lockOf(direction, name), () => {
          held.resolve(letGo.resolve);
          return letGo.promise;
        })
        .catch(held.reject);
      return held.promise;
    },
    clean: async (direction) => {
      try {
        const names: string[] = [];
        for await (const name of (await folderOf(direction)).keys()) names.push(name);
        for (const name of names) {
          await removeFree(direction, name).catch((error: unknown) => report(`removing ${direction} ${name}`, error));
        }
      } catch (error) {
        report(`clearing ${direction} files`, error);
      }
    },
  };
}

/** Chromium has a second file beside one that is being written, of the same name and something more. */
const lockOf = (direction: Direction, name: string): string => `${direction} ${name.replace(/\.crswap$/, '')}`;

const isMissing = (error: unknown): boolean => error instanceof DOMException && error.name === 'NotFoundError';
