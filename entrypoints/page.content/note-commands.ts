import type { PageCommand } from '../../lib/bridge/protocol.ts';
import type { BubbleBox } from './bubble-box.ts';
import type { CardBox } from './card-box.ts';
import type { NoteWriter } from './note-writer.ts';
import type { PageNotes } from './notes.ts';
import type { Selected } from './passage.ts';

const NOTE_COMMANDS = ['note', 'highlight', 'note-page', 'next-note', 'previous-note'] as const;
export type NoteCommand = Extract<PageCommand, (typeof NOTE_COMMANDS)[number]>;

export const isNoteCommand = (command: PageCommand): command is NoteCommand =>
  NOTE_COMMANDS.some((one) => one === command);

interface NoteCommandsOptions {
  readonly writer: NoteWriter;
  readonly bubble: BubbleBox;
  selected(): Selected | null;
  /** The card that is shown. */
  card(): ReturnType<CardBox['about']>;
  /** Painted notes; `null` where nothing is painted. */
  notes(): PageNotes | null;
}

/** What keys, menus, popup and panel ask of notes: works where nothing is painted, too. */
export function makeNoteCommands(options: NoteCommandsOptions): (command: NoteCommand) => void {
  const { writer, bubble } = options;

  function write(highlight: boolean): void {
    const selected = options.selected();
    const card = options.card();
    if (selected?.kind === 'passage') writer.openPassage(selected, highlight);
    else if (selected !== null) writer.say('out of reach', null);
    else if (card !== null) writer.open({ kind: 'entity', entity: card.entity }, card.near);
    else writer.say('nothing selected', null);
  }

  /** The bubble takes the focus, so that Enter opens what the walk has come to. */
  function walk(step: 1 | -1): void {
    const notes = options.notes();
    const id = notes?.walk(step) ?? null;
    const near = id === null ? null : (notes?.near([id]) ?? null);
    if (id === null || near === null) {
      writer.say('no notes', null);
      return;
    }
    const onRead = (): void => writer.open({ kind: 'notes', ids: [id] }, near);
    bubble.show({ kind: 'notes', count: 1, onRead }, { near, first: 'above', byKeyboard: true });
  }

  return (command) => {
    switch (command) {
      case 'note':
        return write(false);
      case 'highlight':
        return write(true);
      case 'note-page':
        return writer.openPage();
      case 'next-note':
        return walk(1);
      case 'previous-note':
        return walk(-1);
    }
  };
}
