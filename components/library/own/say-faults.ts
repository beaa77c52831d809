/** What is wrong with fields, in words. */
export const sayFaults = <F, K extends string>(
  faults: ReadonlyMap<F, K>,
  words: Readonly<Record<K, string>>,
): ReadonlyMap<F, string> => new Map([...faults].map(([field, fault]) => [field, words[fault]]));
