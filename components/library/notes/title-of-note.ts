import type { Language } from '../../../lib/model/language.ts';
import type { Note } from '../../../lib/model/note.ts';
import { NOTES_WORDS } from '../../../lib/words/notes.ts';
import { typeset } from '../../../lib/words/typeset.ts';
import type { Names } from '../view.ts';

/** UTF-16 units: more says nothing more in one line. */
const LONGEST = 80;

/** What a note goes by in one line: its passage, its name, or its page. */
export function titleOfNote({ target }: Note, names: Names, language: Language): string {
  switch (target.kind) {
    case 'passage':
      return shortened(target.anchor.quote.exact);
    case 'entity':
      return typeset(names.get(target.entity)?.name ?? target.entity, language);
    case 'page':
      return shortened(target.page.title) || NOTES_WORDS[language].untitled;
  }
}

/** UTF-16 units of a note that are read for a line of it: a text made to be slow has no more to be slow with. */
const READ_AT_MOST = 1000;

/** The first words of a note without its marks of Markdown, for a line that draws none. */
export const plainWords = (markdown: string): string =>
  markdown
    .slice(0, READ_AT_MOST)
    .replaceAll(/^[ \t]*(?:>|#{1,6}|[-+*]|\d{1,9}[.)])[ \t]+/gm, '')
    .replaceAll(/(\*\*|__|~~|`)(?=\S)(.*?\S)\1/g, '$2')
    .replaceAll(/\[([^\]\n]*)\]\([^)\s]*\)/g, '$1');

/** Cut between words; a word that is longer than all, between letters. */
export function shortened(text: string, longest = LONGEST): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest);
  const words =
    cut.lastIndexOf(' ') > longest / 2 ? cut.slice(0, cut.lastIndexOf(' ')) : cut.replace(/[\ud800-\udbff]$/, '');
  return `${words}…`;
}
