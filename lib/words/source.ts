import type { SourceRef } from '../model/card.ts';
import type { Language } from '../model/language.ts';
import { isQuotedDocument } from '../model/own-pack.ts';

/** Where a statement was read, and how its date is known. */
export interface SourceWords {
  /** "VNA · 002 ¶3"; of a page that the reader read, its site alone. */
  short(source: SourceRef): string;
  /** The same for those who hear it. */
  spoken(source: SourceRef): string;
  /** The link to the text itself, where it has an address. */
  readonly original: string;
  readonly basis: Readonly<Record<'stated' | 'inferred' | 'blurb', string>>;
}

const short = ({ publisher, title, document, paragraph }: SourceRef): string => {
  if (isQuotedDocument(document)) return publisher ?? title;
  return [...(publisher === undefined ? [] : [publisher]), `${document}\u00a0¶${paragraph}`].join(' · ');
};

const from = ({ publisher, title }: SourceRef): string => (publisher === undefined ? title : `${publisher}, ${title}`);

export const SOURCE_WORDS: Readonly<Record<Language, SourceWords>> = {
  fr: {
    short,
    spoken: (source) => `Source\u00a0: ${from(source)}, paragraphe ${source.paragraph}, dans la bibliothèque`,
    original: 'Texte d’origine, dans un nouvel onglet',
    basis: {
      stated: 'Date donnée par la source',
      inferred: 'Date déduite de la source',
      blurb: 'Date de l’encadré qui suit l’article',
    },
  },
  en: {
    short,
    spoken: (source) => `Source: ${from(source)}, paragraph ${source.paragraph}, in the library`,
    original: 'Original text, in a new tab',
    basis: {
      stated: 'Date given by the source',
      inferred: 'Date inferred from the source',
      blurb: 'Date of the box below the article',
    },
  },
  vi: {
    short,
    spoken: (source) => `Nguồn: ${from(source)}, đoạn ${source.paragraph}, trong thư viện`,
    original: 'Văn bản gốc, mở trong thẻ mới',
    basis: {
      stated: 'Ngày do nguồn nêu',
      inferred: 'Ngày suy ra từ nguồn',
      blurb: 'Ngày của khung tin dưới bài',
    },
  },
};
