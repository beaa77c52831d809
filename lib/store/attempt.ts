import { type Answer, answered, refused } from '../model/answer.ts';
import { report } from '../report/report.ts';

/** The pack that reads need is not there, or not whole. */
export class CorpusLost extends Error {
  override readonly name = 'CorpusLost';
}

/** An open that takes longer is blocked by another connection or by a broken disk. In ms. */
const PATIENCE = 8000;

/**
 * Does something with the database; whatever goes wrong is reported once and becomes `database`.
 * Never throws, and always answers within 8 s.
 */
export async function attempt<T>(what: string, work: () => PromiseLike<T>): Promise<Answer<T>> {
  try {
    return answered(await within(PATIENCE, work()));
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
