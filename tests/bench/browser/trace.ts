import type { Page } from 'puppeteer-core';

/** A timed event of a trace. `dur` is the wall's time, `tdur` the thread's own, in µs: other programs do not count in it. */
export interface Timed {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur: number;
  readonly tdur: number;
  readonly args: Args;
}

interface Args {
  readonly data?: {
    readonly url?: string;
    readonly functionName?: string;
    readonly timeout?: number;
    readonly timerId?: number;
    readonly type?: string;
    readonly cpuProfile?: unknown;
  };
}

interface Raw extends Omit<Timed, 'args' | 'dur' | 'tdur'> {
  readonly ph: string;
  readonly id?: string;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: Args;
}

export interface Trace {
  /** Events with a duration, in order of their beginning; of those that begin together the outer one first. */
  readonly timed: readonly Timed[];
  readonly raw: readonly Raw[];
}

const TIMES = ['-*', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8.execute'];
/** Looks at the stack every 0.1 ms. */
const SAMPLES = ['disabled-by-default-v8.cpu_profiler', 'disabled-by-default-v8.cpu_profiler.hires'];

/**
 * Notes what the browser does meanwhile. @param how `samples` also looks at the stacks, which costs those looked at some
 * time: only shares are taken from such a trace, no times
 */
export async function traced(page: Page, how: 'times' | 'samples', work: () => Promise<unknown>): Promise<Trace> {
  await page.tracing.start({ categories: how === 'times' ? TIMES : [...TIMES, ...SAMPLES] });
  let buffer: Uint8Array | undefined;
  try {
    await work();
  } finally {
    buffer = await page.tracing.stop();
  }
  if (buffer === undefined) throw new Error('The browser gave no trace.');
  const { traceEvents } = JSON.parse(new TextDecoder().decode(buffer)) as { traceEvents: readonly Raw[] };
  const timed = traceEvents
    .filter(({ ph }) => ph === 'X')
    .map(({ name, pid, tid, ts, dur = 0, tdur = 0, args = {} }) => ({ name, pid, tid, ts, dur, tdur, args }))
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  return { timed, raw: traceEvents };
}

/** An event and those within it, on one thread. */
export interface Nested extends Timed {
  readonly inner: Nested[];
}

/** The events of a thread as they lie in each other. */
export function nestedOf({ timed }: Trace, pid: number, tid: number): Nested[] {
  const outer: Nested[] = [];
  const open: Nested[] = [];
  for (const event of timed) {
    if (event.pid !== pid || event.tid !== tid) continue;
    const nested: Nested = { ...event, inner: [] };
    while (open.length > 0 && endOf(open.at(-1) as Nested) <= event.ts) open.pop();
    const around = open.at(-1);
    if (around === undefined) outer.push(nested);
    else around.inner.push(nested);
    open.push(nested);
  }
  return outer;
}

export const endOf = ({ ts, dur }: Timed): number => ts + dur;

/** Every event that `isWanted`, and none within another one that is. */
export function outermost(events: readonly Nested[], isWanted: (event: Nested) => boolean): Nested[] {
  return events.flatMap((event) => (isWanted(event) ? [event] : outermost(event.inner, isWanted)));
}

/** Time of the thread in events of these names, each moment once, in µs. */
export const timeIn = (event: Nested, names: ReadonlySet<string>): number =>
  outermost(event.inner, ({ name }) => names.has(name)).reduce((sum, { tdur }) => sum + tdur, 0);

/** The browser sometimes tells nothing of a process that it has just started: what was measured in it is lost. */
export class LostTrace extends Error {}

const TRIES = 5;

/** Measures again when the trace was lost. @throws the last `LostTrace` when it was lost again and again, and whatever else goes wrong */
export async function untilTraced<T>(measure: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await measure();
    } catch (error) {
      if (!(error instanceof LostTrace) || tries === TRIES) throw error;
    }
  }
}
