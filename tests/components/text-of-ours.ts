import type { AttachedText, TextMention, TextParagraph } from '../../lib/model/attached-text.ts';
import { REFS } from './corpus-of-ours.ts';

/** Of the paper of ours, in which paragraphs 7 and 8 are a part of its own. */
const LINES = [
  'La rentrée de la Ligue',
  'Tran An, dont le mot du texte dit 12 choses en 2012, dirige le Vietnam.',
  'La Ligue attend Tran An : mot\u00a0du texte, et 12.',
  'Rien à signaler.',
  '<b onclick="alert(1)">Du gras</b> & des esperluettes',
  '\u00a0\u00a0En retrait, Vietnam',
  'Tran An inaugure un pont, mot du texte.',
  'Le pont tient.',
  'Fin.',
];

/** Where a name stands, for each time that it does. */
export function mentionsOf(line: string): TextMention[] {
  const spelled = [
    ['Tran An', 'leader/tran-an'],
    ['Vietnam', 'country/vietnam'],
    ['Ligue', 'organisation/ligue'],
  ] as const;
  return spelled
    .flatMap(([name, entity]) =>
      [...line.matchAll(new RegExp(name, 'g'))].map(({ index }) => {
        const category = REFS.find(({ id }) => id === entity)?.category ?? 'place';
        return { start: index, end: index + name.length, entity, category };
      }),
    )
    .sort((a, b) => a.start - b.start);
}

export const paragraphsOf = (lines: readonly string[]): readonly TextParagraph[] =>
  lines.map((text, at) => ({ number: at + 1, text, mentions: mentionsOf(text) }));

export const TEXT: AttachedText = {
  paragraphs: paragraphsOf(LINES),
  names: REFS.filter(({ id }) => ['leader/tran-an', 'country/vietnam', 'organisation/ligue'].includes(id)),
};

/** The bytes of its file. */
export const FILE_TEXT = `${LINES.join('\r\n\r\n')}\n`;
