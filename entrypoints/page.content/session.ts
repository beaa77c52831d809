import { answerInPage } from '../../lib/bridge/answer-in-page.ts';
import { askBackground } from '../../lib/bridge/ask.ts';
import type { PageReport, PageSettings } from '../../lib/bridge/protocol.ts';
import { LANGUAGES, type Language } from '../../lib/model/language.ts';
import { NO_COUNTS } from '../../lib/model/mention.ts';
import type { UnknownName } from '../../lib/model/unknown.ts';
import { drawn } from '../../lib/page/drawn.ts';
import { choosePainter, paintBy } from '../../lib/page/paint/choose-painter.ts';
import { bringPart, type Parts, wanted } from './bring-part.ts';
import { type CardBox, makeCardBox } from './card-box.ts';
import { type EntityWalk, makeEntityWalk, NOWHERE } from './entity-walk.ts';
import { isCommandedFrame, makeWalk } from './keyboard.ts';
import { isNoteCommand } from './note-commands.ts';
import { makeNotesSession } from './notes-session.ts';
import { passageOfMark } from './passage.ts';
import { watchPointer } from './pointer.ts';
import { type Reading, startReading } from './reading.ts';
import { makeTicks, type Ticks } from './ticks.ts';
import { makeUnlitHere } from './unlit.ts';

/** Reports are for the badge and the popup: a reader cannot follow more than these. */
const REPORT_EVERY_MS = 150;

export interface SessionOptions {
  readonly signal: AbortSignal;
  readonly shadowMode: 'open' | 'closed';
  /** Where the frame for a token of a note is. */
  frameAddress(token: string): string;
  /** Something of ours is about to be seen on the page. Told again and again. */
  onShown(): void;
  /** Ends this script; aborts `signal`. */
  end(): void;
}

/** One reading session in one frame: begins and ends readings as the reader switches this site on and off. */
export function startSession(window: Window & typeof globalThis, options: SessionOptions): void {
  let settings: PageSettings | null = null;
  let now: {
    readonly reading: Reading;
    readonly box: CardBox;
    readonly stop: AbortController;
    readonly ticks: Ticks;
    readonly walk: ReturnType<typeof makeWalk>;
    readonly entityWalk: EntityWalk;
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

  const language = (): Language => settings?.language ?? LANGUAGES[0];
  /** `undefined` before it is asked for. */
  let markPainter: { readonly make: Parts['mark'] | undefined } | undefined;
  let unknownNames: ReturnType<Parts['unknown']> | undefined;
  const unlit = makeUnlitHere(() => window.location.href);
  // Whatever is seen of us needs one of these, if only for its card.
  const brought: typeof bringPart = (part) => {
    options.onShown();
    return bringPart(part);
  };
  const drawing = wanted(() => brought('drawing'));
  const passages = wanted(() => brought('passages'));
  const notes = makeNotesSession(window, { ...options, drawing, passages, language, names: () => now });

  function begin(first: PageSettings): void {
    const stop = new AbortController();
    const signal = AbortSignal.any([options.signal, stop.signal]);
    const reading = startReading(window, first, signal, {
      makePainter: (quietly) => choosePainter(window, first.painter, quietly, markPainter?.make),
      unlit: unlit.all,
      onChange() {
        // Before the first card is asked for, and after the first name is painted.
        if (drawing.now() === undefined && reading.marks().length > 0) void drawing.bring();
        reportSoon();
        ticks.changed();
        notes.namesChanged();
      },
      onGone(blocks) {
        box.tell({ type: 'gone', blocks });
        notes.namesChanged();
      },
    });
    const box = makeCardBox(window, {
      reading,
      drawing,
      language,
      shadowMode: options.shadowMode,
      signal,
      noteCount: notes.noteCount,
      onNote: notes.open,
      onPlaced: notes.makeRoom,
      onUnlight(form) {
        unlit.add(form);
        reading.settleAgain();
      },
    });
    const ticks = makeTicks(window, { reading, shadowMode: options.shadowMode, signal });
    watchPointer(window, { reading, box, isInBubble: notes.isInBubble, signal });
    const walks = { walk: makeWalk(window, reading, box), entityWalk: makeEntityWalk(window, reading) };
    now = { reading, box, stop, ticks, ...walks };
  }

  function end(): void {
    now?.stop.abort();
    now = null;
    notes.namesChanged();
    reportSoon();
  }

  function obey(next: PageSettings): void {
    // What one painter left in the text the next one must not find: a page is read anew for another painter.
    if (now !== null && (!next.on || next.painter !== settings?.painter)) end();
    settings = next;
    unlit.saved(next.unlit);
    if (!next.on) reportSoon();
    else if (now !== null) now.reading.configure(next);
    else if (markPainter === undefined && paintBy(window, next.painter) === 'mark') void beginByMarks(next);
    else begin(next);
    now?.ticks.switchOn(next.ticks);
    notes.switchOn(next.on);
  }

  /** Without its painter a reading cannot begin; what is told meanwhile is newer. */
  async function beginByMarks(next: PageSettings): Promise<void> {
    const make = await bringPart('mark');
    markPainter ??= { make };
    if (settings === next && now === null && !options.signal.aborted) obey(next);
  }

  async function findUnknown(): Promise<readonly UnknownName[]> {
    unknownNames ??= (await bringPart('unknown'))?.(window);
    return (await unknownNames?.(now?.reading.blockMentions() ?? [])) ?? [];
  }

  /** What is told while the question is on its way is newer than its answer. */
  async function askSettings(): Promise<void> {
    const before = settings;
    const [answer] = await Promise.all([askBackground('page/start', null), drawn(window)]);
    if (answer.ok && settings === before && !options.signal.aborted) obey(answer.value);
  }

  /** While it lay in the back/forward cache, the page was told nothing. */
  function comeBack({ isTrusted, persisted }: PageTransitionEvent): void {
    if (!isTrusted || !persisted) return;
    void askSettings();
    notes.askAgain();
  }

  answerInPage(
    {
      'session/settings': obey,
      'session/lexicon': () => now?.reading.readAgain(),
      'session/relight'(form) {
        unlit.remove(form);
        now?.reading.settleAgain();
      },
      'session/command'({ command }) {
        if (!isCommandedFrame(window)) return;
        if (isNoteCommand(command)) notes.command(command);
        else now?.walk(command);
      },
      'session/date': ({ iso }) => now?.reading.correctDate(iso === null ? null : { iso, origin: 'reader' }),
      'session/ask-report': reportNow,
      'session/end': options.end,
      'session/notes': notes.askAgain,
      'session/show-note': ({ id }) => notes.show(id),
      'session/note-opened': ({ token }) => notes.frame.hearOpened(token),
      'session/note-size': ({ token, height }) => notes.frame.hearSize(token, height),
      'session/note-left': ({ token }) => notes.frame.hearLeft(token),
    },
    {
      'session/outline': () => ({ entities: now?.reading.outline() ?? [], notes: notes.states() }),
      'session/mentions': () => now?.reading.mentionsHere() ?? [],
      'session/unlit': unlit.all,
      'session/unknown': findUnknown,
      'session/walk': ({ entity, step }) => now?.entityWalk.go(entity, step) ?? NOWHERE,
      'session/passage'(wanted) {
        if (wanted.of === 'selection') return notes.selection();
        const mark = now?.entityWalk.standing(wanted.entity) ?? null;
        return now && mark && passageOfMark(window, mark, now.reading);
      },
    },
    options.signal,
  );
  window.addEventListener('pageshow', comeBack, { signal: options.signal });
  options.signal.addEventListener('abort', () => window.clearTimeout(timer), { once: true });
  void askSettings();
}
