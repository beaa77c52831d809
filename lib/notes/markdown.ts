import { escapeLine, escapeLines, linkTo } from '../model/escape-markdown.ts';
import type { Language } from '../model/language.ts';
import type { Note } from '../model/note.ts';

export interface MarkdownOptions {
  readonly language: Language;
  /** The name of an entity in that language. */
  readonly nameOf: (entityId: string) => string;
}

const HEADING: Readonly<Record<Language, string>> = { fr: 'Notes', en: 'Notes', vi: 'Ghi chú' };

/**
 * Notes as Markdown: a section a page (or an entity, for notes without a page) in the order of its first note, a list
 * item a note. The reader's own text stays Markdown; what comes from pages is escaped. The text stands last in its
 * item, because an unclosed fence or comment in it ends with the item and takes nothing else along.
 */
export function notesToMarkdown(notes: readonly Note[], options: MarkdownOptions): string {
  const sections = Map.groupBy(notes, ({ target }) => target.page?.address ?? entityOf(target));
  const parts = [...sections.values()].flatMap((section) => [
    headingOf(section, options),
    ...section.map((note) => itemOf(note, options)),
  ]);
  return `${[`# ${HEADING[options.language]}`, ...parts].join('\n\n')}\n`;
}

const entityOf = (target: Note['target']): string => (target.kind === 'entity' ? target.entity : '');

function headingOf(section: readonly Note[], { nameOf }: MarkdownOptions): string {
  const pages = section.flatMap(({ target }) => target.page ?? []);
  const [page] = pages;
  if (page === undefined) return `## ${section.slice(0, 1).map(({ target }) => escapeLine(nameOf(entityOf(target))))}`;
  const title = pages.find((one) => one.title.trim() !== '')?.title ?? page.opened;
  return `## ${linkTo(title, page.opened)}`;
}

function itemOf(note: Note, options: MarkdownOptions): string {
  const quote = note.target.kind === 'passage' ? escapeLines(note.target.anchor.quote.exact) : [];
  const text = note.text === '' ? [] : note.text.split(/\r\n?|\n/);
  const blocks = [[aboutOf(note, options)], quote.map((line) => (line === '' ? '>' : `> ${line}`)), text];
  const lines = blocks.filter((block) => block.length > 0).flatMap((block) => ['', ...block]);
  const [about = '', ...rest] = lines.slice(1);
  return [`- ${about}`, ...rest.map((line) => (line.trim() === '' ? '' : `  ${line}`))].join('\n');
}

/** Made once: making one takes longer than everything else that is said of a note. */
const longDate = (locale: Language): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
const DATE: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  fr: longDate('fr'),
  en: longDate('en'),
  vi: longDate('vi'),
};

/** Date, entities and tags on one line: `**19 novembre 2018** · Vietnam · #gaz`. */
function aboutOf(note: Note, { language, nameOf }: MarkdownOptions): string {
  const subject = note.target.kind === 'entity' ? [note.target.entity] : [];
  const entities = [...new Set([...subject, ...note.entities])].map((id) => escapeLine(nameOf(id)));
  const tags = note.tags.map((tag) => `\\#${escapeLine(tag)}`);
  return [`**${DATE[language].format(new Date(note.created))}**`, ...entities, ...tags].join(' · ');
}
