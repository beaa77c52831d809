/**
 * Work that is asked for often and done seldom: at once, then at most once in `ms` for each key. What is asked while
 * it rests is done once at the end, so that the last news always arrives.
 */
export function atMostEvery<K>(ms: number, work: (key: K) => void): (key: K) => void {
  const resting = new Map<K, 'quiet' | 'asked again'>();
  const run = (key: K): void => {
    if (resting.has(key)) {
      resting.set(key, 'asked again');
      return;
    }
    resting.set(key, 'quiet');
    setTimeout(() => {
      const again = resting.get(key) === 'asked again';
      resting.delete(key);
      if (again) run(key);
    }, ms);
    work(key);
  };
  return run;
}
