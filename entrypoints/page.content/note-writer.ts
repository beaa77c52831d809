import { askBackground } from '../../lib/bridge/ask.ts';
import type { NoteAbout } from '../../lib/bridge/protocol.ts';
import type { Reason } from '../../lib/model/answer.ts';
import { MARGIN, viewportOf } from '../../lib/page/card/card-place.ts';
import type { Passage } from '../../lib/page/notes/selection.ts';
import type { BubbleMessage } from '../../lib/words/bubble.ts';
import type { BubbleBox } from './bubble-box.ts';
import { isInView, type Near } from './near.ts';
import type { NoteFrame } from './note-frame.ts';
import type { Selected } from './passage.ts';
import { seenPage, seenTopPage } from './seen-page.ts';

type SelectedPassage = Extract<Selected, { readonly kind: 'passage' }>;

/** The background's reasons, as far as they mean different things to the reader. */
const MESSAGE_FOR: Readonly<Record<Reason, BubbleMessage>> = {
  invalid: 'no address',
  missing: 'gone',
  database: 'failed',
  forbidden: 'failed',
  full: 'failed',
  newer: 'failed',
  unreachable: 'failed',
};

/** Opens what the reader asked to write or to read, or says why it cannot be. */
export interface NoteWriter {
  /** The last thing asked for is what opens. */
  open(about: NoteAbout, near: Near): void;
  openPassage(selected: SelectedPassage, highlight: boolean): void;
  /** Whether this passage is what is being written on. */
  isOn(selected: SelectedPassage): boolean;
  /** Whether the passage that was last asked for is saved at once. */
  isHighlighting(): boolean;
  /** A note about the page as a whole. */
  openPage(): void;
  /** A sentence for a while, with the page's note instead where that would help. */
  say(message: BubbleMessage, near: Near | null): void;
}

export function makeNoteWriter(window: Window, bubble: BubbleBox, frame: NoteFrame): NoteWriter {
  const { document } = window;
  let asked = 0;
  let passage: Passage | null = null;
  let isHighlighting = false;

  /** Where the reader is, when it is no passage: a dialog that holds the focus must hold our host too. */
  const node = (): Node => document.activeElement ?? document.documentElement;
  const atTop = (): Near => ({
    node: node(),
    boxes() {
      const { x, y, width } = viewportOf(window);
      return [{ x: x + width / 2, y: y + MARGIN, width: 0, height: 0 }];
    },
  });

  async function ask(about: NoteAbout, near: Near): Promise<void> {
    asked += 1;
    if (about.kind !== 'passage') passage = null;
    const question = asked;
    const page = about.kind === 'passage' ? seenPage(window) : seenTopPage(window);
    const answer = await askBackground('page/note', { page, about });
    if (question !== asked) return;
    if (!answer.ok) return say(MESSAGE_FOR[answer.reason], near);
    bubble.hide();
    frame.open(answer.value.token, near);
  }

  function openPage(): void {
    void ask({ kind: 'page' }, { node: node(), boxes: () => [] });
  }

  function say(message: BubbleMessage, near: Near | null): void {
    const viewport = viewportOf(window);
    const beside = near?.boxes().some((box) => isInView(box, viewport)) ? near : atTop();
    const helps = message === 'nothing selected' || message === 'out of reach';
    bubble.show({ kind: 'message', message, onNotePage: helps ? openPage : null }, { near: beside, first: 'below' });
  }

  return {
    open: (about, near) => void ask(about, near),
    openPassage(selected, highlight) {
      passage = selected.passage;
      isHighlighting = highlight;
      void ask({ kind: 'passage', ...selected.describe(), highlight }, selected.near);
    },
    isOn: ({ passage: { start, end } }) => frame.isOpen() && passage?.start === start && passage.end === end,
    isHighlighting: () => passage !== null && isHighlighting,
    openPage,
    say,
  };
}
