import type { Mention } from '../../lib/model/mention.ts';
import type { MentionHere } from '../../lib/model/page-mentions.ts';

/** UTF-16 units told on either side of a mention: about a line of a newspaper. */
export const AROUND = 80;
/** UTF-16 units looked at for them: a page may indent its lines by many spaces, and blocks may be whole books. */
const LOOKED_AT = 4 * AROUND;

/** A cut may go through a letter that takes two units: what is left of it goes. */
const wholeLetters = (text: string): string => text.replaceAll(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
const inOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

/**
 * A mention with what stands beside it in its block, white space as it is seen: one space. Cut between words, or
 * between letters where no space is.
 * @param text the block's
 */
export function mentionHere(text: string, { entity, start, end }: Mention): MentionHere {
  const left = wholeLetters(text.slice(Math.max(0, start - LOOKED_AT), start));
  const right = wholeLetters(text.slice(end, end + LOOKED_AT));
  return {
    entity,
    text: inOneLine(text.slice(start, end)),
    before: lastWords(inOneLine(left).trimStart()),
    after: firstWords(inOneLine(right).trimEnd()),
  };
}

function lastWords(text: string): string {
  if (text.length <= AROUND) return text;
  const cut = text.slice(-AROUND);
  if (text.at(-AROUND - 1) === ' ') return cut;
  const space = cut.indexOf(' ');
  return space < 0 || space === cut.length - 1 ? wholeLetters(cut) : cut.slice(space + 1);
}

function firstWords(text: string): string {
  if (text.length <= AROUND) return text;
  const cut = text.slice(0, AROUND);
  if (text.charAt(AROUND) === ' ') return cut;
  const space = cut.lastIndexOf(' ');
  return space <= 0 ? wholeLetters(cut) : cut.slice(0, space);
}
