import type { PageCommand } from '../../lib/bridge/protocol.ts';
import { isReadableFrame } from '../../lib/page/frames.ts';
import { keyOf, type Mark } from '../../lib/page/paint/mark.ts';
import { bringIntoView, nextMark } from '../../lib/page/walk.ts';
import type { CardBox } from './card-box.ts';
import type { Reading } from './reading.ts';

type Command = Extract<PageCommand, 'next' | 'previous' | 'open'>;

/**
 * A command goes to every frame of a tab: the one that the reader is in obeys, and the top one when none is, as after
 * a click into an advertisement or a film of another site, where no session runs.
 */
export function isCommandedFrame(window: Window): boolean {
  const active = window.document.activeElement;
  const child = active?.localName === 'iframe' ? (active as HTMLIFrameElement) : null;
  const inChild = child?.contentDocument?.defaultView ? isReadableFrame(child.contentDocument.defaultView) : false;
  return window.top === window ? !inChild : window.document.hasFocus() && !inChild;
}

/** Walks from name to name; the card follows when the keyboard had opened it. */
export function makeWalk(window: Window, reading: Reading, box: CardBox): (command: Command) => void {
  let current: Mark | null = null;

  const isStill = (mark: Mark): boolean => reading.marks().some((one) => keyOf(one) === keyOf(mark));

  const go = (step: 1 | -1): void => {
    const next = nextMark(reading.painter, reading.marks(), current, step);
    if (next === undefined) return;
    current = next;
    bringIntoView(window, reading.painter, next);
    reading.painter.emphasise(next);
    if (box.isOpenByKeyboard()) box.tell({ type: 'command', mention: next.mention });
  };

  return (command) => {
    if (current !== null && !isStill(current)) current = null;
    if (command === 'next') return go(1);
    if (command === 'previous') return go(-1);
    if (current === null) go(1);
    if (current !== null) box.tell({ type: 'command', mention: current.mention });
  };
}
