import { type Answer, answered, type Reason, refused } from '../model/answer.ts';
import { report } from '../report/report.ts';

/** An open that takes longer is blocked by another connection or by a broken disk. In ms. */
const PATIENCE = 8000;
/** Ten times what writing a row takes on a slow machine: who is told that a write failed must not find it done. In ms. */
const PATIENCE_PER_ROW = 5;

/**
 * Does something with a database; whatever goes wrong is reported once and becomes `full` (the disk, or what the browser
 * lets us have of it), `newer` (a later version of ours made it) or `database`.
 * Never throws, and always answers: within 8 s, and 5 ms for each row that it writes.
 */
export async function attempt<T>(what: string, work: () => PromiseLike<T>, rows = 0): Promise<Answer<T>> {
  try {
    return answered(await within(PATIENCE + rows * PATIENCE_PER_ROW, work()));
  } catch (error) {
    report(what, error);
    const reason = reasonOf(error);
    return refused(reason === 'database' && (await isDiskFull()) ? 'full' : reason);
  }
}

const REASONS: Readonly<Record<string, Reason>> = { QuotaExceededError: 'full', VersionError: 'newer' };

/** Dexie wraps what the browser said: an aborted transaction bears the cause within, a bulk write a list of them. */
function reasonOf(error: unknown): Reason {
  if (!(error instanceof Error)) return 'database';
  const known = REASONS[error.name];
  if (known !== undefined) return known;
  const { inner, failures } = error as { inner?: unknown; failures?: unknown };
  for (const within of [inner, error.cause, ...(Array.isArray(failures) ? failures.slice(0, 1) : [])]) {
    const reason = within === error ? 'database' : reasonOf(within);
    if (reason !== 'database') return reason;
  }
  return 'database';
}

/** Less is none: what is written goes through a log that wants more. In bytes. */
const NO_ROOM = 1024 * 1024;
/** In ms. */
const PATIENCE_FOR_ROOM = 1000;

/** Of a disk that is full Chromium only says that something failed inside; what it has left tells why. */
async function isDiskFull(): Promise<boolean> {
  const storage: Partial<StorageManager> | undefined = globalThis.navigator?.storage;
  if (storage?.estimate === undefined) return false;
  try {
    const { quota, usage } = await within(PATIENCE_FOR_ROOM, storage.estimate());
    return quota !== undefined && usage !== undefined && quota - usage < NO_ROOM;
  } catch {
    return false;
  }
}

function within<T>(patience: number, work: PromiseLike<T>): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const timer = setTimeout(() => reject(new Error(`No answer within ${patience} ms.`)), patience);
  work.then(resolve, reject);
  return promise.finally(() => clearTimeout(timer));
}
