import type { Answer } from '../../lib/model/answer.ts';
import { MAX_LINE_BYTES } from '../../lib/packs/ndjson.ts';
import { LineCutter } from '../../lib/packs/ndjson-lines.ts';
import { pausing } from '../../lib/steps/pausing.ts';

/** Lines that are looked at without a look at the clock. */
const LINES_AT_ONCE = 32;

export interface LinesJob {
  /** @param bytes that were gone through */
  tell(bytes: number): void;
  isStopped(): boolean;
  /** What is done with a line, without its end; what it waits for is waited for, and a refusal ends it all. */
  take(line: Uint8Array): Promise<Answer<null>> | undefined;
  /** No further line is needed. */
  isDecided(): boolean;
}

/**
 * Goes through a file line by line, as a stream, with pauses in which the worker can answer others. What `take` was refused is
 * answered. Rejects when the file cannot be read.
 */
export async function throughLines(
  file: Blob,
  { tell, isStopped, take, isDecided }: LinesJob,
): Promise<Answer<null> | 'stopped' | 'done'> {
  const pause = pausing();
  const cutter = new LineCutter(MAX_LINE_BYTES);
  const reader = file.stream().getReader();
  let bytes = 0;
  let lines = 0;
  try {
    for (;;) {
      const piece = await reader.read();
      for (const line of piece.done ? [cutter.last()] : cutter.cut(piece.value)) {
        const taken = await take(line);
        if (taken !== undefined && !taken.ok) return taken;
        lines += 1;
        if (isDecided()) return 'done';
        if (lines % LINES_AT_ONCE !== 0) continue;
        await pause();
        if (isStopped()) return 'stopped';
      }
      if (piece.done) return isStopped() ? 'stopped' : 'done';
      bytes += piece.value.byteLength;
      tell(bytes);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
