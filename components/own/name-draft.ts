import * as v from 'valibot';
import type { Category } from '../../lib/model/category.ts';
import type { AliasKind } from '../../lib/model/entity.ts';
import { LineSchema } from '../../lib/model/language.ts';
import type { NotedPage } from '../../lib/model/note.ts';
import type { NewName } from '../../lib/model/own-pack.ts';
import type { UnknownKind, UnknownName } from '../../lib/model/unknown.ts';
import type { NewNameProblem } from '../../lib/words/own-words.ts';
import { readTypedDate, typedDate } from './typed-date.ts';

/** A new name as it stands in its form. */
export interface NameDraft {
  readonly name: string;
  readonly category: Category | null;
  /** Other written forms, one a line. */
  readonly aliases: string;
  /** One statement; empty for none. */
  readonly fact: string;
  /** As `readTypedDate` reads it. */
  readonly date: string;
}

/** Where a first fact is read. */
export interface FactSource {
  readonly page: NotedPage;
  /** ISO, to the precision known. */
  readonly pageDate: string | null;
  /** The sentence of the page. */
  readonly quote: string;
}

export type NameField = keyof NameDraft;

export type NameRead =
  | { readonly ok: true; readonly name: NewName }
  | { readonly ok: false; readonly problems: Readonly<Partial<Record<NameField, NewNameProblem>>> };

/** UTF-16 units, and pieces, as `NewNameSchema` takes them. */
export const MAX_NAME = 300;
export const MAX_FACT = 2000;
const MAX_ALIASES = 50;
const MAX_QUOTE = 2000;
const MIN_NAME = 2;

export const EMPTY_NAME_DRAFT: NameDraft = { name: '', category: null, aliases: '', fact: '', date: '' };

const GUESSES: Readonly<Record<UnknownKind, Category | null>> = {
  titled: 'leader',
  acronym: 'organisation',
  // Of people, places and agreements alike.
  capitals: null,
};

/** The form for a name that a page writes and the dictionary lacks, filled in as far as the page tells. */
export const draftOfUnknown = ({ text, kind, expansion }: UnknownName, pageDate: string | null): NameDraft => ({
  ...EMPTY_NAME_DRAFT,
  name: asLine(text),
  category: GUESSES[kind],
  aliases: expansion === undefined ? '' : asLine(expansion),
  date: pageDate === null ? '' : typedDate(pageDate),
});

/**
 * @param source `null` where no fact can be given: what the draft says of one is left out
 * @returns the name as it can be added, or what is wrong with which field
 */
export function readDraft({ category, ...draft }: NameDraft, source: FactSource | null): NameRead {
  const name = asLine(draft.name);
  const text = asLine(draft.fact);
  const read = source === null || text === '' ? null : source;
  const date = read === null ? null : readTypedDate(draft.date);
  const aliases = aliasesOf(draft.aliases, name, category);
  const problems = {
    ...problem('name', nameProblem(name)),
    ...problem('category', category === null && 'noCategory'),
    ...problem('aliases', aliasesProblem(aliases)),
    ...problem('fact', read !== null && !v.is(LineSchema, text) && 'noLetter'),
    ...problem('date', date === undefined && 'notADate'),
  };
  if (category === null || date === undefined || Object.keys(problems).length > 0) return { ok: false, problems };
  const fact = read && { text, date, page: read.page, pageDate: read.pageDate, quote: cut(read.quote) };
  return { ok: true, name: { name, category, aliases, fact } };
}

/** What readers see of a text as one line: white space squeezed, and without what cannot be seen, as pages write it to break lines. */
export const asLine = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .trim();

const problem = (field: NameField, found: NewNameProblem | false): Partial<Record<NameField, NewNameProblem>> =>
  found === false ? {} : { [field]: found };

function nameProblem(name: string): NewNameProblem | false {
  if (name === '') return 'noName';
  if (name.length < MIN_NAME) return 'shortName';
  return !v.is(LineSchema, name) && 'noLetter';
}

function aliasesProblem(aliases: NewName['aliases']): NewNameProblem | false {
  if (aliases.length > MAX_ALIASES) return 'manyAliases';
  if (aliases.some(({ text }) => text.length > MAX_NAME)) return 'longAlias';
  return aliases.some(({ text }) => text.length < MIN_NAME || !v.is(LineSchema, text)) && 'shortAlias';
}

/** The lines, each once. An acronym is also given where it is the name: what else is written like it is another word. */
function aliasesOf(lines: string, name: string, category: Category | null): NewName['aliases'] {
  const texts = new Set(lines.split(/\r?\n/).map(asLine));
  texts.delete('');
  texts.delete(name);
  return [...(kindOf(name, category) === 'acronym' ? [name] : []), ...texts].map((text) => ({
    text,
    kind: kindOf(text, category),
  }));
}

/** A family name alone is anybody's: it is believed where the whole name stands on the page. */
function kindOf(text: string, category: Category | null): AliasKind {
  if (/^[\p{Lu}\p{N}&.-]{2,10}$/u.test(text) && /\p{Lu}.*\p{Lu}/u.test(text)) return 'acronym';
  return category === 'leader' && !text.includes(' ') ? 'short' : 'full';
}

/** Never within a character that takes two units. */
const cut = (quote: string): string =>
  quote
    .trim()
    .slice(0, MAX_QUOTE)
    .replace(/[\ud800-\udbff]$/, '');
