import type { PageDrawing } from '../../components/page-drawing.tsx';
import { askBackground } from '../../lib/bridge/ask.ts';
import type { NoteAbout } from '../../lib/bridge/protocol.ts';
import type { Language } from '../../lib/model/language.ts';
import type { Outline, PassageHere } from '../../lib/model/outline.ts';
import type { PaintedNote } from '../../lib/page/paint/note-painter.ts';
import type { Parts, Wanted } from './bring-part.ts';
import { makeBubbleBox } from './bubble-box.ts';
import type { CardBox } from './card-box.ts';
import type { Near } from './near.ts';
import { makeNoteCommands, type NoteCommand } from './note-commands.ts';
import { makeNoteFrame, type NoteFrame } from './note-frame.ts';
import { watchNotePointer } from './note-pointer.ts';
import { makeNoteWriter } from './note-writer.ts';
import { makeNotedEntities } from './noted-entities.ts';
import { type PageNotes, startNotes } from './notes.ts';
import { readSelection } from './passage.ts';
import type { Reading } from './reading.ts';

interface NotesSessionOptions {
  readonly signal: AbortSignal;
  readonly shadowMode: 'open' | 'closed';
  readonly drawing: Wanted<PageDrawing>;
  readonly passages: Wanted<Parts['passages']>;
  language(): Language;
  /** Where the frame for a token is. */
  frameAddress(token: string): string;
  /** The names of this page and their card, while they are lit. */
  names(): LitNames | null;
}

interface LitNames {
  readonly reading: Pick<Reading, 'marks' | 'everyMark' | 'entitiesHere' | 'painter'>;
  readonly box: Pick<CardBox, 'about' | 'area' | 'countAgain' | 'holds'>;
}

/** All that notes do in one frame, beside the reading of its names. */
export interface NotesSession {
  /** Whether notes are painted and the bubble offered; commands work in any case. */
  switchOn(isOn: boolean): void;
  /** The names on the page, lit or not, are others than before. */
  namesChanged(): void;
  /** Notes were written, changed or deleted, or may have been while the page lay in the back/forward cache. */
  askAgain(): void;
  show(id: string): void;
  command(command: NoteCommand): void;
  open(about: NoteAbout, near: Near): void;
  noteCount(entity: string): number;
  isInBubble(event: Event): boolean;
  /** The card came or moved: what it covered goes elsewhere. */
  makeRoom(): void;
  readonly frame: Pick<NoteFrame, 'hearOpened' | 'hearSize' | 'hearLeft'>;
  states(): Outline['notes'];
  selection(): PassageHere | null;
}

/** What tints of names are called among the notes, whose ids are UUIDs. */
const tintOf = (entity: string): string => `name ${entity}`;

export function makeNotesSession(window: Window & typeof globalThis, options: NotesSessionOptions): NotesSession {
  const { signal, names, language, shadowMode, drawing } = options;
  let running: { readonly notes: PageNotes; readonly stop: AbortController } | null = null;
  const notes = (): PageNotes | null => running?.notes ?? null;

  const bubble = makeBubbleBox(window, {
    signal,
    shadowMode,
    drawing,
    language,
    avoid() {
      const area = names()?.box.area();
      return area ? [area] : [];
    },
  });
  const frame = makeNoteFrame(window, {
    signal,
    shadowMode,
    drawing,
    language,
    addressOf: options.frameAddress,
    openElsewhere: (token) => askBackground('page/note-elsewhere', { token }),
  });
  const writer = makeNoteWriter(window, bubble, frame);
  const noted = makeNotedEntities({
    signal,
    ask: (entities) => askBackground('page/noted-entities', { entities }),
    onChange() {
      tintNames();
      names()?.box.countAgain();
    },
  });
  const selected = (by: 'pointer' | 'keyboard') => readSelection(window, names()?.reading ?? null, by);
  const command = makeNoteCommands({
    writer,
    bubble,
    notes,
    selected: () => selected('keyboard'),
    card: () => names()?.box.about() ?? null,
  });
  watchNotePointer(window, {
    bubble,
    frame,
    writer,
    notes,
    selected,
    signal,
    isInCard: (event) => names()?.box.holds(event) ?? false,
  });

  /** The first lit mention of each noted entity. */
  function tintNames(): void {
    const reading = names()?.reading;
    const tints: PaintedNote[] = [];
    const colours = new Map(noted.all().map(({ entity, colour }) => [entity, colour]));
    for (const mark of (colours.size > 0 && reading?.marks()) || []) {
      if (colours.size === 0) break;
      const { entity } = mark.mention;
      const colour = colours.get(entity);
      const range = colour && reading?.painter.rangeOf(mark);
      if (!colour || !range) continue;
      tints.push({ id: tintOf(entity), colour, range: new window.StaticRange(range) });
      colours.delete(entity);
    }
    notes()?.tintNames(tints);
  }

  function switchOn(isOn: boolean): void {
    if (isOn === (running !== null) || signal.aborted) return;
    running?.stop.abort();
    running = null;
    if (!isOn) {
      bubble.hide();
      return;
    }
    const stop = new AbortController();
    running = {
      notes: startNotes(window, {
        signal: AbortSignal.any([signal, stop.signal]),
        passages: options.passages,
        onReported: noted.askAgain,
      }),
      stop,
    };
    tintNames();
  }

  /** A selection lies over the fresh tint of its passage and hides it. */
  function letSelectionGo(): void {
    const now = selected('pointer');
    if (now?.kind === 'passage' && writer.isOn(now)) window.getSelection()?.removeAllRanges();
  }

  return {
    switchOn,
    namesChanged() {
      noted.meet(names()?.reading.entitiesHere() ?? []);
      tintNames();
    },
    askAgain() {
      notes()?.askAgain();
      noted.askAgain();
    },
    show: (id) => notes()?.show(id),
    command,
    open: writer.open,
    noteCount(entity) {
      noted.alsoMeet(entity);
      return noted.of(entity)?.count ?? 0;
    },
    isInBubble: bubble.holds,
    makeRoom: bubble.placeAgain,
    frame: {
      hearSize: frame.hearSize,
      hearOpened(token) {
        frame.hearOpened(token);
        if (writer.isHighlighting()) letSelectionGo();
      },
      hearLeft(token) {
        letSelectionGo();
        frame.hearLeft(token);
      },
    },
    states: () => notes()?.states() ?? [],
    selection() {
      const now = selected('pointer');
      return now?.kind === 'passage' ? now.describe() : null;
    },
  };
}
