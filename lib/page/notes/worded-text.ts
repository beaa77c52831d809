import type { Piece } from '../text/text-walk.ts';
import type { BodyText } from './body-text.ts';

/** Part of the body's text, and no words of the page: headlines stand in their data, too. */
const WORDLESS = 'script, style, noscript, noembed, noframes';

/** A page may show its own scripts, and does show what is for readers without them. */
const isUnseen = (element: Element): boolean => !element.checkVisibility();

const isWordless = (piece: Piece | null): boolean => {
  const element = piece?.node.parentElement?.closest(WORDLESS);
  return element != null && isUnseen(element);
};

/** Whether what stands from `start` to `end` (UTF-16 offsets) begins or ends where no reader can ever see it. */
export const isBesideWords = (body: BodyText, start: number, end: number): boolean =>
  isWordless(body.pieceAt(start)) || isWordless(body.pieceAt(end - 1));

/** The body's text with blanks in place of scripts and the like: of the same length, so that offsets are the same. */
export function wordedText(document: Document, body: BodyText): string {
  const pieces: string[] = [];
  let done = 0;
  for (const element of document.body?.querySelectorAll(WORDLESS) ?? []) {
    const start = body.offsetOf(element, 0);
    const { length } = element.textContent;
    if (start === null || start < done || start + length > body.text.length || !isUnseen(element)) continue;
    pieces.push(body.text.slice(done, start), ' '.repeat(length));
    done = start + length;
  }
  return pieces.join('') + body.text.slice(done);
}
