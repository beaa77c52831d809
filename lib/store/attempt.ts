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
    return refused(reasonOf(error));
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

function within<T>(patience: number, work: PromiseLike<T>): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const timer = setTimeout(() => reject(new Error(`No answer within ${patience} ms.`)), patience);
  work.then(resolve, reject);
  return promise.finally(() => clearTimeout(timer));
}
