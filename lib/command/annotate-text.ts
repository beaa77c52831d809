import { parseHTML } from 'linkedom';
import type { Lexicon } from '../lexicon/open.ts';
import { findNames } from '../match/find.ts';
import { settle } from '../match/settle.ts';
import { findUnknown } from '../match/unknown.ts';
import { settleUnknown } from '../match/unknown-page.ts';
import type { Category } from '../model/category.ts';
import type { UnknownPlace } from '../model/unknown.ts';
import { pageDateOf, pageLanguageOf } from '../page/date/page-date.ts';
import { cutBlocks } from '../page/text/blocks.ts';
import { sightOfMarkup } from '../page/text/visibility.ts';
import { languageOf } from './text-language.ts';

/** A mention as the command prints it: UTF-16 offsets in the file's content, or in the printed `text` of a page. */
export interface PrintedMention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly entity: string;
  readonly name: string;
  readonly category: Category;
}

/** One line of output, but for the file's name. */
export interface Annotation {
  readonly date: string | null;
  readonly language: string | null;
  readonly text?: string;
  readonly mentions: readonly PrintedMention[];
  /** Names that the dictionary lacks, with offsets as for mentions; only when asked for. */
  readonly unknown?: readonly UnknownPlace[];
}

/** What is looked for in a file. */
export interface Wanted {
  /** Names that the dictionary lacks, too. */
  readonly unknown: boolean;
}

const NAMES_ONLY: Wanted = { unknown: false };

/** The compiled dictionary and the French name of each entity. */
export interface Dictionary {
  readonly lexicon: Lexicon;
  readonly names: ReadonlyMap<string, string>;
}

/** A stretch of a text that names do not run out of, by its UTF-16 offset. */
interface Stretch {
  readonly start: number;
  readonly text: string;
}

function linesOf(text: string): Stretch[] {
  return [...text.matchAll(/[^\r\n]+/g)].map((line) => ({ start: line.index, text: line[0] }));
}

function namesIn(
  text: string,
  stretches: readonly Stretch[],
  dictionary: Dictionary,
  wanted: Wanted,
): Pick<Annotation, 'mentions' | 'unknown'> {
  const finds = stretches.map((stretch, block) => ({ block, finds: findNames(dictionary.lexicon, stretch.text) }));
  const settled = settle(finds);
  const mentions = settled.map((mention) => {
    const at = stretches[mention.block]?.start ?? 0;
    const [start, end] = [at + mention.start, at + mention.end];
    const name = dictionary.names.get(mention.entity) ?? mention.entity;
    return { start, end, text: text.slice(start, end), entity: mention.entity, name, category: mention.category };
  });
  if (!wanted.unknown) return { mentions };
  const byBlock = Map.groupBy(settled, ({ block }) => block);
  const found = stretches.map((stretch, block) => findUnknown(stretch.text, byBlock.get(block) ?? []));
  const names = settleUnknown(
    found,
    mentions.map((mention) => mention.text),
  );
  const unknown = names.flatMap((places, block) => {
    const at = stretches[block]?.start ?? 0;
    return places.map(({ start, end, text: name, kind, sentence }) => ({
      start: at + start,
      end: at + end,
      text: name,
      kind,
      sentence,
    }));
  });
  return { mentions, unknown };
}

/** The date that a text bears on its first line, written as YYYY-MM-DD. */
function dateOnTop(text: string): string | null {
  const [first = ''] = text.trimStart().split(/[\r\n]/, 1);
  return /(?<!\d)(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)/.exec(first)?.[0] ?? null;
}

/** Every mention in a plain text; a line is a block. */
export function annotatePlain(text: string, dictionary: Dictionary, wanted: Wanted = NAMES_ONLY): Annotation {
  return {
    date: dateOnTop(text),
    language: languageOf(text),
    ...namesIn(text, linesOf(text), dictionary, wanted),
  };
}

/** The parser adds no tag that HTML lets one leave out: without them the first element alone would be the page. */
function parsePage(html: string): Document {
  const { document } = parseHTML(html);
  return document.documentElement?.localName === 'html'
    ? document
    : parseHTML(`<html><body>${html}</body></html>`).document;
}

/** Every mention in a page, in the text of its blocks, one a line. */
export function annotateHtml(html: string, dictionary: Dictionary, wanted: Wanted = NAMES_ONLY): Annotation {
  const document = parsePage(html);
  const stretches: Stretch[] = [];
  let length = 0;
  for (const block of cutBlocks(document, { firstNumber: 0, ...sightOfMarkup })) {
    stretches.push({ start: length, text: block.text });
    length += block.text.length + 1;
  }
  const text = stretches.map((stretch) => stretch.text).join('\n');
  return {
    date: pageDateOf(document, '')?.iso ?? null,
    language: pageLanguageOf(document) ?? languageOf(text),
    text,
    ...namesIn(text, stretches, dictionary, wanted),
  };
}
