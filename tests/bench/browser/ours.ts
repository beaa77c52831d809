import { endOf, type Nested, nestedOf, outermost, type Trace, timeIn } from './trace.ts';

const SCRIPTS = new Set(['EvaluateScript', 'FunctionCall', 'RunMicrotasks']);
const LAYOUT = new Set(['UpdateLayoutTree', 'Layout']);
const COMPILING = new Set(['v8.compile']);
const GARBAGE = new Set(['MinorGC', 'MajorGC']);
const RENDERING = new Set(['UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint', 'Layerize', 'Commit']);
const SCRIPT = '/content-scripts/page.js';

/** The thread on which a page and its content scripts run. */
export interface MainThread {
  readonly pid: number;
  readonly tid: number;
}

/** What the extension cost a page's main thread: thread time in ms, which other programs on the machine do not lengthen. */
export interface OurCost {
  /** Compiling the script as a whole, before anything of it runs. */
  readonly compile: number;
  /** Running it once, which starts it. */
  readonly evaluate: number;
  /** Everything else that it ran, without the styles and layout below. */
  readonly work: number;
  /** Styles and layout that it asked for before the page would have: work that the page often has to do anyway. */
  readonly forced: number;
  /** Of `work`, what the garbage collector took meanwhile. */
  readonly garbage: number;
  /** Each task with anything of ours in it: what of it was ours. In order of time. */
  readonly tasks: readonly number[];
  /** Main-thread rendering (styles, layout, paint) of the page from our script on, whoever caused it. */
  readonly rendering: number;
  /** On the background's thread. */
  readonly background: number;
}

/** The main thread that ran our script last. */
export function mainThread({ timed }: Trace): MainThread | undefined {
  const last = timed.findLast(({ name, args }) => name === 'EvaluateScript' && args.data?.url?.endsWith(SCRIPT));
  return last && { pid: last.pid, tid: last.tid };
}

/** Whether a script is the page's own; the browser's bindings, which carry our messages, have no address. */
const isPages = ({ args }: Nested): boolean => /^(https?|file|about):/.test(args.data?.url ?? '');

/** The browser driver evaluates without an address, or with one of its own. */
const isDrivers = ({ name, args }: Nested): boolean =>
  (name === 'EvaluateScript' && !args.data?.url?.startsWith('chrome-extension:')) ||
  /^(pptr|bench):/.test(args.data?.url ?? '');

const isOurs = (event: Nested): boolean => SCRIPTS.has(event.name) && !isPages(event) && !isDrivers(event);

/** A microtask's reactions run right after the task that brought them, within so many µs. */
const SAME_TASK_US = 150;

/** @param from only what began then or later counts, in µs of the trace */
export function ourCost(trace: Trace, { pid, tid }: MainThread, from = 0): OurCost {
  const events = nestedOf(trace, pid, tid).filter(({ ts }) => ts >= from);
  const calls = outermost(events, (event) => SCRIPTS.has(event.name)).filter(isOurs);
  const ms = (microseconds: number): number => microseconds / 1000;
  const sum = (of: (event: Nested) => number): number => ms(calls.reduce((total, call) => total + of(call), 0));
  const forced = sum((call) => timeIn(call, LAYOUT));
  const isScript = ({ name }: Nested): boolean => name === 'EvaluateScript';
  const compile = sum((call) => (isScript(call) ? timeIn(call, COMPILING) : 0));
  const evaluate = sum((call) => (isScript(call) ? call.tdur - timeIn(call, LAYOUT) : 0)) - compile;
  const first = calls[0]?.ts ?? Number.POSITIVE_INFINITY;
  return {
    compile,
    evaluate,
    forced,
    work: sum(({ tdur }) => tdur) - forced - evaluate - compile,
    garbage: sum((call) => timeIn(call, GARBAGE)),
    tasks: tasksOf(events, calls),
    rendering: ms(
      outermost(events, ({ name }) => RENDERING.has(name))
        .filter(({ ts }) => ts >= first)
        .reduce((total, { tdur }) => total + tdur, 0),
    ),
    background: backgroundCost(trace, from),
  };
}

function tasksOf(events: readonly Nested[], calls: readonly Nested[]): number[] {
  const tasks: { end: number; ours: number }[] = [];
  let at = 0;
  for (const event of events) {
    let ours = 0;
    for (let call = calls[at]; call !== undefined && call.ts < endOf(event); call = calls[++at]) ours += call.tdur;
    const last = tasks.at(-1);
    const goesOn = event.name !== 'RunTask' && last !== undefined && event.ts - last.end < SAME_TASK_US;
    if (goesOn) {
      last.end = endOf(event);
      last.ours += ours;
    } else tasks.push({ end: endOf(event), ours });
  }
  return tasks.filter(({ ours }) => ours > 0).map(({ ours }) => ours / 1000);
}

/** Thread time of everything that the extension's worker ran, in ms. */
function backgroundCost(trace: Trace, from: number): number {
  const worker = trace.timed.find(({ args }) => args.data?.url?.endsWith('/background.js'));
  if (worker === undefined) return 0;
  const events = nestedOf(trace, worker.pid, worker.tid).filter(({ ts }) => ts >= from);
  return outermost(events, ({ name }) => SCRIPTS.has(name)).reduce((sum, { tdur }) => sum + tdur, 0) / 1000;
}
