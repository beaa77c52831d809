/** Names of pages wait no longer than this, with what is done in one piece within it. In ms. */
const SLICE_MS = 25;

/** For long work: says when others should have a turn, and gives them one. */
export interface Pace {
  isDue(): boolean;
  rest(): Promise<void>;
}

export function makePace(now: () => number = () => performance.now()): Pace {
  let began = now();
  return {
    isDue: () => now() - began > SLICE_MS,
    rest: async () => {
      await new Promise((resolve) => setTimeout(resolve));
      began = now();
    },
  };
}
