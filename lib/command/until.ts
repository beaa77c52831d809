const PAUSE_MS = 50;

/**
 * Asks again and again until the answer is one.
 * @param what named in the error when time is up
 * @throws when `look` still gives `undefined` or `false` after `milliseconds`, with the last error of `look` as cause
 */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined | false>,
  milliseconds = 10_000,
): Promise<T> {
  const end = Date.now() + milliseconds;
  let cause: unknown;
  while (Date.now() < end) {
    try {
      const answer = await look();
      if (answer !== undefined && answer !== false) return answer;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error(`Waited ${milliseconds} ms in vain for ${what}.`, { cause });
}
