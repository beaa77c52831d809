import { answerInPage } from '../../lib/bridge/answer-in-page.ts';
import { askBackground } from '../../lib/bridge/ask.ts';
import type { PageReport, PageSettings } from '../../lib/bridge/protocol.ts';
import { NO_COUNTS } from '../../lib/model/mention.ts';
import { makeCardBox } from './card-box.tsx';
import { isCommandedFrame, makeWalk } from './keyboard.ts';
import { watchPointer } from './pointer.ts';
import { type Reading, startReading } from './reading.ts';

/** Reports are for the badge and the popup: a reader cannot follow more than these. */
const REPORT_EVERY_MS = 150;

export interface SessionOptions {
  readonly signal: AbortSignal;
  readonly shadowMode: 'open' | 'closed';
  /** Ends this script; aborts `signal`. */
  end(): void;
}

/** One reading session in one frame: begins and ends readings as the reader switches this site on and off. */
export function startSession(window: Window & typeof globalThis, options: SessionOptions): void {
  let settings: PageSettings | null = null;
  let now: {
    readonly reading: Reading;
    readonly stop: AbortController;
    readonly walk: ReturnType<typeof makeWalk>;
  } | null = null;
  let timer: number | undefined;

  const reportNow = (): void => {
    timer = undefined;
    const nothing: PageReport = { found: NO_COUNTS, shown: 0, date: null };
    void askBackground('page/report', now?.reading.report() ?? nothing);
  };
  const reportSoon = (): void => {
    timer ??= window.setTimeout(reportNow, REPORT_EVERY_MS);
  };

  function begin(first: PageSettings): void {
    const stop = new AbortController();
    const signal = AbortSignal.any([options.signal, stop.signal]);
    const reading = startReading(window, first, signal, {
      onChange: reportSoon,
      onGone: (blocks) => box.tell({ type: 'gone', blocks }),
    });
    const box = makeCardBox(window, {
      reading,
      language: () => (settings ?? first).language,
      shadowMode: options.shadowMode,
      signal,
    });
    watchPointer(window, { reading, box, signal });
    now = { reading, stop, walk: makeWalk(window, reading, box) };
  }

  function end(): void {
    now?.stop.abort();
    now = null;
    reportSoon();
  }

  function obey(next: PageSettings): void {
    // What one painter left in the text the next one must not find: a page is read anew for another painter.
    if (now !== null && (!next.on || next.painter !== settings?.painter)) end();
    settings = next;
    if (!next.on) reportSoon();
    else if (now === null) begin(next);
    else now.reading.configure(next);
  }

  /** What is told while the question is on its way is newer than its answer. */
  async function askSettings(): Promise<void> {
    const before = settings;
    const answer = await askBackground('page/start', null);
    if (answer.ok && settings === before && !options.signal.aborted) obey(answer.value);
  }

  /** While it lay in the back/forward cache, the page was told nothing. */
  function comeBack({ isTrusted, persisted }: PageTransitionEvent): void {
    if (isTrusted && persisted) void askSettings();
  }

  answerInPage(
    {
      'session/settings': obey,
      'session/lexicon': () => now?.reading.readAgain(),
      'session/command'({ command }) {
        if (isCommandedFrame(window)) now?.walk(command);
      },
      'session/date': ({ iso }) => now?.reading.correctDate(iso === null ? null : { iso, origin: 'reader' }),
      'session/ask-report': reportNow,
      'session/end': options.end,
    },
    options.signal,
  );
  window.addEventListener('pageshow', comeBack, { signal: options.signal });
  options.signal.addEventListener('abort', () => window.clearTimeout(timer), { once: true });
  void askSettings();
}
