/** One error that was nobody's expected failure. `at` in ms since 1970. */
export interface Reported {
  readonly where: string;
  readonly message: string;
  readonly at: number;
}

/** Enough to see what began a trouble; the memory of a worker is not a log file. */
const KEPT = 50;

const kept: Reported[] = [];

/**
 * The one place where an error is spoken: on the console of a development build, and in a short memory.
 * Nothing is written to disk and nothing leaves the machine.
 * @param where what was being done, in a few words
 */
export function report(where: string, error: unknown): void {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  kept.push({ where, message, at: Date.now() });
  if (kept.length > KEPT) kept.shift();
  // biome-ignore lint/suspicious/noConsole: this is the place the rule keeps all others from being.
  if (import.meta.env.DEV) console.error(`Repères, ${where}:`, error);
}

/** What was reported in this realm's lifetime, oldest first, at most 50. */
export const lastErrors = (): readonly Reported[] => [...kept];
