import { type Answer, answered, refused } from '../model/answer.ts';
import { report } from '../report/report.ts';

/** An open that takes longer is blocked by another connection or by a broken disk. In ms. */
const PATIENCE = 8000;
/** Ten times what writing a row takes on a slow machine: who is told that a write failed must not find it done. In ms. */
const PATIENCE_PER_ROW = 5;

/**
 * Does something with a database; whatever goes wrong is reported once and becomes `database`.
 * Never throws, and always answers: within 8 s, and 5 ms for each row that it writes.
 */
export async function attempt<T>(what: string, work: () => PromiseLike<T>, rows = 0): Promise<Answer<T>> {
  try {
    return answered(await within(PATIENCE + rows * PATIENCE_PER_ROW, work()));
  } catch (error) {
    report(what, error);
    return refused('database');
  }
}

function within<T>(patience: number, work: PromiseLike<T>): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const timer = setTimeout(() => reject(new Error(`No answer within ${patience} ms.`)), patience);
  work.then(resolve, reject);
  return promise.finally(() => clearTimeout(timer));
}
