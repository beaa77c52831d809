import type { HandedFiles } from '../../../lib/bridge/handed-files.ts';
import type { Reason } from '../../../lib/model/answer.ts';

/** How packs that come as one record a line are told from others. */
export const isLargeFile = ({ name }: Pick<File, 'name'>): boolean => /\.ndjson$/i.test(name);

/** A file that the background can read as a stream. */
export interface LaidReady {
  /** What the background knows it by. */
  readonly work: string;
  /** It is needed no longer. */
  done(): Promise<void>;
}

/** @param tell how many bytes were copied; false: give up */
export async function layReady(
  file: File,
  work: string,
  files: HandedFiles,
  tell: (bytes: number) => boolean,
): Promise<LaidReady | 'stopped' | Reason> {
  const release = await files.hold('incoming', work);
  try {
    await files.clean('incoming');
    await files.write('incoming', work, piecesOf(file, tell));
  } catch (error) {
    release();
    if (error instanceof Stopped) return 'stopped';
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'database';
  }
  return {
    work,
    done: async () => {
      // What cannot be taken away now is a leftover once nobody holds it.
      await files.remove('incoming', work).catch(() => undefined);
      release();
    },
  };
}

class Stopped extends Error {
  override readonly name = 'Stopped';
}

async function* piecesOf(file: File, tell: (bytes: number) => boolean): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = file.stream().getReader();
  let bytes = 0;
  try {
    for (;;) {
      if (!tell(bytes)) throw new Stopped();
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
      bytes += value.byteLength;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
