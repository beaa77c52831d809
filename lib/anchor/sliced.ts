/** Work that can be stopped and gone on with. */
export interface Sliced<Result> {
  /** Works until time is up; whether all is done. */
  go(isTimeUp: () => boolean): boolean;
  /** Does what is left, at once. */
  all(): Result;
}

/** Makes slices of a generator that yields every few ms. */
export function inSlices<Result>(work: Generator<undefined, Result>): Sliced<Result> {
  let result: { readonly value: Result } | undefined;
  const step = (): boolean => {
    const next = work.next();
    if (next.done) result = { value: next.value };
    return result !== undefined;
  };
  return {
    go: (isTimeUp) => {
      while (result === undefined && !isTimeUp()) step();
      return result !== undefined;
    },
    all: () => {
      while (result === undefined) step();
      return result.value;
    },
  };
}
